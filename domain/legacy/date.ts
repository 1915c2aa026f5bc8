import { instantOf, isDay } from "../time.ts";
import { fold, isBlank, type Reading, read, squeeze, unread } from "./cell.ts";
import { wholeYear } from "./year.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "january", "जनवरी"],
  ["feb", "february", "फरवरी", "फ़रवरी"],
  ["mar", "march", "मार्च"],
  ["apr", "april", "अप्रैल"],
  ["may", "मई"],
  ["jun", "june", "जून"],
  ["jul", "july", "जुलाई"],
  ["aug", "august", "अगस्त"],
  ["sep", "sept", "september", "सितम्बर", "सितंबर"],
  ["oct", "october", "अक्टूबर", "अक्तूबर"],
  ["nov", "november", "नवम्बर", "नवंबर"],
  ["dec", "december", "दिसम्बर", "दिसंबर"],
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) => words.map((word) => [squeeze(word), index + 1] as const)),
);

const DAY_FIRST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const WORDED = /^(\d{1,2})[\s\-./]*([\p{L}\p{M}]+)[\s\-./,]*(\d{4}|\d\d)$/u;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const CLOCK_TIME = /[ t]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?$/; // spreadsheets export a day as midnight

/** Serial of 1970-01-01 in a spreadsheet's 1900 date system (day 1 = 1 Jan 1900, with its false 29 Feb 1900). */
const SERIAL_1970 = 25_569;
/** 1950-01-01: below it a bare number of five digits is more likely something else. */
const FIRST_SERIAL = 18_264;
const DAY_MS = 86_400_000;

const dayOf = (year: number, month: number, day: number): string | undefined => {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
};

const yearOf = (digits: string, latest: number): number =>
  digits.length === 2 ? wholeYear(Number(digits), latest) : Number(digits);

const parse = (text: string, latest: number): string | undefined => {
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) {
    const count = Number(serial);
    return count < FIRST_SERIAL ? undefined : instantOf((count - SERIAL_1970) * DAY_MS).slice(0, 10);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(yearOf(dayFirst[4] ?? "", latest), Number(dayFirst[3]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const worded = WORDED.exec(text);
  const month = worded ? MONTH_OF.get(squeeze(worded[2] ?? "")) : undefined;
  return worded && month ? dayOf(yearOf(worded[3] ?? "", latest), month, Number(worded[1])) : undefined;
};

/**
 * A date as registers write it, as `YYYY-MM-DD`: the day comes first (25/3/2011 is in March), years of two digits lie
 * in the hundred years up to today, months may be words of either language, and a bare number is a spreadsheet serial.
 * A day that does not exist, or lies before 1900 or after today, is not typed but flagged.
 * @param today `YYYY-MM-DD`
 */
export const readDate = (cell: string, today: string): Reading<string> => {
  const text = fold(cell).replace(CLOCK_TIME, "");
  if (isBlank(cell) || /^[0\-/. ]+$/.test(text)) return unread("date-none");
  const day = parse(text, Number(today.slice(0, 4)));
  if (day === undefined || day < "1900-01-01") return unread("date-unread");
  return day > today ? unread("date-future") : read(day);
};
