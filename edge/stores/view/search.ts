import { kindOf } from "#domain/codes.ts";
import type { ItemState, StationState } from "#domain/custody/state.ts";
import { foldText, wordsOf } from "#domain/search/fold.ts";
import { createPlanner, type SearchPlan, type Term, type WordPlan } from "#domain/search/plan.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { itemReader } from "./item-rows.ts";
import type { Reader } from "./view.ts";

/** Hits are counted and ranked up to here; past it the newest come first. */
export const MOST_HITS = 2_000;
/** With so many hits among the written words nobody misses those that only sound alike. */
const ENOUGH = 50;

// tokens are letters, digits and marks only: nothing in them can end the quoted string
const matchTerm = ({ token, prefix }: Term): string => `"${token}"${prefix ? "*" : ""}`;
const matchWords = (plan: SearchPlan, termsOf: (word: WordPlan) => readonly Term[]): string =>
  plan.words.map((word) => `(${termsOf(word).map(matchTerm).join(" OR ")})`).join(plan.any ? " OR " : " AND ");

const numberSearch = (db: Sqlite) => {
  const ids = <P extends unknown[]>(sql: string) => db.prepare<P, number>(sql).pluck();
  const own = ids<[number, number | null, number | null]>(
    "SELECT id FROM item WHERE serial = ? AND (? IS NULL OR year = ?) ORDER BY id DESC LIMIT 2000",
  );
  const legacy = ids<[string, number | null, number | null]>(
    "SELECT id FROM item WHERE legacy_number = ? AND (? IS NULL OR legacy_year = ?) ORDER BY id DESC LIMIT 2000",
  );
  const ofCases = ids<[string, string]>(
    `SELECT DISTINCT item FROM case_number JOIN item_case USING (case_code)
     WHERE key >= ? AND key < ? ORDER BY item DESC LIMIT 2000`,
  );
  const tail = ids<[number]>("SELECT id FROM item WHERE tail = ? ORDER BY id DESC");

  return (plan: SearchPlan): number[] => {
    const found: number[] = plan.tail === undefined ? [] : tail.all(Number(plan.tail));
    for (const { number, year, kinds, register } of plan.numbers) {
      if (register) found.push(...own.all(Number(number), year ?? null), ...legacy.all(number, year ?? null));
      for (const kind of kinds) {
        const key = `${kind}:${number}:`;
        found.push(
          ...(year === undefined ? ofCases.all(key, `${kind}:${number};`) : ofCases.all(key + year, `${key}${year};`)),
        );
      }
    }
    return found;
  };
};

/** Items that stand where a place's name is what was typed, in it or in what stands in it. */
const placeSearch = (db: Sqlite, state: StationState) => {
  const at = db
    .prepare<[string], number>(
      "SELECT id FROM item WHERE whereabouts = 'placed' AND detail = ? ORDER BY id DESC LIMIT 2000",
    )
    .pluck();
  return (text: string): number[] => {
    const { words } = wordsOf(foldText(text));
    if (words.length === 0 || words.length > 6) return [];
    const typed = words.join(" ");
    const places = state.places();
    const inside = new Set(
      places
        .filter(({ name }) => [name.hi, name.en].some((each) => wordsOf(foldText(each)).words.join(" ") === typed))
        .map(({ place }) => place),
    );
    for (let before = -1; before !== inside.size; ) {
      before = inside.size;
      for (const { place, parent } of places) if (parent && inside.has(parent)) inside.add(place);
    }
    return [...inside].flatMap((place) => at.all(place));
  };
};

/** Search over the committed items. */
export const createSearch = (db: Sqlite, state: StationState): Reader["search"] => {
  const plan = createPlanner();
  const items = itemReader(db);
  const byNumber = numberSearch(db);
  const byPlaceName = placeSearch(db, state);
  const byWords = db
    .prepare<[string, number], number>(
      "SELECT rowid FROM item_search WHERE item_search MATCH ? ORDER BY rowid DESC LIMIT ?",
    )
    .pluck();
  const ofCase = db
    .prepare<[string], number>("SELECT item FROM item_case WHERE case_code = ? ORDER BY item DESC LIMIT 2000")
    .pluck();
  const ofPlace = db
    .prepare<[string], number>(
      "SELECT id FROM item WHERE whereabouts = 'placed' AND detail = ? ORDER BY id DESC LIMIT 2000",
    )
    .pluck();
  const match = (text: string): number[] => (text === "" ? [] : byWords.all(text, MOST_HITS + 1));

  const ofCode = (code: string): ItemState[] => {
    switch (kindOf(code)) {
      case "item":
        return [state.item(code)].filter((item) => item !== undefined);
      case "case":
        return byIds(ofCase.all(code));
      case "movement":
        return (state.movement(code)?.lines ?? [])
          .map((line) => state.item(line.item))
          .filter((item) => item !== undefined);
      default:
        return byIds(ofPlace.all(code));
    }
  };
  const byIds = (ids: readonly number[]): ItemState[] =>
    ids.map((id) => items.byId(id)).filter((item) => item !== undefined);

  const ranked = (found: SearchPlan, text: string): { ids: number[]; more: boolean } => {
    const first = [...byNumber(found), ...byPlaceName(text)];
    const written = match(matchWords(found, (word) => word.written));
    if (written.length > MOST_HITS) return { ids: [...new Set([...first, ...written])], more: true };
    const whole = match(matchWords(found, (word) => word.written.map((term) => ({ ...term, prefix: false }))));
    const sounding =
      written.length < ENOUGH ? match(matchWords(found, (word) => [...word.written, ...word.sounding])) : [];
    const ids = [...new Set([...first, ...whole, ...written, ...sounding])];
    return { ids, more: ids.length > MOST_HITS };
  };

  return (text, { limit }) => {
    const found = plan(text);
    if (found.code !== undefined) {
      const of = ofCode(found.code);
      return { items: of.slice(0, limit), total: of.length, more: false };
    }
    const { ids, more } = ranked(found, text);
    return { items: byIds(ids.slice(0, limit)), total: Math.min(ids.length, MOST_HITS), more };
  };
};
