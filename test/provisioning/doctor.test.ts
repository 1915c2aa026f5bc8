import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { DoctorReport } from "#domain/doctor/report.ts";
import { systemClock } from "#platform/clock.ts";
import { readClocks, readGpio, readModel, readThrottling, readWatchdog } from "#platform/machine/board.ts";
import { readDisk, readRoom, readWear } from "#platform/machine/disk.ts";
import type { Looking } from "#platform/machine/look.ts";
import { reach, readPorts } from "#platform/machine/network.ts";
import { runProgram } from "#platform/machine/run-program.ts";
import { readCertificate, readKeyModes } from "#platform/machine/secrets.ts";
import { openAuthority } from "#platform/tls/authority.ts";
import { newCertificateRequest } from "#platform/tls/request.ts";
import { tellerOf } from "../../provisioning/cli/teller.ts";
import { doctor } from "../../provisioning/commands/doctor.ts";
import { machineAt } from "../../provisioning/machine/machine.ts";
import { startTrainingStation } from "../support/station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
/** A machine made of files; programs answer from a table, all others are not there. */
const madeOf = (
  files: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
): Looking & { root: string } => {
  const root = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run: Looking["run"] = async (program) => {
    const stdout = programs[program];
    return stdout === undefined ? { code: 127, stdout: "" } : { code: 0, stdout };
  };
  return { root, run };
};
const run = async (data: string, port: string, root = "/") => {
  const lines: string[] = [];
  const teller = tellerOf(
    { json: true },
    (line) => lines.push(line),
    () => undefined,
  );
  const code = await doctor(
    machineAt(root),
    { data, port, long: false, release: process.cwd(), version: "0.1.0" },
    clock,
    teller,
  );
  return { code, report: JSON.parse(lines.join("")) as DoctorReport };
};

describe("the doctor on this machine", () => {
  test("[DT4] a training station has fifteen checks or more and nothing red, and the exit code says so", async () => {
    const station = await startTrainingStation();
    onTestFinished(() => station.close());
    const { code, report } = await run(station.folder, new URL(station.url).port);
    expect(report.checks.filter(({ state }) => state === "red")).toEqual([]);
    expect(report.checks.length).toBeGreaterThanOrEqual(15);
    expect(
      report.checks.filter(({ id }) => ["service", "log", "officers", "printer", "keys"].includes(id)),
    ).toMatchObject(Array.from({ length: 5 }, () => ({ state: "green" })));
    expect(code).toBe(report.state === "green" ? 0 : 1);
  }, 60_000);

  test("[DT5] a folder without a station is amber, a station that does not answer is red with code 2", async () => {
    const root = tempFolder();
    mkdirSync(join(root, "data"), { recursive: true });
    const empty = await run("/data", "1", root);
    expect(empty.report.checks.find(({ id }) => id === "service")).toMatchObject({ state: "amber" });
    writeFileSync(join(root, "data/station.json"), "{}");
    const silent = await run("/data", "1", root);
    expect(silent.report.checks.find(({ id }) => id === "service")).toMatchObject({ state: "red" });
    expect(silent.code).toBe(2);
  });
});

describe("probes", () => {
  test("[DT6] board: model, supply and heat, clocks, watchdog, pins", async () => {
    const pi = madeOf(
      {
        "proc/device-tree/model": "Raspberry Pi 5 Model B Rev 1.0\0",
        "sys/class/rtc/rtc0/since_epoch": "1700000000\n",
        "sys/class/watchdog/watchdog0/state": "active\n",
        "sys/class/watchdog/watchdog0/timeout": "14\n",
        "sys/class/gpio/gpiochip512/label": "pinctrl-rp1\n",
      },
      { vcgencmd: "throttled=0x50005\n", chronyc: "C0A80101,host,2,1.1,0,0,0,0,0,0,0,0,0,Normal\n" },
    );
    expect(readModel(pi)).toEqual({ name: "Raspberry Pi 5 Model B Rev 1.0", isPi: true });
    expect(await readThrottling(pi)).toEqual({ bits: 0x50005 });
    expect(await readClocks(pi)).toEqual({ synced: true, rtc: true });
    expect(readWatchdog(pi)).toEqual({ armed: true, seconds: 14 });
    expect(await readGpio(pi)).toEqual({ chips: ["pinctrl-rp1"] });
    const bare = madeOf({ "dev/gpiochip0": "" });
    expect(await readThrottling(bare)).toBe("absent");
    expect(await readClocks(bare)).toEqual({ synced: false, rtc: false });
    expect(readWatchdog(bare)).toBe("absent");
    expect(await readGpio(bare)).toBe("unknown");
  });

  test("[DT6] network: what answers outside, and not on the loopback", async () => {
    const head = "  sl  local_address rem_address   st\n";
    const row = (at: number, local: string, state: string) => `   ${at}: ${local} 00000000:0000 ${state} 0\n`;
    const machine = madeOf({
      "proc/self/net/tcp": `${head}${row(0, "00000000:0016", "0A")}${row(1, "0100007F:1F90", "0A")}${row(2, "0100A8C0:D431", "01")}`,
      "proc/self/net/tcp6": `${head}${row(0, "00000000000000000000000001000000:0277", "0A")}${row(1, "00000000000000000000000000000000:22B3", "0A")}`,
    });
    expect(readPorts(machine)).toEqual([22, 8_883]);
    expect(readPorts(madeOf({}))).toBeUndefined();
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const near = await reach(`https://127.0.0.1:${port}`, clock);
    expect(near).toMatchObject({ ms: expect.any(Number) });
    await new Promise((resolve) => server.close(resolve));
    expect(await reach(`https://127.0.0.1:${port}`, clock)).toEqual({ ms: undefined });
    expect(await reach(undefined, clock)).toBe("absent");
  });

  test("[DT6] disk: mount, read-only mount, memory, wear, and a write that really goes to the disk", async () => {
    const folder = tempFolder();
    const lines = (options: string, type: string) =>
      `21 1 179:2 / / rw,noatime shared:1 - ext4 /dev/root rw\n36 21 0:31 / ${folder} ${options} - ${type} none ${options}\n`;
    const look = (text: string, more: Record<string, string> = {}) => madeOf({ "proc/self/mountinfo": text, ...more });
    expect(await readDisk(look(lines("rw", "ext4")), folder, clock.monoMs)).toMatchObject({
      type: "ext4",
      readOnly: false,
      inMemory: false,
      p99Ms: expect.any(Number),
    });
    expect(await readDisk(look(lines("ro", "ext4")), folder, clock.monoMs)).toMatchObject({ readOnly: true });
    expect(await readDisk(look(lines("rw", "tmpfs")), folder, clock.monoMs)).toMatchObject({ inMemory: true });
    expect(await readDisk(look(""), folder, clock.monoMs)).toBe("unknown");
    expect(await readDisk({ root: "/", run: runProgram }, folder, clock.monoMs)).toMatchObject({ readOnly: false });
    expect(await readRoom(folder)).toMatchObject({ freeMib: expect.any(Number) });
    const worn = look(lines("rw", "ext4"), {
      "sys/dev/block/0:31/device/life_time": "0x02 0x08\n",
      "sys/fs/ext4/mmcblk0p2/errors_count": "3\n",
    });
    expect(readWear(worn, folder)).toEqual({ usedPercent: 80, errors: 3 });
    expect(readWear(look(lines("rw", "ext4")), folder)).toEqual({ usedPercent: undefined, errors: 0 });
  });

  test("[DT6] secrets: modes of keys, days of the certificate; a key's content is never told", async () => {
    const folder = tempFolder();
    const keys = join(folder, "keys");
    expect(readKeyModes(keys)).toEqual({ found: 0, open: [] });
    mkdirSync(keys);
    for (const name of ["pepper", "tls.key", "tls.crt"]) writeFileSync(join(keys, name), "x", { mode: 0o600 });
    chmodSync(join(keys, "tls.crt"), 0o644);
    expect(readKeyModes(keys)).toEqual({ found: 2, open: [] });
    chmodSync(join(keys, "tls.key"), 0o640);
    expect(readKeyModes(keys)).toEqual({ found: 2, open: ["tls.key"] });
    symlinkSync("nowhere", join(keys, "lost"));
    expect(readKeyModes(keys)).toBe("unknown");
    expect(readCertificate(join(folder, "none.crt"), 0)).toBe("absent");
    expect(readCertificate(join(keys, "tls.crt"), 0)).toBe("unknown");
    const authority = await openAuthority(join(folder, "ca"), { name: "test", names: ["localhost"], clock });
    const { request } = await newCertificateRequest("TEST-1");
    const issued = await authority.issue(request, "urn:test", 90);
    writeFileSync(join(keys, "tls.crt"), issued?.cert ?? "");
    expect(readCertificate(join(keys, "tls.crt"), clock.now())).toEqual({ days: expect.closeTo(90, -1) });
  });
});
