import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { loopbackHosts } from "#platform/http/guards.ts";
import { listenOn, type Serving } from "#platform/http/listen.ts";
import type { Env } from "./env.ts";
import { addKiosk } from "./kiosk.ts";

/** Far above what one kiosk does, far below what a machine of 2 GB bears. */
const LIMITS = { requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 };
const MOST_HEADERS = 64;
const MOST_CONNECTIONS = 64;
const LOOPBACK = "127.0.0.1";

/**
 * Listens on the loopback address. The app learns its own hosts when the port is known.
 * @param port 0 takes a free one
 * @param kiosk folder of the built screens
 * @throws Error `EADDRINUSE` when something else has the port
 */
export const serveApp = async (
  compose: (hosts: () => readonly string[]) => Hono<Env>,
  { port, kiosk }: { readonly port: number; readonly kiosk: string },
): Promise<Serving> => {
  let hosts: readonly string[] = [];
  const app = compose(() => hosts);
  addKiosk(app, kiosk);
  const server = createAdaptorServer({ fetch: app.fetch, hostname: LOOPBACK, serverOptions: LIMITS }) as Server;
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = MOST_CONNECTIONS;
  const serving = await listenOn(server, port, LOOPBACK);
  hosts = loopbackHosts(serving.port);
  return serving;
};
