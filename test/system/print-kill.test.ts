import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok } from "#domain/result.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { openPrintQueue } from "#edge/services/printing/print-queue.ts";
import { openPrintJobFiles } from "#edge/stores/print-jobs/print-job-files.ts";
import { systemClock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { printerBench, wholePapers } from "../support/printer-bench.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";

const ROUNDS = 6;

test("[PQ6] killed with SIGKILL at any moment of printing, no paper is lost or comes out twice", async () => {
  const { sim, printer } = await printerBench();
  const folder = join(tempFolder(), "jobs");
  const answered: number[] = [];
  let next = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [node, ...flags] = runningTypeScript("test/support/print-loop-main.ts");
    const child = spawn(node, [...flags, folder, String(sim.port), String(next)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), 7 + 23 * round);
      said += bytes.toString();
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(child.signalCode).toBe("SIGKILL");
    const took = [...said.matchAll(/^took (\d+)$/gm)].map((match) => Number(match[1]));
    answered.push(...took);
    // the one after the last answer may have been taken too
    next = Math.max(...took) + 2;
  }
  const files = await openPrintJobFiles(folder);
  const kept = (await files.read()).map(({ of }) => Number(of.slice("job-".length)));
  const queue = await openPrintQueue({
    files,
    printers: { label: printer, slip: printer },
    clock: systemClock(),
    random: randomBytes,
    record: async () => ok(undefined),
  });
  // whoever is asked looks when the printer stands still: it may hold bytes of the last killed station
  for (let before = -1; before !== sim.papers().length; await new Promise((resolve) => setTimeout(resolve, 400)))
    before = sim.papers().length;
  for (const { job, of } of queue.jobs()) {
    const out = wholePapers(sim, Number(of.slice("job-".length))) > 0;
    await queue.decide(SYSTEM_ACTOR, job, out ? "printed" : "again");
  }
  const wrong = [...new Set([...answered, ...kept])].filter((n) => wholePapers(sim, n) !== 1);
  expect([wrong, queue.jobs()]).toEqual([[], []]);
  expect(answered.length).toBeGreaterThan(ROUNDS);
});
