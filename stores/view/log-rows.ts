import type { StoredEntry } from "#domain/log/document.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { TimelineEntry } from "./view.ts";

// nine digits of a sequence number under four of an epoch, as in the log's own document names
const EPOCH_STEP = 1_000_000_000;
/** Row number of an entry: entries stand in the order of the log. */
export const entryId = (epoch: number, seq: number): number => epoch * EPOCH_STEP + seq;
const placeOf = (id: number) => ({ epoch: Math.floor(id / EPOCH_STEP), seq: id % EPOCH_STEP });

interface EntryRow {
  readonly id: number;
  readonly leaf: Uint8Array;
  readonly bytes: string;
}
const storedOf = (row: EntryRow): StoredEntry => ({ ...placeOf(row.id), bytes: row.bytes, leafHash: row.leaf });

/** Keeps entry bytes, leaf hashes, and which entry speaks of which code. */
export const logWriter = (db: Sqlite) => {
  const entry = db.prepare<[number, Uint8Array, string]>("INSERT INTO entry (id, leaf, bytes) VALUES (?, ?, ?)");
  const subject = db.prepare<[number, number]>("INSERT OR IGNORE INTO entry_subject (subject, entry) VALUES (?, ?)");
  return {
    put(line: StoredEntry, subjects: readonly number[]): void {
      const id = entryId(line.epoch, line.seq);
      entry.run(id, line.leafHash, line.bytes);
      for (const code of subjects) subject.run(code, id);
    },
  };
};

/** Reads entries by number, in runs, and by what they speak of. */
export const logReader = (db: Sqlite) => {
  const one = db.prepare<[number], EntryRow>("SELECT id, leaf, bytes FROM entry WHERE id = ?");
  const run = db.prepare<[number, number, number], EntryRow>(
    "SELECT id, leaf, bytes FROM entry WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
  );
  const newest = db.prepare<[number], string>("SELECT bytes FROM entry ORDER BY id DESC LIMIT ?").pluck();
  const timeline = db.prepare<[number, number, number], { id: number; bytes: string }>(
    `SELECT entry.id AS id, bytes FROM entry_subject JOIN entry ON entry.id = entry_subject.entry
     WHERE subject = ? AND entry_subject.entry < ? ORDER BY entry_subject.entry DESC LIMIT ?`,
  );
  const first = db.prepare<[number], { id: number; bytes: string }>(
    `SELECT entry.id AS id, bytes FROM entry_subject JOIN entry ON entry.id = entry_subject.entry
     WHERE subject = ? ORDER BY entry_subject.entry LIMIT 1`,
  );
  return {
    entry(epoch: number, seq: number): StoredEntry | undefined {
      const row = one.get(entryId(epoch, seq));
      return row && storedOf(row);
    },
    entries: (epoch: number, from: number, limit: number): StoredEntry[] =>
      run.all(entryId(epoch, from), entryId(epoch + 1, 0), limit).map(storedOf),
    newestBytes: (limit: number): string[] => newest.all(limit),
    first(code: number): TimelineEntry | undefined {
      const row = first.get(code);
      return row && { ...placeOf(row.id), bytes: row.bytes };
    },
    timeline(code: number, limit: number, before: { epoch: number; seq: number } | undefined): TimelineEntry[] {
      const end = before ? entryId(before.epoch, before.seq) : Number.MAX_SAFE_INTEGER;
      return timeline.all(code, end, limit).map(({ id, bytes }) => ({ ...placeOf(id), bytes }));
    },
  };
};
