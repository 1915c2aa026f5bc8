import { concatBytes } from "#domain/log/bytes.ts";
import type { TreeEdge } from "#domain/log/edge.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

const HASH_BYTES = 32;

/** What a witness last said of a log. */
export interface Witnessed {
  readonly size: number;
  readonly root: Uint8Array;
  /** seconds since 1970 */
  readonly atSeconds: number;
  /** the station's signed checkpoint as it came */
  readonly note: string;
  /** the witness's signature lines over it */
  readonly lines: string;
}

/** One epoch of a station's log as the district knows it. */
export interface KnownEpoch {
  readonly station: string;
  readonly epoch: number;
  /** the key that signs its checkpoints, learnt at enrolment */
  readonly vkey: string;
  /** how far the log is here; derived, the log itself is the truth */
  readonly edge: TreeEdge;
  readonly witnessed?: Witnessed;
  /** when a fork was found (ms): nothing more is taken */
  readonly frozenAt?: number;
}

/** The epochs of all stations. */
export interface Epochs {
  /** Makes an epoch known with its key; a known one is left. */
  add(station: string, epoch: number, vkey: string): void;
  get(station: string, epoch: number): KnownEpoch | undefined;
  newest(station: string): KnownEpoch | undefined;
  all(): KnownEpoch[];
  /** Keeps it without waiting for the disk: after a power cut the log says again how far it is. */
  keepEdge(station: string, epoch: number, edge: TreeEdge): void;
  /** Durable when it returns. */
  keepWitnessed(station: string, epoch: number, witnessed: Witnessed): void;
  freeze(station: string, epoch: number, atMs: number): void;
}

interface Row {
  readonly station: string;
  readonly epoch: number;
  readonly vkey: string;
  readonly size: number;
  readonly edge: Uint8Array;
  readonly witnessed_size: number;
  readonly witnessed_root: Uint8Array | null;
  readonly witnessed_at: number | null;
  readonly note: string | null;
  readonly lines: string | null;
  readonly frozen_at: number | null;
}

/** SQLite gives Buffers, whose slices share memory. */
const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);

const hashesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    plain(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  );

const epochOf = (row: Row): KnownEpoch => ({
  station: row.station,
  epoch: row.epoch,
  vkey: row.vkey,
  edge: { size: row.size, hashes: hashesOf(row.edge) },
  ...(row.witnessed_root !== null && row.witnessed_at !== null && row.note !== null && row.lines !== null
    ? {
        witnessed: {
          size: row.witnessed_size,
          root: plain(row.witnessed_root),
          atSeconds: row.witnessed_at,
          note: row.note,
          lines: row.lines,
        },
      }
    : {}),
  ...(row.frozen_at === null ? {} : { frozenAt: row.frozen_at }),
});

/** @param db the district's register */
export const createEpochs = (db: Sqlite): Epochs => {
  const add = db.prepare("INSERT INTO epoch (station, epoch, vkey) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const get = db.prepare<[string, number], Row>("SELECT * FROM epoch WHERE station = ? AND epoch = ?");
  const newest = db.prepare<[string], Row>("SELECT * FROM epoch WHERE station = ? ORDER BY epoch DESC LIMIT 1");
  const all = db.prepare<[], Row>("SELECT * FROM epoch ORDER BY station, epoch");
  const edge = db.prepare("UPDATE epoch SET size = ?, edge = ? WHERE station = ? AND epoch = ?");
  const witnessed = db.prepare(
    "UPDATE epoch SET witnessed_size = ?, witnessed_root = ?, witnessed_at = ?, note = ?, lines = ? WHERE station = ? AND epoch = ?",
  );
  const freeze = db.prepare("UPDATE epoch SET frozen_at = coalesce(frozen_at, ?) WHERE station = ? AND epoch = ?");
  const found = (row: Row | undefined): KnownEpoch | undefined => row && epochOf(row);
  return {
    add: (station, epoch, vkey) => void add.run(station, epoch, vkey),
    get: (station, epoch) => found(get.get(station, epoch)),
    newest: (station) => found(newest.get(station)),
    all: () => all.all().map(epochOf),
    keepEdge(station, epoch, { size, hashes }) {
      db.pragma("synchronous = NORMAL");
      try {
        edge.run(size, concatBytes(...hashes), station, epoch);
      } finally {
        db.pragma("synchronous = FULL");
      }
    },
    keepWitnessed: (station, epoch, { size, root, atSeconds, note, lines }) =>
      void witnessed.run(size, root, atSeconds, note, lines, station, epoch),
    freeze: (station, epoch, atMs) => void freeze.run(atMs, station, epoch),
  };
};
