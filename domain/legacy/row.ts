import type { CaseNumber } from "../case/case-header.ts";
import { type CategoryId, categoryOf } from "../item/category.ts";
import type { Quantity } from "../item/quantity.ts";
import { readCaseNumber } from "./case-number.ts";
import { readCategory } from "./category.ts";
import { isBlank, type Reading, tidy } from "./cell.ts";
import { readDate } from "./date.ts";
import type { QuarantineReason, RowFlag } from "./flags.ts";
import type { LegacyField } from "./headers.ts";
import type { ColumnMapping } from "./mapping.ts";
import { type PlaceKey, readPlaceSpelling } from "./place-spelling.ts";
import { readQuantity } from "./quantity.ts";
import { readRegisterNumber } from "./register-number.ts";
import { type LegacyStatus, readDecided, readStatus } from "./status.ts";
import { readYear } from "./year.ts";

/** The file a row comes from: its headers, which column is what, and the day of the import (`YYYY-MM-DD`). */
export interface Sheet {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly today: string;
}

/** What could be read of a row without guessing, and a flag for every doubt. */
export interface RowReading {
  readonly registerNumber: string | undefined;
  readonly year: number | undefined;
  readonly caseNumber: CaseNumber | undefined;
  readonly sections: string | undefined;
  readonly head: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  /** at most 255 characters, empty when none was written; may name private persons */
  readonly description: string;
  readonly category: CategoryId;
  readonly quantity: Quantity | undefined;
  /** the place as written, undefined when none was; `place` is what it means, when a rule tells */
  readonly placeSpelling: string | undefined;
  readonly place: PlaceKey | undefined;
  readonly decided: boolean | undefined;
  readonly flags: readonly RowFlag[];
}

/** A row that becomes an item. */
export interface LegacyItem extends RowReading {
  readonly disposition: "item";
  readonly status: LegacyStatus;
}

/** A row that a person must read first; what could be read is kept, so that the person adds only what is missing. */
export interface QuarantinedRow extends RowReading {
  readonly disposition: "quarantine";
  readonly status: LegacyStatus | undefined;
  readonly reasons: readonly QuarantineReason[];
}

const LONGEST = { description: 255, sections: 200, head: 60 } as const;

const written = (cell: string): string | undefined => (isBlank(cell) ? undefined : tidy(cell));

/** At most `max` UTF-16 units, never half a character. */
const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, "");

const reasonsAgainst = (cells: readonly string[], { headers, mapping }: Sheet): QuarantineReason[] => {
  if (cells.every(isBlank)) return ["row-empty"];
  if (cells.filter((text, i) => text !== "" && text === headers[i]).length > 1) return ["row-repeats-headers"];
  const cell = (field: LegacyField): string => cells[mapping[field] ?? -1] ?? "";
  const reasons: QuarantineReason[] = [];
  if (cells.slice(headers.length).some((text) => !isBlank(text))) reasons.push("row-too-long");
  if (readStatus(cell("status")) === "none") reasons.push("status-not-a-status");
  const identifying = ["description", "registerNumber", "caseNumber"] as const;
  if (identifying.every((field) => isBlank(cell(field)))) reasons.push("nothing-identifies");
  return reasons;
};

/** A head must have letters and be neither a place nor a status. */
const readHead = (cell: string): Reading<string> => {
  const text = written(cell);
  if (text === undefined) return { value: undefined, flag: undefined };
  const polluted =
    !/\p{L}/u.test(text) || readPlaceSpelling(text) !== undefined || typeof readStatus(text) === "object";
  return polluted ? { value: undefined, flag: "head-not-a-head" } : { value: cut(text, LONGEST.head), flag: undefined };
};

/** Reads every mapped cell but the status. */
const readCells = (cell: (field: LegacyField) => string, today: string): RowReading => {
  const flags: RowFlag[] = [];
  const flagIf = (doubt: boolean, flag: RowFlag) => {
    if (doubt) flags.push(flag);
  };
  const take = <T>({ value, flag }: Reading<T>): T | undefined => {
    if (flag !== undefined) flags.push(flag);
    return value;
  };
  const latest = Number(today.slice(0, 4));

  const register = take(readRegisterNumber(cell("registerNumber"), latest));
  const yearColumn = readYear(cell("year"), latest);
  const year = yearColumn.value ?? register?.year;
  if (year === undefined || yearColumn.flag === "year-unread") take(yearColumn);
  flagIf(register?.year !== undefined && register.year !== year, "year-differs");
  const caseNumber = take(readCaseNumber(cell("caseNumber"), latest));
  const head = take(readHead(cell("head")));
  const date = take(readDate(cell("date"), today));
  flagIf(date !== undefined && year !== undefined && Number(date.slice(0, 4)) !== year, "date-year-differs");
  const description = written(cell("description")) ?? "";
  flagIf(description === "", "description-blank");
  flagIf(description.length > LONGEST.description, "description-cut");
  const category = take(readCategory(description)) ?? "other";
  const quantity = take(readQuantity(cell("quantity")));
  flagIf(quantity !== undefined && !categoryOf(category).units.includes(quantity.unit), "unit-unlike-category");
  const placeSpelling = written(cell("place"));
  const place = placeSpelling === undefined ? undefined : readPlaceSpelling(placeSpelling);
  if (placeSpelling === undefined) flags.push("place-blank");
  else flagIf(place === undefined, "place-unknown");
  const decided = readDecided(cell("decided"));
  flagIf(decided === undefined && !isBlank(cell("decided")), "decided-unread");
  const sections = written(cell("sections"));
  return {
    registerNumber: register?.number,
    year,
    caseNumber,
    sections: sections === undefined ? undefined : cut(sections, LONGEST.sections),
    head,
    date,
    description: cut(description, LONGEST.description),
    category,
    quantity,
    placeSpelling,
    place,
    decided,
    flags,
  };
};

/**
 * Reads one row. Every row becomes an item or is quarantined with its reasons; nothing is rejected and nothing guessed.
 * Pure and total: any cells give an answer, the same cells the same answer. Keeping the cells is the caller's part.
 */
export const readRow = (cells: readonly string[], sheet: Sheet): LegacyItem | QuarantinedRow => {
  const cell = (field: LegacyField): string => cells[sheet.mapping[field] ?? -1] ?? "";
  const reading = readCells(cell, sheet.today);
  const found = readStatus(cell("status"));
  const reasons = reasonsAgainst(cells, sheet);
  if (reasons.length > 0 || found === "none") {
    const status = typeof found === "object" ? found : undefined;
    return { ...reading, disposition: "quarantine", status, reasons };
  }
  return found === "blank"
    ? { ...reading, disposition: "item", status: { kind: "in-store" }, flags: [...reading.flags, "status-blank"] }
    : { ...reading, disposition: "item", status: found };
};
