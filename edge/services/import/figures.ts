import { spellingText } from "#domain/legacy/place-spelling.ts";
import type { Plan, PlannedRow } from "./plan.ts";

/** What a file gives, counted. `rows` = `items` + `quarantined` + `already`; all but these two count new rows only. */
export interface ImportFigures {
  readonly rows: number;
  readonly items: number;
  readonly quarantined: number;
  readonly already: number;
  /** items by where the register says they are */
  readonly whereabouts: Readonly<Record<"placed" | "out" | "missing" | "closed", number>>;
  readonly byPurpose: Readonly<Record<string, number>>;
  readonly byHow: Readonly<Record<string, number>>;
  /** rows with a date that could be read */
  readonly dated: number;
  /** rows that share number and year with another */
  readonly duplicates: number;
  /** doubts about items, each with its count */
  readonly flags: Readonly<Record<string, number>>;
  /** why rows are quarantined; a row may have several reasons */
  readonly reasons: Readonly<Record<string, number>>;
  /** spellings of places that a person must settle, the most frequent first */
  readonly unknownSpellings: readonly { readonly spelling: string; readonly rows: number }[];
}

const counter = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1),
    sorted: () => [...counts].toSorted(([, a], [, b]) => b - a),
    record: () => Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a)),
  };
};

/** @param mapped whether a spelling has a place by now */
export const figuresOf = ({ fresh, already }: Plan, mapped: (spelling: string) => boolean): ImportFigures => {
  const whereabouts = { placed: 0, out: 0, missing: 0, closed: 0 };
  const [byPurpose, byHow, flags, reasons, spellings] = [counter(), counter(), counter(), counter(), counter()];
  let quarantined = 0;

  const countItem = ({ reading }: PlannedRow): void => {
    if (reading.disposition === "quarantine") {
      quarantined += 1;
      for (const reason of reading.reasons) reasons.add(reason);
      return;
    }
    const { status, placeSpelling, place } = reading;
    for (const flag of reading.flags) flags.add(flag);
    whereabouts[status.kind === "in-store" ? "placed" : status.kind] += 1;
    if (status.kind === "out") byPurpose.add(status.purpose);
    if (status.kind === "closed") byHow.add(status.how);
    if (status.kind !== "in-store" || placeSpelling === undefined || place !== undefined) return;
    const spelling = spellingText(placeSpelling);
    if (!mapped(spelling)) spellings.add(spelling);
  };
  for (const row of fresh) countItem(row);

  return {
    rows: fresh.length + already,
    items: fresh.length - quarantined,
    quarantined,
    already,
    whereabouts,
    byPurpose: byPurpose.record(),
    byHow: byHow.record(),
    dated: fresh.filter(({ reading }) => reading.date !== undefined).length,
    duplicates: fresh.filter(({ duplicate }) => duplicate).length,
    flags: flags.record(),
    reasons: reasons.record(),
    unknownSpellings: spellings.sorted().map(([spelling, rows]) => ({ spelling, rows })),
  };
};
