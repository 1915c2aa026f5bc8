import { createServer } from "node:net";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { PrintOutcome } from "#edge/devices/printer/printer.ts";
import { printResult } from "#edge/devices/printer/printer-refusal.ts";
import type { SimulatorButton } from "#edge/devices/printer/simulated/simulated-printer.ts";
import { jobOf, NARROW, numbered, printerBench, QUICK, tcpPrinter, wholePapers } from "../../support/printer-bench.ts";

const notSent = (why: string) => ({ outcome: "not-sent", why });
const uncertain = (why: string) => ({ outcome: "uncertain", why });

describe("the ESC/POS driver", () => {
  test("[PR1] says printed once the printer worked through the job, and the paper is there", async () => {
    const { sim, printer } = await printerBench();
    expect(await printer.print(await jobOf(7))).toEqual({ outcome: "printed" });
    expect(wholePapers(sim, 7)).toBe(1);
    expect(sim.problems()).toEqual([]);
  });

  test.each<[SimulatorButton, string]>([
    ["openCover", "cover-open"],
    ["outOfPaper", "paper-end"],
    ["stall", "stalled"],
  ])("[PR2] after %s nothing of the job is sent: %s", async (button, why) => {
    const { sim, printer } = await printerBench();
    await sim.press(button);
    expect(await printer.print(await jobOf(1))).toEqual(notSent(why));
    expect(await printer.status()).toEqual({ state: "trouble", why });
    await sim.press("restore");
    expect(await printer.status()).toEqual({ state: "ready", paperLow: false });
    expect(sim.papers()).toEqual([]);
    expect(await printer.print(await jobOf(2))).toEqual({ outcome: "printed" });
    expect([wholePapers(sim, 1), wholePapers(sim, 2)]).toEqual([0, 1]);
  });

  test("[PR3] a printer that is not there is tried as often as the times say, then not-sent: absent", async () => {
    const { sim, printer } = await printerBench();
    await sim.close();
    expect(await printer.print(await jobOf(1))).toEqual(notSent("absent"));
    expect(await printer.status()).toEqual({ state: "trouble", why: "absent" });
  });

  test("[PR3] a printer that hangs up on us is tried three times and never given the job", async () => {
    let calls = 0;
    const got: Buffer[] = [];
    const server = createServer((socket) => {
      calls += 1;
      socket.on("error", () => undefined);
      socket.on("data", (bytes) => {
        got.push(bytes);
        socket.destroy();
      });
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    onTestFinished(() => void server.close());
    expect(await tcpPrinter(port).print(await jobOf(1))).toEqual(notSent("closed"));
    expect(calls).toBe(1 + QUICK.retryMs.length);
    expect(Buffer.concat(got)).toEqual(Buffer.from("100402".repeat(calls), "hex"));
  });

  test.each<[SimulatorButton, string]>([
    ["cutPowerMidJob", "closed"],
    ["openCoverMidJob", "cover-open"],
    ["outOfPaperMidJob", "paper-end"],
  ])("[PR4] after %s the outcome is uncertain: %s, and it is not printed again by itself", async (button, why) => {
    const { sim, printer } = await printerBench();
    await sim.press(button);
    expect(await printer.print(await jobOf(5))).toEqual(uncertain(why));
    await sim.press("restore");
    expect(await printer.print(await jobOf(6))).toEqual({ outcome: "printed" });
    expect(wholePapers(sim, 6)).toBe(1);
    expect(wholePapers(sim, 5)).toBe(button === "cutPowerMidJob" ? 0 : 1);
    expect(sim.papers()).toHaveLength(2);
  });

  test("[PR4] a printer that stops answering after the job was sent leaves it uncertain: stalled", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => socket.write(Buffer.of(0x12)));
      socket.resume();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    onTestFinished(() => void server.close());
    expect(await tcpPrinter(port).print(await jobOf(1))).toEqual(uncertain("stalled"));
  });

  test("[PR5] jobs given together come out whole, one each, in their order", async () => {
    const { sim, printer } = await printerBench();
    const numbers = [11, 12, 13, 14, 15];
    const jobs = await Promise.all(numbers.map((n) => jobOf(n)));
    const outcomes = await Promise.all(jobs.map((job) => printer.print(job)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(numbers.map(() => "printed"));
    expect(numbers.map((n) => wholePapers(sim, n))).toEqual([1, 1, 1, 1, 1]);
    expect(sim.papers().map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
  });

  test("[PR6] a long slip is no stall: 12,000 rows arrive whole", async () => {
    const { sim, printer } = await printerBench();
    const tall = { width: NARROW.widthDots, height: 12_000, bits: new Uint8Array(8 * 12_000).fill(0x5a) };
    expect(await printer.print(await jobOf(1, tall))).toEqual({ outcome: "printed" });
    expect(sim.papers()[0]?.commands.filter((name) => name.startsWith("GS v 0"))).toHaveLength(Math.ceil(12_000 / 128));
  });

  test("[PR7] after close no job is sent", async () => {
    const { sim, printer } = await printerBench();
    await printer.close();
    expect(await printer.print(await jobOf(1))).toEqual(notSent("closed"));
    expect(sim.papers()).toEqual([]);
  });

  test("[PR8] whatever the printer does, printed = one whole paper, not-sent = none, and never two", async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant("print" as const) },
      { weight: 2, arbitrary: fc.constant("restore" as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom<SimulatorButton>(
          "outOfPaper",
          "openCover",
          "cutPowerMidJob",
          "openCoverMidJob",
          "outOfPaperMidJob",
        ),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const { sim, printer } = await printerBench();
        const outcomes: PrintOutcome[] = [];
        for (const doing of steps) {
          if (doing === "print") outcomes.push(await printer.print(await jobOf(outcomes.length + 1)));
          else await sim.press(doing);
        }
        await sim.press("restore");
        // what a halted printer still holds comes out before this one
        expect(await printer.print(await jobOf(999, numbered(999)))).toEqual({ outcome: "printed" });
        for (const [i, { outcome }] of outcomes.entries()) {
          const papers = wholePapers(sim, i + 1);
          if (outcome === "uncertain") expect(papers).toBeLessThanOrEqual(1);
          else expect(papers).toBe(outcome === "printed" ? 1 : 0);
        }
        expect(sim.papers().length).toBeLessThanOrEqual(1 + outcomes.filter((o) => o.outcome !== "not-sent").length);
      }),
      { numRuns: 25 },
    );
  });

  test("[PR9] every trouble has a refusal that says what is the matter", () => {
    const told = (outcome: PrintOutcome) => {
      const result = printResult(outcome);
      return result.ok ? "ok" : result.error.code;
    };
    const troubles = ["absent", "stalled", "cover-open", "paper-end", "error", "closed"] as const;
    expect(troubles.map((why) => told({ outcome: "not-sent", why }))).toEqual([
      "printer/absent",
      "printer/stalled",
      "printer/cover-open",
      "printer/paper-end",
      "printer/not-sent",
      "printer/not-sent",
    ]);
    expect(troubles.map((why) => told({ outcome: "uncertain", why }))).toEqual(troubles.map(() => "printer/uncertain"));
    expect(told({ outcome: "printed" })).toBe("ok");
  });
});
