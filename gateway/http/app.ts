import { Hono } from "hono";
import { routePath } from "hono/route";
import type { Clock } from "#platform/clock.ts";
import type { AlarmSight } from "../services/alarm-sight.ts";
import type { Alarms } from "../stores/alarms.ts";
import { type DistrictEnv, refused } from "./district-env.ts";
import { boundedBody, framed, limited, ownOnly, signedIn } from "./envelope.ts";
import { type OrdersRouteDeps, ordersDeskRoutes } from "./orders-routes.ts";
import { type EventDeps, eventRoutes } from "./routes/events.ts";
import { type FleetRouteDeps, fleetRoutes } from "./routes/fleet.ts";
import { type ManageDeps, manageRoutes } from "./routes/manage.ts";
import { type ProofRouteDeps, proofRoutes } from "./routes/proof.ts";
import { type RoomRouteDeps, roomRoutes } from "./routes/room.ts";
import { type SessionDeps, sessionRoutes } from "./routes/session.ts";
import { stationRoutes } from "./routes/stations.ts";

/** What the district's page needs. */
export interface DistrictAppDeps
  extends SessionDeps,
    Omit<FleetRouteDeps, "alarms" | "sight">,
    ProofRouteDeps,
    Omit<ManageDeps, "accounts">,
    Pick<EventDeps, "views">,
    Omit<RoomRouteDeps, "desk" | "fleet">,
    OrdersRouteDeps {
  readonly alarms: Alarms;
  readonly sight: AlarmSight;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  /** hosts under which the page may be asked, with port */
  readonly hosts: () => readonly string[];
  /** told of a fault of ours: route and request, nothing that was sent */
  readonly fault: (facts: { requestId: string; route: string; fault: string }) => void;
}

/** The district's page without a port: `app.request()` in tests. Every request passes the envelope before a route. */
export const createDistrictApp = (deps: DistrictAppDeps) => {
  const api = new Hono<DistrictEnv>()
    .route("/", sessionRoutes(deps))
    .route("/", fleetRoutes(deps))
    .route("/", eventRoutes(deps))
    .route("/", manageRoutes(deps))
    .route("/", ordersDeskRoutes(deps))
    .route("/stations", stationRoutes(deps))
    .route("/stations", proofRoutes(deps))
    .route("/stations", roomRoutes(deps));
  const app = new Hono<DistrictEnv>()
    .use(framed(deps.random))
    .use(ownOnly(deps.hosts))
    .use("/api/*", signedIn(deps.accounts), limited(deps.clock), boundedBody())
    .route("/api", api);
  app.onError((fault, c) => {
    deps.fault({ requestId: c.var.requestId, route: routePath(c), fault: fault.name });
    return refused(c, { code: "fault/internal", facts: {} });
  });
  app.notFound((c) => refused(c, { code: "request/not-found", facts: {} }));
  return app;
};
