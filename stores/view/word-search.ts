import type { StationState } from "#domain/custody/state.ts";
import { fitsWords } from "#domain/search/match.ts";
import type { SearchPlan } from "#domain/search/plan.ts";
import { farOf, type Term } from "#domain/search/term.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { parseItem } from "./item-rows.ts";
import { tokensOf } from "./search-rows.ts";

// tokens are letters, digits and marks only: nothing in them can end the quoted string
const quoted = (token: string): string => `"${token}"`;

/** The index holds beginnings up to this length; of longer ones it would first merge all rows, wanted or not. */
const INDEXED_BEGINNING = 3;
const MOST_ENDINGS = 64;
/** Words of one sound, of which those that are near enough are asked for. */
const MOST_SOUNDS = 800;
const MOST_KEPT = 2_000;
const AFTER_ALL = "\u{10ffff}";

/** A word of the index, or a beginning of words, as its query language has it; and how far it is from what was typed. */
interface Matched {
  readonly query: string;
  readonly far: number;
}

/** Which words of the index a term means. A longer beginning is spelled out as the words that begin so. */
const termMatcher = (db: Sqlite): ((term: Term) => readonly Matched[]) => {
  db.exec("CREATE VIRTUAL TABLE temp.item_words USING fts5vocab(main, item_search, row)");
  const words = db
    .prepare<[string, string, number], string>("SELECT term FROM temp.item_words WHERE term >= ? AND term < ? LIMIT ?")
    .pluck();
  // the index counts the rows of every word it is asked for: what is asked while somebody types is kept until it changes
  const kept = new Map<string, string[]>();
  let keptOf: unknown;
  const beginning = (token: string, most: number): string[] => {
    const version = db.pragma("data_version", { simple: true });
    if (version !== keptOf || kept.size >= MOST_KEPT) kept.clear();
    keptOf = version;
    const found = kept.get(token) ?? words.all(token, token + AFTER_ALL, most);
    kept.set(token, found);
    return found;
  };
  return (term) => {
    const { token, prefix, near, far } = term;
    if (!prefix) return [{ query: quoted(token), far }];
    if (near)
      return beginning(token, MOST_SOUNDS)
        .map((word) => ({ query: quoted(word), far: farOf(term, word) }))
        .filter((word) => word.far < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.far - b.far)
        .slice(0, MOST_ENDINGS);
    const all = [{ query: `${quoted(token)}*`, far }];
    if ([...token].length <= INDEXED_BEGINNING) return all;
    const found = beginning(token, MOST_ENDINGS + 1);
    return found.length > MOST_ENDINGS ? all : found.map((word) => ({ query: quoted(word), far }));
  };
};

/** Which words an index is asked for. */
export type WordsOf = Pick<SearchPlan, "words" | "any">;
/** Rows of items all of whose words are within a reach (`REACHES`), newest first, `limit` at most. */
export type FindWords = (reach: number, limit: number, which?: (term: Term) => boolean) => number[];

/** Rows of items by the words of a plan: from the index, and from what waits for it. */
export const wordSearch = (db: Sqlite, state: StationState): ((plan: WordsOf) => FindWords) => {
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

  return ({ words, any }) => {
    const near = waiting.all().map(({ id, json }) => ({ id, tokens: new Set(tokens(parseItem(json)).split(" ")) }));
    const ids = new Set(near.map(({ id }) => id));
    // a farther reach often means no more words than the nearer one
    const answered = new Map<string, number[]>();
    const known = new Map<Term, readonly Matched[]>();
    const matched = (term: Term): readonly Matched[] => {
      const found = known.get(term) ?? match(term);
      known.set(term, found);
      return found;
    };
    const oneOf = (terms: readonly Term[], reach: number): string => {
      const meant = terms
        .filter(({ far }) => far <= reach)
        .flatMap(matched)
        .filter(({ far }) => far <= reach)
        .map(({ query }) => query);
      return meant.length === 0 ? "" : `(${[...new Set(meant)].join(" OR ")})`;
    };
    return (reach, limit, which = () => true) => {
      const asked = words.map((terms) => terms.filter(which));
      const queries = asked.map((terms) => oneOf(terms, reach));
      const query = any ? queries.filter((each) => each !== "").join(" OR ") : queries.join(" AND ");
      // a word that means nothing within this reach finds nothing
      const nothing = query === "" || (!any && queries.includes(""));
      const found = nothing ? [] : (answered.get(query + limit) ?? indexed.all(query, limit + ids.size));
      answered.set(query + limit, found);
      if (ids.size === 0) return found;
      const fitting = near.filter((item) => fitsWords({ words: asked, any }, reach, item.tokens)).map(({ id }) => id);
      return [...found.filter((id) => !ids.has(id)), ...fitting].sort((a, b) => b - a).slice(0, limit);
    };
  };
};
