import { ordersName } from "#domain/orders/order.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** Two pasts of one orders log: the first `common` orders are the same. Sizes and roots (hex) of both. */
export interface OrdersFork {
  readonly common: number;
  readonly ours: { readonly size: number; readonly root: string };
  readonly theirs: { readonly size: number; readonly root: string };
}

/** Which log holds the orders of a station, and what a copy that was put back left open. Durable when a call returns. */
export interface OrderLogs {
  /** name of the log in force, and of the one in which another past is gathered */
  current(station: string): string;
  beside(station: string): string;
  /** The log beside is the one in force from now on; the one before stays where it is. */
  moveOn(station: string): void;
  /** After a copy was put back: no station is ordered anything before it said what it has. */
  awaitAll(): void;
  waiting(station: string): boolean;
  heard(station: string): void;
  /** stations whose orders came back and were not looked at yet */
  returned(): string[];
  setReturned(station: string, returned: boolean): void;
  fork(station: string): OrdersFork | undefined;
  setFork(station: string, fork: OrdersFork | undefined): void;
}

interface Row {
  readonly n: number;
  readonly waiting: number;
  readonly fork: string | null;
}

// no station's code begins with small letters, so no two of these are the same
const nameOf = (station: string, n: number): string => (n === 1 ? ordersName(station) : `orders${n}-${station}`);

/** @param db the district's register */
export const createOrderLogs = (db: Sqlite): OrderLogs => {
  const get = db.prepare<[string], Row>("SELECT n, waiting, fork FROM orders_log WHERE station = ?");
  const make = db.prepare("INSERT INTO orders_log (station) VALUES (?) ON CONFLICT DO NOTHING");
  const moveOn = db.prepare("UPDATE orders_log SET n = n + 1, fork = NULL, returned = 1 WHERE station = ?");
  const await1 = db.prepare(
    `INSERT INTO orders_log (station, waiting) SELECT DISTINCT station, 1 FROM epoch WHERE true
     ON CONFLICT (station) DO UPDATE SET waiting = 1`,
  );
  const heard = db.prepare("UPDATE orders_log SET waiting = 0 WHERE station = ?");
  const returned = db.prepare<[], string>("SELECT station FROM orders_log WHERE returned = 1").pluck();
  const setReturned = db.prepare("UPDATE orders_log SET returned = ? WHERE station = ?");
  const setFork = db.prepare("UPDATE orders_log SET fork = ? WHERE station = ?");
  const n = (station: string): number => get.get(station)?.n ?? 1;
  return {
    current: (station) => nameOf(station, n(station)),
    beside: (station) => nameOf(station, n(station) + 1),
    moveOn(station) {
      make.run(station);
      moveOn.run(station);
    },
    awaitAll: () => void await1.run(),
    waiting: (station) => get.get(station)?.waiting === 1,
    heard: (station) => void heard.run(station),
    returned: () => returned.all(),
    setReturned(station, is) {
      make.run(station);
      setReturned.run(is ? 1 : 0, station);
    },
    fork: (station) => {
      const json = get.get(station)?.fork;
      return json ? (JSON.parse(json) as OrdersFork) : undefined;
    },
    setFork(station, fork) {
      make.run(station);
      setFork.run(fork ? JSON.stringify(fork) : null, station);
    },
  };
};
