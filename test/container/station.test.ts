import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { invitationText } from "#domain/wire/invitation.ts";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { bareRoot, boot, type Container, containerMissing } from "../support/container.ts";
import { OWN } from "../support/release.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const REPOSITORY = resolve(import.meta.dirname, "../..");
const WORK = join(REPOSITORY, ".cache/container");
const KEY = join(WORK, "release.seed");
const NET = "10.77.31";
const EDGE = "malkhana-edge.service";
const missing = containerMissing();

const must = (args: string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: REPOSITORY, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
};

/** The real release, and one more of it whose station throws as soon as it is up. */
const makeReleases = (): { first: string; stick: string } => {
  const [first, stick] = [join(WORK, "first"), join(WORK, "stick")];
  for (const folder of [first, stick]) rmSync(folder, { recursive: true, force: true });
  const base = ["tools/release.mjs", "--arch", OWN, "--own-node", "--key", KEY];
  must([...base, "--version", "0.1.0.1", "--out", first]);
  const laid = join(REPOSITORY, ".cache/release", `malkhana-${OWN}`);
  const broken = join(WORK, "broken");
  rmSync(broken, { recursive: true, force: true });
  cpSync(laid, broken, { recursive: true });
  writeFileSync(join(broken, "dist/edge/main.js"), "throw new Error('broken on purpose');\n");
  must([
    ...["tools/run.mjs", "provisioning/pack-main.ts", "--folder", broken, "--version", "0.1.0.2", "--arch", OWN],
    ...["--key", KEY, "--out", stick],
  ]);
  return { first, stick };
};

const district = async (url: string) => {
  const gateway = await composeGateway({ folder: tempFolder(), district: "test.invalid", names: [url] }, clock);
  onTestFinished(() => gateway.close());
  gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" }, clock.now());
  return {
    gateway,
    serve: async () => {
      const serving = await serveStations(composeStations(gateway, clock), gateway.authority, { port: 0, host: url });
      onTestFinished(() => serving.close());
      return `https://${url}:${serving.port}`;
    },
  };
};

const json = (text: string) => JSON.parse(text.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
const unit = async (container: Container, property: string) =>
  (await container.run("systemctl", "show", EDGE, "-p", property, "--value")).stdout.trim();
const isUp = async (container: Container) => (await unit(container, "ActiveState")) === "active";
const desk = async (container: Container, what: string, given: string): Promise<string> => {
  const { status, stdout, stderr } = await container.onItsNetwork(
    ...runningTypeScript("test/support/container-desk-main.ts"),
    what,
    given,
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};

describe.skipIf(missing !== undefined)(`a station in a container${missing ? ` (skipped: ${missing})` : ""}`, () => {
  test("[PI11] [SY5] [RL3] installed, enrolled, a deposit, a power cut, a hang, a broken update", {
    timeout: 900_000,
  }, async () => {
    const { first, stick } = makeReleases();
    const root = bareRoot();
    const tarball = readdirSync(first).find((name) => name.endsWith(".tar.gz")) ?? "";
    mkdirSync(join(root, "root/new"), { recursive: true });
    spawnSync("tar", ["-xzf", join(first, tarball), "--strip-components=1", "-C", join(root, "root/new")]);
    cpSync(stick, join(root, "root/stick"), { recursive: true });

    let container = await boot(root, "mk31", NET);
    // the screen's two packages are not in this root
    const install = () =>
      container.run("/root/new/bin/malkhana", "--json", "install", "--no-packages", "--station", "TEST-1");
    const installed = await install();
    expect(installed, installed.stderr).toMatchObject({ status: 0 });
    expect(json((await install()).stdout)["changes"]).toEqual([]);

    const { gateway, serve } = await district(`${NET}.1`);
    const url = await serve();
    const code = await gateway.enrolment.invite("TEST-1", "dsp");
    const enrolled = await container.run(
      "malkhana",
      "enrol",
      invitationText({ gateway: url, station: "TEST-1", code }),
    );
    expect(enrolled, enrolled.stderr).toMatchObject({ status: 0 });
    await container.until("the station is up under its hardening", () => isUp(container));

    const journal = async () => (await container.run("journalctl", "-u", EDGE, "-o", "cat", "--no-pager")).stdout;
    // the screen waits for a display, and nothing of ours failed
    const failed = await container.run("systemctl", "--failed", "--plain", "--no-legend");
    expect(failed.stdout).not.toMatch(/malkhana|mosquitto|chrony|nftables|journald/);
    const oneTime = /one-time code[^:]*: (\S+)/;
    await container.until("its one-time code", async () => oneTime.test(await journal()));
    const item = await desk(container, "first", oneTime.exec(await journal())?.[1] ?? "");
    expect(item).toMatch(/^\w{14}$/);
    await container.until("the district has it", () => (gateway.epochs.newest("TEST-1")?.witnessed?.size ?? 0) > 3);

    await container.cutPower();
    container = await boot(root, "mk31", NET);
    await container.until("the station is up again by itself", () => isUp(container));
    expect(await desk(container, "look", item)).toBe("there");

    // a hang, with a watchdog that does not let us wait
    await container.run("mkdir", "-p", `/run/systemd/system/${EDGE}.d`);
    await container.run(
      "sh",
      "-c",
      `printf '[Service]\\nWatchdogSec=4\\nTimeoutAbortSec=2\\n' > /run/systemd/system/${EDGE}.d/soon.conf`,
    );
    await container.run("systemctl", "daemon-reload");
    await container.run("systemctl", "restart", EDGE);
    await container.until("it is up with the short watchdog", () => isUp(container));
    const before = await unit(container, "MainPID");
    await container.run("kill", "-STOP", before);
    await container.until(
      "it was started again",
      async () => (await isUp(container)) && (await unit(container, "MainPID")) !== before,
    );
    expect(Number(await unit(container, "NRestarts"))).toBeGreaterThan(0);
    expect(await journal()).toMatch(/Watchdog timeout/);

    const updated = await container.run(
      "malkhana",
      "--json",
      "update",
      "/root/stick",
      "--watch",
      "6",
      "--up-within",
      "20",
    );
    expect(updated, updated.stderr).toMatchObject({ status: 4 });
    expect(json(updated.stdout)).toMatchObject({ kept: false, why: "not-up", version: "0.1.0.1", oldIsWell: true });
    expect(await desk(container, "look", item)).toBe("there");
    await container.run("systemctl", "stop", EDGE);
    const verified = await container.run(
      ...(["/opt/malkhana/current/bin/node", "/opt/malkhana/current/dist/edge/verify-main.js"] as const),
      "/var/lib/malkhana/station",
    );
    expect(verified, verified.stdout).toMatchObject({ status: 0 });
  });
});
