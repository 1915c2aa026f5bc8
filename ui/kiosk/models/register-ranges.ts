import { displayDate, instantOf, msOf } from "#domain/time.ts";

/** A stretch of days as it is typed. */
export interface DayRange {
  readonly id: "today" | "month" | "lastMonth" | "year";
  readonly from: string;
  readonly to: string;
}

/** The stretches of the register that are printed most, up to today (IST). */
export const usualRanges = (nowMs: number): DayRange[] => {
  const today = instantOf(nowMs).slice(0, 10);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, "0")}-01`;
  const thisMonth = first(year, month);
  const [lastYear, lastMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  // the day before the first of this month
  const endOfLast = instantOf((msOf(`${thisMonth}T00:00:00+05:30`) ?? nowMs) - 1).slice(0, 10);
  const range = (id: DayRange["id"], from: string, to: string): DayRange => ({
    id,
    from: displayDate(from),
    to: displayDate(to),
  });
  return [
    range("today", today, today),
    range("month", thisMonth, today),
    range("lastMonth", first(lastYear, lastMonth), endOfLast),
    range("year", first(year, 1), today),
  ];
};
