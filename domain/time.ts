/** An instant as it stands in an entry: ISO 8601 in Indian Standard Time, milliseconds and offset written out. */
export type Instant = string;

const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;
const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 as an instant in IST: `2026-11-22T10:05:00.000+05:30`. */
export const instantOf = (ms: number): Instant => `${new Date(ms + IST_OFFSET_MS).toISOString().slice(0, 23)}+05:30`;

const THIRTY: readonly number[] = [4, 6, 9, 11];

const isDayOf = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  if (month !== 2) return day <= (THIRTY.includes(month) ? 30 : 31);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (leap ? 29 : 28);
};

/** Reads an ISO instant with an offset; undefined when it is none or names a day that does not exist. */
export const msOf = (text: string): number | undefined => {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute] = parts.map(Number) as [number, number, number, number, number, number];
  if (!isDayOf(year, month, day) || hour > 23 || minute > 59) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
};

/** The calendar year in IST: register and road certificate serials start anew with it. */
export const yearOf = (instant: Instant): number => Number(instant.slice(0, 4));

/** `DD-MM-YYYY HH:mm`, as every screen and paper shows it (24 hours, IST, digits 0-9). */
export const displayTime = (instant: Instant): string => `${displayDate(instant)} ${instant.slice(11, 16)}`;

/** `DD-MM-YYYY` of an instant or of a plain `YYYY-MM-DD`. */
export const displayDate = (instant: string): string =>
  `${instant.slice(8, 10)}-${instant.slice(5, 7)}-${instant.slice(0, 4)}`;

/** `YYYY-MM-DD` if such a day exists. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isDayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** The last millisecond of a day in IST, for a due date given as a day. */
export const endOfDay = (day: string): Instant => `${day}T23:59:59.999+05:30`;
