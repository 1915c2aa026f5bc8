import type { Sqlite } from "#platform/sqlite/open.ts";
import type { LogHead } from "#stores/station-log/station-log.ts";

/** Where PouchDB's replicator keeps how far it came, each with how far the log was then. */
export interface StockCheckpoints {
  get(station: string, id: string): { readonly at: LogHead; readonly document: unknown } | undefined;
  /** Keeps the newest few of a station. */
  put(station: string, id: string, at: LogHead, document: object): void;
}

/** A replicator has one for each pair of databases: more are left over from devices that are gone. */
const MOST = 16;

interface Row {
  readonly epoch: number;
  readonly size: number;
  readonly json: string;
}

/** @param db the district's register */
export const createStockCheckpoints = (db: Sqlite): StockCheckpoints => {
  const get = db.prepare<[string, string], Row>("SELECT * FROM stock_checkpoint WHERE station = ? AND id = ?");
  const put = db.prepare(
    "INSERT OR REPLACE INTO stock_checkpoint (station, id, epoch, size, json) VALUES (?, ?, ?, ?, ?)",
  );
  const trim = db.prepare(
    `DELETE FROM stock_checkpoint WHERE station = @station AND n NOT IN
     (SELECT n FROM stock_checkpoint WHERE station = @station ORDER BY n DESC LIMIT @most)`,
  );
  return {
    get(station, id) {
      const row = get.get(station, id);
      return row && { at: { epoch: row.epoch, size: row.size }, document: JSON.parse(row.json) };
    },
    put(station, id, { epoch, size }, document) {
      put.run(station, id, epoch, size, JSON.stringify(document));
      trim.run({ station, most: MOST });
    },
  };
};
