// The gateway of the benches, in its own process: plain http that believes the header X-Station, and TLS that does not.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { boundConnections } from "#gateway/http/bound-connections.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { createStationApp } from "#gateway/http/station-app.ts";
import type { StationEnv } from "#gateway/http/station-env.ts";
import { serveStock } from "#gateway/http/stock-app.ts";
import { systemClock } from "#platform/clock.ts";

const clock = systemClock();
const folder = mkdtempSync(join(process.cwd(), ".cache", "gateway-"));
const gateway = await composeGateway({ folder, district: "bench.invalid", names: ["127.0.0.1"] }, clock);
const stationOf = async (request: Request) => request.headers.get("X-Station") ?? undefined;
let requests = 0;
const app = new Hono<StationEnv>()
  .use("/v1/*", async (_c, next) => {
    requests++;
    return next();
  })
  .route("/stock", serveStock({ ...gateway, stationOf }))
  .post("/bench/enrol", async (c) => {
    const { station, epoch, vkey } = await c.req.json<{ station: string; epoch: number; vkey: string }>();
    gateway.epochs.add(station, epoch, vkey);
    return c.json({ witness: gateway.witnessVkey });
  })
  .post("/bench/invite", async (c) => {
    const { station } = await c.req.json<{ station: string }>();
    gateway.stations.put({ station, name: { hi: station, en: station }, circle: "1", zone: "1" }, clock.now());
    return c.json({ code: await gateway.enrolment.invite(station, "bench") });
  })
  .get("/bench/state", (c) => {
    const { rss } = process.memoryUsage();
    const files = readdirSync("/proc/self/fd").length;
    return c.json({
      rss,
      files,
      requests,
      heads: gateway.epochs.all().map(({ station, edge }) => [station, edge.size]),
    });
  })
  .route("/", createStationApp({ ...gateway, now: clock.now, stationOf }));
const tls = await serveStations(composeStations(gateway, clock), gateway.authority, { port: 0, host: "127.0.0.1" });
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
  process.send?.({ port: (server.address() as AddressInfo).port, tlsPort: tls.port }),
);
boundConnections(server as Server);
process.on("message", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.on("disconnect", () => process.exit(0));
