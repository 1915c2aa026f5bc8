import type { Case } from "#domain/case/case-header.ts";
import { kindOf } from "#domain/codes.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { codeReader } from "./code-rows.ts";
import { counts } from "./counts.ts";
import { cursorRow } from "./cursor-row.ts";
import { lists } from "./lists.ts";
import { logReader } from "./log-rows.ts";
import { pages } from "./pages.ts";
import { roomLists } from "./room-rows.ts";
import { createSearch } from "./search.ts";
import { stateReader } from "./state-rows.ts";
import { nodeReader } from "./tree-nodes.ts";
import type { Reader } from "./view.ts";

// most entries speak of an item; a morning of sign-ins must not empty the list
const LOOKED_BACK = 20;

/** @param db a connection that never writes: it sees the last commit */
export const createReader = (db: Sqlite): Reader => {
  const state = stateReader(db);
  const log = logReader(db);
  const codes = codeReader(db);
  const shown = lists(db, state.movement);
  const cursor = cursorRow(db).get;
  const nodesOf = nodeReader(db);
  const officers = db.prepare<[], string>("SELECT json FROM officer ORDER BY code").pluck();

  const recent = (limit: number): ItemState[] => {
    const near = new Set<string>();
    for (const bytes of log.newestBytes(limit * LOOKED_BACK)) {
      for (const code of parseEntry(bytes).subjects) if (kindOf(code) === "item") near.add(code);
      if (near.size >= limit) break;
    }
    return [...near]
      .slice(0, limit)
      .map(state.item)
      .filter((item) => item !== undefined);
  };

  return {
    ...state,
    ...shown,
    ...pages(db),
    ...roomLists(db),
    cursor,
    epoch: () => cursor().epoch,
    size: () => cursor().size,
    root: () => cursor().root,
    nodeAt: (level, index) => nodesOf(cursor().epoch)(level, index),
    nodesOf,
    entry: (seq, epoch = cursor().epoch) => log.entry(epoch, seq),
    entries: (from, limit, epoch = cursor().epoch) => log.entries(epoch, from, limit),
    timeline: (code, { limit, before }) => {
      const id = codes.idOf(code);
      return id === undefined ? [] : log.timeline(id, limit, before);
    },
    first: (code) => {
      const id = codes.idOf(code);
      return id === undefined ? undefined : log.first(id);
    },
    search: createSearch(db, state, shown.itemsOfCase),
    recent,
    counts: counts(db),
    officers: () => officers.all().map((json) => JSON.parse(json) as OfficerState),
    cases: (codes): Case[] => codes.map(state.case).filter((found) => found !== undefined),
  };
};
