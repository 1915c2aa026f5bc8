import { equalBytes, toBase64 } from "#domain/log/bytes.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Batch } from "#domain/wire/batch.ts";
import type { Head, Refused, Taken, WireRefusal } from "#domain/wire/reply.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Alarms } from "../stores/alarms.ts";
import type { Epochs, KnownEpoch } from "../stores/epochs.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { Witness } from "./witness.ts";

/** Takes what stations send into their logs here. */
export interface Ingest {
  /** How far a station's newest epoch is here, or another one. */
  head(station: string, epoch?: number): Promise<Result<Head, Refused>>;
  /**
   * Takes a batch of the station whose credential sent it; answers after it is on the disk. What is here already is
   * compared and not written again, so a batch may be sent any number of times.
   */
  take(station: string, batch: Batch): Promise<Result<Taken, Refused>>;
  /** The edge of an epoch as it is stored; call it with the station's own open log. */
  edge(station: string, epoch: number, log: StationLog): Promise<TreeEdge>;
}

/** Entries that were just stored. */
export type StoredRun = Pick<Batch, "epoch" | "from" | "entries">;

export interface IngestDeps {
  readonly logs: OpenLogs;
  readonly epochs: Epochs;
  readonly alarms: Alarms;
  readonly witness: Witness;
  readonly clock: Pick<Clock, "now" | "after">;
  /** how long a batch that came before its predecessor waits for it; 0 sends it back at once */
  readonly parkMs: number;
  /** hears of new entries once they are stored */
  readonly onStored: (station: string, stored: StoredRun) => void;
}

const PAGE = 500;
/** Batches of one station that may wait for an earlier one. */
const MOST_PARKED = 4;

const headOf = ({ epoch, edge }: { epoch: number; edge: TreeEdge }): Head => ({
  epoch,
  size: edge.size,
  root: toBase64(rootOfEdge(sha256, edge)),
});
const refused = (code: WireRefusal, at?: { epoch: number; edge: TreeEdge }): Result<never, Refused> => ({
  ok: false,
  error: { code, ...(at ? { head: headOf(at) } : {}) },
});

/** The edge of what is really stored: the kept one when the log is as long, or goes on; else counted from the start. */
const trueEdge = async (log: StationLog, { epoch, edge }: KnownEpoch): Promise<TreeEdge> => {
  const head = await log.head();
  // an epoch that another one followed is closed: what was kept of it stands
  if (head.epoch > epoch) return edge;
  const stored = head.epoch === epoch ? head.size : 0;
  let found = edge.size <= stored ? edge : EMPTY_EDGE;
  while (found.size < stored) {
    const page = await log.read(epoch, found.size, PAGE);
    found = grownBy(
      sha256,
      found,
      page.map((entry) => entry.leafHash),
    );
  }
  return found;
};

/** Whether the entries that are here already are the same to the bit. */
const isSamePast = async (log: StationLog, batch: Batch, size: number): Promise<boolean> => {
  const known = batch.entries.slice(0, size - batch.from);
  if (known.length === 0) return true;
  const here = await log.read(batch.epoch, batch.from, known.length);
  return known.every((entry, i) => {
    const stored = here[i];
    return stored !== undefined && equalBytes(stored.leafHash, entry.leafHash);
  });
};

/** @returns the one way in for entries, from the link and from a disk alike */
export const createIngest = (deps: IngestDeps): Ingest => {
  const { logs, epochs, alarms, witness, clock, parkMs, onStored } = deps;
  const parked = new Map<string, Set<() => void>>();
  /**
   * Logs whose kept edge this process has held against what is stored, or written with it: nobody else writes, so how
   * far they are is known without opening them. A thousand stations that only ask open no file.
   */
  const sure = new Set<string>();

  /** Waits until the station's log grew, or the time is over; false when nobody else may wait. */
  const waitForMore = (station: string): Promise<boolean> => {
    const waiting = parked.get(station) ?? new Set();
    if (parkMs === 0 || waiting.size >= MOST_PARKED) return Promise.resolve(false);
    parked.set(station, waiting);
    return new Promise((resolve) => {
      const leave = (grew: boolean) => () => {
        cancel();
        waiting.delete(wake);
        resolve(grew);
      };
      const wake = leave(true);
      const cancel = clock.after(parkMs, leave(false));
      waiting.add(wake);
    });
  };
  const stored = (station: string, run: StoredRun): void => {
    for (const wake of [...(parked.get(station) ?? [])]) wake();
    onStored(station, run);
  };

  const fork = (known: KnownEpoch, at: { epoch: number; edge: TreeEdge }, from: number): Result<never, Refused> => {
    epochs.freeze(known.station, known.epoch, clock.now());
    alarms.raise(known.station, clock.now(), "fork", { epoch: known.epoch, size: at.edge.size, from });
    return refused("wire/fork", at);
  };

  const takeInto = async (log: StationLog, known: KnownEpoch, batch: Batch): Promise<Result<Taken, Refused>> => {
    const edge = await trueEdge(log, known);
    const here = { epoch: known.epoch, edge };
    if (known.frozenAt !== undefined) return refused("wire/frozen", here);
    if (batch.from > edge.size) return refused("wire/gap", here);
    if (!(await isSamePast(log, batch, edge.size))) return fork(known, here, batch.from);
    const fresh = batch.entries.slice(edge.size - batch.from);
    const grown = grownBy(
      sha256,
      edge,
      fresh.map((entry) => entry.leafHash),
    );
    const end = batch.from + batch.entries.length;
    // a sender behind us names the root of a shorter log: its entries were compared above
    if (end >= edge.size && !equalBytes(rootOfEdge(sha256, grown), batch.root)) return refused("wire/root", here);
    if (fresh.length > 0) {
      await log.append({ entries: fresh, sides: batch.sides, keys: batch.keys });
      epochs.keepEdge(known.station, known.epoch, grown);
      sure.add(`${known.station}:${known.epoch}`);
      stored(known.station, { epoch: known.epoch, from: edge.size, entries: fresh });
    } else if (batch.keys.length > 0 && batch.entries.length === 0) {
      // keys of entries that come another way
      await log.append({ entries: [], sides: [], keys: batch.keys });
    }
    const now = { epoch: known.epoch, edge: grown };
    if (batch.note === undefined) return ok(headOf(now));
    const seen = witness.cosignStored(known, grown, batch.note);
    if (!seen.ok) return seen.error === "fork" ? fork(known, now, grown.size) : refused("wire/note", now);
    return ok({ ...headOf(now), cosignatures: seen.value });
  };

  const guarded = async <T>(
    station: string,
    work: (log: StationLog) => Promise<Result<T, Refused>>,
  ): Promise<Result<T, Refused>> => {
    try {
      return await logs.use(station, work);
    } catch (fault) {
      if (fault instanceof StorageFault) {
        for (const key of [...sure]) if (key.startsWith(`${station}:`)) sure.delete(key);
        return refused("wire/storage");
      }
      throw fault;
    }
  };

  return {
    async edge(station, epoch, log) {
      const known = epochs.get(station, epoch);
      return known ? trueEdge(log, known) : EMPTY_EDGE;
    },
    async head(station, epoch) {
      const known = epoch === undefined ? epochs.newest(station) : epochs.get(station, epoch);
      if (known === undefined) return refused(epoch === undefined ? "wire/unknown-station" : "wire/unknown-epoch");
      const key = `${station}:${known.epoch}`;
      if (sure.has(key)) return ok(headOf(known));
      return guarded(station, async (log) => {
        const edge = await trueEdge(log, known);
        if (edge.size === known.edge.size) sure.add(key);
        return ok(headOf({ epoch: known.epoch, edge }));
      });
    },
    async take(station, batch) {
      const attempt = () =>
        guarded(station, async (log) => {
          // read inside the queue: the batch before may have changed it
          const known = epochs.get(station, batch.epoch);
          return known ? takeInto(log, known, batch) : refused("wire/unknown-epoch");
        });
      let result = batch.station === station ? await attempt() : refused("wire/other-station");
      while (!result.ok && result.error.code === "wire/gap" && (await waitForMore(station))) result = await attempt();
      if (!result.ok && result.error.code !== "wire/gap") alarms.refused(station, result.error.code, clock.now());
      return result;
    },
  };
};
