import * as v from "valibot";
import { bilingual, code, day, filled } from "../schema.ts";

/** Posts at a station and above it. A technician never sees case data. */
export const ROLES = ["moharrir", "sho", "io", "carrier", "pairokar", "co", "auditor", "technician"] as const;
export type Role = (typeof ROLES)[number];

export const OFFICER_STATUS = ["active", "suspended", "transferred"] as const;

export const officerSchema = v.strictObject({
  officer: code,
  name: bilingual,
  rank: bilingual,
  /** PNO or belt number: what is typed at the kiosk when the card is not at hand */
  number: filled(20),
  role: v.picklist(ROLES),
  status: v.picklist(OFFICER_STATUS),
  /** first and last day of the posting, where the district named them */
  from: v.exactOptional(day),
  until: v.exactOptional(day),
});
export type Officer = v.InferOutput<typeof officerSchema>;

/** An officer with what the log tells of sign-ins. */
export interface OfficerState extends Officer {
  /** wrong PINs since the last right one */
  readonly wrongTries: number;
  /** when the last wrong PIN was entered (ms), for the growing delay */
  readonly lastWrongMs: number;
  /** the entry by which this station itself suspended the officer; only an answer of the district takes it back */
  readonly held?: { readonly epoch: number; readonly seq: number };
}

/** Whether the officer may act on a day (`YYYY-MM-DD`): in service, and within the posting's days. */
export const isInService = (
  { status, from, until }: Pick<Officer, "status" | "from" | "until">,
  day: string,
): boolean => status === "active" && (from === undefined || from <= day) && (until === undefined || day <= until);

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** When the next PIN may be tried: five tries free, then 30 s doubling to 15 minutes. It never locks for good. */
export const nextTryMs = (officer: Pick<OfficerState, "wrongTries" | "lastWrongMs">): number => {
  const over = officer.wrongTries - FREE_TRIES;
  return over < 0 ? 0 : officer.lastWrongMs + Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS);
};

const COMMON = new Set(["123456", "654321", "121212", "123123", "112233", "111222", "159753"]);

/** Six to eight digits, not all alike, no common or running sequence. */
export const isWeakPin = (pin: string): boolean =>
  !/^\d{6,8}$/.test(pin) ||
  /^(\d)\1+$/.test(pin) ||
  COMMON.has(pin) ||
  "01234567890".includes(pin) ||
  "09876543210".includes(pin);
