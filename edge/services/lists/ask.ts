import type { Serial } from "#domain/entries/item.ts";
import { type Result, refuse } from "#domain/result.ts";
import { isDay } from "#domain/time.ts";

/** The lists that can be printed and saved. */
export const LIST_NAMES = [
  "register",
  "out",
  "overdue",
  "awaiting-gd",
  "unlabelled",
  "unshelved",
  "missing",
  "search",
  "place",
] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** Which list, and what of it. */
export interface ListAsk {
  readonly list: ListName;
  /** the words searched */
  readonly q?: string;
  /** code of the place */
  readonly place?: string;
  /** the first and last of a register extract: numbers (`12/2026`) or days (`01-11-2026`), both counted in */
  readonly from?: string;
  readonly to?: string;
}

/** A stretch of the register. */
export type RegisterRange =
  | { readonly by: "number"; readonly from: Serial; readonly to: Serial }
  | { readonly by: "day"; readonly from: string; readonly to: string };

const NUMBER = /^(\d{1,7})\/(\d{4})$/;
const DAY = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;

const serialOf = (text: string): Serial | undefined => {
  const [, serial, year] = NUMBER.exec(text.trim()) ?? [];
  return serial === undefined || year === undefined ? undefined : { serial: Number(serial), year: Number(year) };
};

const dayOf = (text: string): string | undefined => {
  const [, day = "", month = "", year = ""] = DAY.exec(text.trim()) ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
};

/**
 * Reads a range as it is typed. A missing end is the beginning, or the end, of the same kind. Refuses `list/range` when
 * an end is neither a number of the register nor a day, or the two are of two kinds or the wrong way round.
 */
export const readRange = (from: string | undefined, to: string | undefined): Result<RegisterRange> => {
  const [first, last] = [from?.trim() ?? "", to?.trim() ?? ""];
  const [low, high] = [serialOf(first), serialOf(last)];
  if ((low || high) && (low || first === "") && (high || last === "")) {
    const range = { from: low ?? { year: 1860, serial: 1 }, to: high ?? { year: 2200, serial: 1 } };
    const isOrdered =
      range.from.year < range.to.year || (range.from.year === range.to.year && range.from.serial <= range.to.serial);
    return isOrdered
      ? { ok: true, value: { by: "number", ...range } }
      : refuse("list/range", { from: first, to: last });
  }
  const [begin, end] = [first === "" ? "1860-01-01" : dayOf(first), last === "" ? "2200-12-31" : dayOf(last)];
  if (begin === undefined || end === undefined || begin > end) return refuse("list/range", { from: first, to: last });
  return { ok: true, value: { by: "day", from: begin, to: end } };
};
