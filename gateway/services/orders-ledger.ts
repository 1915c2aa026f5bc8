import { signCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { ORDERS_EPOCH, ordersOrigin } from "#domain/orders/order.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import { createOrderHeads, type KeptHead } from "../stores/orders-heads.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import type { OrderSigner } from "./orders-key.ts";

/** The orders of one station while nobody else writes to them. */
export interface OpenOrders {
  readonly entries: readonly StoredEntry[];
  append(entries: readonly StoredEntry[]): Promise<void>;
}

/** The logs of orders with their signed heads. */
export interface OrdersLedger {
  /** Runs work on the log in force; what is appended is signed when `append` resolves. */
  use<T>(station: string, work: (log: OpenOrders) => Promise<T>): Promise<T>;
  /** Runs work on the log beside, where another past is gathered; nothing of it is signed. */
  beside<T>(station: string, work: (log: OpenOrders) => Promise<T>): Promise<T>;
  /** The log beside, with exactly these entries, is in force and signed; in one commit. */
  moveOn(station: string, entries: readonly StoredEntry[]): void;
  /** The signed head; undefined for a station that was never ordered anything. Opens a log once a run at most. */
  head(station: string): Promise<KeptHead | undefined>;
}

export interface LedgerDeps {
  readonly db: Sqlite;
  readonly logs: Pick<OpenLogs, "use">;
  readonly files: OrderLogs;
  readonly district: string;
  readonly signer: OrderSigner;
}

const READ = 500;
const readAll = async (log: StationLog): Promise<StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for (;;) {
    const page = await log.read(ORDERS_EPOCH, all.length, READ);
    all.push(...page);
    if (page.length < READ) return all;
  }
};

/** The right edge of the tree over entries that go on where `edge` ends. */
export const edgeOf = (entries: readonly StoredEntry[], edge: TreeEdge = EMPTY_EDGE): TreeEdge =>
  grownBy(
    sha256,
    edge,
    entries.map((entry) => entry.leafHash),
  );

/** @returns the only one that touches the files of orders */
export const createOrdersLedger = ({ db, logs, files, district, signer }: LedgerDeps): OrdersLedger => {
  const heads = createOrderHeads(db);
  /** stations whose kept head this run has held against the log, or written with it */
  const sure = new Set<string>();

  const sign = (station: string, edge: TreeEdge): void => {
    const root = rootOfEdge(sha256, edge);
    const note = signCheckpoint({ origin: ordersOrigin(district, station), size: edge.size, root }, signer.of(station));
    heads.put({ station, size: edge.size, root, note });
    sure.add(station);
  };
  const use = async <T>(station: string, work: (log: OpenOrders) => Promise<T>): Promise<T> => {
    for (;;) {
      const name = files.current(station);
      const done = await logs.use(name, async (log): Promise<{ value: T } | undefined> => {
        // it waited its turn, and meanwhile another log came in force
        if (files.current(station) !== name) return undefined;
        const entries = await readAll(log);
        // after a power cut between log and head the log has the word: what stands in it is signed
        if (!sure.has(station) && entries.length > 0 && heads.get(station)?.size !== entries.length)
          sign(station, edgeOf(entries));
        sure.add(station);
        const append: OpenOrders["append"] = async (fresh) => {
          // a head that is kept says at the next start that there is a log to look at
          if (entries.length === 0) sign(station, EMPTY_EDGE);
          sure.delete(station);
          await log.append({ entries: fresh, sides: [], keys: [] });
          sign(station, edgeOf([...entries, ...fresh]));
        };
        return { value: await work({ entries, append }) };
      });
      if (done) return done.value;
    }
  };
  return {
    use,
    beside: (station, work) =>
      logs.use(files.beside(station), async (log) =>
        work({
          entries: await readAll(log),
          append: (entries) => log.append({ entries, sides: [], keys: [] }),
        }),
      ),
    moveOn: (station, entries) =>
      db.transaction(() => {
        files.moveOn(station);
        sign(station, edgeOf(entries));
      })(),
    async head(station) {
      if (heads.get(station) === undefined) return undefined;
      if (!sure.has(station)) await use(station, async () => undefined);
      return heads.get(station);
    },
  };
};
