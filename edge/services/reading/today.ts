import type { Case } from "#domain/case/case-header.ts";
import type { ItemState, Movement } from "#domain/custody/state.ts";
import { endOfDay, instantOf, msOf } from "#domain/time.ts";
import type { OutItem, Reader } from "../../stores/view/view.ts";

/** More certificates than any station has out late; a list so long is no longer read. */
const LIST = 500;

/** Road certificates among items outside, each once, in the order given. */
export const movementsOf = (out: readonly OutItem[]): Movement[] => [
  ...new Map(out.flatMap(({ movement }) => (movement ? [[movement.movement, movement] as const] : []))).values(),
];

/** Road certificates past their time, and those whose time ends today, the earliest due first. */
export const dueMovements = (reader: Pick<Reader, "out">, now: number) => {
  const tonight = msOf(endOfDay(instantOf(now).slice(0, 10))) ?? now;
  const overdue = movementsOf(reader.out({ limit: LIST, overdueAt: now }));
  const late = new Set(overdue.map(({ movement }) => movement));
  const dueToday = movementsOf(reader.out({ limit: LIST, overdueAt: tonight })).filter(
    ({ movement }) => !late.has(movement),
  );
  return { overdue, dueToday };
};

/** A case with a court date, and its property that is not gone for good. */
export interface CourtCase {
  readonly found: Case;
  readonly items: readonly ItemState[];
}

/** Cases with a court date between two days (YYYY-MM-DD), both included; those without property are left out. */
export const courtCases = (reader: Pick<Reader, "casesDated" | "itemsOfCase">, from: string, to: string): CourtCase[] =>
  reader
    .casesDated(from, to)
    .map((found) => ({
      found,
      items: reader.itemsOfCase(found.case).filter(({ whereabouts }) => whereabouts.kind !== "closed"),
    }))
    .filter(({ items }) => items.length > 0);

/** Whole days by which something is late; less than a day counts as one. */
export const daysLate = (dueAt: string, now: number): number =>
  Math.max(1, Math.ceil((now - (msOf(dueAt) ?? now)) / 86_400_000));
