import { createServer, type Server } from "node:https";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { listenOn, type Serving } from "#platform/http/listen.ts";
import type { Authority } from "#platform/tls/authority.ts";
import { boundConnections } from "./bound-connections.ts";
import type { StationEnv } from "./station-env.ts";

const LIMITS = { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 120_000, maxHeaderSize: 16_384 };

/**
 * Listens for stations: TLS 1.3, each asked for its certificate. A connection without one gets as far as enrolment.
 * @param port 0 takes a free one
 */
export const serveStations = async (
  app: Hono<StationEnv>,
  authority: Authority,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Serving> => {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      ...LIMITS,
      ...authority.server,
      ca: authority.caPem,
      requestCert: true,
      // judged for each request: an expired certificate may still be renewed, and a refusal can say why
      rejectUnauthorized: false,
      minVersion: "TLSv1.3",
    },
  }) as Server;
  boundConnections(server);
  return listenOn(server, port, host);
};
