import { fold } from "#domain/custody/fold.ts";
import type { StationStore } from "#domain/custody/state.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { caseStore } from "./case-store.ts";
import { codeWriter } from "./code-rows.ts";
import { cursorRow } from "./cursor-row.ts";
import { figureWriter } from "./figures.ts";
import { itemStore } from "./item-store.ts";
import { logWriter } from "./log-rows.ts";
import { searchWriter } from "./search-rows.ts";
import { stateReader, stateWriter } from "./state-rows.ts";
import { growTree } from "./tree-nodes.ts";
import type { Writer } from "./view.ts";

/** @param db the only writing connection of the view */
export const createWriter = (db: Sqlite): Writer => {
  const cursor = cursorRow(db);
  const tree = growTree(db, cursor.get());
  const log = logWriter(db);
  const codes = codeWriter(db);
  const state = stateReader(db);
  const others = stateWriter(db, codes.numberOf);
  const cases = caseStore({ case: state.case, putCase: others.putCase });
  const search = searchWriter(db, cases.case);
  const figures = figureWriter(db);
  const items = itemStore(db, { codes, count: figures.count, reworded: search.reworded });
  const itemsOfCase = db.prepare<[number], number>("SELECT item FROM item_case WHERE case_id = ?").pluck();
  const sql = {
    begin: db.prepare("BEGIN IMMEDIATE"),
    commit: db.prepare("COMMIT"),
    rollback: db.prepare("ROLLBACK"),
  };
  let added = false;

  const store: StationStore = {
    ...state,
    ...others,
    item: items.item,
    putItem: items.putItem,
    case: cases.case,
    putCase(found) {
      const before = codes.isNew(found.case) ? undefined : cases.case(found.case);
      cases.putCase(found);
      if (before === undefined || before.numbers.length === found.numbers.length) return;
      for (const id of itemsOfCase.all(codes.numberOf(found.case))) search.reworded(id, undefined, false);
    },
  };
  const forget = (): void => {
    items.forget();
    cases.forget();
    codes.forget();
  };
  const settle = (): void => {
    if (!added) return;
    search.settle();
    figures.settle();
    cursor.put(tree.cursor());
    added = false;
  };
  const rollback = (): void => {
    if (db.inTransaction) sql.rollback.run();
    forget();
    search.forget();
    figures.forget();
    added = false;
    tree.reset(cursor.get());
  };

  return {
    store,
    begin() {
      sql.begin.run();
    },
    add(entry, line, opened) {
      tree.append(line.epoch, line.seq, line.leafHash);
      added = true;
      codes.nextEntry();
      log.put(line, entry.subjects.map(codes.numberOf));
      fold(store, entry, opened);
    },
    keep(line) {
      tree.append(line.epoch, line.seq, line.leafHash);
      added = true;
      log.put(line, []);
    },
    settle,
    commit() {
      settle();
      sql.commit.run();
    },
    rollback,
    tidy() {
      sql.begin.run();
      try {
        search.index();
        sql.commit.run();
      } catch (fault) {
        rollback();
        throw fault;
      }
      db.pragma("wal_checkpoint(PASSIVE)");
    },
    epoch: tree.epoch,
    size: tree.size,
    root: () => tree.cursor().root,
  };
};
