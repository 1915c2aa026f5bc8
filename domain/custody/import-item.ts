import { type CaseNumber, numberKey } from "../case/case-header.ts";
import { caseOfRow, diaryKindUnwritten } from "../legacy/case-of-row.ts";
import type { LegacyItem, QuarantinedRow } from "../legacy/row.ts";
import type { LegacyStatus } from "../legacy/status.ts";
import type { EntryDraft } from "../log/entry.ts";
import type { BodyOf } from "../log/kinds.ts";
import type { ActContext } from "./act.ts";
import type { ImportPlaces } from "./import-places.ts";

/** One row of an old register, read, with what names it and its cells as written. */
export interface RowToImport<Reading = LegacyItem | QuarantinedRow> {
  /** its line in the sheet, the headers counted */
  readonly row: number;
  /** keyed fingerprint of the cells, so that no row comes in twice */
  readonly rowKey: string;
  readonly cells: Readonly<Record<string, string>>;
  /** what a person wrote over the cells of a quarantined row */
  readonly corrected?: Readonly<Record<string, string>>;
  readonly reading: Reading;
  /** another row has its number and year */
  readonly duplicate: boolean;
}

/** Finds the case of a number, also one opened a moment ago, or opens it. */
export interface ImportCases {
  caseOf(reading: LegacyItem): string | undefined;
}

/** @param drafts gets the entries that open cases. A number without a year is never shared: it may be any year's. */
export const importCases = ({ state, mint, now }: ActContext, drafts: EntryDraft[]): ImportCases => {
  const opened = new Map<string, string>();
  const own = (number: CaseNumber) => {
    const key = numberKey(number);
    return state
      .casesByNumber(key)
      .find((code) => state.case(code)?.numbers.some((each) => numberKey(each) === key && each.station === undefined));
  };
  return {
    caseOf(reading) {
      const header = caseOfRow(reading);
      const number = reading.caseNumber;
      if (!header || !number) return undefined;
      const shared = number.year === undefined ? undefined : (opened.get(numberKey(number)) ?? own(number));
      if (shared !== undefined) return shared;
      const code = mint("case");
      if (number.year !== undefined) opened.set(numberKey(number), code);
      drafts.push({ kind: "case.opened", at: now, subjects: [code], body: { case: code, ...header } });
      return code;
    },
  };
};

type Whereabouts = BodyOf<"item.imported">["whereabouts"];

const whereabouts = (status: LegacyStatus, placeOf: () => string): Whereabouts =>
  status.kind === "in-store" ? { kind: "placed", place: placeOf() } : status;

/** The entry that makes a row an item; `drafts` gets what must stand before it. */
export const importItem = (
  { mint, now }: Pick<ActContext, "mint" | "now">,
  batch: string,
  { row, rowKey, cells, corrected, reading, duplicate }: RowToImport<LegacyItem>,
  makes: { cases: ImportCases; places: ImportPlaces },
): EntryDraft & { kind: "item.imported" } => {
  const item = mint("item");
  const opened = makes.cases.caseOf(reading);
  const { registerNumber, year, quantity, date, decided, placeSpelling } = reading;
  return {
    kind: "item.imported",
    at: now,
    subjects: opened === undefined ? [item] : [item, opened],
    body: {
      item,
      batch,
      row,
      rowKey,
      register: {
        ...(registerNumber === undefined ? {} : { number: registerNumber }),
        ...(year === undefined ? {} : { year }),
      },
      ...(opened === undefined ? {} : { case: opened }),
      category: reading.category,
      ...(quantity === undefined ? {} : { quantity }),
      ...(date === undefined ? {} : { writtenOn: date }),
      ...(decided === undefined ? {} : { decided }),
      whereabouts: whereabouts(reading.status, () => makes.places.placeOf(placeSpelling, reading.place)),
      flags: [
        ...reading.flags,
        ...(duplicate ? ["register-duplicate"] : []),
        ...(diaryKindUnwritten(reading) ? ["case-kind-unwritten"] : []),
      ],
    },
    private: {
      subject: item,
      record: {
        description: reading.description,
        cells,
        ...(corrected ? { corrected } : {}),
        ...(placeSpelling === undefined ? {} : { place: placeSpelling }),
      },
    },
  };
};
