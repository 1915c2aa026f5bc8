import { may } from "#domain/custody/policy.ts";
import { readsCase, readsItem, tellsOfCase } from "#domain/custody/sensitive.ts";
import type { StationState } from "#domain/custody/state.ts";
import type { Entry } from "#domain/log/entry.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { casesOf } from "./cards.ts";

/** Whether an officer may read what an entry says of a case or a thing, as the station knows the cases and items it speaks of by now. */
export const readsEntry = (
  state: Pick<StationState, "item" | "case">,
  officer: OfficerState,
  { kind, subjects }: Pick<Entry, "kind" | "subjects">,
): boolean =>
  !tellsOfCase(kind) ||
  (may({ officer }, "item.see").ok && subjects.every((code) => readsSubject(state, officer, code)));

const readsSubject = (state: Pick<StationState, "item" | "case">, officer: OfficerState, code: string): boolean => {
  const found = state.case(code);
  if (found) return readsCase(officer, found);
  const item = state.item(code);
  return !item || readsItem(officer, item, casesOf(state, item));
};
