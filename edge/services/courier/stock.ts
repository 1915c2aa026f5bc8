import { rootAt } from "#domain/log/tree.ts";
import { encodeBatch } from "#domain/wire/batch.ts";
import { type Head, headSchema } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { StockRun } from "#platform/pouch/replication.ts";
import { besideEntries } from "#stores/station-log/beside-entries.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Reader } from "#stores/view/view.ts";
import { type Exchange, type Exchanged, jsonBody } from "./exchange.ts";

/** Brings all entries past a head to the district in another way than by batches; answers the head it then has. */
export type Carry = (head: Head) => Promise<Exchanged<Head>>;

export interface StockDeps {
  readonly exchange: Exchange;
  readonly station: string;
  readonly reader: Pick<Reader, "epoch" | "size" | "entries" | "nodeAt">;
  readonly log: Pick<StationLog, "sidesOf" | "keysOf">;
  /** One run of PouchDB's own replicator from the log to the district; `onBatch` hears that it moves. */
  readonly replicate: (onBatch: () => void) => StockRun;
  /** resolves when nothing is half written: what was sent is then in the view too */
  readonly idle: () => Promise<void>;
  readonly clock: Pick<Clock, "after">;
}

const PAGE = 500;
const DEADLINE_MS = 20_000;
/** A replicator has no deadline of its own: one that has not moved for so long hangs on a dead connection. */
const STALLED_MS = 90_000;
const readHead = jsonBody(headSchema);

/**
 * Lets PouchDB's own replicator send the log's documents. Keys of private parts are local documents, which it does not
 * send: they go before it, so that a run which breaks off leaves no entry behind without its key.
 */
export const createStockCarry = (deps: StockDeps): Carry => {
  const { exchange, station, reader, log, replicate, idle, clock } = deps;
  const askHead = () => exchange.ask({ method: "GET", path: "/v1/head", deadlineMs: DEADLINE_MS }, readHead);

  const sendKeys = async (head: Head): Promise<Exchanged<Head>> => {
    for (let from = head.size; from < reader.size(); from += PAGE) {
      const { keys } = await besideEntries(log, reader.entries(from, PAGE));
      if (keys.length === 0) continue;
      const root = rootAt(sha256, head.size, reader.nodeAt);
      const text = encodeBatch({ station, epoch: head.epoch, from: head.size, entries: [], sides: [], keys, root });
      const headers = { "Content-Type": "application/x-malkhana-batch" };
      const body = Buffer.from(text);
      const sent = await exchange.ask(
        { method: "POST", path: "/v1/entries", headers, body, deadlineMs: DEADLINE_MS },
        readHead,
      );
      if (sent.kind !== "done") return sent;
    }
    return { kind: "done", value: head };
  };
  /** @returns why it did not come to its end */
  const run = async (): Promise<string | undefined> => {
    let cancel = (): void => undefined;
    const watch = (): void => {
      cancel();
      cancel = clock.after(STALLED_MS, () => running.cancel());
    };
    const running = replicate(watch);
    watch();
    try {
      await running.done;
      return undefined;
    } catch (fault) {
      return fault instanceof Error ? fault.message : "replication stopped";
    } finally {
      cancel();
    }
  };

  return async (head) => {
    const told = await sendKeys(head);
    if (told.kind !== "done") return told;
    const why = await run();
    await idle();
    // what became of it, only the district knows: the replicator's word is not taken
    const now = await askHead();
    if (now.kind === "done" && why !== undefined && now.value.size === head.size) return { kind: "busy", why };
    return now;
  };
};
