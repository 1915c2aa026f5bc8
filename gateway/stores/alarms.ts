import type { Sqlite } from "#platform/sqlite/open.ts";

/** What the district must look at. */
export const ALARM_KINDS = [
  "fork",
  "rollback",
  "meaning",
  "revoked-device",
  "refusals",
  "room",
  "orders-fork",
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** One alarm; `detail` are facts for its text, codes and numbers only. */
export interface Alarm {
  readonly id: number;
  readonly station: string;
  readonly atMs: number;
  readonly kind: AlarmKind;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly settledAtMs?: number;
  readonly settledBy?: string;
}

/** An alarm of a station's room: its code there, its kind, and which door or camera, by its names where they are known. */
export interface RoomAlarm {
  readonly alarm: string;
  readonly what: string;
  readonly of?: string;
  readonly hi?: string;
  readonly en?: string;
}

/** Alarms and refusals, kept until a person settled them. */
export interface Alarms {
  raise(station: string, atMs: number, kind: AlarmKind, detail: Alarm["detail"]): void;
  /** Takes an alarm of a station's room, told ahead of its entry or by it; false when it is known, settled or not. */
  announced(station: string, atMs: number, room: RoomAlarm): boolean;
  open(stations?: readonly string[]): Alarm[];
  settle(id: number, atMs: number, by: string, note?: string): boolean;
  get(id: number): Alarm | undefined;
  /** Hears when an alarm of a station was raised or settled. */
  onChange(listener: (station: string) => void): () => void;
  /** Counts a refused request of a station's device. */
  refused(station: string, code: string, atMs: number): void;
  refusals(station: string): { code: string; times: number; lastAtMs: number }[];
}

interface Row {
  readonly id: number;
  readonly station: string;
  readonly at: number;
  readonly kind: AlarmKind;
  readonly detail: string;
}
const alarmOf = ({ at, detail, ...rest }: Row): Alarm => ({
  ...rest,
  atMs: at,
  detail: JSON.parse(detail) as Alarm["detail"],
});

/** @param db the district's register */
export const createAlarms = (db: Sqlite): Alarms => {
  const put = db.prepare("INSERT INTO alarm (station, at, kind, detail) VALUES (?, ?, ?, ?)");
  const same = db.prepare<[string, string, string], unknown>(
    "SELECT 1 FROM alarm WHERE station = ? AND kind = ? AND detail = ? AND settled_at IS NULL",
  );
  const known = db.prepare<[string, string], unknown>(
    "SELECT 1 FROM alarm WHERE station = ? AND kind = 'room' AND detail ->> '$.alarm' = ?",
  );
  const open = db.prepare<[], Row>(
    "SELECT id, station, at, kind, detail FROM alarm WHERE settled_at IS NULL ORDER BY at DESC",
  );
  const settle = db.prepare("UPDATE alarm SET settled_at = ?, settled_by = ? WHERE id = ? AND settled_at IS NULL");
  const note = db.prepare("INSERT OR REPLACE INTO alarm_note (alarm, note) VALUES (?, ?)");
  const one = db.prepare<[number], Row>("SELECT id, station, at, kind, detail FROM alarm WHERE id = ?");
  const refused = db.prepare(
    `INSERT INTO refusal (station, code, times, last_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (station, code) DO UPDATE SET times = times + 1, last_at = excluded.last_at`,
  );
  const refusals = db.prepare<[string], { code: string; times: number; lastAtMs: number }>(
    "SELECT code, times, last_at AS lastAtMs FROM refusal WHERE station = ? ORDER BY last_at DESC",
  );
  const settleOnce = db.transaction((id: number, atMs: number, by: string, text?: string): boolean => {
    const done = settle.run(atMs, by, id).changes === 1;
    if (done && text) note.run(id, text);
    return done;
  });
  const listeners = new Set<(station: string) => void>();
  const tell = (station: string): void => {
    for (const listener of listeners) listener(station);
  };
  return {
    raise(station, atMs, kind, detail) {
      const text = JSON.stringify(detail);
      // the same thing seen again is one alarm
      if (same.get(station, kind, text) !== undefined) return;
      put.run(station, atMs, kind, text);
      tell(station);
    },
    announced(station, atMs, room) {
      if (known.get(station, room.alarm) !== undefined) return false;
      put.run(station, atMs, "room", JSON.stringify(room));
      tell(station);
      return true;
    },
    open: (stations) =>
      open
        .all()
        .filter(({ station }) => stations === undefined || stations.includes(station))
        .map(alarmOf),
    settle(id, atMs, by, text) {
      const done = settleOnce(id, atMs, by, text);
      const station = done ? one.get(id)?.station : undefined;
      if (station !== undefined) tell(station);
      return done;
    },
    get: (id) => {
      const row = one.get(id);
      return row && alarmOf(row);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refused: (station, code, atMs) => void refused.run(station, code, atMs),
    refusals: (station) => refusals.all(station),
  };
};
