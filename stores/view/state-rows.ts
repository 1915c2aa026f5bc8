import { type Case, numberKey } from "#domain/case/case-header.ts";
import {
  type Movement,
  NOT_ORDERED,
  type Obeyed,
  type QuarantinedRow,
  type StationState,
  type StationStore,
  type TransferState,
} from "#domain/custody/state.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import { codeReader } from "./code-rows.ts";
import { itemReader } from "./item-rows.ts";
import { roomReader, roomWriter } from "./room-rows.ts";

const parsed = <T>(json: string | undefined): T | undefined =>
  json === undefined ? undefined : (JSON.parse(json) as T);

/** Half of a row's fingerprint, as bytes, tells rows apart as surely, and what a commit must write is a quarter as long. */
const shortKey = (rowKey: string): Uint8Array => Buffer.from(rowKey.slice(0, 32), "hex");

/** The state as a connection sees it. */
export const stateReader = (db: Sqlite): StationState => {
  const jsonOf = (table: string) => db.prepare<[string], string>(`SELECT json FROM ${table} WHERE code = ?`).pluck();
  const { idOf, tailTaken } = codeReader(db);
  const jsonOfId = (table: string) => {
    const json = db.prepare<[number], string>(`SELECT json FROM ${table} WHERE id = ?`).pluck();
    return {
      get(code: string): string | undefined {
        const id = idOf(code);
        return id === undefined ? undefined : json.get(id);
      },
    };
  };
  const place = jsonOf("place");
  const found = jsonOfId("case_header");
  const officer = jsonOf("officer");
  const movement = jsonOfId("movement");
  const places = db.prepare<[], string>("SELECT json FROM place ORDER BY code").pluck();
  const byNumber = db
    .prepare<[string], string>(
      "SELECT code FROM case_number JOIN code ON code.id = case_id WHERE key = ? ORDER BY case_id",
    )
    .pluck();
  const officerNumber = db.prepare<[string], string>("SELECT json FROM officer WHERE number = ? ORDER BY code").pluck();
  const serial = db
    .prepare<[string, number], number>("SELECT serial FROM last_serial WHERE series = ? AND year = ?")
    .pluck();
  const oldRow = db.prepare<[Uint8Array], number>("SELECT 1 FROM old_row WHERE row_key = ?").pluck();
  const quarantined = db
    .prepare<[string, number], string>("SELECT json FROM quarantined WHERE batch = ? AND row = ?")
    .pluck();
  const spelling = db.prepare<[string], string>("SELECT place FROM spelling WHERE spelling = ?").pluck();
  const officers = db.prepare<[], string>("SELECT json FROM officer ORDER BY code").pluck();
  const transfer = jsonOf("transfer");
  const obeyed = db.prepare<[], string>("SELECT json FROM obeyed").pluck();
  const items = itemReader(db);
  return {
    item: (code) => items.row(code)?.item,
    place: (code) => parsed<Place>(place.get(code)),
    places: () => places.all().map((json) => JSON.parse(json) as Place),
    case: (code) => parsed<Case>(found.get(code)),
    casesByNumber: (key) => byNumber.all(key),
    officer: (code) => parsed<OfficerState>(officer.get(code)),
    officerByNumber: (number) => parsed<OfficerState>(officerNumber.get(number)),
    officers: () => officers.all().map((json) => JSON.parse(json) as OfficerState),
    obeyed: () => parsed<Obeyed>(obeyed.get()) ?? NOT_ORDERED,
    transfer: (code) => parsed<TransferState>(transfer.get(code)),
    movement: (code) => parsed<Movement>(movement.get(code)),
    lastSerial: (series, year) => serial.get(series, year) ?? 0,
    tailTaken,
    itemsAt: items.codesAt,
    legacyItems: items.codesWithLegacy,
    rowKnown: (rowKey) => oldRow.get(shortKey(rowKey)) !== undefined,
    quarantined: (batch, row) => parsed<QuarantinedRow>(quarantined.get(batch, row)),
    spelling: (text) => spelling.get(text),
    ...roomReader(db, idOf),
  };
};

/** Whether a general diary number is missing: of leaving, or of coming back once a parcel is back. */
const awaitsGd = (movement: Movement): boolean =>
  movement.gdOut === undefined ||
  (movement.gdIn === undefined && movement.lines.some((line) => line.returned !== undefined));

/** Writes everything but items. `numberOf` makes a code known, its tail with it. */
export const stateWriter = (
  db: Sqlite,
  numberOf: (code: string) => number,
): Omit<StationStore, keyof StationState | "putItem"> => {
  const place = db.prepare<[string, string, string]>(
    "INSERT OR REPLACE INTO place (code, kind, json) VALUES (?, ?, ?)",
  );
  const found = db.prepare<[number, string]>("INSERT OR REPLACE INTO case_header (id, json) VALUES (?, ?)");
  const number = db.prepare<[string, number]>("INSERT OR IGNORE INTO case_number (key, case_id) VALUES (?, ?)");
  const officer = db.prepare<[string, string, string]>(
    "INSERT OR REPLACE INTO officer (code, number, json) VALUES (?, ?, ?)",
  );
  const movement = db.prepare<[number, number, number, number, string]>(
    "INSERT OR REPLACE INTO movement (id, year, serial, awaiting_gd, json) VALUES (?, ?, ?, ?, ?)",
  );
  const serial = db.prepare<[string, number, number]>(
    `INSERT INTO last_serial (series, year, serial) VALUES (?, ?, ?)
     ON CONFLICT (series, year) DO UPDATE SET serial = max(serial, excluded.serial)`,
  );
  const quarantined = db.prepare<[string, number, number, string]>(
    "INSERT OR REPLACE INTO quarantined (batch, row, settled, json) VALUES (?, ?, ?, ?)",
  );
  const oldRow = db.prepare<[Uint8Array]>("INSERT OR IGNORE INTO old_row (row_key) VALUES (?)");
  const spelling = db.prepare<[string, string]>("INSERT OR REPLACE INTO spelling (spelling, place) VALUES (?, ?)");
  const transfer = db.prepare<[string, string]>("INSERT OR REPLACE INTO transfer (code, json) VALUES (?, ?)");
  const obeyed = db.prepare<[string]>("INSERT OR REPLACE INTO obeyed (one, json) VALUES (1, ?)");
  return {
    putPlace(value) {
      place.run(value.place, value.kind, JSON.stringify(value));
      numberOf(value.place);
    },
    putCase(value) {
      const id = numberOf(value.case);
      found.run(id, JSON.stringify(value));
      for (const each of value.numbers) number.run(numberKey(each), id);
    },
    putOfficer(value) {
      officer.run(value.officer, value.number, JSON.stringify(value));
      numberOf(value.officer);
    },
    putMovement(value) {
      const { year, serial: number } = value.certificate;
      movement.run(numberOf(value.movement), year, number, awaitsGd(value) ? 1 : 0, JSON.stringify(value));
    },
    putSerial(series, year, value) {
      serial.run(series, year, value);
    },
    putQuarantined(row) {
      quarantined.run(row.batch, row.row, row.settled ? 1 : 0, JSON.stringify(row));
    },
    putRowKey(rowKey) {
      oldRow.run(shortKey(rowKey));
    },
    putSpelling(text, code) {
      spelling.run(text, code);
    },
    putTransfer(value) {
      transfer.run(value.transfer, JSON.stringify(value));
      numberOf(value.transfer);
    },
    putObeyed(value) {
      obeyed.run(JSON.stringify(value));
    },
    ...roomWriter(db, numberOf),
  };
};
