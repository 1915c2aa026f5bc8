import { kindOf } from "#domain/codes.ts";
import type { ItemState, StationState } from "#domain/custody/state.ts";
import { isPlaceCode } from "#domain/place/place.ts";
import { createPlanner, type SearchPlan } from "#domain/search/plan.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { itemReader } from "./item-rows.ts";
import { numberSearch } from "./number-search.ts";
import { placeSearch } from "./place-search.ts";
import type { Reader } from "./view.ts";
import { wordSearch } from "./word-search.ts";

/** Hits are counted and ranked up to here; past it the newest come first. */
export const MOST_HITS = 2_000;
/** With so many hits among the written words nobody misses those that only sound alike. */
const ENOUGH = 50;

/** Search over the committed items; how a text is understood is domain/search. */
export const createSearch = (
  db: Sqlite,
  state: StationState,
  itemsOfCase: (found: string) => ItemState[],
): Reader["search"] => {
  const planOf = createPlanner();
  const { byId } = itemReader(db);
  const byNumber = numberSearch(db);
  const byPlace = placeSearch(db, state);
  const byWords = wordSearch(db, state);
  const read = (ids: readonly number[]): ItemState[] => ids.map(byId).filter((item) => item !== undefined);

  const ofCode = (code: string): ItemState[] => {
    const kind = kindOf(code);
    if (kind === "case") return itemsOfCase(code);
    if (isPlaceCode(code)) return read(byPlace.inside([code]));
    const codes = kind === "movement" ? (state.movement(code)?.lines ?? []).map((line) => line.item) : [code];
    return codes.map(state.item).filter((item) => item !== undefined);
  };

  const ranked = (plan: SearchPlan, text: string, limit: number): { ids: number[]; more: boolean } => {
    const first = [...byNumber(plan), ...byPlace.named(text)];
    const words = byWords(plan);
    const written = words("written", MOST_HITS + 1);
    if (written.length > MOST_HITS) return { ids: [...new Set([...first, ...written])], more: true };
    const whole = words("whole", limit); // only the order of the page depends on it
    const sounding = written.length < ENOUGH ? words("sounding", MOST_HITS + 1) : [];
    const ids = [...new Set([...first, ...whole, ...written, ...sounding])];
    return { ids, more: ids.length > MOST_HITS };
  };

  return (text, { limit }) => {
    const plan = planOf(text);
    if (plan.code !== undefined) {
      const of = ofCode(plan.code);
      return { items: of.slice(0, limit), total: of.length, more: false };
    }
    const { ids, more } = ranked(plan, text, limit);
    return { items: read(ids.slice(0, limit)), total: Math.min(ids.length, MOST_HITS), more };
  };
};
