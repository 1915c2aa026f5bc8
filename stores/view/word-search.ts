import type { StationState } from "#domain/custody/state.ts";
import { fitsWords, REACHES, type Reach } from "#domain/search/match.ts";
import type { SearchPlan, Term } from "#domain/search/plan.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { parseItem } from "./item-rows.ts";
import { tokensOf } from "./search-rows.ts";

// tokens are letters, digits and marks only: nothing in them can end the quoted string
const quoted = (token: string): string => `"${token}"`;

/** The index holds beginnings up to this length; of longer ones it would first merge all rows, wanted or not. */
const INDEXED_BEGINNING = 3;
const MOST_ENDINGS = 64;
const AFTER_ALL = "\u{10ffff}";

/** Terms of the index's query language. A longer beginning is spelled out as the words that begin so. */
const termMatcher = (db: Sqlite): ((term: Term) => string) => {
  db.exec("CREATE VIRTUAL TABLE temp.item_words USING fts5vocab(main, item_search, row)");
  const words = db
    .prepare<[string, string], string>(
      `SELECT term FROM temp.item_words WHERE term >= ? AND term < ? LIMIT ${MOST_ENDINGS + 1}`,
    )
    .pluck();
  return ({ token, prefix }) => {
    if (!prefix) return quoted(token);
    if ([...token].length <= INDEXED_BEGINNING) return `${quoted(token)}*`;
    const found = words.all(token, token + AFTER_ALL);
    if (found.length > MOST_ENDINGS) return `${quoted(token)}*`;
    return found.length === 0 ? quoted(token) : found.map(quoted).join(" OR ");
  };
};

/** Rows of items by the words of a plan, newest first, `limit` at most: from the index, and from what waits for it. */
export const wordSearch = (db: Sqlite, state: StationState) => {
  const indexed = db
    .prepare<[string, number], number>(
      "SELECT rowid FROM item_search WHERE item_search MATCH ? ORDER BY rowid DESC LIMIT ?",
    )
    .pluck();
  const waiting = db.prepare<[], { id: number; json: string }>(
    "SELECT id, json FROM item_unindexed JOIN item ON item.id = item_unindexed.item",
  );
  const tokens = tokensOf(state.case);
  const match = termMatcher(db);
  const query = (plan: SearchPlan, reach: Reach): string =>
    plan.words.map((word) => `(${REACHES[reach](word).map(match).join(" OR ")})`).join(plan.any ? " OR " : " AND ");

  return (plan: SearchPlan) => {
    const near = waiting.all().map(({ id, json }) => ({ id, tokens: new Set(tokens(parseItem(json)).split(" ")) }));
    const ids = new Set(near.map(({ id }) => id));
    return (reach: Reach, limit: number): number[] => {
      if (plan.words.length === 0) return [];
      const found = indexed.all(query(plan, reach), limit + ids.size);
      if (ids.size === 0) return found;
      const fitting = near.filter((item) => fitsWords(plan, reach, item.tokens)).map(({ id }) => id);
      return [...found.filter((id) => !ids.has(id)), ...fitting].sort((a, b) => b - a).slice(0, limit);
    };
  };
};
