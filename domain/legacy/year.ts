import { fold, isBlank, type Reading, read, unread } from "./cell.ts";

const EARLIEST_YEAR = 1860; // the Police Act that made station registers is of 1861

/** A two-digit year as the latest such year that is not after `latest`. */
export const wholeYear = (twoDigits: number, latest: number): number => {
  const year = Math.floor(latest / 100) * 100 + twoDigits;
  return year > latest ? year - 100 : year;
};

/** The year written as two or four digits; undefined when it is none, or after `latest`. */
export const yearFrom = (digits: string, latest: number): number | undefined => {
  if (!/^(?:\d\d|\d{4})$/.test(digits)) return undefined;
  const year = digits.length === 2 ? wholeYear(Number(digits), latest) : Number(digits);
  return year >= EARLIEST_YEAR && year <= latest ? year : undefined;
};

/**
 * The year column. Blank and all zeros are how registers write "unknown": legal, flagged.
 * @param latest the year of the import
 */
export const readYear = (cell: string, latest: number): Reading<number> => {
  const text = fold(cell);
  if (isBlank(cell) || /^[0?]+$/.test(text)) return unread("year-unknown");
  const year = yearFrom(text, latest);
  return year === undefined ? unread("year-unread") : read(year);
};
