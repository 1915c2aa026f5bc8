import { equalBytes, fromBase64, toHex } from "#domain/log/bytes.ts";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { MAX_ENTRY_BYTES } from "#domain/log/entry.ts";
import { verifyConsistency } from "#domain/log/proof.ts";
import { leafHash } from "#domain/log/tree.ts";
import { ORDERS_EPOCH } from "#domain/orders/order.ts";
import { ok, type Result } from "#domain/result.ts";
import type { OrdersGiven, OrdersHad } from "#domain/wire/orders.ts";
import type { WireRefusal } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import type { Alarms } from "../stores/alarms.ts";
import type { OrderLogs } from "../stores/orders-logs.ts";
import type { OrderSigner } from "./orders-key.ts";
import { edgeOf, type OrdersLedger } from "./orders-ledger.ts";

/** Takes back orders that the district signed and lost, from the stations that keep them. */
export interface ReturnedOrders {
  /**
   * One piece of a station's orders. What goes on from ours is in force again when it resolves; another past of them is
   * gathered beside ours, and when it is whole an alarm is raised. Refuses `wire/note` for what our key did not sign,
   * `wire/root` for orders that are not those of the note.
   */
  take(station: string, given: OrdersGiven): Promise<Result<OrdersHad, WireRefusal>>;
  /** Hears of a station whose orders came back. */
  onReturned(listener: (station: string) => void): void;
}

export interface ReturnedDeps {
  readonly ledger: OrdersLedger;
  readonly files: OrderLogs;
  readonly signer: OrderSigner;
  readonly alarms: Pick<Alarms, "raise">;
  readonly clock: Pick<Clock, "now">;
}

const fault = (error: WireRefusal): Result<never, WireRefusal> => ({ ok: false, error });

/** How many orders two logs have in common. */
const commonOf = (one: readonly StoredEntry[], other: readonly StoredEntry[]): number => {
  const differs = one.findIndex(({ bytes }, i) => bytes !== other[i]?.bytes);
  return differs === -1 ? one.length : differs;
};

/** @returns what stations give their orders back to */
export const createReturnedOrders = (deps: ReturnedDeps): ReturnedOrders => {
  const { ledger, files, signer, alarms, clock } = deps;
  const listeners: ((station: string) => void)[] = [];

  const noteFork = async (station: string, theirs: readonly StoredEntry[]): Promise<void> => {
    const ours = await ledger.use(station, async ({ entries }) => entries);
    const common = commonOf(ours, theirs);
    const headOf = (entries: readonly StoredEntry[]) => ({
      size: entries.length,
      root: toHex(rootOfEdge(sha256, edgeOf(entries))),
    });
    files.setFork(station, { common, ours: headOf(ours), theirs: headOf(theirs) });
    alarms.raise(station, clock.now(), "orders-fork", { from: common, size: ours.length, entries: theirs.length });
  };

  return {
    onReturned: (listener) => void listeners.push(listener),
    async take(station, { from, entries: texts, note, proof }) {
      if (note === undefined) {
        if (texts.length > 0) return fault("wire/note");
        files.heard(station);
        return ok({ has: 0 });
      }
      const signed = openCheckpoint(note, signer.of(station).key, verifyEd25519);
      if (!signed.ok) return fault("wire/note");
      const { size, root } = signed.value;
      if (texts.some((bytes) => Buffer.byteLength(bytes) > MAX_ENTRY_BYTES)) return fault("wire/entry-too-large");
      const run = texts.map((bytes, i) => ({
        epoch: ORDERS_EPOCH,
        seq: from + i,
        bytes,
        leafHash: leafHash(sha256, bytes),
      }));
      const hashes = proof.flatMap((hash) => fromBase64(hash) ?? []);
      /** a beginning of what was signed */
      const fits = (edge: TreeEdge): boolean =>
        verifyConsistency(sha256, {
          oldSize: edge.size,
          newSize: size,
          oldRoot: rootOfEdge(sha256, edge),
          newRoot: root,
          proof: hashes,
        });

      const had = await ledger.use(station, async ({ entries, append }) => {
        if (size <= entries.length)
          return equalBytes(rootOfEdge(sha256, edgeOf(entries.slice(0, size))), root) ? size : undefined;
        if (from !== entries.length) return undefined;
        if (from === 0 && run.length === 0) return 0;
        const grown = edgeOf(run, edgeOf(entries));
        if (!fits(grown)) return undefined;
        if (run.length === 0) return from;
        // before they are in force: a stop in between leaves them to be looked at
        files.setReturned(station, true);
        await append(run);
        return grown.size;
      });
      if (had !== undefined) {
        if (had >= size) files.heard(station);
        if (run.length > 0) for (const listener of listeners) listener(station);
        return ok({ has: had });
      }

      const beside = await ledger.beside(station, async ({ entries, append }) => {
        if (from !== entries.length) return { entries };
        if (run.length === 0) return entries.length === 0 ? { entries } : undefined;
        if (!fits(edgeOf(run, edgeOf(entries)))) return undefined;
        await append(run);
        return { entries: [...entries, ...run] };
      });
      if (beside === undefined) return fault("wire/root");
      if (beside.entries.length === size) {
        if (files.fork(station) === undefined) await noteFork(station, beside.entries);
        files.heard(station);
      }
      return ok({ has: beside.entries.length });
    },
  };
};
