import type { Sqlite } from "#platform/sqlite/open.ts";

/** How far the orders for a station go, as it was signed. */
export interface KeptHead {
  readonly station: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
}

/** Heads of the orders logs, so that a question for one opens no log. */
export interface OrderHeads {
  get(station: string): KeptHead | undefined;
  put(head: KeptHead): void;
}

/** @param db the district's register */
export const createOrderHeads = (db: Sqlite): OrderHeads => {
  const get = db.prepare<[string], KeptHead>("SELECT station, size, root, note FROM orders_head WHERE station = ?");
  const put = db.prepare("INSERT OR REPLACE INTO orders_head (station, size, root, note) VALUES (?, ?, ?, ?)");
  return {
    get: (station) => {
      const row = get.get(station);
      // SQLite gives a Buffer, whose slice shares memory
      return row && { ...row, root: Uint8Array.from(row.root) };
    },
    put: ({ station, size, root, note }) => void put.run(station, size, root, note),
  };
};
