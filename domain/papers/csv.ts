/** What a spreadsheet takes for the beginning of a formula, also as full-width signs. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Blanks of every width, marks that show nothing, and control characters: a spreadsheet may look past them. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]+/u;
const BREAKS = /^[\t\r\n]/;

/**
 * A cell that no spreadsheet runs: what begins like a formula, also behind blanks, gets an apostrophe before it
 * (OWASP, CSV injection). Everything else stays as it is.
 */
export const safeCell = (cell: string): string =>
  BREAKS.test(cell) || FORMULA.test(cell.replace(UNSEEN, "")) ? `'${cell}` : cell;

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV (RFC 4180): UTF-8 mark first, so that spreadsheets read Hindi; CRLF after every row; safe cells. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(",")}\r\n`).join("")}`;
