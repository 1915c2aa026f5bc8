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
  return (item) =>
    itemTokens(
      item,
      item.cases.map(caseOf).filter((found) => found !== undefined),
    );
};

/** An item whose words changed: as it is now where that is at hand, and whether the index cannot know it yet. */
interface Reworded {
  readonly item?: ItemState;
  readonly isNew: boolean;
}

/** Keeps the search index. */
export const searchWriter = (db: Sqlite, caseOf: (code: string) => Case | undefined) => {
  const wait = db.prepare<[number]>("INSERT OR IGNORE INTO item_unindexed (item) VALUES (?)");
  const waiting = db.prepare<[], number>("SELECT item FROM item_unindexed").pluck();
  const done = db.prepare("DELETE FROM item_unindexed");
  const drop = db.prepare<[number]>("DELETE FROM item_search WHERE rowid = ?");
  const put = db.prepare<[number, string]>("INSERT INTO item_search (rowid, tokens) VALUES (?, ?)");
  const tokens = tokensOf(caseOf);
  const { byId } = itemReader(db);
  const group = new Map<number, Reworded>();
  let stored = waiting.all().length;

  const index = (): void => {
    const all = new Map(stored > 0 ? waiting.all().map((id) => [id, { isNew: false } as Reworded]) : []);
    for (const [id, row] of group) all.set(id, all.has(id) ? { ...row, isNew: false } : row);
    // in the order of rows: the index writes what comes out of order in small pieces
    for (const [id, { item = byId(id), isNew }] of [...all].sort(([a], [b]) => a - b)) {
      if (!isNew) drop.run(id);
      if (item) put.run(id, tokens(item));
    }
    if (stored > 0) done.run();
    group.clear();
    stored = 0;
  };
  return {
    reworded(id: number, item: ItemState | undefined, isNew: boolean): void {
      group.set(id, { ...(item ? { item } : {}), isNew: isNew || group.get(id)?.isNew === true });
    },
    index,
    /** Before a commit: writes the index, or which items wait for it. */
    settle(): void {
      if (stored + group.size >= MOST_WAITING) return index();
      for (const id of group.keys()) wait.run(id);
      stored += group.size;
      group.clear();
    },
    /** After a rollback. */
    forget(): void {
      group.clear();
      stored = waiting.all().length;
    },
  };
};
