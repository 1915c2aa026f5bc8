import { tailOf } from "#domain/codes.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** An item and the number of its row; later items have larger numbers. */
export interface ItemRow {
  readonly id: number;
  readonly item: ItemState;
}

/** Reads a stored item. */
export const parseItem = (json: string): ItemState => JSON.parse(json) as ItemState;

type Columns = [
  whereabouts: string,
  detail: string | null,
  due: number | null,
  verified: number,
  delay: number | null,
  serial: number | null,
  year: number | null,
  legacyNumber: string | null,
  legacyYear: number | null,
  json: string,
];

const whereOf = (item: ItemState): [string, string | null, number | null] => {
  const where = item.whereabouts;
  switch (where.kind) {
    case "placed":
      return ["placed", where.place, null];
    case "out":
      return ["out", where.purpose, (where.dueAt && msOf(where.dueAt)) || null];
    case "missing":
      return ["missing", null, null];
    case "closed":
      return ["closed", where.how, null];
  }
};

const delayOf = (item: ItemState): number | null => {
  const seized = item.seizedAt && msOf(item.seizedAt);
  const deposited = msOf(item.depositedAt);
  return seized === undefined || seized === "" || deposited === undefined ? null : deposited - seized;
};

const columnsOf = (item: ItemState): Columns => [
  ...whereOf(item),
  item.label.verified ? 1 : 0,
  delayOf(item),
  item.register?.serial ?? null,
  item.register?.year ?? null,
  item.legacy?.number ?? null,
  item.legacy?.year ?? null,
  JSON.stringify(item),
];

/** Reads items by code; `tail` is the six-digit number in the code, and the one index both kinds of look-up use. */
export const itemReader = (db: Sqlite) => {
  const byCode = db.prepare<[number, string], { id: number; json: string }>(
    "SELECT id, json FROM item WHERE tail = ? AND code = ?",
  );
  const byTail = db.prepare<[number], string>("SELECT json FROM item WHERE tail = ?").pluck();
  const byId = db.prepare<[number], string>("SELECT json FROM item WHERE id = ?").pluck();
  const codesAt = db
    .prepare<[string], string>("SELECT code FROM item WHERE whereabouts = 'placed' AND detail = ? ORDER BY id")
    .pluck();
  return {
    row(code: string): ItemRow | undefined {
      const found = byCode.get(Number(tailOf(code)), code);
      return found && { id: found.id, item: parseItem(found.json) };
    },
    withTail: (tail: string): ItemState[] => byTail.all(Number(tail)).map(parseItem),
    byId(id: number): ItemState | undefined {
      const json = byId.get(id);
      return json === undefined ? undefined : parseItem(json);
    },
    codesAt: (place: string): string[] => codesAt.all(place),
  };
};

/** Writes items; the caller knows whether the code has a row. */
export const itemWriter = (db: Sqlite) => {
  const insert = db.prepare<[string, number, ...Columns]>(
    `INSERT INTO item (code, tail, whereabouts, detail, due, verified, delay, serial, year, legacy_number, legacy_year, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare<[...Columns, number]>(
    `UPDATE item SET whereabouts = ?, detail = ?, due = ?, verified = ?, delay = ?, serial = ?, year = ?,
     legacy_number = ?, legacy_year = ?, json = ? WHERE id = ?`,
  );
  const link = db.prepare<[string, number]>("INSERT OR IGNORE INTO item_case (case_code, item) VALUES (?, ?)");
  return {
    /** @returns the number of the new row */
    insert(item: ItemState): number {
      const { lastInsertRowid } = insert.run(item.item, Number(tailOf(item.item)), ...columnsOf(item));
      return Number(lastInsertRowid);
    },
    update: (id: number, item: ItemState): void => {
      update.run(...columnsOf(item), id);
    },
    link: (found: string, id: number): void => {
      link.run(found, id);
    },
  };
};
