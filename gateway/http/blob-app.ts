import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { Hono } from "hono";
import * as v from "valibot";
import { BLOB_NAME, BLOBS_PATH, type BlobRefusal, MAX_BLOB_BYTES, type WantedBlob } from "#domain/wire/blobs.ts";
import type { DistrictBlobs } from "../services/blobs.ts";
import type { Alarms } from "../stores/alarms.ts";
import type { StationEnv } from "./station-env.ts";

/** Most bytes of one answer when a station asks for its blobs back. */
const MOST_RANGE = 4 * 1024 * 1024;
/** How long a request on a dead connection may hold an upload that its station goes on with on a new one. */
const DRAIN_MS = 500;
const MOST_WANTED = 64;

const STATUS: Record<BlobRefusal, 400 | 404 | 409 | 413 | 416 | 422 | 503> = {
  "blob/name": 400,
  "blob/not-wanted": 404,
  "blob/size": 413,
  "blob/hash": 422,
  "blob/under-way": 409,
  "blob/offset": 409,
  "blob/range": 416,
  "blob/missing": 404,
  "blob/request": 400,
  "blob/storage": 503,
};
/** What the tus library answers, in our words. */
const CODE_OF: Record<number, BlobRefusal> = {
  404: "blob/not-wanted",
  409: "blob/offset",
  410: "blob/not-wanted",
  413: "blob/size",
  422: "blob/hash",
};
/** For browsers of other origins, of which there are none: bytes on a slow link. */
const IDLE_HEADERS = ["Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Cache-Control"];

const whole = (most: number) => v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.maxValue(most));
const wantedQuery = v.object({
  limit: v.pipe(whole(MOST_WANTED), v.minValue(1)),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}-[0-9a-f]{64}$/)), `0-${"0".repeat(64)}`),
});
const RANGE = /^bytes=(\d{1,9})-(\d{1,9})$/;
/** `sha256 <base64>`: the one thing said of an upload that is begun. */
const METADATA = /^sha256 ([A-Za-z0-9+/=]{88})$/;

/**
 * Blobs between stations and district. Towards us by tus 1.0, resumable at the byte; only what the station's own entries
 * name, in its size, and only under its hash. Back by ranges.
 */
export const createBlobApp = (deps: {
  readonly blobs: DistrictBlobs;
  readonly alarms: Pick<Alarms, "refused">;
  readonly now: () => number;
}) => {
  const { blobs, alarms, now } = deps;
  const servers = new Map<string, Promise<Server>>();
  const refuse = (station: string, code: BlobRefusal): Response => {
    alarms.refused(station, code, now());
    return Response.json({ code }, { status: STATUS[code] });
  };

  const serve = async (station: string): Promise<Server> =>
    new Server({
      path: BLOBS_PATH,
      datastore: new FileStore({ directory: await blobs.arriving(station) }),
      relativeLocation: true,
      maxSize: MAX_BLOB_BYTES,
      lockDrainTimeout: DRAIN_MS,
      namingFunction: (_request, metadata) => metadata?.["sha256"] ?? "",
      async onUploadFinish(_request, { id }) {
        const taken = await blobs.finish(station, id);
        if (!taken.ok) throw { status_code: STATUS[taken.error], body: taken.error };
        return {};
      },
    });
  const serverOf = (station: string): Promise<Server> => {
    const server = servers.get(station) ?? serve(station);
    servers.set(station, server);
    return server;
  };
  const byTus = async (station: string, request: Request): Promise<Response> => {
    const answer = await (await serverOf(station)).handleWeb(request);
    if (answer.status >= 400) {
      // a link that broke in the middle is nobody's fault
      if (request.signal.aborted) return new Response(null, { status: 400 });
      const code = CODE_OF[answer.status] ?? (answer.status >= 500 ? "blob/storage" : "blob/request");
      return code === "blob/storage" ? Response.json({ code }, { status: 503 }) : refuse(station, code);
    }
    for (const name of IDLE_HEADERS) answer.headers.delete(name);
    return answer;
  };

  const app = new Hono<StationEnv>();
  app.get("/wanted", async (c) => {
    const query = v.safeParse(wantedQuery, c.req.query());
    if (!query.success) return refuse(c.var.station, "blob/request");
    const [bytes = "0", sha256 = ""] = query.output.after.split("-");
    const wanted = await blobs.wanted(c.var.station, { bytes: Number(bytes), sha256 }, query.output.limit);
    return c.json({ wanted } satisfies { wanted: WantedBlob[] });
  });
  app.post("/", async (c) => {
    const { station } = c.var;
    const [, named = ""] = METADATA.exec(c.req.header("Upload-Metadata") ?? "") ?? [];
    const sha256 = Buffer.from(named, "base64").toString("latin1");
    const known = await blobs.lacking(station, sha256);
    if (!known.ok) return refuse(station, known.error);
    if (c.req.header("Upload-Length") !== String(known.value.bytes)) return refuse(station, "blob/size");
    // begun anew it would lose what arrived
    if (await blobs.isUnderWay(station, sha256)) return refuse(station, "blob/under-way");
    return byTus(station, c.req.raw);
  });
  app.patch("/:sha256", async (c) => {
    const known = await blobs.lacking(c.var.station, c.req.param("sha256"));
    return known.ok ? byTus(c.var.station, c.req.raw) : refuse(c.var.station, known.error);
  });
  app.get("/:sha256", async (c) => {
    const { station } = c.var;
    const sha256 = c.req.param("sha256");
    // HEAD comes here too: the question how far an upload is
    if (c.req.raw.method === "HEAD") {
      const known = await blobs.lacking(station, sha256);
      return known.ok ? byTus(station, c.req.raw) : refuse(station, known.error);
    }
    if (!BLOB_NAME.test(sha256)) return refuse(station, "blob/name");
    const [, from = "", last = ""] = RANGE.exec(c.req.header("Range") ?? "") ?? [];
    const [start, end] = [Number(from), Number(last) + 1];
    if (from === "" || end <= start || end - start > MOST_RANGE) return refuse(station, "blob/range");
    const part = await blobs.part(station, sha256, start, end);
    // a station may well ask for what never came here
    if (part === undefined || part.length === 0) return c.json({ code: "blob/missing" satisfies BlobRefusal }, 404);
    return c.body(Uint8Array.from(part), 206, {
      "Content-Type": "application/octet-stream",
      "Content-Range": `bytes ${start}-${start + part.length - 1}/*`,
    });
  });
  app.all("*", (c) => refuse(c.var.station, "blob/name"));
  return app;
};
