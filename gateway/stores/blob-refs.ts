import type { BlobRef } from "#domain/log/entry.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** A blob as a station's entries name it. */
export interface NamedBlob {
  readonly sha256: string;
  readonly bytes: number;
  /** whether it is on this disk, whole */
  readonly here: boolean;
}

/** Where a list of wanted blobs goes on: behind this one, in the order of size, then name. */
export interface AfterBlob {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Which blobs the entries of each station name, and which of them are here. Derived from the logs and the disk: what is
 * lost of it is read again.
 */
export interface BlobRefs {
  /** How many entries of an epoch were looked through. */
  lookedThrough(station: string, epoch: number): number;
  /** Adds the blobs of entries up to `to`. */
  add(station: string, epoch: number, to: number, blobs: readonly BlobRef[]): void;
  get(station: string, sha256: string): NamedBlob | undefined;
  /** Not here, the smallest first. */
  lacking(station: string, after: AfterBlob, limit: number): NamedBlob[];
  here(station: string): NamedBlob[];
  /** How many are not here, and their bytes. */
  lackingOf(station: string): { count: number; bytes: number };
  setHere(station: string, sha256: string, here: boolean): void;
}

interface Row {
  readonly sha256: string;
  readonly bytes: number;
  readonly here: number;
}
const blobOf = ({ here, ...rest }: Row): NamedBlob => ({ ...rest, here: here === 1 });

/** @param db the district's register */
export const createBlobRefs = (db: Sqlite): BlobRefs => {
  const looked = db
    .prepare<[string, number], number>("SELECT size FROM blob_look WHERE station = ? AND epoch = ?")
    .pluck();
  const keepLooked = db.prepare(
    "INSERT INTO blob_look (station, epoch, size) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET size = excluded.size",
  );
  const add = db.prepare("INSERT INTO blob (station, sha256, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const get = db.prepare<[string, string], Row>(
    "SELECT sha256, bytes, here FROM blob WHERE station = ? AND sha256 = ?",
  );
  const lacking = db.prepare<[string, number, string, number], Row>(
    `SELECT sha256, bytes, here FROM blob WHERE station = ? AND here = 0 AND (bytes, sha256) > (?, ?)
     ORDER BY bytes, sha256 LIMIT ?`,
  );
  const here = db.prepare<[string], Row>("SELECT sha256, bytes, here FROM blob WHERE station = ? AND here = 1");
  const lackingOf = db.prepare<[string], { count: number; bytes: number }>(
    "SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM blob WHERE station = ? AND here = 0",
  );
  const setHere = db.prepare("UPDATE blob SET here = ? WHERE station = ? AND sha256 = ?");
  const addAll = db.transaction((station: string, epoch: number, to: number, blobs: readonly BlobRef[]) => {
    for (const { sha256, bytes } of blobs) add.run(station, sha256, bytes);
    keepLooked.run(station, epoch, to);
  });
  /** Nothing waits for the disk: what a power cut takes is found again. */
  const unsynced = (work: () => void): void => {
    db.pragma("synchronous = NORMAL");
    try {
      work();
    } finally {
      db.pragma("synchronous = FULL");
    }
  };
  return {
    lookedThrough: (station, epoch) => looked.get(station, epoch) ?? 0,
    add: (station, epoch, to, blobs) => unsynced(() => addAll(station, epoch, to, blobs)),
    get(station, sha256) {
      const row = get.get(station, sha256);
      return row && blobOf(row);
    },
    lacking: (station, { bytes, sha256 }, limit) => lacking.all(station, bytes, sha256, limit).map(blobOf),
    lackingOf: (station) => lackingOf.get(station) ?? { count: 0, bytes: 0 },
    here: (station) => here.all(station).map(blobOf),
    setHere: (station, sha256, isHere) => unsynced(() => void setHere.run(isHere ? 1 : 0, station, sha256)),
  };
};
