import type { ItemState } from "#domain/custody/state.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { type ItemRow, itemReader, itemWriter } from "./item-rows.ts";

// items of the open group and of the last ones: most entries speak of what was spoken of just before
const KEPT_ITEMS = 4_096;

/** Whether two states are found by the same words, given that the cases did not change. */
const sameWords = (a: ItemState, b: ItemState): boolean =>
  a.description === b.description &&
  a.fields === b.fields &&
  a.category === b.category &&
  a.mark === b.mark &&
  a.cases === b.cases;

/**
 * Items of the writing connection, the latest kept parsed; exact because nobody else writes. `count` hears of each
 * change, `reworded` of those that change words. Call `forget` after anything was taken back.
 */
export const itemStore = (
  db: Sqlite,
  {
    codes: { numberOf, isNew },
    count,
    reworded,
  }: {
    codes: { numberOf: (code: string) => number; isNew: (code: string) => boolean };
    count: (before: ItemState | undefined, now: ItemState) => void;
    reworded: (id: number, item: ItemState, isNew: boolean) => void;
  },
) => {
  const rows = { ...itemReader(db), ...itemWriter(db) };
  const kept = new Map<string, ItemRow>();

  const keep = (row: ItemRow): void => {
    if (kept.size >= KEPT_ITEMS) kept.clear();
    kept.set(row.item.item, row);
  };
  const rowOf = (code: string): ItemRow | undefined => {
    const near = kept.get(code);
    if (near) return near;
    const row = isNew(code) ? undefined : rows.row(code);
    if (row) keep(row);
    return row;
  };

  return {
    item: (code: string): ItemState | undefined => rowOf(code)?.item,
    putItem(item: ItemState): void {
      const known = rowOf(item.item);
      const id = known?.id ?? numberOf(item.item);
      if (known) rows.update(id, item);
      else rows.insert(id, item);
      keep({ id, item });
      count(known?.item, item);
      if (known && sameWords(known.item, item)) return;
      for (const found of item.cases) if (!known?.item.cases.includes(found)) rows.link(numberOf(found), id);
      reworded(id, item, known === undefined);
    },
    forget: () => kept.clear(),
  };
};
