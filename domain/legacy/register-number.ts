import { fold, isBlank, type Reading, spellingTable, squeeze, unread } from "./cell.ts";
import { yearFrom } from "./year.ts";

/** The number an item has in the old register, and its year where both were written in one cell. */
export interface RegisterNumber {
  /** capitals and digits without spaces, no leading zeros; at most 20 characters */
  readonly number: string;
  readonly year?: number;
}

const UNNUMBERED = spellingTable({
  unnumbered: ["बिना नम्बर", "बिना नंबर", "नम्बर नहीं", "no number", "without number", "unnumbered"],
});
const WITH_YEAR = /^(\d{1,6})\/(\d{4})$/;
const RANGE = /^\d{1,6}[-–]\d{1,6}$/;
const SINGLE = /^\d{1,6}(?:[-/]?\p{L}\p{M}*)?$/u;

/**
 * The register number: `897`, `12/A`, `12/2011`, the range `45-46` (kept as one row and flagged). No number, and
 * "without number", are legal and flagged.
 * @param latest the year of the import
 */
export const readRegisterNumber = (cell: string, latest: number): Reading<RegisterNumber> => {
  const text = fold(cell).replaceAll(" ", "").toUpperCase();
  if (isBlank(cell) || /^0+$/.test(text) || UNNUMBERED.has(squeeze(cell))) return unread("register-number-unknown");
  const number = text.replace(/^0+(?=\d)/, "");
  const withYear = WITH_YEAR.exec(number);
  const year = withYear ? yearFrom(withYear[2] ?? "", latest) : undefined;
  if (withYear?.[1] && year !== undefined) return { value: { number: withYear[1], year }, flag: undefined };
  if (RANGE.test(number)) return { value: { number }, flag: "register-number-range" };
  return SINGLE.test(number) ? { value: { number }, flag: undefined } : unread("register-number-unread");
};
