import { toBase64 } from "#domain/log/bytes.ts";
import { signCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { leafHash } from "#domain/log/tree.ts";
import {
  ORDERS_EPOCH,
  type Order,
  type OrderDraft,
  orderBytes,
  ordersName,
  ordersOrigin,
  readOrder,
} from "#domain/orders/order.ts";
import { afterOrder, NO_ORDERS, type Standing } from "#domain/orders/standing.ts";
import { instantOf } from "#domain/time.ts";
import type { Batch } from "#domain/wire/batch.ts";
import type { OrdersHead } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import { createOrderHeads } from "../stores/orders-heads.ts";
import type { OrderSigner } from "./orders-key.ts";

/** The district's own logs: one of orders for each station, of the same make as the stations' logs. */
export interface Orders {
  /**
   * Writes orders at the end of a station's log and signs it; on the disk when it resolves. `decide` sees what stands
   * and answers the orders to write, so that nothing comes in between.
   */
  write<T>(station: string, by: string, decide: (standing: Standing) => Decision<T>): Promise<T>;
  /** undefined for a station that was never ordered anything. Opens no log but for the first question of a run. */
  head(station: string): Promise<OrdersHead | undefined>;
  /** Orders from `from` on with the signed head of the whole; undefined past the end. */
  page(station: string, from: number): Promise<Batch | undefined>;
  /** Everything that stands, and the orders themselves. */
  read(station: string): Promise<{ readonly standing: Standing; readonly orders: readonly Order[] }>;
}

/** Orders to write, and what the writer is told. */
export interface Decision<T> {
  readonly drafts: readonly OrderDraft[];
  readonly value: T;
}

export interface OrdersDeps {
  readonly db: Sqlite;
  readonly logs: Pick<OpenLogs, "use">;
  readonly district: string;
  readonly signer: OrderSigner;
  readonly clock: Pick<Clock, "now">;
}

const READ = 500;
/** Largest page: an order is at most 32 KiB. */
const PAGE = 100;

const readAll = async (log: StationLog): Promise<StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for (;;) {
    const page = await log.read(ORDERS_EPOCH, all.length, READ);
    all.push(...page);
    if (page.length < READ) return all;
  }
};
const edgeOf = (entries: readonly StoredEntry[], edge: TreeEdge = EMPTY_EDGE): TreeEdge =>
  grownBy(
    sha256,
    edge,
    entries.map((entry) => entry.leafHash),
  );
const standingOf = (entries: readonly StoredEntry[], from: Standing = NO_ORDERS): Standing =>
  entries.reduce((standing, { bytes }) => afterOrder(standing, readOrder(bytes)), from);

/** @returns the one writer of every orders log */
export const createOrders = ({ db, logs, district, signer, clock }: OrdersDeps): Orders => {
  const heads = createOrderHeads(db);
  /** stations whose kept head this run has held against the log, or written with it */
  const sure = new Set<string>();

  const sign = (station: string, edge: TreeEdge): string => {
    const root = rootOfEdge(sha256, edge);
    const note = signCheckpoint({ origin: ordersOrigin(district, station), size: edge.size, root }, signer.of(station));
    heads.put({ station, size: edge.size, root, note });
    sure.add(station);
    return note;
  };
  /** After a power cut between log and head the log has the word: what stands in it is signed. */
  const makeSure = async (station: string, log: StationLog): Promise<void> => {
    if (sure.has(station)) return;
    const entries = await readAll(log);
    if (entries.length > 0 && heads.get(station)?.size !== entries.length) sign(station, edgeOf(entries));
    sure.add(station);
  };
  const opening = (station: string): OrderDraft => ({
    kind: "orders.opened",
    body: { origin: ordersOrigin(district, station), vkey: signer.vkey(station), district },
  });

  return {
    write: (station, by, decide) =>
      logs.use(ordersName(station), async (log) => {
        const before = await readAll(log);
        const { drafts, value } = decide(standingOf(before));
        if (drafts.length === 0) return value;
        const all = before.length === 0 ? [opening(station), ...drafts] : drafts;
        const at = instantOf(clock.now());
        const entries = all.map((draft, i): StoredEntry => {
          const seq = before.length + i;
          const bytes = orderBytes(draft, { log: ordersName(station), seq, at, by });
          return { epoch: ORDERS_EPOCH, seq, bytes, leafHash: leafHash(sha256, bytes) };
        });
        // a head that is kept says at the next start that there is a log to look at
        if (before.length === 0) sign(station, EMPTY_EDGE);
        sure.delete(station);
        await log.append({ entries, sides: [], keys: [] });
        sign(station, edgeOf([...before, ...entries]));
        return value;
      }),
    async head(station) {
      if (heads.get(station) === undefined) return undefined;
      if (!sure.has(station)) await logs.use(ordersName(station), (log) => makeSure(station, log));
      const kept = heads.get(station);
      return kept && kept.size > 0 ? { size: kept.size, root: toBase64(kept.root) } : undefined;
    },
    page: async (station, from) => {
      if (heads.get(station) === undefined) return undefined;
      return logs.use(ordersName(station), async (log) => {
        await makeSure(station, log);
        const kept = heads.get(station);
        if (kept === undefined || from > kept.size) return undefined;
        const before = (await readAll(log)).slice(0, from + PAGE);
        return {
          station: ordersName(station),
          epoch: ORDERS_EPOCH,
          from,
          entries: before.slice(from),
          sides: [],
          keys: [],
          root: rootOfEdge(sha256, edgeOf(before)),
          note: kept.note,
        };
      });
    },
    read: async (station) => {
      if (heads.get(station) === undefined) return { standing: NO_ORDERS, orders: [] };
      return logs.use(ordersName(station), async (log) => {
        const entries = await readAll(log);
        return { standing: standingOf(entries), orders: entries.flatMap(({ bytes }) => readOrder(bytes) ?? []) };
      });
    },
  };
};
