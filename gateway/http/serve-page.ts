import { createServer as createPlainServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { addBuiltPage } from "#platform/http/built-page.ts";
import { listenOn, type Serving } from "#platform/http/listen.ts";
import type { Authority } from "#platform/tls/authority.ts";
import type { DistrictEnv } from "./district-env.ts";

const LIMITS = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 };
const NOT_BUILT = "The district page has not been built. Run `npm run build`, then start the gateway again.";

/** Adds the built page of a folder. */
export const addPage = (app: Hono<DistrictEnv>, folder: string): void => addBuiltPage(app, folder, NOT_BUILT);

/**
 * Listens for the page: plain http on this machine alone, TLS with the district's own certificate on any other address.
 * @param port 0 takes a free one
 * @throws Error `EADDRINUSE` when something else has the port
 */
export const servePage = async (
  app: Hono<DistrictEnv>,
  {
    host,
    port,
    authority,
  }: { readonly host: string; readonly port: number; readonly authority: Authority | undefined },
): Promise<Serving> => {
  const server = createAdaptorServer(
    authority
      ? {
          fetch: app.fetch,
          createServer: createTlsServer,
          serverOptions: { ...LIMITS, ...authority.server, minVersion: "TLSv1.2" },
        }
      : { fetch: app.fetch, createServer: createPlainServer, serverOptions: LIMITS },
  ) as Server;
  return listenOn(server, port, host);
};
