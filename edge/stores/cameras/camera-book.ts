import type { SeenEvent } from "#domain/camera/camera-event.ts";
import type { KeptStill, StillReason } from "#domain/camera/retention.ts";
import { openSqlite } from "#platform/sqlite/open.ts";

const HOUR_MS = 3_600_000;
/** Single sightings are the recorder's to keep; here they only keep us from counting one twice. */
const FORGET_MS = 40 * 86_400_000;

/** How often each camera saw what in one hour, and not yet in the log. */
export interface HourCounts {
  readonly fromMs: number;
  readonly counts: readonly { readonly camera: string; readonly label: string; readonly events: number }[];
}

/** A picture that the station took of its room. */
export interface BookedStill extends KeptStill {
  readonly camera: string;
  readonly mime: string;
  /** the entry that names it */
  readonly epoch: number;
  readonly seq: number;
}

/**
 * What the station remembers of its cameras beside the log: which sightings it heard, so that none counts twice, and
 * which pictures lie here. Every call is on the disk when it returns.
 */
export interface CameraBook {
  /** Takes sightings; those heard before change nothing. @returns how many were new */
  hear(seen: readonly SeenEvent[]): number;
  /** Whole hours before `nowMs` with sightings that are not in the log yet, the earliest first. */
  uncounted(nowMs: number): HourCounts[];
  /** The counts of this hour are in the log. */
  counted(fromMs: number): void;
  addStills(stills: readonly BookedStill[]): void;
  /** The newest pictures first, of those that lie here. */
  stills(limit: number, camera?: string): BookedStill[];
  /** All that lie here, as the retention table reads them. */
  kept(): KeptStill[];
  /** The district has verified its copies of all that entries before this one name. */
  receivedBefore(epoch: number, seq: number): void;
  /** The copy here is gone. */
  dropped(sha256: readonly string[]): void;
  /** A small value under a name. */
  note(name: string): string | undefined;
  keepNote(name: string, value: string): void;
  close(): void;
}

const TABLES = `
CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, camera TEXT NOT NULL, label TEXT NOT NULL, hour INTEGER NOT NULL, counted INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_uncounted ON seen (hour) WHERE counted = 0;
CREATE INDEX IF NOT EXISTS seen_hour ON seen (hour);
CREATE TABLE IF NOT EXISTS still (
  sha256 TEXT PRIMARY KEY, camera TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  bytes INTEGER NOT NULL, mime TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, received INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS still_camera ON still (camera, at);
CREATE INDEX IF NOT EXISTS still_at ON still (at);
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

interface StillRow {
  readonly sha256: string;
  readonly camera: string;
  readonly reason: StillReason;
  readonly at: number;
  readonly bytes: number;
  readonly mime: string;
  readonly epoch: number;
  readonly seq: number;
  readonly received: number;
}
const bookedOf = ({ at, received, ...rest }: StillRow): BookedStill => ({
  ...rest,
  atMs: at,
  received: received === 1,
});

/** Opens the book in a file, or makes it. */
export const openCameraBook = (file: string): CameraBook => {
  const db = openSqlite(file, { synchronous: "full", cacheKib: 512, checkpointPages: 200 });
  db.exec(TABLES);
  const hear = db.prepare<[string, string, string, number]>(
    "INSERT OR IGNORE INTO seen (id, camera, label, hour, counted) VALUES (?, ?, ?, ?, 0)",
  );
  const uncounted = db.prepare<[number], { hour: number; camera: string; label: string; events: number }>(
    `SELECT hour, camera, label, count(*) AS events FROM seen WHERE counted = 0 AND hour + ${HOUR_MS} <= ?
     GROUP BY hour, camera, label ORDER BY hour, camera, label`,
  );
  const counted = db.prepare<[number]>("UPDATE seen SET counted = 1 WHERE counted = 0 AND hour = ?");
  const forget = db.prepare<[number]>("DELETE FROM seen WHERE counted = 1 AND hour < ?");
  // a picture that was taken for two reasons stays for the one that keeps it longer
  const add = db.prepare<[string, string, string, number, number, string, number, number]>(
    `INSERT INTO still (sha256, camera, reason, at, bytes, mime, epoch, seq, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT (sha256) DO UPDATE SET reason = excluded.reason, at = excluded.at WHERE excluded.reason = 'reference'`,
  );
  const newest = db.prepare<[number], StillRow>("SELECT * FROM still ORDER BY at DESC LIMIT ?");
  const ofCamera = db.prepare<[string, number], StillRow>(
    "SELECT * FROM still WHERE camera = ? ORDER BY at DESC LIMIT ?",
  );
  const all = db.prepare<[], StillRow>("SELECT * FROM still ORDER BY at");
  const received = db.prepare<[number, number, number]>(
    "UPDATE still SET received = 1 WHERE received = 0 AND (epoch < ? OR (epoch = ? AND seq < ?))",
  );
  const drop = db.prepare<[string]>("DELETE FROM still WHERE sha256 = ?");
  const note = db.prepare<[string], string>("SELECT value FROM note WHERE name = ?").pluck();
  const keepNote = db.prepare<[string, string]>("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)");

  return {
    hear: db.transaction((seen: readonly SeenEvent[]) => {
      let heard = 0;
      for (const { id, camera, label, startMs } of seen)
        heard += hear.run(id, camera, label, Math.floor(startMs / HOUR_MS) * HOUR_MS).changes;
      return heard;
    }),
    uncounted(nowMs) {
      const hours = new Map<number, { camera: string; label: string; events: number }[]>();
      for (const { hour, ...count } of uncounted.all(nowMs)) {
        const of = hours.get(hour) ?? [];
        of.push(count);
        hours.set(hour, of);
      }
      return [...hours].map(([fromMs, counts]) => ({ fromMs, counts }));
    },
    counted: db.transaction((fromMs: number) => {
      counted.run(fromMs);
      forget.run(fromMs - FORGET_MS);
    }),
    addStills: db.transaction((stills: readonly BookedStill[]) => {
      for (const { sha256, camera, reason, atMs, bytes, mime, epoch, seq } of stills)
        add.run(sha256, camera, reason, atMs, bytes, mime, epoch, seq);
    }),
    stills: (limit, camera) => (camera === undefined ? newest.all(limit) : ofCamera.all(camera, limit)).map(bookedOf),
    kept: () => all.all().map(bookedOf),
    receivedBefore: (epoch, seq) => void received.run(epoch, epoch, seq),
    dropped: db.transaction((hashes: readonly string[]) => {
      for (const sha256 of hashes) drop.run(sha256);
    }),
    note: (name) => note.get(name),
    keepNote: (name, value) => void keepNote.run(name, value),
    close: () => void db.close(),
  };
};
