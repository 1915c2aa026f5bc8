import type { CategoryId } from "#domain/item/category.ts";
import { FIELDS } from "#domain/legacy/headers.ts";
import { type KeptRow, mendableColumns, readMendedRow } from "#domain/legacy/mended-row.ts";
import type { QuarantineLine } from "./answers.ts";

/** What a person has said of one row so far. Kept as a draft until the row is settled. */
export interface Mending {
  /** the row this is about; another row begins anew */
  readonly rowKey: string;
  readonly corrections: Readonly<Record<string, string>>;
  readonly category: CategoryId | "";
  /** how the person knows; stays from row to row, since one sits over one book */
  readonly reason: string;
}

export const emptyMending = (): Mending => ({ rowKey: "", corrections: {}, category: "", reason: "" });

/** What was said of this row; of another row only how the person knows. */
export const mendingOf = (mending: Mending, rowKey: string): Mending =>
  mending.rowKey === rowKey ? mending : { ...emptyMending(), rowKey, reason: mending.reason };

/** A waiting row as it can be read again. */
export const keptRow = ({ cells = {}, mapping = {} }: QuarantineLine): KeptRow => ({ cells, mapping });

/** One column of the original line. */
export interface OriginalCell {
  readonly column: string;
  readonly written: string;
  /** the cell as it should be, where a person said so */
  readonly corrected?: string;
  readonly offending: boolean;
}

const FIELDS_OF_REASON: Readonly<Record<string, readonly string[]>> = {
  "status-not-a-status": ["status"],
  "nothing-identifies": ["description", "registerNumber", "caseNumber"],
};

/**
 * The original line under the headings of the file: the cells that hold the row back first, then the columns in the
 * order of the register, then those the register has besides.
 */
export const originalCells = (line: QuarantineLine, { corrections }: Mending): OriginalCell[] => {
  const row = keptRow(line);
  const offending = new Set(
    line.reasons.flatMap((reason) => (FIELDS_OF_REASON[reason] ?? []).map((field) => row.mapping[field] ?? "")),
  );
  const known = FIELDS.map((field) => row.mapping[field] ?? "");
  const rank = (column: string) =>
    offending.has(column) ? -1 : known.includes(column) ? known.indexOf(column) : known.length;
  const columns = mendableColumns(row).toSorted((a, b) => rank(a) - rank(b));
  return columns.map((column) => {
    const corrected = corrections[column];
    return {
      column,
      written: row.cells[column] ?? "",
      ...(corrected === undefined ? {} : { corrected }),
      offending: offending.has(column),
    };
  });
};

/** How the row reads with what was said of it. */
export const readMending = (line: QuarantineLine, { corrections }: Mending, today: string) =>
  readMendedRow(keptRow(line), corrections, today);

/** Years that the row itself names, for a year cell that is empty or cannot be read. */
export const yearsIn = (line: QuarantineLine, mending: Mending, today: string): string[] => {
  const reading = readMending(line, mending, today);
  const named = [reading.caseNumber?.year, reading.date === undefined ? undefined : Number(reading.date.slice(0, 4))];
  return [...new Set(named.flatMap((year) => (year === undefined ? [] : [String(year)])))];
};
