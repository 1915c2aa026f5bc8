import type { Case } from "../case/case-header.ts";
import type { EntryKind } from "../log/kinds.ts";
import type { OfficerState, Role } from "../people/officer.ts";
import type { ItemState } from "./state.ts";

/** Posts that read every case. The others need to know that a parcel is there, not whom it is about (BNS 72, POCSO Act 23). */
const READ_ALL: readonly Role[] = ["moharrir", "sho", "co"];

/** Kinds of entries whose body tells of the case, the thing or its photos; all else tells where it went. */
const TELL_OF_CASE: readonly EntryKind[] = [
  "case.opened",
  "case.numbered",
  "seizure.registered",
  "item.deposited",
  "item.imported",
  "item.photographed",
  "item.amended",
  "item.case-linked",
];

/** The officer whom the case names as its investigator: by code, or by number where it was written without one. */
const investigates = (officer: OfficerState, { investigator }: Case): boolean => {
  if (officer.role !== "io" || !investigator || investigator.station !== undefined) return false;
  return investigator.officer === undefined
    ? investigator.number === officer.number
    : investigator.officer === officer.officer;
};

/** Whether an officer may read a case: anyone who sees items, but of a sensitive one only those who deal with it. */
export const readsCase = (officer: OfficerState, found: Case): boolean =>
  !found.sensitive || READ_ALL.includes(officer.role) || investigates(officer, found);

/**
 * Whether an officer may read what an item is and whom it is about.
 * @param cases the cases it stands under; of several sensitive ones an investigator must have all
 */
export const readsItem = (officer: OfficerState, item: ItemState, cases: readonly Case[]): boolean => {
  if (!item.sensitive || READ_ALL.includes(officer.role)) return true;
  const marked = cases.filter((found) => found.sensitive);
  const concerned = marked.length > 0 ? marked : cases;
  return concerned.length > 0 && concerned.every((found) => investigates(officer, found));
};

/** Whether an entry's body is kept back from those who may not read what it speaks of. */
export const tellsOfCase = (kind: EntryKind): boolean => TELL_OF_CASE.includes(kind);

/** An item for those who may not read it: its numbers, kind, seal and place; no words, fields, cases or photos. */
export const coveredItem = (item: ItemState): ItemState => {
  const { seizure: _seizure, mark: _mark, photoDeferred: _why, private: _private, ...rest } = item;
  return { ...rest, cases: [], description: "", fields: {}, photos: [] };
};

/** A case for those who may not read it: only that there is one. */
export const coveredCase = ({ case: code, kind, firToFollow }: Case): Case => ({
  case: code,
  kind,
  numbers: [],
  sensitive: true,
  firToFollow,
});
