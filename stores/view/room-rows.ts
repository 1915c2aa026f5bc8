import type { StationState, StationStore } from "#domain/custody/state.ts";
import type { AlarmState } from "#domain/room/alarm.ts";
import type { DoorState, LooseMovement, Opening } from "#domain/room/door.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { Reader } from "./view.ts";

const parse = <T>(json: string): T => JSON.parse(json) as T;
const parsed = <T>(json: string | undefined): T | undefined => (json === undefined ? undefined : parse<T>(json));

type RoomState = Pick<StationState, "alarm" | "openAlarms" | "doors" | "door" | "opening" | "looseMovement">;
type RoomStore = Pick<StationStore, "putAlarm" | "putDoor" | "removeDoor" | "putOpening" | "putLooseMovement">;

/** Alarms, doors and openings as a connection sees them. */
export const roomReader = (db: Sqlite, idOf: (code: string) => number | undefined): RoomState => {
  const byId = <T>(table: string) => {
    const json = db.prepare<[number], string>(`SELECT json FROM ${table} WHERE id = ?`).pluck();
    return (code: string): T | undefined => {
      const id = idOf(code);
      return id === undefined ? undefined : parsed<T>(json.get(id));
    };
  };
  const openAlarms = db.prepare<[], string>("SELECT json FROM alarm WHERE open = 1 ORDER BY id DESC").pluck();
  const doors = db.prepare<[], string>("SELECT json FROM door ORDER BY code").pluck();
  const door = db.prepare<[string], string>("SELECT json FROM door WHERE code = ?").pluck();
  const loose = db
    .prepare<[number, number], string>("SELECT json FROM loose_movement WHERE epoch = ? AND seq = ?")
    .pluck();
  return {
    alarm: byId<AlarmState>("alarm"),
    openAlarms: () => openAlarms.all().map(parse<AlarmState>),
    doors: () => doors.all().map(parse<DoorState>),
    door: (id) => parsed<DoorState>(door.get(id)),
    opening: byId<Opening>("opening"),
    looseMovement: (epoch, seq) => parsed<LooseMovement>(loose.get(epoch, seq)),
  };
};

/** Writes them; `numberOf` makes a code known. */
export const roomWriter = (db: Sqlite, numberOf: (code: string) => number): RoomStore => {
  const alarm = db.prepare<[number, number, string]>("INSERT OR REPLACE INTO alarm (id, open, json) VALUES (?, ?, ?)");
  const door = db.prepare<[string, string]>("INSERT OR REPLACE INTO door (code, json) VALUES (?, ?)");
  const removeDoor = db.prepare<[string]>("DELETE FROM door WHERE code = ?");
  const opening = db.prepare<[number, string, string]>(
    "INSERT OR REPLACE INTO opening (id, day, json) VALUES (?, ?, ?)",
  );
  const loose = db.prepare<[number, number, string, string]>(
    "INSERT OR REPLACE INTO loose_movement (epoch, seq, day, json) VALUES (?, ?, ?, ?)",
  );
  return {
    putAlarm(value) {
      alarm.run(numberOf(value.alarm), value.acknowledged ? 0 : 1, JSON.stringify(value));
    },
    putDoor(value) {
      door.run(value.door, JSON.stringify(value));
    },
    removeDoor(id) {
      removeDoor.run(id);
    },
    putOpening(value) {
      opening.run(numberOf(value.opening), value.openedAt.slice(0, 10), JSON.stringify(value));
    },
    putLooseMovement(value) {
      loose.run(value.epoch, value.seq, value.at.slice(0, 10), JSON.stringify(value));
    },
  };
};

/** The lists of the room's devices. */
export const roomLists = (
  db: Sqlite,
): Pick<Reader, "pastAlarms" | "openingsOn" | "looseMovementsOn" | "daysToExplain"> => {
  const past = db.prepare<[number], string>("SELECT json FROM alarm WHERE open = 0 ORDER BY id DESC LIMIT ?").pluck();
  const openings = db.prepare<[string], string>("SELECT json FROM opening WHERE day = ? ORDER BY id").pluck();
  const loose = db
    .prepare<[string], string>("SELECT json FROM loose_movement WHERE day = ? ORDER BY epoch, seq")
    .pluck();
  const days = db
    .prepare<[number], string>(
      `SELECT day FROM opening WHERE json ->> '$.movements' = 0 AND json ->> '$.closedAt' IS NOT NULL AND json ->> '$.explained' IS NULL
       UNION SELECT day FROM loose_movement WHERE json ->> '$.explained' IS NULL ORDER BY day DESC LIMIT ?`,
    )
    .pluck();
  return {
    pastAlarms: (limit) => past.all(limit).map(parse<AlarmState>),
    openingsOn: (day) => openings.all(day).map(parse<Opening>),
    looseMovementsOn: (day) => loose.all(day).map(parse<LooseMovement>),
    daysToExplain: (limit) => days.all(limit),
  };
};
