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

/** Alarms and refusals, kept until a person settled them. */
export interface Alarms {
  raise(station: string, atMs: number, kind: AlarmKind, detail: Alarm["detail"]): void;
  /** Takes an alarm of a station's room, told ahead of its entry; false when it is known, settled or not. */
  announced(station: string, atMs: number, room: { alarm: string; what: string; of?: string }): boolean;
  open(stations?: readonly string[]): Alarm[];
  settle(id: number, atMs: number, by: string, note?: string): boolean;
  get(id: number): Alarm | undefined;
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
  return {
    raise(station, atMs, kind, detail) {
      const text = JSON.stringify(detail);
      // the same thing seen again is one alarm
      if (same.get(station, kind, text) === undefined) put.run(station, atMs, kind, text);
    },
    announced(station, atMs, room) {
      if (known.get(station, room.alarm) !== undefined) return false;
      put.run(station, atMs, "room", JSON.stringify(room));
      return true;
    },
    open: (stations) =>
      open
        .all()
        .filter(({ station }) => stations === undefined || stations.includes(station))
        .map(alarmOf),
    settle: db.transaction((id, atMs, by, text) => {
      const done = settle.run(atMs, by, id).changes === 1;
      if (done && text) note.run(id, text);
      return done;
    }),
    get: (id) => {
      const row = one.get(id);
      return row && alarmOf(row);
    },
    refused: (station, code, atMs) => void refused.run(station, code, atMs),
    refusals: (station) => refusals.all(station),
  };
};
