import type { Action } from "#domain/custody/policy.ts";
import type { ItemState } from "#domain/custody/state.ts";
import type { Place } from "#domain/place/place.ts";

/** Acts of an item's sheet, in the order in which they are likely. */
export const SHEET_ACTS = [
  "item.label",
  "item.shelve",
  "deposit.confirm",
  "item.issue",
  "item.return",
  "item.report-found",
  "item.acknowledge",
  "case.date",
  "item.photograph",
  "seal.check",
  "item.amend",
  "item.link",
  "item.report-missing",
] as const satisfies readonly Action[];
export type SheetAct = (typeof SHEET_ACTS)[number];

/**
 * The allowed acts, likeliest first: what is not labelled is labelled, what stands on the tray is shelved, what is
 * outside comes back. A label that is there goes behind the rest.
 */
export const actsOf = (item: ItemState, path: readonly Place[], allowed: readonly Action[]): readonly SheetAct[] => {
  const may = SHEET_ACTS.filter((act) => allowed.includes(act));
  const settled = path.at(-1)?.kind !== "tray";
  const later: readonly SheetAct[] = [
    ...(item.label.verified ? (["item.label"] as const) : []),
    ...(settled ? (["item.shelve"] as const) : []),
  ];
  return [...may.filter((act) => !later.includes(act)), ...may.filter((act) => later.includes(act))];
};
