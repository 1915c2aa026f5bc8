import type { Case } from "#domain/case/case-header.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { createItemTokens } from "#domain/search/item-tokens.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { itemReader } from "./item-rows.ts";

/**
 * So many items wait before the index is written: one write of the index costs as much as all the rest of a commit, and
 * of thirty items hardly more than of one. A search reads the waiting items themselves.
 */
const MOST_WAITING = 32;

/** The tokens of an item with its cases looked up. */
export const tokensOf = (caseOf: (code: string) => Case | undefined): ((item: ItemState) => string) => {
  const itemTokens = createItemTokens();
  return (item) => itemTokens(item, item.cases.map(caseOf).filter((found) => found !== undefined));
};

/** Keeps the search index. */
export const searchWriter = (db: Sqlite, caseOf: (code: string) => Case | undefined) => {
  const wait = db.prepare<[number]>("INSERT OR IGNORE INTO item_unindexed (item) VALUES (?)");
  const count = db.prepare<[], number>("SELECT count(*) FROM item_unindexed").pluck();
  const waiting = db.prepare<[], number>("SELECT item FROM item_unindexed ORDER BY item").pluck();
  const done = db.prepare("DELETE FROM item_unindexed");
  const drop = db.prepare<[number]>("DELETE FROM item_search WHERE rowid = ?");
  const put = db.prepare<[number, string]>("INSERT INTO item_search (rowid, tokens) VALUES (?, ?)");
  const tokens = tokensOf(caseOf);
  const { byId } = itemReader(db);

  const indexWaiting = (): void => {
    // in the order of rows: the index writes what comes out of order in small pieces
    for (const id of waiting.all()) {
      const item = byId(id);
      drop.run(id);
      if (item) put.run(id, tokens(item));
    }
    done.run();
  };
  return {
    /** The words of an item are no longer those in the index. */
    reworded: (id: number): void => {
      wait.run(id);
    },
    indexWaiting,
    /** Before a commit. */
    indexWhenMany(): void {
      if ((count.get() ?? 0) >= MOST_WAITING) indexWaiting();
    },
  };
};
