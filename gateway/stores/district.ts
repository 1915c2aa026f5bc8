import { join } from "node:path";
import { ensureDir } from "#platform/files.ts";
import { openSqlite, type Sqlite } from "#platform/sqlite/open.ts";
import { createDistrictTables } from "./district-schema.ts";

/** What the district keeps besides the logs: stations, heads, cosignatures, alarms. A commit has been through fsync. */
export interface District {
  readonly db: Sqlite;
  close(): void;
}

/** @throws Error when the folder cannot be written or holds a register of another version */
export const openDistrict = async (folder: string): Promise<District> => {
  await ensureDir(folder);
  const db = openSqlite(join(folder, "district.sqlite"), {
    synchronous: "full",
    cacheKib: 16_000,
    checkpointPages: 1_000,
  });
  try {
    createDistrictTables(db);
  } catch (fault) {
    db.close();
    throw fault;
  }
  return { db, close: () => db.close() };
};
