import type { Case } from "#domain/case/case-header.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { itemTokens } from "#domain/search/item-tokens.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** Whether two states of an item are found by the same words, given that its cases did not change. */
export const sameWords = (a: ItemState, b: ItemState): boolean =>
  a.description === b.description &&
  a.fields === b.fields &&
  a.category === b.category &&
  a.mark === b.mark &&
  a.cases === b.cases;

/**
 * Writes the search text of items. The index keeps no text, so a change replaces the whole of it; items are written in
 * the order of their rows, since the index sorts what is written out of order in small pieces.
 */
export const searchWriter = (db: Sqlite, caseOf: (code: string) => Case | undefined) => {
  const put = db.prepare<[number, string]>("INSERT OR REPLACE INTO item_search (rowid, tokens) VALUES (?, ?)");
  const add = db.prepare<[number, string]>("INSERT INTO item_search (rowid, tokens) VALUES (?, ?)");
  return (rows: readonly { id: number; item: ItemState; isNew: boolean }[]): void => {
    const cases = new Map<string, Case | undefined>();
    for (const { id, item, isNew } of rows.toSorted((a, b) => a.id - b.id)) {
      for (const code of item.cases) if (!cases.has(code)) cases.set(code, caseOf(code));
      const found = item.cases.map((code) => cases.get(code)).filter((each) => each !== undefined);
      (isNew ? add : put).run(id, itemTokens(item, found));
    }
  };
};
