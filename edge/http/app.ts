import { Hono } from "hono";
import { openAPIRouteHandler } from "hono-openapi";
import { signedInOnly } from "./access.ts";
import { readableBodies } from "./bodies.ts";
import type { AppDeps } from "./deps.ts";
import type { Env } from "./env.ts";
import { knowSession, limitRate, nameRequest, ownRequestsOnly, protectPage, SESSION_COOKIE } from "./envelope.ts";
import { answerFault } from "./faults.ts";
import { refused } from "./problem.ts";
import { alarmRoutes } from "./routes/alarms.ts";
import { cameraRoutes } from "./routes/cameras.ts";
import { caseRoutes } from "./routes/cases.ts";
import { claimRoutes } from "./routes/claim.ts";
import { clockRoutes } from "./routes/clock.ts";
import { depositRoutes } from "./routes/deposits.ts";
import { doctorRoutes } from "./routes/doctor.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { eventRoutes } from "./routes/events.ts";
import { findRoutes } from "./routes/find.ts";
import { importRoutes } from "./routes/imports.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { itemActRoutes } from "./routes/item-acts.ts";
import { itemRoutes } from "./routes/items.ts";
import { lessonRoutes } from "./routes/lessons.ts";
import { listRoutes } from "./routes/lists.ts";
import { logRoutes } from "./routes/log.ts";
import { movementRoutes } from "./routes/movements.ts";
import { officerRoutes } from "./routes/officers.ts";
import { openingRoutes } from "./routes/openings.ts";
import { orderRoutes } from "./routes/orders.ts";
import { photoRoutes } from "./routes/photos.ts";
import { placeRoutes } from "./routes/places.ts";
import { printJobRoutes } from "./routes/print-jobs.ts";
import { printingRoutes } from "./routes/printing.ts";
import { proofRoutes } from "./routes/proof.ts";
import { repairRoutes } from "./routes/repairs.ts";
import { roomRoutes } from "./routes/room.ts";
import { sessionRoutes } from "./routes/session.ts";
import { stationRoutes } from "./routes/station.ts";
import { suggestRoutes } from "./routes/suggest.ts";

const routesOf = (deps: AppDeps) =>
  new Hono<Env>()
    .route("/session", sessionRoutes(deps))
    .route("/officers", officerRoutes(deps))
    .route("/items", itemRoutes(deps))
    .route("/items", itemActRoutes(deps))
    .route("/items", proofRoutes(deps))
    .route("/cases", caseRoutes(deps))
    .route("/drafts", draftRoutes(deps))
    .route("/movements", movementRoutes(deps))
    .route("/deposits", depositRoutes(deps))
    .route("/places", placeRoutes(deps))
    .route("/photos", photoRoutes(deps))
    .route("/cameras", cameraRoutes(deps))
    .route("/lessons", lessonRoutes(deps))
    .route("/log", logRoutes(deps))
    .route("/events", eventRoutes(deps))
    .route("/openings", openingRoutes(deps))
    .route("/alarms", alarmRoutes(deps))
    .route("/repairs", repairRoutes(deps))
    .route("/doctor", doctorRoutes(deps))
    .route("/claim", claimRoutes(deps))
    .route("/print-jobs", printJobRoutes(deps))
    .route("/clock", clockRoutes(deps))
    .route("/orders", orderRoutes(deps))
    .route("/", stationRoutes(deps))
    .route("/", roomRoutes(deps))
    .route("/", findRoutes(deps))
    .route("/", suggestRoutes(deps))
    .route("/", intakeRoutes(deps))
    .route("/", printingRoutes(deps))
    .route("/", listRoutes(deps))
    .route("/", importRoutes(deps));

/**
 * The station's HTTP interface, without a port: `app.request()` in tests, `serveApp` on the machine. Every request is
 * held against host, page, rate, body and session before a route sees it.
 */
export const createApp = (deps: AppDeps) => {
  const app = new Hono<Env>()
    .use(nameRequest(deps.random))
    .use(protectPage())
    .use(ownRequestsOnly(deps.hosts))
    .use("/api/*", knowSession(deps.sessions), limitRate(deps.clock), signedInOnly(deps), readableBodies())
    .route("/api", routesOf(deps));
  app.onError(answerFault(deps.log));
  app.notFound((c) => refused(c, { code: "request/not-found", facts: {} }));
  app.get("/openapi.json", openAPIRouteHandler(app, { documentation: documentOf(deps.station.version) }));
  return app;
};

const documentOf = (version: string) => ({
  openapi: "3.1.0" as const,
  info: {
    title: "e-Malkhana station",
    version,
    description:
      "Custody acts and look-ups of one station. Every refusal is a problem body with a code; see `default`.",
  },
  components: {
    securitySchemes: { session: { type: "apiKey" as const, in: "cookie" as const, name: SESSION_COOKIE } },
  },
  security: [{ session: [] }],
});

/** For the typed client of the screens. */
export type AppType = ReturnType<typeof createApp>;
