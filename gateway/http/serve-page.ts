import { existsSync } from "node:fs";
import { createServer as createPlainServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { Authority } from "#platform/tls/authority.ts";
import type { DistrictEnv } from "./district-env.ts";
import type { Serving } from "./serve-stations.ts";

const LIMITS = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 };
const NOT_BUILT = "The district page has not been built. Run `npm run build`, then start the gateway again.";

/** Adds the built page of a folder: its files, and its first file under every other address. */
export const addPage = (app: Hono<DistrictEnv>, folder: string): void => {
  if (!existsSync(join(folder, "index.html"))) {
    app.get("/", (c) => c.text(NOT_BUILT, 503));
    return;
  }
  app.get("/assets/*", (c, next) => {
    // built files carry their hash in their name
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return next();
  });
  app.get("*", serveStatic({ root: folder, onFound: () => undefined }));
  const page = serveStatic({ root: folder, path: "index.html" });
  app.get("*", (c, next) => {
    const isFile = c.req.path.split("/").at(-1)?.includes(".") === true;
    return isFile || c.req.path.startsWith("/api/") ? next() : page(c, next);
  });
};

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
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
