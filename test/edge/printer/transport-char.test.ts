import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { escposPrinter } from "#edge/devices/printer/printer-escpos.ts";
import { charTransport } from "#edge/devices/printer/transport-char.ts";
import { systemClock } from "#platform/clock.ts";
import { installed } from "../../support/label-decode.ts";
import { jobOf, printerBench, QUICK, wholePapers } from "../../support/printer-bench.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const charPrinter = (path: string) => {
  const clock = systemClock();
  return escposPrinter({ transport: charTransport({ path, clock }), clock, times: QUICK });
};

/** Joins a pseudo terminal (a real character device) to a TCP port; prints the device's name. */
const BRIDGE = `
import os, pty, select, socket, sys, tty
master, slave = pty.openpty()
tty.setraw(slave)
line = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
print(os.ttyname(slave), flush=True)
while True:
    for ready in select.select([master, line], [], [])[0]:
        data = os.read(master, 4096) if ready == master else line.recv(4096)
        if not data: sys.exit()
        if ready == master: line.sendall(data)
        else: os.write(master, data)
`;

describe("a printer at a character device", () => {
  test("[PR12] an absent device is not created, however often a job is given", async () => {
    const path = join(tempFolder(), "lp0");
    expect(await charPrinter(path).print(await jobOf(1))).toEqual({ outcome: "not-sent", why: "absent" });
    expect(existsSync(path)).toBe(false);
  });

  test("[PR12] a regular file in the device's place takes no label", async () => {
    const path = join(tempFolder(), "lp0");
    await writeFile(path, "left by other software");
    expect(await charPrinter(path).print(await jobOf(1))).toEqual({ outcome: "not-sent", why: "absent" });
    expect(await readFile(path, "utf8")).toBe("left by other software");
  });

  test("[PR12] a device that swallows everything and answers nothing is not-sent: stalled", async () => {
    expect(await charPrinter("/dev/null").print(await jobOf(1))).toEqual({ outcome: "not-sent", why: "stalled" });
  });

  test.skipIf(!installed("python3"))("[PR13] prints over a real character device and knows the outcome", async () => {
    const { sim } = await printerBench();
    const bridge = spawn("python3", ["-c", BRIDGE, String(sim.port)], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void bridge.kill());
    const path = await new Promise<string>((resolve) => {
      bridge.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
    });
    const printer = charPrinter(path);
    expect(await printer.status()).toEqual({ state: "ready", paperLow: false });
    const job = await jobOf(3);
    expect(await printer.print(job)).toEqual({ outcome: "printed" });
    await sim.press("openCoverMidJob");
    expect(await printer.print(await jobOf(4))).toEqual({ outcome: "uncertain", why: "cover-open" });
    expect(await printer.print(await jobOf(5))).toEqual({ outcome: "not-sent", why: "cover-open" });
    await sim.press("restore");
    bridge.kill();
    await expect.poll(() => sim.papers().length).toBeGreaterThan(0);
    expect(sim.problems()).toEqual([]);
    expect(wholePapers(sim, 5)).toBe(0);
  });
});
