import type { StationState } from "#domain/custody/state.ts";
import { foldText, wordsOf } from "#domain/search/fold.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

const MOST = 2_000;
const plain = (text: string): string => wordsOf(foldText(text)).words.join(" ");

/**
 * Rows of items by where they stand: at the place with this name, or in what stands in it. A place is asked for by name
 * here and not indexed with each item, so that moving a box rewrites nothing.
 */
export const placeSearch = (db: Sqlite, state: Pick<StationState, "places">) => {
  const at = db
    .prepare<[string], number>(
      `SELECT id FROM item WHERE whereabouts = 'placed' AND detail = ? AND due IS NULL ORDER BY id DESC LIMIT ${MOST}`,
    )
    .pluck();
  const inside = (roots: readonly string[]): number[] => {
    const all = new Set(roots);
    const places = state.places();
    for (let before = 0; before !== all.size; ) {
      before = all.size;
      for (const { place, parent } of places) if (parent !== undefined && all.has(parent)) all.add(place);
    }
    return [...all].flatMap((place) => at.all(place));
  };
  return {
    named(text: string): number[] {
      const typed = plain(text);
      if (typed === "") return [];
      const named = state.places().filter(({ name }) => plain(name.hi) === typed || plain(name.en) === typed);
      return inside(named.map(({ place }) => place));
    },
    inside,
  };
};
