import { toBase64 } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, rootOfEdge } from "#domain/log/edge.ts";
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
import { type Instant, instantOf } from "#domain/time.ts";
import type { Batch } from "#domain/wire/batch.ts";
import type { OrdersHead } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import type { OrderSigner } from "./orders-key.ts";
import { edgeOf, type OrdersLedger } from "./orders-ledger.ts";

/** The district's own logs: one of orders for each station, of the same make as the stations' logs. */
export interface Orders {
  /**
   * Writes orders at the end of a station's log and signs it; on the disk when it resolves. `decide` sees what stands
   * and answers the orders to write, so that nothing comes in between.
   */
  write<T>(station: string, by: string, decide: (standing: Standing) => Decision<T>): Promise<T>;
  /**
   * The district was made from a copy, and the station may have orders that are not in it: nothing may be written for
   * it before it was heard.
   */
  waiting(station: string): boolean;
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
  readonly ledger: OrdersLedger;
  readonly files: Pick<OrderLogs, "waiting">;
  readonly district: string;
  readonly signer: OrderSigner;
  readonly clock: Pick<Clock, "now">;
}

/** Largest page: an order is at most 32 KiB. */
const PAGE = 100;

/** What stands by the entries of an orders log. */
export const standingOf = (entries: readonly StoredEntry[], from: Standing = NO_ORDERS): Standing =>
  entries.reduce((standing, { bytes }) => afterOrder(standing, readOrder(bytes)), from);

/** Entries that go on after `before` others. */
export const orderEntries = (
  drafts: readonly OrderDraft[],
  { station, before, at, by }: { station: string; before: number; at: Instant; by: string },
): StoredEntry[] =>
  drafts.map((draft, i) => {
    const seq = before + i;
    const bytes = orderBytes(draft, { log: ordersName(station), seq, at, by });
    return { epoch: ORDERS_EPOCH, seq, bytes, leafHash: leafHash(sha256, bytes) };
  });

/** @returns the one writer of every orders log */
export const createOrders = ({ ledger, files, district, signer, clock }: OrdersDeps): Orders => {
  const opening = (station: string): OrderDraft => ({
    kind: "orders.opened",
    body: { origin: ordersOrigin(district, station), vkey: signer.vkey(station), district },
  });

  return {
    write: (station, by, decide) =>
      ledger.use(station, async ({ entries, append }) => {
        const { drafts, value } = decide(standingOf(entries));
        if (drafts.length === 0) return value;
        const all = entries.length === 0 ? [opening(station), ...drafts] : drafts;
        await append(orderEntries(all, { station, before: entries.length, at: instantOf(clock.now()), by }));
        return value;
      }),
    waiting: files.waiting,
    async head(station) {
      const kept = await ledger.head(station);
      const asks = files.waiting(station);
      if (kept && kept.size > 0)
        return { size: kept.size, root: toBase64(kept.root), ...(asks ? { ask: true as const } : {}) };
      return asks ? { size: 0, root: toBase64(rootOfEdge(sha256, EMPTY_EDGE)), ask: true } : undefined;
    },
    async page(station, from) {
      if ((await ledger.head(station)) === undefined) return undefined;
      return ledger.use(station, async ({ entries }) => {
        const kept = await ledger.head(station);
        if (kept === undefined || from > kept.size) return undefined;
        const before = entries.slice(0, from + PAGE);
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
    async read(station) {
      if ((await ledger.head(station)) === undefined) return { standing: NO_ORDERS, orders: [] };
      return ledger.use(station, async ({ entries }) => ({
        standing: standingOf(entries),
        orders: entries.flatMap(({ bytes }) => readOrder(bytes) ?? []),
      }));
    },
  };
};
