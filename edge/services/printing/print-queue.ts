import { type PrintDecision, type PrinterRole, type PrintJobRecord, printsByItself } from "#domain/papers/print-job.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { Printer, PrintOutcome } from "../../devices/printer/printer.ts";
import type { PrintJobFiles } from "../../stores/print-jobs/print-job-files.ts";
import type { ActorRef } from "../journal/actor-ref.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

/** A paper as it is asked for. */
export type NewPrintJob = Pick<PrintJobRecord, "paper" | "of" | "copy" | "printer" | "label">;

/** What the first try did, and whether the log took its entry. */
export interface FirstTry {
  readonly outcome: PrintOutcome;
  readonly recorded: Result<unknown>;
}

/**
 * The one way of papers to the printers. A paper is on the disk before a byte of it leaves, and stays there until it
 * surely came out; what nobody can know after a restart or a fault is asked of a person, never printed again by itself.
 */
export interface PrintQueue {
  /**
   * Keeps a paper and tries it at once. Asked for again while an earlier print of the same paper still waits or is
   * uncertain, the earlier one is given up: whoever asks has looked at the printer.
   */
  print(by: ActorRef, job: NewPrintJob, bytes: Uint8Array): Promise<FirstTry>;
  /** Tries a paper that nobody misses, in its turn; it is not kept. */
  printOnce(printer: PrinterRole, id: string, bytes: Uint8Array): Promise<PrintOutcome>;
  /** Papers that wait or are uncertain, oldest first. */
  jobs(): readonly PrintJobRecord[];
  /** A person's word. Refuses `print/unknown`, and `print/not-uncertain` for `printed` of a paper that never left. */
  decide(by: ActorRef, job: string, decision: PrintDecision): Promise<Result<{ readonly outcome: Decision }>>;
  /** A label was read back: no question about its print is left. */
  readBack(of: string): void;
  /** Lets the running print end; what waits stays on the disk. */
  close(): Promise<void>;
}
type Decision = PrintOutcome["outcome"] | "dropped";

export interface PrintQueueDeps {
  readonly files: PrintJobFiles;
  readonly printers: Readonly<Record<PrinterRole, Pick<Printer, "print">>>;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  /** Puts on record what became of a paper that is counted. */
  readonly record: (by: ActorRef, job: PrintJobRecord, outcome: PrintOutcome) => Promise<Result<unknown>>;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/** Opens the queue over what the disk holds: a paper that was being sent when the machine stopped is uncertain now. */
export const openPrintQueue = async (deps: PrintQueueDeps): Promise<PrintQueue> => {
  const { files, printers, clock, random, record } = deps;
  const jobs = new Map<string, PrintJobRecord>();
  const lanes = new Map<Pick<Printer, "print">, Promise<unknown>>();
  let seq = 0;
  let closed = false;
  let pauseMs = FIRST_PAUSE_MS;
  let cancel: Cancel | undefined;

  /** One paper after the other on each machine, whatever its roles. */
  const inLane = <T>(role: PrinterRole, work: () => Promise<T>): Promise<T> => {
    const machine = printers[role];
    const done = (lanes.get(machine) ?? Promise.resolve()).then(work);
    lanes.set(
      machine,
      done.catch(() => undefined),
    );
    return done;
  };
  const put = async (job: PrintJobRecord, state: PrintJobRecord["state"], why?: string): Promise<PrintJobRecord> => {
    const { why: _before, ...rest } = job;
    const next = { ...rest, state, ...(why === undefined ? {} : { why }) };
    await files.change(next);
    jobs.set(job.job, next);
    return next;
  };
  const remove = async (job: PrintJobRecord): Promise<void> => {
    jobs.delete(job.job);
    await files.remove(job.job);
  };

  const waitsByItself = (job: PrintJobRecord): boolean => printsByItself(job, clock.now());

  const tryLater = (): void => {
    if (closed || cancel || ![...jobs.values()].some(waitsByItself)) return;
    cancel = clock.after(pauseMs, () => {
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      void tryWaiting().finally(() => {
        cancel = undefined;
        tryLater();
      });
    });
  };

  /** Must run in the lane of its printer. */
  const attempt = async (by: ActorRef, job: PrintJobRecord, first: boolean): Promise<FirstTry> => {
    const sending = await put(job, "sending");
    const bytes = await files.bytes(job.job);
    const outcome = await printers[job.printer].print({ id: job.of, copy: job.copy, bytes });
    // that it still waits is no news to the log
    const tells = first || outcome.outcome !== "not-sent";
    const recorded = tells ? await record(by, sending, outcome) : ok(undefined);
    if (outcome.outcome === "not-sent") await put(sending, "waiting", outcome.why);
    else if (outcome.outcome === "uncertain") await put(sending, "uncertain", outcome.why);
    else if (recorded.ok) await remove(sending);
    else await put(sending, "uncertain", "not-recorded");
    if (outcome.outcome === "printed") pauseMs = FIRST_PAUSE_MS;
    return { outcome, recorded };
  };

  const tryWaiting = async (): Promise<void> => {
    const stuck = new Set<Pick<Printer, "print">>();
    for (const { job, printer } of [...jobs.values()].filter(waitsByItself)) {
      if (stuck.has(printers[printer])) continue;
      await inLane(printer, async () => {
        const now = jobs.get(job);
        if (closed || !now || !waitsByItself(now)) return;
        const { outcome } = await attempt(SYSTEM_ACTOR, now, false);
        if (outcome.outcome === "not-sent") stuck.add(printers[printer]);
      }).catch(() => undefined);
    }
  };

  for (const job of await files.read()) {
    seq = Math.max(seq, job.seq);
    jobs.set(job.job, job);
    if (job.state === "sending") await put(job, "uncertain", "restart");
  }
  tryLater();

  return {
    print: (by, asked, bytes) =>
      inLane(asked.printer, async () => {
        if (closed) return { outcome: { outcome: "not-sent", why: "closed" }, recorded: ok(undefined) };
        for (const earlier of [...jobs.values()])
          if (earlier.paper === asked.paper && earlier.of === asked.of) await remove(earlier);
        seq += 1;
        const job = Buffer.from(random(8)).toString("hex");
        const kept: PrintJobRecord = { job, seq, at: instantOf(clock.now()), state: "waiting", ...asked };
        await files.add(kept, bytes);
        jobs.set(job, kept);
        const tried = await attempt(by, kept, true);
        tryLater();
        return tried;
      }),
    printOnce: (printer, id, bytes) => inLane(printer, () => printers[printer].print({ id, copy: 1, bytes })),
    jobs: () => [...jobs.values()].toSorted((a, b) => a.seq - b.seq),
    decide: async (by, id, decision) => {
      const asked = jobs.get(id);
      if (!asked) return refuse("print/unknown");
      return inLane(asked.printer, async () => {
        const job = jobs.get(id);
        if (!job) return refuse("print/unknown");
        if (decision === "again") {
          const { outcome, recorded } = await attempt(by, job, true);
          tryLater();
          return recorded.ok ? ok({ outcome: outcome.outcome }) : recorded;
        }
        // nothing is being sent while this runs: one still marked so was cut off
        const uncertain = job.state !== "waiting";
        if (decision === "printed" && !uncertain) return refuse("print/not-uncertain");
        if (uncertain) {
          const outcome: PrintOutcome =
            decision === "printed" ? { outcome: "printed" } : { outcome: "not-sent", why: "closed" };
          const recorded = await record(by, job, outcome);
          if (!recorded.ok) return recorded;
        }
        await remove(job);
        return ok({ outcome: decision === "printed" ? "printed" : "dropped" });
      });
    },
    readBack(of) {
      const read = [...jobs.values()].filter((job) => job.paper === "label" && job.of === of);
      for (const job of read)
        void inLane(job.printer, async () => {
          if (jobs.get(job.job)?.state !== "waiting") await remove(job);
        });
    },
    async close() {
      closed = true;
      cancel?.();
      await Promise.all(lanes.values());
    },
  };
};
