import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { composeGateway, type Gateway } from "#gateway/compose.ts";
import { createStationApp } from "#gateway/http/station-app.ts";
import { serveStock } from "#gateway/http/stock-app.ts";
import type { LogStore } from "#gateway/stores/log-store.ts";
import { systemClock } from "#platform/clock.ts";
import { tempFolder } from "./temp-folder.ts";

/** A gateway that listens, over real stores; it believes the header `X-Station`, as no gateway of the product does. */
export interface GatewayServer {
  readonly url: string;
  readonly gateway: Gateway;
  readonly folder: string;
  close(): Promise<void>;
}

/** Starts it in a folder, new or known, on a free port or a given one, over the embedded engine or a given one. */
export const startGateway = async (folder = tempFolder(), port = 0, store?: LogStore): Promise<GatewayServer> => {
  const clock = systemClock();
  const names = ["localhost", "127.0.0.1"];
  const gateway = await composeGateway(
    { folder, district: "bench.invalid", names, ...(store ? { store } : {}) },
    clock,
  );
  const stationOf = async (request: Request) => request.headers.get("X-Station") ?? undefined;
  const app = createStationApp({ ...gateway, now: clock.now, stationOf }).route(
    "/stock",
    serveStock({ ...gateway, stationOf }),
  );
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gateway,
    folder,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await gateway.close();
    },
  };
};
