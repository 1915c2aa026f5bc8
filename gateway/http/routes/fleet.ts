import { Hono } from "hono";
import * as v from "valibot";
import type { Keeping } from "#domain/fleet/lines.ts";
import { filled } from "#domain/schema.ts";
import type { AlarmSight } from "../../services/alarm-sight.ts";
import type { Fleet } from "../../services/overview.ts";
import type { Property } from "../../services/property.ts";
import type { Alarms } from "../../stores/alarms.ts";
import { bodyOf, type DistrictEnv, officerOf, refused } from "../district-env.ts";
import { allowed } from "../envelope.ts";

export interface FleetRouteDeps {
  readonly fleet: Fleet;
  readonly property: Property;
  readonly alarms: Pick<Alarms, "get" | "settle">;
  readonly sight: Pick<AlarmSight, "lines">;
  /** how the district itself keeps what it holds */
  readonly keeping: () => Keeping;
  readonly now: () => number;
}

const noteSchema = v.strictObject({ note: filled(300) });
const NOT_FOUND = { code: "request/not-found", facts: {} } as const;

/** What is asked of all stations in scope at once. */
export const fleetRoutes = ({ fleet, property, alarms, sight, keeping, now }: FleetRouteDeps) =>
  new Hono<DistrictEnv>()
    .get("/overview", allowed("fleet.see"), (c) => c.json(fleet.overview(officerOf(c))))
    .get("/alarms", allowed("fleet.see"), async (c) => c.json({ alarms: await sight.lines(officerOf(c)) }))
    .get("/keeping", allowed("fleet.see"), (c) => c.json(keeping()))
    .post("/alarms/:id/settle", allowed("alarm.settle"), async (c) => {
      const officer = officerOf(c);
      const alarm = alarms.get(Number(c.req.param("id")));
      // an alarm of a station out of scope is as little there as one that was never raised
      if (!alarm || !fleet.station(officer, alarm.station)) return refused(c, NOT_FOUND);
      const asked = await bodyOf(c, noteSchema);
      if (!asked.ok) return refused(c, asked.error);
      return alarms.settle(alarm.id, now(), officer.number, asked.value.note) ? c.json({}) : refused(c, NOT_FOUND);
    })
    .get("/search", async (c) => {
      const officer = officerOf(c);
      if (officer.rank === "staff") return refused(c, { code: "policy/role", facts: {} });
      const text = v.safeParse(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)), c.req.query("q"));
      if (!text.success) return refused(c, { code: "request/invalid", facts: { path: "q" } });
      return c.json(await property.search(officer, text.output));
    })
    .get("/own-cases", allowed("own-cases.see"), async (c) => c.json({ cases: await property.ownCases(officerOf(c)) }));
