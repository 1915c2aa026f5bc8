import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { serviceManager } from "#platform/service-manager.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { tempFolder } from "../support/temp-folder.ts";

const UNITS = resolve(import.meta.dirname, "../../provisioning/system/units");
const has = (program: string) => spawnSync(program, ["--version"]).error === undefined;
const analyze = has("systemd-analyze") ? "" : " (skipped: systemd-analyze is not here)";
const notify =
  has("systemd-notify") && !spawnSync("socat", ["-V"]).error ? "" : " (skipped: systemd-notify or socat is not here)";

describe.skipIf(analyze !== "")(`units${analyze}`, () => {
  test("[SY1] systemd-analyze verify finds nothing in any unit", () => {
    // their programs stand where the installation puts them
    const root = tempFolder();
    const program = (path: string) => {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), "#!/bin/sh\n");
      chmodSync(join(root, path), 0o755);
    };
    for (const path of ["opt/malkhana/current/bin/node", "opt/malkhana/current/bin/malkhana"]) program(path);
    for (const path of ["opt/malkhana/trusted/bin/malkhana", "usr/sbin/nft", "usr/bin/cage"]) program(path);
    const folder = join(root, "etc/systemd/system");
    mkdirSync(folder, { recursive: true });
    const names = readdirSync(UNITS);
    expect(names.length).toBeGreaterThanOrEqual(7);
    for (const name of names) writeFileSync(join(folder, name), readFileSync(join(UNITS, name)));
    const { status, stderr } = spawnSync(
      "systemd-analyze",
      ["verify", "--man=no", "--recursive-errors=no", `--root=${root}`, ...names.map((name) => join(folder, name))],
      { encoding: "utf8" },
    );
    expect(stderr.split("\n").filter((line) => line.includes("malkhana"))).toEqual([]);
    expect(status).toBe(0);
  });

  for (const name of ["malkhana-edge", "malkhana-gateway"])
    test(`[SY2] the exposure of ${name} is at most 2.0`, () => {
      const { status, stdout } = spawnSync(
        "systemd-analyze",
        ["security", "--offline=true", "--threshold=20", "--no-pager", join(UNITS, `${name}.service`)],
        { encoding: "utf8" },
      );
      expect(status).toBe(0);
      expect(Number(/exposure level for .*: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(2);
    });
});

describe.skipIf(notify !== "")(`what a service tells${notify}`, () => {
  test("[SY3] it says that it is ready, then that it lives, and no longer when its work cannot be done", async () => {
    const socket = join(tempFolder(), "notify");
    const heard = spawn("socat", ["-u", `UNIX-RECV:${socket}`, "-"], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => {
      heard.kill();
    });
    let text = "";
    heard.stdout.on("data", (piece: Buffer) => {
      text += piece.toString();
    });
    const until = async (holds: () => boolean) => {
      for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(holds()).toBe(true);
    };
    await until(() => spawnSync("test", ["-S", socket]).status === 0);
    process.env["NOTIFY_SOCKET"] = socket; // its child reads it there
    onTestFinished(() => {
      delete process.env["NOTIFY_SOCKET"];
    });
    const clock = fakeClock();
    const manager = serviceManager({ NOTIFY_SOCKET: socket, WATCHDOG_USEC: "30000000" }, clock);
    const lives = () => text.split("WATCHDOG=1").length - 1;
    let isWell = true;
    manager.ready();
    const cancel = manager.watch(() => isWell);
    await until(() => text.includes("READY=1") && lives() === 1);
    for (let i = 2; i <= 4; i++) {
      await clock.advance(10_000);
      await until(() => lives() === i);
    }
    isWell = false;
    await clock.advance(60_000);
    isWell = true;
    await clock.advance(10_000);
    await until(() => lives() === 5);
    cancel();
  });
});
