import { Hono } from "hono";
import { compress } from "hono/compress";
import * as v from "valibot";
import { msOf } from "#domain/time.ts";
import { type announcedAnswer, announcedSchema } from "#domain/wire/alarms.ts";
import { decodeBatch, encodeBatch } from "#domain/wire/batch.ts";
import { BLOBS_PATH } from "#domain/wire/blobs.ts";
import type { Refused, WireRefusal } from "#domain/wire/reply.ts";
import { sha256 } from "#platform/crypto.ts";
import type { DistrictBlobs } from "../services/blobs.ts";
import type { Ingest } from "../services/ingest.ts";
import type { Orders } from "../services/orders.ts";
import type { ReturnedOrders } from "../services/orders-returned.ts";
import type { Pages } from "../services/pages.ts";
import type { Witness } from "../services/witness.ts";
import type { Alarms } from "../stores/alarms.ts";
import { createBlobApp } from "./blob-app.ts";
import { ordersRoutes } from "./orders-page.ts";
import { readBody } from "./read-body.ts";
import type { StationEnv } from "./station-env.ts";

/** What the wire to the stations needs. */
export interface StationAppDeps {
  readonly ingest: Ingest;
  readonly pages: Pages;
  readonly orders: Pick<Orders, "head" | "page">;
  readonly returned: Pick<ReturnedOrders, "take">;
  readonly witness: Witness;
  readonly blobs: DistrictBlobs;
  readonly alarms: Pick<Alarms, "refused" | "announced">;
  readonly now: () => number;
  /** the station of a request's credential; undefined for a stranger, a revoked or an expired one */
  readonly stationOf: (request: Request, bindings: StationEnv["Bindings"]) => Promise<string | undefined>;
}

const STATUS: Partial<Record<WireRefusal, 403 | 404 | 409 | 413 | 503>> = {
  "wire/too-large": 413,
  "wire/other-station": 403,
  "wire/unknown-station": 404,
  "wire/unknown-epoch": 409,
  "wire/gap": 409,
  "wire/root": 409,
  "wire/fork": 409,
  "wire/frozen": 409,
  "wire/storage": 503,
};
const statusOf = (refused: Refused) => STATUS[refused.code] ?? 422;

const number = (most: number) => v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.maxValue(most));
const pageQuery = v.object({ epoch: number(9_999), from: number(999_999_999), limit: number(2_000) });

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The wire between stations and district: no page, no cookie, no session. */
export const createStationApp = (deps: StationAppDeps) => {
  const { ingest, pages, orders, witness, alarms, now, stationOf } = deps;
  const app = new Hono<StationEnv>();

  // C2SP tlog-witness: whoever holds the log's signature may ask
  app.post("/add-checkpoint", async (c) => {
    const body = await readBody(c.req.raw);
    const answer = body.ok ? witness.addCheckpoint(body.value) : ({ ok: false, error: { status: 400 } } as const);
    if (answer.ok) return c.text(answer.value, 200);
    const { error } = answer;
    if (error.status !== 409) return c.body(null, error.status);
    return c.body(`${error.size}\n`, 409, { "Content-Type": "text/x.tlog.size" });
  });

  app.use("/v1/*", async (c, next) => {
    const station = await stationOf(c.req.raw, c.env ?? {});
    if (station === undefined) return c.json({ code: "wire/unknown-station" } satisfies Refused, 401);
    c.set("station", station);
    return next();
  });
  app.get("/v1/head", async (c) => {
    const epoch = v.safeParse(v.optional(number(9_999)), c.req.query("epoch"));
    if (!epoch.success) return c.json({ code: "wire/header" } satisfies Refused, 422);
    const head = await ingest.head(c.var.station, epoch.output);
    const ordered = epoch.output === undefined ? await orders.head(c.var.station) : undefined;
    return head.ok
      ? c.json({ ...head.value, ...(ordered ? { orders: ordered } : {}) })
      : c.json(head.error, statusOf(head.error));
  });
  app.post("/v1/entries", async (c) => {
    const { station } = c.var;
    const body = await readBody(c.req.raw);
    const batch = body.ok ? decodeBatch(body.value, sha256) : body;
    if (!batch.ok) {
      // a link that broke in the middle of a batch is nobody's fault
      if (c.req.raw.signal.aborted) return c.body(null, 400);
      alarms.refused(station, batch.error, now());
      return c.json({ code: batch.error } satisfies Refused, STATUS[batch.error] ?? 422);
    }
    const taken = await ingest.take(station, batch.value);
    return taken.ok ? c.json(taken.value) : c.json(taken.error, statusOf(taken.error));
  });
  // ahead of the entries: whoever sent it proved by certificate which station it is
  app.post("/v1/alarms", async (c) => {
    const body = await readBody(c.req.raw);
    const told = v.safeParse(announcedSchema, body.ok ? jsonOf(body.value) : undefined);
    if (!told.success) return c.json({ code: "wire/header" } satisfies Refused, 422);
    const { station } = c.var;
    const fresh = told.output.alarms.filter(({ alarm, kind, at, of, name }) =>
      alarms.announced(station, msOf(at) ?? now(), { alarm, what: kind, ...(of ? { of } : {}), ...name }),
    );
    return c.json({ fresh: fresh.length } satisfies v.InferOutput<typeof announcedAnswer>);
  });
  app.get("/v1/entries", compress(), async (c) => {
    const query = v.safeParse(pageQuery, c.req.query());
    if (!query.success) return c.json({ code: "wire/header" } satisfies Refused, 422);
    const { epoch, from, limit } = query.output;
    return c.text(encodeBatch(await pages.read(c.var.station, epoch, from, limit)));
  });
  return app.route("/", ordersRoutes(deps)).route(BLOBS_PATH, createBlobApp(deps));
};
