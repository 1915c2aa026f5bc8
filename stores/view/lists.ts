import type { Case } from "#domain/case/case-header.ts";
import type { ItemState, Movement, QuarantinedRow } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { codeReader } from "./code-rows.ts";
import { parseItem } from "./item-rows.ts";
import type { OutItem, Reader } from "./view.ts";

type Lists = Pick<
  Reader,
  | "unlabelled"
  | "unconfirmed"
  | "newest"
  | "onTray"
  | "out"
  | "missing"
  | "awaitingGd"
  | "quarantine"
  | "byPlace"
  | "itemsOfCase"
  | "inRegister"
  | "inRegisterByDay"
  | "duplicatesOf"
  | "spellings"
  | "hasOldRows"
  | "casesDated"
  | "depositedSince"
>;

// with every column of the index given, its rows come in the order of the log
const AT_PLACE = "WHERE whereabouts = 'placed' AND detail = ? AND due IS NULL";

/** The lists that the home screen and the trays show. */
export const lists = (db: Sqlite, movementOf: (code: string) => Movement | undefined): Lists => {
  const items = <P extends unknown[]>(rest: string) => {
    const statement = db.prepare<P, string>(`SELECT item.json FROM item ${rest}`).pluck();
    return (...params: P): ItemState[] => statement.all(...params).map(parseItem);
  };
  const codes = codeReader(db);
  const unlabelled = items<[number]>(
    "INDEXED BY item_unlabelled WHERE verified = 0 AND whereabouts = 'placed' ORDER BY id DESC LIMIT ?",
  );
  const unconfirmed = items<[number]>("INDEXED BY item_awaiting WHERE awaits = 1 ORDER BY id DESC LIMIT ?");
  const newest = items<[number]>("ORDER BY id DESC LIMIT ?");
  const trays = db.prepare<[], string>("SELECT code FROM place WHERE kind = 'tray' ORDER BY code").pluck();
  const waitingAt = items<[string, number]>(`${AT_PLACE} ORDER BY item.id LIMIT ?`);
  const out = items<[number]>("WHERE whereabouts = 'out' ORDER BY due IS NULL, due, id LIMIT ?");
  const overdue = items<[number, number]>("WHERE whereabouts = 'out' AND due < ? ORDER BY due, id LIMIT ?");
  const missing = items<[number]>(
    "WHERE whereabouts = 'missing' AND detail IS NULL AND due IS NULL ORDER BY id DESC LIMIT ?",
  );
  const byPlace = items<[string]>(`${AT_PLACE} ORDER BY id DESC`);
  const ofCase = items<[number]>("JOIN item_case ON item_case.item = item.id WHERE case_id = ? ORDER BY item.id DESC");
  const duplicates = items<[string, number | null]>("WHERE legacy_number = ? AND legacy_year IS ? ORDER BY id");
  const inRegister = items<[number, number, number, number, number]>(
    `WHERE serial IS NOT NULL AND (year, serial) >= (?, ?) AND (year, serial) <= (?, ?)
     ORDER BY year, serial LIMIT ?`,
  );
  const inRegisterByDay = items<[string, string, number]>(
    `WHERE serial IS NOT NULL AND substr(json_extract(item.json, '$.depositedAt'), 1, 10) BETWEEN ? AND ?
     ORDER BY year, serial LIMIT ?`,
  );
  const awaitingGd = db
    .prepare<[number], string>(
      "SELECT json FROM movement WHERE awaiting_gd = 1 ORDER BY year DESC, serial DESC LIMIT ?",
    )
    .pluck();
  const quarantine = db
    .prepare<[number, number, number], string>(
      "SELECT json FROM quarantined WHERE settled = ? ORDER BY batch, row LIMIT ? OFFSET ?",
    )
    .pluck();
  const oldRow = db.prepare<[], number>("SELECT 1 FROM old_row LIMIT 1").pluck();
  const spellings = db.prepare<[], { spelling: string; place: string }>(
    "SELECT spelling, place FROM spelling ORDER BY spelling",
  );

  const dated = db
    .prepare<[string, string], string>(
      `SELECT json FROM case_header WHERE json ->> '$.nextDate' BETWEEN ? AND ? ORDER BY json ->> '$.nextDate', id`,
    )
    .pluck();
  const newestFirst = db.prepare<[], string>("SELECT json FROM item ORDER BY id DESC").pluck();

  const withMovement = (item: ItemState): OutItem => {
    const code = item.whereabouts.kind === "out" ? item.whereabouts.movement : undefined;
    const movement = code === undefined ? undefined : movementOf(code);
    return { item, ...(movement ? { movement } : {}) };
  };

  return {
    unlabelled,
    unconfirmed,
    newest,
    onTray: (limit) =>
      trays
        .all()
        .flatMap((tray) => waitingAt(tray, limit))
        .slice(0, limit),
    out: ({ limit, overdueAt }) => (overdueAt === undefined ? out(limit) : overdue(overdueAt, limit)).map(withMovement),
    missing,
    awaitingGd: (limit) => awaitingGd.all(limit).map((json) => JSON.parse(json) as Movement),
    quarantine: ({ limit, offset, settled }) =>
      quarantine.all(settled ? 1 : 0, limit, offset).map((json) => JSON.parse(json) as QuarantinedRow),
    byPlace,
    itemsOfCase(found) {
      const id = codes.idOf(found);
      return id === undefined ? [] : ofCase(id);
    },
    inRegister: ({ from, to, limit }) => inRegister(from.year, from.serial, to.year, to.serial, limit),
    inRegisterByDay: ({ from, to, limit }) => inRegisterByDay(from, to, limit),
    // without a number there is nothing that could be the same
    duplicatesOf: (number, year) => (number === undefined ? [] : duplicates(number, year ?? null)),
    hasOldRows: () => oldRow.get() !== undefined,
    casesDated: (from, to) => dated.all(from, to).map((json) => JSON.parse(json) as Case),
    depositedSince(at) {
      const since = msOf(at) ?? 0;
      const found: ItemState[] = [];
      for (const json of newestFirst.iterate()) {
        const item = parseItem(json);
        // rows stand in the order in which they were recorded
        if ((msOf(item.recordedAt) ?? 0) < since) break;
        if ((msOf(item.depositedAt) ?? 0) >= since) found.push(item);
      }
      return found;
    },
    spellings: () => spellings.all(),
  };
};
