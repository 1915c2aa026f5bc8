import * as v from "valibot";
import { canonicalBytes } from "../log/canonical.ts";
import { instant, integer } from "../schema.ts";
import type { Instant } from "../time.ts";
import { ORDER_BODIES, type OrderBody, type OrderKind } from "./kinds.ts";

/** An orders log has one epoch: its key is the district's and its past is signed. */
export const ORDERS_EPOCH = 1;

interface OrderOf<K extends OrderKind> {
  readonly v: 1;
  readonly kind: K;
  /** name of the log, `orders-<station>`: an order for one station is none for another */
  readonly station: string;
  readonly epoch: typeof ORDERS_EPOCH;
  readonly seq: number;
  readonly at: Instant;
  /** number of the officer of the district, or `district` for what it does by itself */
  readonly by: string;
  readonly body: OrderBody<K>;
}

/** One line of a station's orders log. */
export type Order = { [K in OrderKind]: OrderOf<K> }[OrderKind];

/** What is to be ordered, before it has its place in the log. */
export type OrderDraft = { [K in OrderKind]: { readonly kind: K; readonly body: OrderBody<K> } }[OrderKind];

/** Under which name the orders of a station are kept and sent. No station's code begins with small letters. */
export const ordersName = (station: string): string => `orders-${station}`;

/** The origin under which the district signs them. */
export const ordersOrigin = (district: string, station: string): string => `${district}/${station}/orders`;

/**
 * The bytes of an order at its place.
 * @throws Error when a body is not of its kind
 */
export const orderBytes = (
  draft: OrderDraft,
  at: { readonly log: string; readonly seq: number; readonly at: Instant; readonly by: string },
): string =>
  canonicalBytes({
    v: 1,
    kind: draft.kind,
    station: at.log,
    epoch: ORDERS_EPOCH,
    seq: at.seq,
    at: at.at,
    by: at.by,
    body: v.parse(ORDER_BODIES[draft.kind], draft.body),
  });

const envelope = v.object({
  v: v.literal(1),
  kind: v.picklist(Object.keys(ORDER_BODIES) as [OrderKind, ...OrderKind[]]),
  station: v.string(),
  epoch: v.literal(ORDERS_EPOCH),
  seq: integer(),
  at: instant,
  by: v.string(),
  body: v.unknown(),
});

/** The order that verified bytes are; undefined for one of a newer district, which is kept and passed over. */
export const readOrder = (bytes: string): Order | undefined => {
  try {
    const order: unknown = JSON.parse(bytes);
    const frame = v.safeParse(envelope, order);
    if (!frame.success) return undefined;
    return v.safeParse(ORDER_BODIES[frame.output.kind], frame.output.body).success ? (order as Order) : undefined;
  } catch {
    return undefined;
  }
};
