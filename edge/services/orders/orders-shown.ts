import type { OrderFault } from "#domain/entries/orders.ts";
import type { PolicyValues } from "#domain/orders/kinds.ts";
import type { Notice, TransferOrder } from "#domain/orders/standing.ts";
import type { CarriedItem } from "#domain/orders/transfer.ts";
import type { Instant } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { StationOrders } from "./station-orders.ts";

/** How a transfer stands at this station. */
export type TransferStep = "to-send" | "sent" | "gone" | "came-back" | "awaited" | "coming" | "received" | "declined";

/** A transfer as the kiosk shows it. */
export interface ShownTransfer {
  readonly transfer: string;
  readonly side: "from" | "to";
  /** the other station's code */
  readonly other: string;
  readonly number: string;
  readonly orderedAt: Instant;
  readonly dueAt: Instant;
  readonly items: readonly string[];
  readonly step: TransferStep;
  readonly movement?: string;
  /** who brings it, and what, once the other station sent it */
  readonly carrier?: string;
  readonly parcels: readonly CarriedItem[];
}

/** What came from the district, for the kiosk. */
export interface OrdersShown {
  readonly roster: number;
  readonly policy: PolicyValues;
  readonly fault?: OrderFault;
  readonly notices: readonly (Omit<Notice, "answers"> & {
    readonly read: boolean;
    readonly verdict?: "approved" | "refused";
  })[];
  readonly transfers: readonly ShownTransfer[];
  /** unread messages, transfers to send, to take in, to take back */
  readonly waiting: number;
}

const WAITS: readonly TransferStep[] = ["to-send", "came-back", "coming"];

const stepOf = (reader: Reader, order: TransferOrder, side: "from" | "to"): TransferStep => {
  const known = reader.transfer(order.transfer);
  if (known?.state === "came-back") {
    // taken back by now: nothing waits any more
    const out = known.items.some((item) => reader.item(item)?.whereabouts.kind === "out");
    return out ? "came-back" : "declined";
  }
  if (known) return known.state;
  if (side === "from") return "to-send";
  const [first] = order.dispatched;
  return first && order.dispatched.length >= first.of ? "coming" : "awaited";
};

const shown = (reader: Reader, order: TransferOrder, station: string): ShownTransfer => {
  const side = order.from === station ? "from" : "to";
  const movement = reader.transfer(order.transfer)?.movement;
  const [first] = order.dispatched;
  return {
    transfer: order.transfer,
    side,
    other: side === "from" ? order.to : order.from,
    number: order.number,
    orderedAt: order.orderedAt,
    dueAt: order.dueAt,
    items: order.items,
    step: stepOf(reader, order, side),
    ...(movement ? { movement } : {}),
    ...(first ? { carrier: first.carrier } : {}),
    parcels: order.dispatched.map(({ item }) => item),
  };
};

/** All that the district told this station, the newest first. */
export const ordersShown = (orders: StationOrders, reader: Reader, station: string): OrdersShown => {
  const standing = orders.standing();
  const { read, roster } = reader.obeyed();
  const fault = orders.fault();
  const notices = standing.notices
    .map(({ answers, ...notice }) => ({
      ...notice,
      read: read.includes(notice.seq),
      ...(answers ? { verdict: answers.verdict } : {}),
    }))
    .toReversed();
  const transfers = [...standing.transfers.values()].map((order) => shown(reader, order, station)).toReversed();
  return {
    roster,
    policy: standing.policy.value,
    ...(fault ? { fault } : {}),
    notices,
    transfers,
    waiting:
      notices.filter((notice) => !notice.read).length + transfers.filter(({ step }) => WAITS.includes(step)).length,
  };
};
