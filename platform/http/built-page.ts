import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Env, Hono } from "hono";

/**
 * Serves the built page of a folder: its files, and its first file under every other address but `/api/`.
 * @param notBuilt what is said at `/` while the folder holds no page
 */
export const addBuiltPage = <E extends Env>(app: Hono<E>, folder: string, notBuilt: string): void => {
  if (!existsSync(join(folder, "index.html"))) {
    app.get("/", (c) => c.text(notBuilt, 503));
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
