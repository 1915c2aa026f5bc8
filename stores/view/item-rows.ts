import type { ItemState } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { codeReader } from "./code-rows.ts";

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
  serial: number | null,
  year: number | null,
  legacyNumber: string | null,
  legacyYear: number | null,
  awaits: number,
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

const columnsOf = (item: ItemState): Columns => [
  ...whereOf(item),
  item.label.verified ? 1 : 0,
  item.register?.serial ?? null,
  item.register?.year ?? null,
  item.legacy?.number ?? null,
  item.legacy?.year ?? null,
  item.awaits ? 1 : 0,
  JSON.stringify(item),
];

/** Reads items. */
export const itemReader = (db: Sqlite) => {
  const { idOf } = codeReader(db);
  const byId = db.prepare<[number], string>("SELECT json FROM item WHERE id = ?").pluck();
  const codesAt = db
    .prepare<[string], string>(
      "SELECT code FROM item WHERE whereabouts = 'placed' AND detail = ? AND due IS NULL ORDER BY id",
    )
    .pluck();
  const withLegacy = db
    .prepare<[string, number], string>("SELECT code FROM item WHERE legacy_number = ? AND legacy_year = ? ORDER BY id")
    .pluck();
  return {
    codesWithLegacy: (number: string, year: number): string[] => withLegacy.all(number, year),
    row(code: string): ItemRow | undefined {
      const id = idOf(code);
      const json = id === undefined ? undefined : byId.get(id);
      return id === undefined || json === undefined ? undefined : { id, item: parseItem(json) };
    },
    byId(id: number): ItemState | undefined {
      const json = byId.get(id);
      return json === undefined ? undefined : parseItem(json);
    },
    codesAt: (place: string): string[] => codesAt.all(place),
  };
};

/** Writes items; the caller knows whether the code has a row. */
export const itemWriter = (db: Sqlite) => {
  const insert = db.prepare<[number, string, ...Columns]>(
    `INSERT INTO item (id, code, whereabouts, detail, due, verified, serial, year, legacy_number, legacy_year, awaits, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare<[...Columns, number]>(
    `UPDATE item SET whereabouts = ?, detail = ?, due = ?, verified = ?, serial = ?, year = ?,
     legacy_number = ?, legacy_year = ?, awaits = ?, json = ? WHERE id = ?`,
  );
  const link = db.prepare<[number, number]>("INSERT OR IGNORE INTO item_case (case_id, item) VALUES (?, ?)");
  return {
    insert: (id: number, item: ItemState): void => {
      insert.run(id, item.item, ...columnsOf(item));
    },
    update: (id: number, item: ItemState): void => {
      update.run(...columnsOf(item), id);
    },
    link: (caseId: number, id: number): void => {
      link.run(caseId, id);
    },
  };
};
