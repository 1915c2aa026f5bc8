import type { Instant } from "../time.ts";

/** What became of the slip of one day. `trying`: it was begun, and nothing says that it ended. */
export interface SlipRecord {
  /** YYYY-MM-DD in IST */
  readonly day: string;
  readonly at: Instant;
  readonly outcome: "trying" | "printed" | "not-sent" | "uncertain";
}

/** Days remembered: a clock that jumps about for a year still prints no day twice. */
const REMEMBERED = 400;

/**
 * The day whose slip the station prints by itself now; undefined before its hour, and for a day that was tried. Days
 * are looked up and not compared: a clock that jumped ahead and came back still prints the days between, each once.
 * @param at the hour, `HH:mm` in IST
 */
export const slipDue = (records: readonly SlipRecord[], now: Instant, at: string): string | undefined => {
  const day = now.slice(0, 10);
  if (now.slice(11, 16) < at || records.some((record) => record.day === day)) return undefined;
  return day;
};

/** The records with this one in the place of an earlier one of its day. */
export const withRecord = (records: readonly SlipRecord[], record: SlipRecord): readonly SlipRecord[] =>
  [...records.filter(({ day }) => day !== record.day), record].slice(-REMEMBERED);
