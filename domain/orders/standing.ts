import type { Instant } from "../time.ts";
import type { OrderBody, PolicyValues, RosterLine } from "./kinds.ts";
import type { Order } from "./order.ts";

/** A roster or policy in force, and the order that set it. */
export interface InForce<T> {
  readonly version: number;
  readonly seq: number;
  readonly value: T;
}

/** A transfer as its orders tell of it. */
export interface TransferOrder extends OrderBody<"transfer.ordered"> {
  readonly seq: number;
  readonly orderedAt: Instant;
  /** what the station that sent knows of the items, once it sent them */
  readonly dispatched: readonly OrderBody<"transfer.dispatched">[];
  readonly ended?: OrderBody<"transfer.ended">;
}

/** Something the district says to the station's officers, shown until the SHO has read it. */
export interface Notice {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  readonly answers?: OrderBody<"request.answered">;
}

/** What all orders of a station together say: the fold of its orders log. */
export interface Standing {
  /** orders read */
  readonly size: number;
  readonly roster?: InForce<readonly RosterLine[]>;
  /** parts of a roster that is not whole yet */
  readonly arriving?: InForce<readonly RosterLine[]> & { readonly part: number };
  readonly policy: InForce<PolicyValues>;
  readonly notices: readonly Notice[];
  readonly transfers: ReadonlyMap<string, TransferOrder>;
  /** questions for clips, the newest last */
  readonly clips: readonly OrderBody<"clip.asked">[];
  /** orders that were not obeyed, and why */
  readonly passedOver: readonly { readonly seq: number; readonly why: "unknown" | "older" | "torn" }[];
}

/** Older questions were answered, or their time at the recorder is over. */
const MOST_CLIPS = 60;

/** Before the first order. */
export const NO_ORDERS: Standing = {
  size: 0,
  policy: { version: 0, seq: -1, value: {} },
  notices: [],
  transfers: new Map(),
  clips: [],
  passedOver: [],
};

const passed = (standing: Standing, seq: number, why: "unknown" | "older" | "torn"): Standing => ({
  ...standing,
  size: seq + 1,
  passedOver: [...standing.passedOver, { seq, why }],
});

/** An older roster is never obeyed; one whose parts do not follow each other is torn and waits for a whole one. */
const rosterSet = (standing: Standing, order: Extract<Order, { kind: "roster.set" }>): Standing => {
  const { seq } = order;
  const { version, part, parts, officers } = order.body;
  if (version <= (standing.roster?.version ?? 0)) return passed(standing, seq, "older");
  const { arriving, ...rest } = standing;
  const goesOn = arriving?.version === version && arriving.part + 1 === part;
  if (part !== 1 && !goesOn) return passed(rest, seq, "torn");
  const value = part === 1 ? officers : [...(arriving?.value ?? []), ...officers];
  return part < parts
    ? { ...rest, size: seq + 1, arriving: { version, seq, value, part } }
    : { ...rest, size: seq + 1, roster: { version, seq, value } };
};

const changeTransfer = (
  standing: Standing,
  seq: number,
  transfer: string,
  change: (known: TransferOrder) => TransferOrder,
): Standing => {
  const known = standing.transfers.get(transfer);
  if (!known) return passed(standing, seq, "torn");
  return { ...standing, size: seq + 1, transfers: new Map(standing.transfers).set(transfer, change(known)) };
};

/** What stands after one more order, or after bytes nobody here understands (undefined). */
export const afterOrder = (standing: Standing, order: Order | undefined): Standing => {
  const next = standing.size;
  if (!order) return passed(standing, next, "unknown");
  const { seq, at, by } = order;
  const notice = (text: string, answers?: Notice["answers"]): Standing => ({
    ...standing,
    size: seq + 1,
    notices: [...standing.notices, { seq, at, by, text, ...(answers ? { answers } : {}) }],
  });
  switch (order.kind) {
    case "orders.opened":
    case "orders.rejoined":
      return { ...standing, size: seq + 1 };
    case "roster.set":
      return rosterSet(standing, order);
    case "policy.set":
      return order.body.version <= standing.policy.version
        ? passed(standing, seq, "older")
        : { ...standing, size: seq + 1, policy: { version: order.body.version, seq, value: order.body.values } };
    case "message.sent":
      return notice(order.body.text);
    case "request.answered":
      return notice(order.body.remark, order.body);
    case "clip.asked":
      return { ...standing, size: seq + 1, clips: [...standing.clips, order.body].slice(-MOST_CLIPS) };
    case "transfer.ordered":
      return standing.transfers.has(order.body.transfer)
        ? passed(standing, seq, "older")
        : {
            ...standing,
            size: seq + 1,
            transfers: new Map(standing.transfers).set(order.body.transfer, {
              ...order.body,
              seq,
              orderedAt: at,
              dispatched: [],
            }),
          };
    case "transfer.dispatched":
      return changeTransfer(standing, seq, order.body.transfer, (known) =>
        known.dispatched.some(({ item }) => item.item === order.body.item.item)
          ? known
          : { ...known, dispatched: [...known.dispatched, order.body] },
      );
    case "transfer.ended":
      // the first word counts: what was received can no more be declined
      return changeTransfer(standing, seq, order.body.transfer, (known) =>
        known.ended ? known : { ...known, ended: order.body },
      );
  }
};
