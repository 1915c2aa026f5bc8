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
import { remember } from "./remember.ts";
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

type CellOf = (field: LegacyField) => string;

/** At most `max` UTF-16 units, never half a character. */
const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(/[\ud800-\udbff]$/, "");

const reasonsAgainst = (
  cells: readonly string[],
  cell: CellOf,
  { headers }: Sheet,
  status: ReturnType<typeof readStatus>,
): QuarantineReason[] => {
  if (cells.every(isBlank)) return ["row-empty"];
  let asHeaders = 0;
  for (let i = 0; i < cells.length; i++) if (cells[i] !== "" && cells[i] === headers[i]) asHeaders += 1;
  if (asHeaders > 1) return ["row-repeats-headers"];
  const reasons: QuarantineReason[] = [];
  for (let i = headers.length; i < cells.length; i++)
    if (!isBlank(cells[i] ?? "")) {
      reasons.push("row-too-long");
      break;
    }
  if (status === "none") reasons.push("status-not-a-status");
  if (isBlank(cell("description")) && isBlank(cell("registerNumber")) && isBlank(cell("caseNumber")))
    reasons.push("nothing-identifies");
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

/** What stands in the place column: as written, and what it means when a rule tells. */
const readPlace = (cell: string) => {
  const spelling = written(cell);
  return { spelling, key: spelling === undefined ? undefined : readPlaceSpelling(spelling) };
};

const readSections = (cell: string): string | undefined => {
  const sections = written(cell);
  return sections === undefined ? undefined : cut(sections, LONGEST.sections);
};

/** The readers of the cells for one file; columns in which the same cells come again and again are read once. */
const cellReaders = (today: string) => {
  const latest = Number(today.slice(0, 4));
  return {
    registerNumber: (cell: string) => readRegisterNumber(cell, latest),
    caseNumber: (cell: string) => readCaseNumber(cell, latest),
    year: remember((cell) => readYear(cell, latest)),
    head: remember(readHead),
    date: remember((cell) => readDate(cell, today)),
    quantity: remember(readQuantity),
    place: remember(readPlace),
    decided: remember((cell) => ({ value: readDecided(cell), blank: isBlank(cell) })),
    sections: remember(readSections),
    status: remember(readStatus),
  };
};

/** Reads every mapped cell but the status. */
const readCells = (cell: CellOf, readers: ReturnType<typeof cellReaders>): RowReading => {
  const flags: RowFlag[] = [];
  const flagIf = (doubt: boolean, flag: RowFlag) => {
    if (doubt) flags.push(flag);
  };
  const take = <T>({ value, flag }: Reading<T>): T | undefined => {
    if (flag !== undefined) flags.push(flag);
    return value;
  };

  const register = take(readers.registerNumber(cell("registerNumber")));
  const yearColumn = readers.year(cell("year"));
  const year = yearColumn.value ?? register?.year;
  if (year === undefined || yearColumn.flag === "year-unread") take(yearColumn);
  flagIf(register?.year !== undefined && register.year !== year, "year-differs");
  const caseNumber = take(readers.caseNumber(cell("caseNumber")));
  const head = take(readers.head(cell("head")));
  const date = take(readers.date(cell("date")));
  flagIf(date !== undefined && year !== undefined && Number(date.slice(0, 4)) !== year, "date-year-differs");
  const description = written(cell("description")) ?? "";
  flagIf(description === "", "description-blank");
  flagIf(description.length > LONGEST.description, "description-cut");
  const category = take(readCategory(description)) ?? "other";
  const quantity = take(readers.quantity(cell("quantity")));
  flagIf(quantity !== undefined && !categoryOf(category).units.includes(quantity.unit), "unit-unlike-category");
  const { spelling: placeSpelling, key: place } = readers.place(cell("place"));
  if (placeSpelling === undefined) flags.push("place-blank");
  else flagIf(place === undefined, "place-unknown");
  const decided = readers.decided(cell("decided"));
  flagIf(decided.value === undefined && !decided.blank, "decided-unread");
  return {
    registerNumber: register?.number,
    year,
    caseNumber,
    sections: readers.sections(cell("sections")),
    head,
    date,
    description: cut(description, LONGEST.description),
    category,
    quantity,
    placeSpelling,
    place,
    decided: decided.value,
    flags,
  };
};

/**
 * A reader for the rows of one file. Every row becomes an item or is quarantined with its reasons; nothing is rejected
 * and nothing guessed. Total: any cells give an answer, the same cells the same answer. Keeping the cells is the
 * caller's part.
 */
export const rowReader = (sheet: Sheet): ((cells: readonly string[]) => LegacyItem | QuarantinedRow) => {
  const readers = cellReaders(sheet.today);
  const { mapping } = sheet;
  return (cells) => {
    const cell: CellOf = (field) => cells[mapping[field] ?? -1] ?? "";
    const reading = readCells(cell, readers);
    const found = readers.status(cell("status"));
    const reasons = reasonsAgainst(cells, cell, sheet, found);
    if (reasons.length > 0 || found === "none") {
      const status = typeof found === "object" ? found : undefined;
      return { ...reading, disposition: "quarantine", status, reasons };
    }
    return found === "blank"
      ? { ...reading, disposition: "item", status: { kind: "in-store" }, flags: [...reading.flags, "status-blank"] }
      : { ...reading, disposition: "item", status: found };
  };
};

/** Reads one row as `rowReader` does. */
export const readRow = (cells: readonly string[], sheet: Sheet): LegacyItem | QuarantinedRow => rowReader(sheet)(cells);
