import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { PrintOutcome } from "#edge/devices/printer/printer.ts";
import type { ActorRef } from "#edge/services/journal/actor-ref.ts";
import { SYSTEM_ACTOR } from "#edge/services/opening/open-epoch.ts";
import { type NewPrintJob, openPrintQueue } from "#edge/services/printing/print-queue.ts";
import { openPrintJobFiles } from "#edge/stores/print-jobs/print-job-files.ts";
import { randomBytes } from "#platform/crypto.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { filesOn, killSwitch, type PrintDisk } from "../../support/print-disk.ts";
import { tempFolder } from "../../support/temp-folder.ts";

/** What a printer does with the next job; `half` is on paper in part, or not at all: nobody can tell. */
type Fate = "prints" | "absent" | "cover-open" | "whole-but-silent" | "half";

const KEEPER: ActorRef = { officer: "OF0000000000A1", factors: ["pin"], session: "s" };
const label = (n: number): NewPrintJob => ({
  paper: "label",
  of: `paper-${n}`,
  copy: 1,
  printer: "label",
  label: { size: "50x25" },
});
const slip = (n: number): NewPrintJob => ({ paper: "contents", of: `paper-${n}`, copy: 1, printer: "slip" });

/** A room with a disk, a printer's tray and a log, that outlive the processes which serve it. */
const room = () => {
  const disk: PrintDisk = new Map();
  const tray: string[] = [];
  const log: { by: string; of: string; outcome: string }[] = [];
  const world = { fates: [] as Fate[], fate: "prints" as Fate, refuseLog: false };
  const boot = async (startMs?: number) => {
    const clock = fakeClock(startMs);
    const kill = killSwitch();
    const files = filesOn(disk, kill);
    const print = async ({ id }: { id: string }): Promise<PrintOutcome> => {
      const fate = world.fates.shift() ?? world.fate;
      await kill.pass();
      if (fate === "absent" || fate === "cover-open") return { outcome: "not-sent", why: fate };
      if (fate !== "half") tray.push(id);
      await kill.pass();
      return fate === "prints" ? { outcome: "printed" } : { outcome: "uncertain", why: "closed" };
    };
    const record = async (by: ActorRef, job: { of: string }, { outcome }: PrintOutcome): Promise<Result<unknown>> => {
      if (world.refuseLog) return refuse("station/read-only");
      await kill.pass();
      log.push({ by: by.officer, of: job.of, outcome });
      await kill.pass();
      return ok(undefined);
    };
    const printer = { print };
    const queue = await openPrintQueue({
      files,
      printers: { label: printer, slip: printer },
      clock,
      random: randomBytes,
      record,
    });
    return { queue, clock, kill };
  };
  return { disk, tray, log, world, boot };
};

describe("the queue of papers", () => {
  test("[PQ1] a paper is on the disk before its first byte leaves, and gone from it once it came out", async () => {
    const folder = tempFolder();
    const files = await openPrintJobFiles(folder);
    const seen: string[] = [];
    const printer = {
      print: async ({ bytes }: { bytes: Uint8Array }): Promise<PrintOutcome> => {
        for (const { of, state } of await files.read()) seen.push(`${of} ${state} ${Buffer.from(bytes).toString()}`);
        return { outcome: "printed" };
      },
    };
    const clock = fakeClock();
    const deps = { files, printers: { label: printer, slip: printer }, clock, random: randomBytes };
    const queue = await openPrintQueue({ ...deps, record: async () => ok(undefined) });
    await queue.print(KEEPER, label(1), Buffer.from("dots"));
    expect(seen).toEqual(["paper-1 sending dots"]);
    expect(await files.read()).toEqual([]);
    expect(queue.jobs()).toEqual([]);
  });

  test("[PQ2] what was being sent when the machine stopped is uncertain, and is not sent by itself", async () => {
    const { boot, tray } = room();
    const first = await boot();
    // on the disk as sending, then the plug is pulled
    first.kill.killAfter(4);
    void first.queue.print(KEEPER, label(1), new Uint8Array());
    await first.clock.advance(0);
    const { queue, clock } = await boot();
    await clock.advance(3_600_000);
    expect(queue.jobs()).toMatchObject([{ of: "paper-1", state: "uncertain", why: "restart" }]);
    expect(tray).toEqual([]);
  });

  test("[PQ3] what was not sent comes out by itself, also after a restart, and the log is told once", async () => {
    const { boot, tray, log, world } = room();
    world.fate = "absent";
    const first = await boot();
    const tried = await first.queue.print(KEEPER, label(1), new Uint8Array());
    expect(tried.outcome).toEqual({ outcome: "not-sent", why: "absent" });
    await first.clock.advance(300_000);
    await first.queue.close();
    const second = await boot();
    await second.clock.advance(120_000);
    expect([tray, log]).toEqual([[], [{ by: KEEPER.officer, of: "paper-1", outcome: "not-sent" }]]);
    world.fate = "prints";
    await second.clock.advance(61_000);
    expect(tray).toEqual(["paper-1"]);
    expect(log.at(-1)).toEqual({ by: SYSTEM_ACTOR.officer, of: "paper-1", outcome: "printed" });
    expect(second.queue.jobs()).toEqual([]);
  });

  test("[PQ4] a person's word ends what is uncertain, and is put on record under that person", async () => {
    for (const [decision, outcome, printed] of [
      ["printed", "printed", 0],
      ["again", "printed", 1],
      ["drop", "dropped", 0],
    ] as const) {
      const { boot, tray, log, world } = room();
      const { queue, clock } = await boot();
      world.fates = ["half"];
      await queue.print(KEEPER, label(1), new Uint8Array());
      await clock.advance(600_000);
      const [job] = queue.jobs();
      const decided = await queue.decide({ ...KEEPER, officer: "other" }, job?.job ?? "", decision);
      expect(decided).toEqual(ok({ outcome }));
      expect(tray).toHaveLength(printed);
      expect(log.at(-1)).toEqual({
        by: "other",
        of: "paper-1",
        outcome: decision === "drop" ? "not-sent" : "printed",
      });
      expect(queue.jobs()).toEqual([]);
    }
  });

  test("[PQ4] a paper that never left cannot be called printed, and one that is gone is not known", async () => {
    const { boot, world } = room();
    const { queue } = await boot();
    world.fates = ["absent"];
    await queue.print(KEEPER, label(1), new Uint8Array());
    const [job] = queue.jobs();
    expect(await queue.decide(KEEPER, job?.job ?? "", "printed")).toEqual(refuse("print/not-uncertain"));
    expect(await queue.decide(KEEPER, "0123456789abcdef", "drop")).toEqual(refuse("print/unknown"));
  });

  test("[PQ4] a label that came out while the log could not be written stays a question", async () => {
    const { boot, world } = room();
    const { queue } = await boot();
    world.refuseLog = true;
    expect((await queue.print(KEEPER, label(1), new Uint8Array())).recorded.ok).toBe(false);
    expect(queue.jobs()).toMatchObject([{ state: "uncertain", why: "not-recorded" }]);
  });

  test("[PQ5] asked for again, the earlier print of the same paper is given up", async () => {
    for (const before of ["absent", "half"] as const) {
      const { boot, tray, world } = room();
      const { queue, clock } = await boot();
      world.fates = [before];
      await queue.print(KEEPER, label(1), new Uint8Array());
      await queue.print(KEEPER, label(1), new Uint8Array());
      await clock.advance(600_000);
      expect([tray, queue.jobs()]).toEqual([["paper-1"], []]);
    }
  });

  test("[PQ7] on a machine that is both printers one paper comes after the other", async () => {
    const { boot, tray, world } = room();
    const { queue, clock } = await boot();
    world.fates = ["cover-open", "absent", "prints", "prints", "absent"];
    await Promise.all([1, 2, 3].map((n) => queue.print(KEEPER, n === 2 ? slip(n) : label(n), new Uint8Array())));
    expect(tray).toEqual(["paper-3"]);
    await clock.advance(60_000);
    expect(tray).toEqual(["paper-3", "paper-1", "paper-2"]);
  });

  test("[PQ9] after twelve hours a paper prints only when a person says so", async () => {
    const { boot, tray, world } = room();
    world.fate = "absent";
    const first = await boot();
    await first.queue.print(KEEPER, label(1), new Uint8Array());
    world.fate = "prints";
    const { queue, clock } = await boot(first.clock.now() + 12 * 3_600_000 + 1);
    await clock.advance(3_600_000);
    expect([tray, queue.jobs().length]).toEqual([[], 1]);
    await queue.decide(KEEPER, queue.jobs()[0]?.job ?? "", "again");
    expect([tray, queue.jobs()]).toEqual([["paper-1"], []]);
  });

  test("[PQ10] a label read back ends the question; one that never left goes on waiting", async () => {
    const { boot, world } = room();
    const { queue, clock } = await boot();
    world.fates = ["half", "absent"];
    await queue.print(KEEPER, label(1), new Uint8Array());
    await queue.print(KEEPER, label(2), new Uint8Array());
    queue.readBack("paper-1");
    queue.readBack("paper-2");
    await clock.advance(0);
    expect(queue.jobs()).toMatchObject([{ of: "paper-2" }]);
  });

  test("[PQ6] over any faults and kills nothing that was taken is lost, and nothing comes out twice by itself", async () => {
    const fate = fc.constantFrom<Fate>("prints", "prints", "absent", "cover-open", "whole-but-silent", "half");
    const life = fc.record({
      asks: fc.integer({ min: 0, max: 4 }),
      fates: fc.array(fate, { maxLength: 8 }),
      kill: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      waitMs: fc.constantFrom(0, 6_000, 90_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 5 }), async (lives) => {
        const { boot, disk, tray, world } = room();
        const taken = new Set<string>();
        let n = 0;
        for (const { asks, fates, kill: at, waitMs } of lives) {
          const { queue, clock, kill } = await boot();
          world.fates = [...fates];
          if (at !== undefined) kill.killAfter(at);
          for (let ask = 0; ask < asks; ask += 1) {
            n += 1;
            const job = n % 2 === 0 ? slip(n) : label(n);
            void queue.print(KEEPER, job, Buffer.from(job.of)).then(() => taken.add(job.of));
            await clock.advance(0);
          }
          await clock.advance(waitMs);
          for (const { record } of disk.values()) taken.add(record.of);
          // by itself, before anybody was asked
          expect(tray.length).toBe(new Set(tray).size);
        }
        world.fates = [];
        const { queue, clock } = await boot();
        await clock.advance(120_000);
        for (const job of queue.jobs()) {
          expect(job.state).toBe("uncertain");
          await queue.decide(KEEPER, job.job, tray.includes(job.of) ? "printed" : "again");
        }
        expect(tray.length).toBe(new Set(tray).size);
        expect([...taken].filter((of) => !tray.includes(of))).toEqual([]);
        expect(disk.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
