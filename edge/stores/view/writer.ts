import { kindOf } from "#domain/codes.ts";
import { fold } from "#domain/custody/fold.ts";
import type { ItemState, StationStore } from "#domain/custody/state.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { cursorRow } from "./cursor-row.ts";
import { type ItemRow, itemReader, itemWriter } from "./item-rows.ts";
import { logWriter } from "./log-rows.ts";
import { sameWords, searchWriter } from "./search-rows.ts";
import { stateReader, stateWriter } from "./state-rows.ts";
import { growTree } from "./tree-nodes.ts";
import type { Writer } from "./view.ts";

// items of the open group and of the last ones: most entries speak of what was spoken of just before
const KEPT_ITEMS = 4_096;

/** @param db the only writing connection of the view */
export const createWriter = (db: Sqlite): Writer => {
  const cursors = cursorRow(db);
  const state = stateReader(db);
  const rows = { ...itemReader(db), ...itemWriter(db) };
  const log = logWriter(db);
  const others = stateWriter(db);
  const index = searchWriter(db, state.case);
  const tree = growTree(db, cursors.get());
  const itemsOfCase = db.prepare<[string], number>("SELECT item FROM item_case WHERE case_code = ?").pluck();
  const sql = {
    begin: db.prepare("BEGIN IMMEDIATE"),
    commit: db.prepare("COMMIT"),
    rollback: db.prepare("ROLLBACK"),
    mark: db.prepare("SAVEPOINT command"),
    undo: db.prepare("ROLLBACK TO command"),
    release: db.prepare("RELEASE command"),
  };

  const kept = new Map<string, ItemRow>();
  /** items whose words changed in this group, in the order it happened; written at its end */
  let reworded: { id: number; isNew: boolean }[] = [];
  let marked: { tree: ReturnType<typeof tree.snapshot>; reworded: number } | undefined;
  let changed = false;

  const rowOf = (code: string): ItemRow | undefined => {
    const near = kept.get(code);
    if (near) return near;
    const row = rows.row(code);
    if (row) keep(row);
    return row;
  };
  const keep = (row: ItemRow): void => {
    if (kept.size >= KEPT_ITEMS) kept.clear();
    kept.set(row.item.item, row);
  };

  const putItem = (item: ItemState): void => {
    changed = true;
    const known = rowOf(item.item);
    const id = known ? known.id : rows.insert(item);
    if (known) rows.update(id, item);
    keep({ id, item });
    if (known && sameWords(known.item, item)) return;
    for (const found of item.cases) if (!known?.item.cases.includes(found)) rows.link(found, id);
    reworded.push({ id, isNew: known === undefined });
  };

  const store: StationStore = {
    ...state,
    ...others,
    item: (code) => rowOf(code)?.item,
    putItem,
    putCase(found) {
      changed = true;
      const before = state.case(found.case);
      others.putCase(found);
      if (before && before.numbers.length !== found.numbers.length)
        for (const id of itemsOfCase.all(found.case)) reworded.push({ id, isNew: false });
    },
  };

  const indexReworded = (): void => {
    const once = new Map<number, boolean>();
    for (const { id, isNew } of reworded) once.set(id, isNew || once.get(id) === true);
    index(
      [...once].flatMap(([id, isNew]) => {
        const item = rows.byId(id);
        return item ? [{ id, item, isNew }] : [];
      }),
    );
  };
  const close = (): void => {
    reworded = [];
    marked = undefined;
    changed = false;
  };

  return {
    store,
    begin() {
      sql.begin.run();
    },
    add(entry, line, opened) {
      changed = true;
      tree.append(line.epoch, line.seq, line.leafHash);
      log.put(line, entry.subjects);
      for (const code of entry.subjects) if (kindOf(code) === "seizure") others.takeTail(code);
      fold(store, entry, opened);
    },
    mark() {
      if (marked) sql.release.run();
      sql.mark.run();
      marked = { tree: tree.snapshot(), reworded: reworded.length };
    },
    undo() {
      if (!marked) throw new RangeError("nothing was marked");
      sql.undo.run();
      sql.release.run();
      tree.restore(marked.tree);
      reworded.length = marked.reworded;
      kept.clear();
      marked = undefined;
    },
    commit() {
      if (changed) {
        indexReworded();
        cursors.put(tree.cursor());
      }
      sql.commit.run();
      close();
    },
    rollback() {
      if (db.inTransaction) sql.rollback.run();
      close();
      kept.clear();
      tree.reset(cursors.get());
    },
    tidy() {
      db.pragma("wal_checkpoint(PASSIVE)");
    },
    epoch: tree.epoch,
    size: tree.size,
    root: () => tree.cursor().root,
  };
};
