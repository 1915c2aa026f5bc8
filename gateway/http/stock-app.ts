import { Hono } from "hono";
import * as v from "valibot";
import type { StoredEntry } from "#domain/log/document.ts";
import { grownBy, rootOfEdge } from "#domain/log/edge.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Ingest } from "../services/ingest.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { StockCheckpoints } from "../stores/stock-checkpoints.ts";
import { readJson } from "./read-body.ts";
import type { StationAppDeps } from "./station-app.ts";
import type { StationEnv } from "./station-env.ts";
import { changesAfter, type StockDocument, sortDocuments, storedDocuments } from "./stock-documents.ts";

const document = v.looseObject({ _id: v.string(), _rev: v.string() });
const bulkSchema = v.object({ docs: v.pipe(v.array(document), v.maxLength(2_000)), new_edits: v.literal(false) });
const diffSchema = v.record(v.string(), v.array(v.string()));
const getSchema = v.object({ docs: v.pipe(v.array(v.object({ id: v.string() })), v.maxLength(2_000)) });
const checkpointSchema = v.looseObject({});
const checkpointId = v.pipe(v.string(), v.maxLength(128));
const MOST_CHANGES = 1_000;

const sinceOf = (text: string | undefined): { epoch: number; seq: number } => {
  const [, epoch, seq] = /^(\d{1,4})-(\d{1,9})$/.exec(text ?? "") ?? [];
  return { epoch: Number(epoch ?? 1), seq: Number(seq ?? 0) };
};

/** Entries in order, cut where one does not follow the one before it. */
const runsOf = (entries: readonly StoredEntry[]): [StoredEntry, ...StoredEntry[]][] => {
  const runs: [StoredEntry, ...StoredEntry[]][] = [];
  let last: StoredEntry | undefined;
  for (const entry of entries) {
    if (last && entry.epoch === last.epoch && entry.seq === last.seq + 1) runs.at(-1)?.push(entry);
    else runs.push([entry]);
    last = entry;
  }
  return runs;
};

/**
 * The part of CouchDB's interface that PouchDB's own replicator needs, over a station's own log and nothing else. What it
 * sends goes through the same ingest as the courier's batches.
 */
export const serveStock = (deps: {
  readonly ingest: Ingest;
  readonly logs: OpenLogs;
  readonly checkpoints: StockCheckpoints;
  readonly stationOf: StationAppDeps["stationOf"];
}) => {
  const { ingest, logs, checkpoints, stationOf } = deps;
  const app = new Hono<StationEnv>();
  app.use(async (c, next) => {
    const station = await stationOf(c.req.raw, c.env ?? {});
    if (station === undefined) return c.json({ error: "unauthorized", reason: "wire/unknown-station" }, 401);
    c.set("station", station);
    return next();
  });
  const bad = { error: "bad_request", reason: "not what a replicator sends" };
  /** One dense run through the courier's own way in; its root is counted here, for the replicator knows none. */
  const takeRun = async (station: string, run: readonly [StoredEntry, ...StoredEntry[]], sides: SealedRecord[]) => {
    const { epoch, seq: from } = run[0];
    const root = await logs.use(station, async (log) => {
      const known = await ingest.edge(station, epoch, log);
      const fresh = run.filter((entry) => entry.seq >= known.size);
      return rootOfEdge(
        sha256,
        grownBy(
          sha256,
          known,
          fresh.map((entry) => entry.leafHash),
        ),
      );
    });
    return ingest.take(station, { station, epoch, from, entries: run, sides, keys: [], root });
  };
  app.get("/", (c) => c.json({ couchdb: "Welcome", uuid: "malkhana-district", vendor: { name: "e-Malkhana" } }));
  app.use("/:db/*", async (c, next) =>
    c.req.param("db") === c.var.station ? next() : c.json({ error: "not_found", reason: "no database" }, 404),
  );
  // the replicator asks with a slash at the end when it reads and without one when it writes
  for (const path of ["/:db", "/:db/"])
    app.get(path, async (c) => {
      if (c.req.param("db") !== c.var.station) return c.json({ error: "not_found", reason: "no database" }, 404);
      const head = await logs.use(c.var.station, (log) => log.head());
      return c.json({ db_name: c.var.station, doc_count: head.size, update_seq: `${head.epoch}-${head.size}` });
    });
  app.get("/:db/_local/:id", async (c) => {
    const found = checkpoints.get(c.var.station, c.req.param("id"));
    const head = await logs.use(c.var.station, (log) => log.head());
    // a log put back from an older copy has not got what an old checkpoint says was sent
    const holds =
      found && (found.at.epoch < head.epoch || (found.at.epoch === head.epoch && found.at.size <= head.size));
    return found && holds ? c.json(found.document) : c.json({ error: "not_found", reason: "missing" }, 404);
  });
  app.put("/:db/_local/:id", async (c) => {
    const body = await readJson(checkpointSchema, c.req.raw);
    const id = v.safeParse(checkpointId, c.req.param("id"));
    if (body === undefined || !id.success) return c.json(bad, 400);
    const head = await logs.use(c.var.station, (log) => log.head());
    checkpoints.put(c.var.station, id.output, head, { ...body, _rev: "0-1" });
    return c.json({ ok: true, id: `_local/${id.output}`, rev: "0-1" }, 201);
  });
  app.post("/:db/_revs_diff", async (c) => {
    const asked = await readJson(diffSchema, c.req.raw);
    if (asked === undefined) return c.json(bad, 400);
    const ids = Object.keys(asked).sort();
    const here = await logs.use(c.var.station, (log) => storedDocuments(c.var.station, log, ids));
    const missing = ids.flatMap((id, i) => (here[i] ? [] : [[id, { missing: asked[id] }] as const]));
    return c.json(Object.fromEntries(missing));
  });
  app.post("/:db/_bulk_docs", async (c) => {
    const asked = await readJson(bulkSchema, c.req.raw);
    const { station } = c.var;
    const sorted = asked && sortDocuments(station, asked.docs as StockDocument[]);
    if (sorted === undefined || sorted === "strange") return c.json(bad, 400);
    const { entries, sides } = sorted;
    if (entries.length === 0) {
      // side documents come before their entries, which may stand in the next request
      await logs.use(station, (log) => log.append({ entries: [], sides, keys: [] }));
      return c.json([], 201);
    }
    for (const run of runsOf(entries)) {
      const taken = await takeRun(station, run, sides);
      if (!taken.ok) return c.json({ error: "conflict", reason: taken.error.code }, 409);
    }
    return c.json([], 201);
  });
  app.get("/:db/_changes", async (c) => {
    const limit = Math.min(MOST_CHANGES, Math.max(2, Number(c.req.query("limit") ?? MOST_CHANGES) || MOST_CHANGES));
    const since = sinceOf(c.req.query("since"));
    const results = await logs.use(c.var.station, (log) => changesAfter(c.var.station, log, since, limit));
    const last = results.at(-1)?.seq ?? `${since.epoch}-${since.seq}`;
    return c.json({ results, last_seq: last, pending: 0 });
  });
  app.post("/:db/_bulk_get", async (c) => {
    const asked = await readJson(getSchema, c.req.raw);
    if (asked === undefined) return c.json(bad, 400);
    const ids = asked.docs.map(({ id }) => id);
    const found = await logs.use(c.var.station, (log) => storedDocuments(c.var.station, log, ids));
    return c.json({
      results: ids.map((id, i) => {
        const one = found[i];
        if (one === undefined) return { id, docs: [{ error: { id, error: "not_found", reason: "missing" } }] };
        return { id, docs: [{ ok: { ...one, _revisions: { start: 1, ids: [one._rev.slice(2)] } } }] };
      }),
    });
  });
  return app;
};
