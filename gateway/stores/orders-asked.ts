import type { Sqlite } from "#platform/sqlite/open.ts";

/** What a station asked, or did on its own, that the district has to answer. */
export interface Asked {
  readonly station: string;
  readonly epoch: number;
  readonly seq: number;
  /** SHA-256 of the leaf in hex */
  readonly leaf: string;
  readonly at: string;
  readonly kind: "request" | "suspension";
  readonly text: string;
  readonly verdict?: "approved" | "refused";
}

/** Entries that wait for an answer, and how far each log was looked at. Derived from the logs and the orders. */
export interface AskedStore {
  put(asked: Asked): void;
  answer(station: string, epoch: number, seq: number, verdict: "approved" | "refused"): void;
  get(station: string, epoch: number, seq: number): Asked | undefined;
  of(station: string): Asked[];
  /** entries of an epoch that were looked at */
  cursor(station: string, epoch: number): number;
  keepCursor(station: string, epoch: number, seq: number): void;
  /** Every log of the station is looked at from its beginning again. */
  lookAgain(station: string): void;
}

interface Row {
  readonly verdict: "approved" | "refused" | null;
  readonly json: string;
}
const askedOf = ({ verdict, json }: Row): Asked => ({
  ...(JSON.parse(json) as Asked),
  ...(verdict === null ? {} : { verdict }),
});

/** @param db the district's register */
export const createAskedStore = (db: Sqlite): AskedStore => {
  const put = db.prepare("INSERT INTO asked (station, epoch, seq, json) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const answer = db.prepare("UPDATE asked SET verdict = ? WHERE station = ? AND epoch = ? AND seq = ?");
  const get = db.prepare<[string, number, number], Row>(
    "SELECT verdict, json FROM asked WHERE station = ? AND epoch = ? AND seq = ?",
  );
  const of = db.prepare<[string], Row>(
    "SELECT verdict, json FROM asked WHERE station = ? ORDER BY verdict IS NOT NULL, epoch DESC, seq DESC LIMIT 200",
  );
  const cursor = db
    .prepare<[string, number], number>("SELECT seq FROM orders_cursor WHERE station = ? AND epoch = ?")
    .pluck();
  const keep = db.prepare("INSERT OR REPLACE INTO orders_cursor (station, epoch, seq) VALUES (?, ?, ?)");
  const again = db.prepare("DELETE FROM orders_cursor WHERE station = ?");
  return {
    put: (asked) => void put.run(asked.station, asked.epoch, asked.seq, JSON.stringify(asked)),
    answer: (station, epoch, seq, verdict) => void answer.run(verdict, station, epoch, seq),
    get: (station, epoch, seq) => {
      const row = get.get(station, epoch, seq);
      return row && askedOf(row);
    },
    of: (station) => of.all(station).map(askedOf),
    cursor: (station, epoch) => cursor.get(station, epoch) ?? 0,
    lookAgain: (station) => void again.run(station),
    keepCursor: (station, epoch, seq) => void keep.run(station, epoch, seq),
  };
};
