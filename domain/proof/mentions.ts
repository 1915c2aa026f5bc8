import type { EntryKind } from "../log/kinds.ts";

const CODE = /^[A-Z]{2}[0-9A-Z]{12}$/;

/** Kinds that only say what a code in an item's entries stands for: who, where, under which case. */
const NAMING: readonly EntryKind[] = [
  "officer.enrolled",
  "place.made",
  "case.opened",
  "case.numbered",
  "seizure.registered",
];
/** Whether an entry of this kind may stand in a proof because it explains a code. */
export const isNaming = (kind: EntryKind): boolean => NAMING.includes(kind);

/** Every code that stands anywhere in a value. */
export const codesWithin = (value: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof value === "string") {
    if (CODE.test(value)) found.add(value);
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) codesWithin(part, found);
  return found;
};
