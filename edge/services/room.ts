import type { ItemState, Movement } from "#domain/custody/state.ts";
import { instantOf, msOf } from "#domain/time.ts";
import type { Counts, Reader } from "../stores/view/view.ts";
import { courtCases, daysLate, dueMovements } from "./reading/today.ts";

/** How long property lay elsewhere before it was deposited: median, and of how many deposits. */
export interface Delay {
  readonly deposits: number;
  readonly medianMs?: number;
}

/** The whole malkhana in one look, for the SHO and the circle officer. */
export interface Room {
  readonly at: string;
  readonly counts: Counts;
  readonly overdue: readonly { readonly movement: Movement; readonly days: number }[];
  readonly dueToday: number;
  readonly court: { readonly cases: number; readonly items: number };
  /** from seizure to deposit: the last 30 days, and the 30 before */
  readonly delay: { readonly last: Delay; readonly before: Delay };
  /** entries of the log, and how many of them a witness outside this room has cosigned */
  readonly entries: number;
  readonly witnessed: number;
}

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;

/** The median of seizure to deposit among items that have both times. */
const delayOf = (items: readonly ItemState[]): Delay => {
  const delays = items
    .flatMap(({ seizedAt, depositedAt }) => {
      const seized = seizedAt === undefined ? undefined : msOf(seizedAt);
      return seized === undefined ? [] : [(msOf(depositedAt) ?? seized) - seized];
    })
    .toSorted((a, b) => a - b);
  const medianMs = delays[Math.floor((delays.length - 1) / 2)];
  return { deposits: delays.length, ...(medianMs === undefined ? {} : { medianMs }) };
};

/** Reads the room as it is at `now` (ms). */
export const readRoom = (reader: Reader, now: number, witnessed: number): Room => {
  const at = instantOf(now);
  const today = at.slice(0, 10);
  const { overdue, dueToday } = dueMovements(reader, now);
  const court = courtCases(reader, today, today);
  const recent = reader.depositedSince(instantOf(now - 2 * MONTH_MS));
  const isLast = (item: ItemState): boolean => (msOf(item.depositedAt) ?? 0) >= now - MONTH_MS;
  return {
    at,
    counts: reader.counts(now),
    overdue: overdue.map((movement) => ({ movement, days: daysLate(movement.dueAt, now) })),
    dueToday: dueToday.length,
    court: { cases: court.length, items: court.flatMap(({ items }) => items).length },
    delay: { last: delayOf(recent.filter(isLast)), before: delayOf(recent.filter((item) => !isLast(item))) },
    entries: reader.size(),
    witnessed,
  };
};
