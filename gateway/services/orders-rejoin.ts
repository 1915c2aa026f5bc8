import { toHex } from "#domain/log/bytes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { rootOfEdge } from "#domain/log/edge.ts";
import type { OrderKind } from "#domain/orders/kinds.ts";
import { type OrderDraft, readOrder } from "#domain/orders/order.ts";
import type { Standing } from "#domain/orders/standing.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import { orderEntries, standingOf } from "./orders.ts";
import { edgeOf, type OrdersLedger } from "./orders-ledger.ts";

/** What came of rejoining: orders given once more, and those a person has to enter again, by kind. */
export interface Rejoined {
  readonly again: number;
  readonly left: readonly ("roster.set" | "policy.set")[];
}

/**
 * The way out after two pasts of one orders log: the station's, which it obeys, is in force at the district too. Orders
 * only the district had are given again after it, but a roster or policy, which rested on another one, is left to a
 * person. The log that lost stays where it is. Refuses `request/not-found` when there is nothing to join.
 */
export type RejoinOrders = (station: string, by: string) => Promise<Result<Rejoined>>;

const AGAIN: readonly OrderKind[] = [
  "message.sent",
  "request.answered",
  "transfer.ordered",
  "transfer.dispatched",
  "transfer.ended",
];
const textOf = (order: Pick<OrderDraft, "kind" | "body"> | undefined): string =>
  canonicalBytes({ kind: order?.kind ?? "", body: order?.body ?? {} });

const askedBefore = (draft: OrderDraft, standing: Standing): boolean => {
  if (draft.kind === "transfer.ordered") return standing.transfers.has(draft.body.transfer);
  if (draft.kind !== "request.answered") return false;
  const { epoch, seq } = draft.body.entry;
  return standing.notices.some(({ answers }) => answers?.entry.epoch === epoch && answers.entry.seq === seq);
};

/** @returns the one that ends a fork */
export const createRejoin = (deps: {
  readonly ledger: OrdersLedger;
  readonly files: OrderLogs;
  readonly clock: Pick<Clock, "now">;
}): RejoinOrders => {
  const { ledger, files, clock } = deps;
  return async (station, by) => {
    const fork = files.fork(station);
    if (!fork) return refuse("request/not-found");
    const { common, theirs } = fork;
    const done: Rejoined = await ledger.use(station, async ({ entries: ours }) => {
      const orphans = ours.slice(common).flatMap(({ bytes }) => readOrder(bytes) ?? []);
      const root = toHex(rootOfEdge(sha256, edgeOf(ours)));
      const left = orphans.flatMap(({ kind }) => (kind === "roster.set" || kind === "policy.set" ? [kind] : []));
      return ledger.beside(station, async ({ entries, append }) => {
        const standing = standingOf(entries.slice(0, theirs.size));
        const again = orphans
          .filter(({ kind }) => AGAIN.includes(kind))
          .map(({ kind, body }) => ({ kind, body }) as OrderDraft)
          .filter((draft) => !askedBefore(draft, standing));
        const rejoined: OrderDraft = { kind: "orders.rejoined", body: { common, size: ours.length, root } };
        // a stop may have come after they were appended and before the logs changed places
        const there = new Set(entries.slice(theirs.size).flatMap(({ bytes }) => textOf(readOrder(bytes))));
        const drafts = [rejoined, ...again].filter((draft) => !there.has(textOf(draft)));
        const fresh = orderEntries(drafts, { station, before: entries.length, at: instantOf(clock.now()), by });
        if (fresh.length > 0) await append(fresh);
        ledger.moveOn(station, [...entries, ...fresh]);
        return { again: again.length, left: [...new Set(left)] };
      });
    });
    return ok(done);
  };
};
