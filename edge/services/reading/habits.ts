import type { Movement } from "#domain/custody/state.ts";
import { OUT_PURPOSES, type OutPurpose } from "#domain/entries/item.ts";
import { msOf } from "#domain/time.ts";

/** What this station does as a rule for a purpose: offices it sent to, the latest first, and for how many days. */
export interface Habit {
  readonly purpose: OutPurpose;
  readonly offices: readonly string[];
  /** days the latest one was given, whole */
  readonly days: number;
}

const MOST_OFFICES = 4;
const DAY_MS = 86_400_000;

/** Habits told by certificates; a purpose that none of them has is left out. */
export const habitsOf = (movements: readonly Movement[]): readonly Habit[] => {
  const latestFirst = movements.toSorted((a, b) => (msOf(b.issuedAt) ?? 0) - (msOf(a.issuedAt) ?? 0));
  return OUT_PURPOSES.flatMap((purpose) => {
    const own = latestFirst.filter((movement) => movement.purpose === purpose);
    const latest = own[0];
    if (!latest) return [];
    const offices = [...new Set(own.map(({ office }) => office))].slice(0, MOST_OFFICES);
    const days = Math.round(((msOf(latest.dueAt) ?? 0) - (msOf(latest.issuedAt) ?? 0)) / DAY_MS);
    return [{ purpose, offices, days: Math.max(days, 0) }];
  });
};
