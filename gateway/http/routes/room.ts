import { Hono } from "hono";
import * as v from "valibot";
import { cameraId } from "#domain/entries/camera.ts";
import { filled, instant, integer } from "#domain/schema.ts";
import { msOf } from "#domain/time.ts";
import type { OrdersDesk } from "../../services/orders-desk.ts";
import type { Fleet } from "../../services/overview.ts";
import type { RoomSights } from "../../services/room-sight.ts";
import { bodyOf, type DistrictEnv, officerOf, refused } from "../district-env.ts";
import { allowed } from "../envelope.ts";

export interface RoomRouteDeps {
  readonly fleet: Pick<Fleet, "station">;
  readonly rooms: RoomSights;
  readonly desk: Pick<OrdersDesk, "clip">;
  readonly now: () => number;
}

/** A recorder writes its pieces some seconds after they happened, and clocks are not quite alike. */
const WRITTEN_AFTER_MS = 15_000;
const place = v.object({
  epoch: v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number)),
  seq: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
const askSchema = v.strictObject({
  camera: cameraId,
  from: instant,
  seconds: integer(1, 30),
  question: filled(300),
});
const RANGE = /^bytes=(\d{1,9})-(\d{0,9})$/;
const NOT_FOUND = { code: "request/not-found", facts: {} } as const;

/** The room of a station: its pictures, and questions for clips. Every address proves the scope first. */
export const roomRoutes = ({ fleet, rooms, desk, now }: RoomRouteDeps) =>
  new Hono<DistrictEnv>()
    .use("/:station/room/*", async (c, next) =>
      fleet.station(officerOf(c), c.req.param("station") ?? "") ? next() : refused(c, NOT_FOUND),
    )
    .get("/:station/room/now", allowed("room.see"), async (c) => c.json(await rooms.room(c.req.param("station"))))
    .get("/:station/room/file/:epoch/:seq", allowed("room.see"), async (c) => {
      const at = v.safeParse(place, c.req.param());
      const file = at.success ? await rooms.file(c.req.param("station"), at.output.epoch, at.output.seq) : undefined;
      if (!file) return refused(c, NOT_FOUND);
      const { bytes, mime } = file;
      c.header("Content-Type", mime);
      c.header("Accept-Ranges", "bytes");
      // phones ask for a film piece by piece
      const [, first = "", last = ""] = RANGE.exec(c.req.header("Range") ?? "") ?? [];
      const from = Number(first);
      if (first === "" || from >= bytes.length) return c.body(Uint8Array.from(bytes).buffer);
      const to = Math.min(last === "" ? bytes.length : Number(last) + 1, bytes.length);
      if (to <= from) return c.body(Uint8Array.from(bytes).buffer);
      c.header("Content-Range", `bytes ${from}-${to - 1}/${bytes.length}`);
      return c.body(Uint8Array.from(bytes.subarray(from, to)).buffer, 206);
    })
    .post("/:station/room/clips", allowed("orders.write"), async (c) => {
      const asked = await bodyOf(c, askSchema);
      if (!asked.ok) return refused(c, asked.error);
      const { from, seconds } = asked.value;
      const end = (msOf(from) ?? 0) + seconds * 1_000;
      if (end + WRITTEN_AFTER_MS > now()) return refused(c, { code: "orders/clip-too-early", facts: {} });
      const officer = officerOf(c);
      const by = `${officer.name.hi} (${officer.number})`;
      return c.json(await desk.clip(c.req.param("station"), officer.number, { ...asked.value, by }));
    });
