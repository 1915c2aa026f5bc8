import type { Hono } from "hono";
import { addBuiltPage } from "#platform/http/built-page.ts";
import type { Env } from "./env.ts";

const NOT_BUILT = "The kiosk has not been built. Run `npm run build`, then start the station again.";

/** Serves the built kiosk of a folder at `/`; every page of it begins with the same file. */
export const addKiosk = (app: Hono<Env>, folder: string): void => addBuiltPage(app, folder, NOT_BUILT);
