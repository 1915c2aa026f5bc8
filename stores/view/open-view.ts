import { equalBytes } from "#domain/log/bytes.ts";
import { rootAt } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";
import { removeSqlite } from "#platform/sqlite/files.ts";
import { isDamaged, openSqlite, type Sqlite } from "#platform/sqlite/open.ts";
import { cursorRow } from "./cursor-row.ts";
import { createReader } from "./reader.ts";
import { createTables, VIEW_VERSION } from "./schema.ts";
import { nodeReader } from "./tree-nodes.ts";
import type { Discarded, View } from "./view.ts";
import { createWriter } from "./writer.ts";

const WRITER = {
  // derived data: a power cut may cost the last commits, which catching up with the log brings back, never the file
  synchronous: "normal",
  cacheKib: 24_000,
  checkpointPages: 4_000,
} as const;
const READER = { synchronous: "normal", cacheKib: 12_000, checkpointPages: 0 } as const;
/** For a file that counts only once it is whole and renamed: nothing is synced on the way. */
const SCRATCH = { synchronous: "off", cacheKib: 48_000, checkpointPages: 16_000 } as const;

const versionOf = (db: Sqlite): unknown => db.pragma("user_version", { simple: true });
const isEmpty = (db: Sqlite): boolean => db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;

/** The cursor against the stored tree: cheap, and wrong as soon as the pages of either are not of one commit. */
const standsWhole = (db: Sqlite): boolean => {
  const { epoch, size, root } = cursorRow(db).get();
  try {
    return equalBytes(rootAt(sha256, size, nodeReader(db)(epoch)), root);
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
};

/** A usable connection to the file, or why there is none. */
const tryOpen = (file: string, options: typeof WRITER | typeof SCRATCH): Sqlite | Discarded => {
  let db: Sqlite | undefined;
  try {
    db = openSqlite(file, options);
    if (isEmpty(db)) createTables(db);
    const why = versionOf(db) !== VIEW_VERSION ? "other-version" : standsWhole(db) ? undefined : "damaged";
    if (why === undefined) return db;
    db.close();
    return why;
  } catch (fault) {
    db?.close();
    if (isDamaged(fault)) return "damaged";
    throw fault;
  }
};

/**
 * Opens the view of a station, two connections to one file. A file that is damaged or of another version is removed and
 * begun anew; the view says so and stands before the first entry.
 * @throws SqliteError when the folder cannot be written
 */
export const openView = (file: string, { scratch = false }: { scratch?: boolean } = {}): View => {
  const options = scratch ? SCRATCH : WRITER;
  let db = tryOpen(file, options);
  const discarded = typeof db === "string" ? db : undefined;
  if (typeof db === "string") {
    removeSqlite(file);
    db = tryOpen(file, options);
  }
  if (typeof db === "string") throw new Error(`a new view cannot be opened: ${db}`);
  const writing = db;
  const reading = openSqlite(file, { ...READER, readonly: true });
  const writer = createWriter(writing);
  const reader = createReader(reading);
  return {
    writer,
    reader,
    ...(discarded ? { discarded } : {}),
    close() {
      reading.close();
      writing.close();
    },
  };
};
