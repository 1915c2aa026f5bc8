import type { Clock } from "#platform/clock.ts";
import { askStatus, createStatusReader, FENCE, paperLowIn, type StatusAnswer, troubleIn } from "./escpos-status.ts";
import type { Printer, PrinterStatus, PrinterTrouble, PrintJob, PrintOutcome } from "./printer.ts";
import type { PrinterLine, PrinterTransport } from "./transport.ts";

/** How long a printer may take for what. */
export interface PrinterTimes {
  /** To answer a status question. */
  readonly statusMs: number;
  /** To take the next part of a job. */
  readonly writeMs: number;
  /** From the end of sending to the answer to the fence, beside the time to move the paper. */
  readonly fenceMs: number;
  /** Between looks at the status while the fence is awaited. */
  readonly lookMs: number;
  /** Pauses before the tries after the first. Their number bounds them. */
  readonly retryMs: readonly number[];
}

export const PRINTER_TIMES: PrinterTimes = {
  statusMs: 2_000,
  writeMs: 10_000,
  fenceMs: 20_000,
  lookMs: 500,
  retryMs: [300, 1_000],
};

/** 50 mm of 80 mm paper a second, as raster at 203 dpi. */
const SLOWEST_BYTES_PER_MS = 28;

/** Troubles that may pass by themselves; an open cover or missing paper needs a hand first. */
const PASSING: readonly PrinterTrouble[] = ["absent", "closed", "stalled"];

type Waited = { readonly answer: StatusAnswer } | { readonly why: "stalled" | "closed" };

/** A line with the printer's answers sorted. */
const conversation = (line: PrinterLine, clock: Clock) => {
  const sort = createStatusReader();
  let waiting: StatusAnswer[] = [];
  const next = async (accept: (answer: StatusAnswer) => boolean, ms: number): Promise<Waited> => {
    const until = clock.monoMs() + ms;
    for (;;) {
      const answer = waiting.find(accept);
      if (answer !== undefined) {
        waiting = waiting.filter((other) => other !== answer);
        return { answer };
      }
      const left = until - clock.monoMs();
      const bytes = left > 0 ? await line.read(left) : undefined;
      if (bytes === "closed") return { why: "closed" };
      if (bytes === undefined) return { why: "stalled" };
      waiting.push(...sort(bytes));
    }
  };
  return {
    next,
    /** Asks DLE EOT n and waits for its answer; answers to earlier questions are thrown away. */
    async ask(n: 2 | 4, ms: number): Promise<Waited> {
      waiting = waiting.filter(({ kind }) => kind !== "realtime");
      const written = await line.write(askStatus(n), ms);
      return written === "ok" ? next(({ kind }) => kind === "realtime", ms) : { why: written };
    },
  };
};

type Conversation = ReturnType<typeof conversation>;

/** The trouble a printer is in, if any. */
const troubleOf = async (talk: Conversation, ms: number): Promise<PrinterTrouble | undefined> => {
  const heard = await talk.ask(2, ms);
  return "why" in heard ? heard.why : troubleIn(heard.answer.byte);
};

const uncertain = (why: PrinterTrouble): PrintOutcome => ({ outcome: "uncertain", why });

/** Waits for the answer to the fence, looking at the status meanwhile so that an open cover is known at once. */
const awaitFence = async (
  talk: Conversation,
  bytes: number,
  clock: Clock,
  times: PrinterTimes,
): Promise<PrintOutcome> => {
  const until = clock.monoMs() + times.fenceMs + bytes / SLOWEST_BYTES_PER_MS;
  for (;;) {
    const heard = await talk.next(({ kind }) => kind === "fence", times.lookMs);
    if ("answer" in heard) {
      const trouble = await troubleOf(talk, times.statusMs);
      return trouble === undefined ? { outcome: "printed" } : uncertain(trouble);
    }
    if (heard.why === "closed") return uncertain("closed");
    const trouble = await troubleOf(talk, times.statusMs);
    if (trouble !== undefined) return uncertain(trouble);
    if (clock.monoMs() >= until) return uncertain("stalled");
  }
};

/**
 * A printer that speaks ESC/POS, over any transport. A job goes: status, job, fence, status. The fence (GS r) is
 * answered in order, so its answer shows that the job was worked through.
 */
export const escposPrinter = (deps: {
  readonly transport: PrinterTransport;
  readonly clock: Clock;
  readonly times?: PrinterTimes;
}): Printer => {
  const { transport, clock, times = PRINTER_TIMES } = deps;
  let open = true;
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const printOnce = async (job: PrintJob): Promise<PrintOutcome> => {
    const line = await transport.open();
    if (line === undefined) return { outcome: "not-sent", why: "absent" };
    try {
      const talk = conversation(line, clock);
      const trouble = await troubleOf(talk, times.statusMs);
      if (trouble !== undefined) return { outcome: "not-sent", why: trouble };
      const written = await line.write(Buffer.concat([job.bytes, FENCE]), times.writeMs);
      if (written === "closed") return uncertain("closed");
      // a full line may mean an open cover: the status tells
      if (written === "stalled") return uncertain((await troubleOf(talk, times.statusMs)) ?? "stalled");
      return await awaitFence(talk, job.bytes.length, clock, times);
    } finally {
      await line.close();
    }
  };
  const ask = async (): Promise<PrinterStatus> => {
    const line = await transport.open();
    if (line === undefined) return { state: "trouble", why: "absent" };
    try {
      const talk = conversation(line, clock);
      const why = await troubleOf(talk, times.statusMs);
      if (why !== undefined) return { state: "trouble", why };
      const paper = await talk.ask(4, times.statusMs);
      return { state: "ready", paperLow: "answer" in paper && paperLowIn(paper.answer.byte) };
    } finally {
      await line.close();
    }
  };
  return {
    status: () => queued(ask),
    print: (job) =>
      queued(async () => {
        let outcome: PrintOutcome = { outcome: "not-sent", why: "closed" };
        for (const pauseMs of [0, ...times.retryMs]) {
          if (!open) return outcome;
          if (pauseMs > 0) await clock.sleep(pauseMs);
          outcome = await printOnce(job);
          if (outcome.outcome !== "not-sent" || !PASSING.includes(outcome.why)) return outcome;
        }
        return outcome;
      }),
    async close() {
      open = false;
      await last;
    },
  };
};
