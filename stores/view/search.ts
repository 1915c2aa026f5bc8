import { kindOf } from "#domain/codes.ts";
import type { ItemState, StationState } from "#domain/custody/state.ts";
import { isPlaceCode } from "#domain/place/place.ts";
import { isWritten, REACHES } from "#domain/search/match.ts";
import { createPlanner, type SearchPlan } from "#domain/search/plan.ts";
import { FAR, type Term } from "#domain/search/term.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { foundWhere } from "./found-where.ts";
import { itemReader } from "./item-rows.ts";
import { mostFitting } from "./most-fitting.ts";
import { numberSearch } from "./number-search.ts";
import { placeSearch } from "./place-search.ts";
import type { FoundWhere, Reader } from "./view.ts";
import { whyFound } from "./why-found.ts";
import { type FindWords, wordSearch } from "./word-search.ts";

/** Hits are counted and ranked up to here; past it the newest come first. */
export const MOST_HITS = 2_000;
/** With so many hits among the written words nobody misses those that only sound alike. */
const ENOUGH = 50;
/** A part of the words is looked for only where all of them together find nothing; so many readings are tried. */
const MOST_READINGS = 24;
const ALL = Number.MAX_VALUE;

/** Search over the committed items; how a text is understood is domain/search. */
export const createSearch = (
  db: Sqlite,
  state: StationState,
  itemsOfCase: (found: string) => ItemState[],
): Reader["search"] => {
  const planner = createPlanner();
  const { byId, row } = itemReader(db);
  const whereOf = foundWhere(db);
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

  /** A page of the nearest first, then all that are near enough. */
  const nearestFirst = (find: FindWords, limit: number, which?: (term: Term) => boolean): number[] => {
    const page = new Set<number>();
    for (const reach of REACHES) {
      if (page.size >= limit) break;
      for (const id of find(reach, limit, which)) page.add(id);
    }
    return [...page];
  };
  const ofWords = (find: FindWords, limit: number): number[] => {
    const written = find(ALL, MOST_HITS + 1, isWritten);
    if (written.length > MOST_HITS) return written;
    if (written.length >= ENOUGH) return [...nearestFirst(find, limit, isWritten), ...written];
    return [...nearestFirst(find, limit), ...find(ALL, MOST_HITS + 1)];
  };
  const otherwise = (text: string, { words, any }: SearchPlan, limit: number): { ids: number[]; partial: boolean } => {
    const readings = planner.readingsOf(text).slice(0, MOST_READINGS);
    const found = readings.flatMap((reading) => byWords({ words: reading, any: false })(FAR.begins, limit));
    if (found.length > 0 || words.length < 2 || any) return { ids: found, partial: false };
    const ids = mostFitting(words.map((word) => byWords({ words: [word], any: false })(FAR.category, MOST_HITS)));
    return { ids, partial: ids.length > 0 };
  };
  const rowsOf = (items: readonly ItemState[]) => ({
    ids: items.flatMap(({ item }) => row(item)?.id ?? []),
    partial: false,
  });
  const casesOf = ({ cases }: ItemState) => cases.map(state.case).filter((found) => found !== undefined);
  const ranked = (plan: SearchPlan, text: string, limit: number): { ids: number[]; partial: boolean } => {
    const first = [...byNumber(plan), ...byPlace.named(text)];
    const found = [...first, ...ofWords(byWords(plan), limit)];
    if (found.length > 0) return { ids: [...new Set(found)], partial: false };
    const { ids, partial } = otherwise(text, plan, limit);
    return { ids: [...new Set(ids)], partial };
  };
  const countOf = (places: ReadonlyMap<number, readonly FoundWhere[]>): Record<FoundWhere, number> => {
    const counts = { placed: 0, out: 0, overdue: 0, missing: 0, closed: 0 };
    for (const each of places.values()) for (const where of each) counts[where] += 1;
    return counts;
  };

  return (text, { limit, where, at }) => {
    const plan = planner.planOf(text);
    const why = (item: ItemState) => whyFound(plan, item, casesOf(item));
    const coded = plan.code === undefined ? undefined : rowsOf(ofCode(plan.code));
    // narrowed down, the page may begin far behind the first hits
    const { ids: all, partial } = coded ?? ranked(plan, text, where === undefined ? limit : MOST_HITS);
    const counted = all.slice(0, MOST_HITS);
    const places = at === undefined ? undefined : whereOf(counted, at);
    const ids = where === undefined ? counted : counted.filter((id) => places?.get(id)?.includes(where));
    return {
      items: read(ids.slice(0, limit)),
      total: ids.length,
      more: all.length > MOST_HITS,
      partial,
      ...(places ? { where: countOf(places) } : {}),
      why,
    };
  };
};
