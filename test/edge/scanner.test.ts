import { execFileSync } from "node:child_process";
import { openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandCode } from "#domain/commands.ts";
import { evtestReader, recordReader } from "#edge/devices/scanner/key-events.ts";
import { createScanKeys } from "#edge/devices/scanner/scan-keys.ts";
import { evdevScanner, type ScannerHelper } from "#edge/devices/scanner/scanner-evdev.ts";
import { recordsOf } from "#edge/devices/scanner/simulated/key-records.ts";
import { systemClock } from "#platform/clock.ts";
import { evtestLinesOf } from "../support/scanner-keys.ts";
import { tempFolder } from "../support/temp-folder.ts";

const CODE = "MK7Q2KD482913E";
const scansOf = (keys: readonly number[]): string[] => {
  const scanOf = createScanKeys();
  return keys.flatMap((key) => scanOf(key) ?? []);
};

/** Resolves with what the scanner read once there are as many. */
const awaitScans = (scanner: ReturnType<typeof evdevScanner>, count: number): Promise<string[]> =>
  new Promise((resolve) => {
    const got: string[] = [];
    scanner.onScan((text) => {
      got.push(text);
      if (got.length === count) resolve(got);
    });
  });

describe("what an input device sends", () => {
  test("[SD1] records are understood wherever they are cut, with shift, other keys and repeats among them", () => {
    const bytes = recordsOf(`${CODE}\nST:01.5-x\n`);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 }), (cuts) => {
        const read = recordReader();
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const keys = at.slice(1).flatMap((end, i) => read(bytes.subarray(at[i], end)));
        expect(scansOf(keys)).toEqual([CODE, "ST:01.5-X"]);
      }),
    );
  });

  test("[SD1] the lines of evtest say the same, and its heading says nothing", () => {
    const read = evtestReader();
    const text = `Input driver version is 1.0.1\nInput device name: "Scanner"\nTesting ... (interrupt to exit)\n${evtestLinesOf(`${CODE}\n`)}`;
    const half = Math.floor(text.length / 2);
    expect(scansOf([...read(Buffer.from(text.slice(0, half))), ...read(Buffer.from(text.slice(half)))])).toEqual([
      CODE,
    ]);
  });

  test("[SD2] keys are physical: a code is read as it is printed, letters and digits of every kind", () => {
    const all = `${commandCode("done")}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`;
    expect(scansOf(recordReader()(recordsOf(`${all}\n`)))).toEqual([all]);
  });
});

describe("a scanner behind a helper process", () => {
  test("[SD3] is read through a pipe; unplugged and plugged in again it goes on", async () => {
    const fifo = join(tempFolder(), "event-kbd");
    const pid = join(tempFolder(), "pid");
    execFileSync("mkfifo", [fifo]);
    const scanner = evdevScanner({
      path: fifo,
      clock: systemClock(),
      helpers: [{ command: ["sh", "-c", `echo $$ > ${pid}; exec cat ${fifo}`], reads: recordReader, state: "shared" }],
    });
    onTestFinished(() => scanner.close());
    const scans = awaitScans(scanner, 3);
    // "r+" does not wait for the other end
    const first = openSync(fifo, "r+");
    writeSync(first, recordsOf(`${CODE}\nMK2\n`));
    await new Promise<void>((resolve) => scanner.onScan((text) => text === "MK2" && resolve()));
    await unlink(fifo);
    execFileSync("mkfifo", [fifo]);
    process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL");
    writeSync(openSync(fifo, "r+"), recordsOf("MK3\n"));
    expect(await scans).toEqual([CODE, "MK2", "MK3"]);
  });

  test("[SD4] it is held alone where a program can grab it, else read beside the screen", async () => {
    const folder = tempFolder();
    const device = join(folder, "event-kbd");
    writeFileSync(device, recordsOf("MK1\n"));
    writeFileSync(join(folder, "said"), evtestLinesOf(`${CODE}\n`));
    const grabs: ScannerHelper = {
      command: ["sh", "-c", `cat ${join(folder, "said")}; exec sleep 60`],
      reads: evtestReader,
      state: "ready",
    };
    const reads: ScannerHelper = {
      command: ["sh", "-c", `cat ${device}; exec sleep 60`],
      reads: recordReader,
      state: "shared",
    };
    const alone = evdevScanner({ path: device, clock: systemClock(), helpers: [grabs, reads] });
    onTestFinished(() => alone.close());
    expect([await awaitScans(alone, 1), alone.state()]).toEqual([[CODE], "ready"]);
    const missing: ScannerHelper = { ...grabs, command: ["no-such-program"] };
    const beside = evdevScanner({ path: device, clock: systemClock(), helpers: [missing, reads] });
    onTestFinished(() => beside.close());
    expect([await awaitScans(beside, 1), beside.state()]).toEqual([["MK1"], "shared"]);
  });

  test("[SD4] one that is not there is absent, and nothing is started for it", async () => {
    const scanner = evdevScanner({ path: join(tempFolder(), "none"), clock: systemClock() });
    expect(scanner.state()).toBe("absent");
    await scanner.close();
  });
});
