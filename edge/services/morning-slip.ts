import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { type SlipRecord, slipDue, withRecord } from "#domain/morning/schedule.ts";
import { morningSlip } from "#domain/papers/morning-slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { day, instant } from "#domain/schema.ts";
import { instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { writeFileDurable } from "#platform/files.ts";
import type { PrintOutcome } from "../devices/printer/printer.ts";
import type { Reader } from "../stores/view/view.ts";
import { morningPaper } from "./morning-model.ts";
import type { PaperHead } from "./printing/models.ts";
import type { Printing } from "./printing/print.ts";

/** How the slip of today stands: before its hour, printed, or to be printed by a person's hand. */
export type MorningState =
  | { readonly state: "early" | "off"; readonly hour: string }
  | { readonly state: "printed"; readonly at: string }
  | { readonly state: "offered"; readonly why: "not-tried" | "not-sent" | "uncertain" };

/** The morning slip (सुबह की पर्ची): by itself once a day at its hour, and whenever it is asked for. */
export interface MorningSlip {
  state(): MorningState;
  /** Prints it now; a slip that came out is that of its day. */
  print(lang: PaperLang): Promise<PrintOutcome>;
  /** Begins to look at the clock; a slip that was missed while the machine was off comes at once. */
  start(): void;
  /** Waits for a print that runs. */
  stop(): Promise<void>;
}

export interface MorningDeps {
  /** its hour `HH:mm` in IST and its language; null: never by itself */
  readonly settings: { readonly at: string; readonly lang: PaperLang } | null;
  /** where the days are remembered: a restart prints none of them again */
  readonly file: string;
  readonly head: PaperHead;
  readonly reader: Reader;
  readonly printing: Pick<Printing, "slip">;
  readonly clock: Clock;
}

const LOOK_MS = 20_000;
const recordsSchema = v.array(
  v.strictObject({ day, at: instant, outcome: v.picklist(["trying", "printed", "not-sent", "uncertain"]) }),
);

const readRecords = async (file: string): Promise<readonly SlipRecord[]> => {
  const text = await readFile(file, "utf8").catch(() => "[]");
  try {
    const read = v.safeParse(recordsSchema, JSON.parse(text));
    return read.success ? read.output : [];
  } catch {
    // a file nobody can read costs one slip too many, not the station's start
    return [];
  }
};

/** Opens it with what it remembers. */
export const openMorningSlip = async (deps: MorningDeps): Promise<MorningSlip> => {
  const { settings, file, head, reader, printing, clock } = deps;
  let records = await readRecords(file);
  let turn: Promise<unknown> = Promise.resolve();
  let cancel: Cancel | undefined;
  let stopped = false;

  const keep = async (record: SlipRecord): Promise<void> => {
    records = withRecord(records, record);
    await writeFileDurable(file, Buffer.from(JSON.stringify(records)), 0o600);
  };
  const put = async (lang: PaperLang): Promise<PrintOutcome> => {
    const now = clock.now();
    const at = instantOf(now);
    const today = at.slice(0, 10);
    const printedBefore = records.some((record) => record.day === today && record.outcome === "printed");
    // kept before a byte leaves: after a power cut in the middle a person looks at the paper
    if (!printedBefore) await keep({ day: today, at, outcome: "trying" });
    const outcome = await printing.slip(`morning-${today}`, morningSlip(morningPaper(head, reader, now, lang), lang));
    if (!printedBefore) await keep({ day: today, at, outcome: outcome.outcome });
    return outcome;
  };
  /** One after the other: two at once would both find the day untried. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = turn.then(run);
    turn = done.catch(() => undefined);
    return done;
  };
  const look = async (): Promise<void> => {
    const due = settings && slipDue(records, instantOf(clock.now()), settings.at);
    // an empty malkhana has nothing to say
    if (!due || reader.counts(clock.now()).items === 0) return;
    await put(settings.lang);
  };
  const lookAgain = (): void => {
    void inTurn(look)
      .catch(() => undefined)
      .then(() => {
        if (!stopped) cancel = clock.after(LOOK_MS, lookAgain);
      });
  };
  return {
    state() {
      const now = instantOf(clock.now());
      const record = records.find((each) => each.day === now.slice(0, 10));
      if (record?.outcome === "printed") return { state: "printed", at: record.at };
      if (record) return { state: "offered", why: record.outcome === "not-sent" ? "not-sent" : "uncertain" };
      if (!settings) return { state: "off", hour: "" };
      return now.slice(11, 16) < settings.at
        ? { state: "early", hour: settings.at }
        : { state: "offered", why: "not-tried" };
    },
    print: (lang) => inTurn(() => put(lang)),
    start: lookAgain,
    async stop() {
      stopped = true;
      cancel?.();
      await turn;
    },
  };
};
