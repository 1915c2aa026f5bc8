import Database from "better-sqlite3";

/** A connection; its calls are synchronous. */
export type Sqlite = Database.Database;

export interface SqliteOptions {
  readonly readonly?: boolean;
  /**
   * `full`: a commit has been through fsync. `normal`: after a power cut the file is whole, though its last commits may be gone. `off`: nothing is promised
   * after a power cut; for files that only count once `sealFile` has run.
   */
  readonly synchronous: "full" | "normal" | "off";
  /** page cache in KiB */
  readonly cacheKib: number;
  /** WAL pages after which a commit carries them into the file */
  readonly checkpointPages: number;
}

/**
 * Opens a file (or makes it) in WAL mode, where readers see the last commit while one transaction is open.
 * @throws SqliteError when the file is no database or cannot be opened
 */
export const openSqlite = (file: string, options: SqliteOptions): Sqlite => {
  const db = new Database(file, { readonly: options.readonly ?? false, fileMustExist: options.readonly ?? false });
  try {
    if (!options.readonly) db.pragma("journal_mode = WAL");
    db.pragma(`synchronous = ${options.synchronous.toUpperCase()}`);
    db.pragma(`cache_size = -${options.cacheKib}`);
    db.pragma(`wal_autocheckpoint = ${options.checkpointPages}`);
    db.pragma("temp_store = MEMORY");
    return db;
  } catch (fault) {
    db.close();
    throw fault;
  }
};

/** Whether a fault says that the file itself is damaged, no database, or not readable as one. */
export const isDamaged = (fault: unknown): boolean =>
  fault instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(fault.code);
