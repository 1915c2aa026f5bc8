import { createRequire } from "node:module";
import type { PouchHandle } from "./durable.ts";
import type { PouchDatabase } from "./engine.ts";

const require = createRequire(import.meta.url);

interface Replication extends Promise<{ readonly ok: boolean; readonly docs_written: number }> {
  cancel(): void;
  on(event: "change", heard: () => void): void;
}
interface Replicator {
  readonly replicate: {
    to(target: PouchDatabase, options: object): Replication;
    from(source: PouchDatabase, options: object): Replication;
  };
}
interface RemoteConstructor {
  new (url: string, options: object): PouchDatabase & Replicator;
  plugin(plugin: unknown): RemoteConstructor;
  readonly fetch: (url: string, options: Record<string, unknown>) => Promise<unknown>;
  readonly Headers: new () => { set(name: string, value: string): void };
}

/** A plugin changes the one constructor for all, and the replicator can be laid on it once only. */
const loadRemotePouch = (): RemoteConstructor => {
  const core = require("pouchdb-core") as RemoteConstructor & { readonly prototype: object };
  if ("replicate" in core.prototype) return core;
  return core.plugin(require("pouchdb-adapter-http")).plugin(require("pouchdb-replication"));
};

/** How far a stock replication came. */
export interface StockRun {
  readonly done: Promise<{ readonly written: number }>;
  cancel(): void;
}

/**
 * PouchDB's own replicator between a local database and one over HTTP, as it comes.
 * @param options `batchSize`: PouchDB's own default is 100. `live`: goes on for ever and retries. `agent`: of Node, for
 * connections that need a certificate. `onBatch` hears of each batch that is over
 */
export const stockReplication = (
  local: PouchHandle,
  url: string,
  direction: "to" | "from",
  options: {
    readonly batchSize?: number;
    readonly live?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
    readonly agent?: unknown;
    readonly onBatch?: () => void;
  } = {},
): StockRun => {
  const Remote = loadRemotePouch();
  const { headers = {}, agent, onBatch, batchSize = 100, live = false } = options;
  const remote = new Remote(url, {
    skip_setup: true,
    fetch: (address: string, init: Record<string, unknown> & { headers?: { set(n: string, v: string): void } }) => {
      const sent = init.headers ?? new Remote.Headers();
      for (const [name, value] of Object.entries(headers)) sent.set(name, value);
      return Remote.fetch(address, { ...init, headers: sent, ...(agent ? { agent } : {}) });
    },
  });
  // the local database was opened by a constructor without the replicator: the remote one brings it
  const settings = { batch_size: batchSize, live, retry: live };
  const run = direction === "to" ? remote.replicate.from(local.db, settings) : remote.replicate.to(local.db, settings);
  if (onBatch) run.on("change", onBatch);
  return {
    done: run.then((result) => ({ written: result.docs_written })),
    cancel: () => run.cancel(),
  };
};
