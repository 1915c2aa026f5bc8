import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { Env } from "./env.ts";

const NOT_BUILT = "The kiosk has not been built. Run `npm run build`, then start the station again.";

/** Serves the built kiosk of a folder at `/`; every page of it begins with the same file. */
export const addKiosk = (app: Hono<Env>, folder: string): void => {
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
