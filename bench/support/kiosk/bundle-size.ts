import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const FOLDER = "dist/ui/kiosk/assets";

const gzKib = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length, 0) / 1024;

/** Sizes of the built pages, KiB of gzip: what was fetched for the first screens, and everything. */
export const bundleSizes = (fetched: readonly string[]): Record<"js" | "css" | "jsAll", number> => {
  const names = new Set(fetched.map((url) => new URL(url).pathname.split("/").at(-1) ?? ""));
  const built = readdirSync(FOLDER);
  const ending = (end: string) => built.filter((name) => name.endsWith(end));
  return {
    js: gzKib(ending(".js").filter((name) => names.has(name))),
    css: gzKib(ending(".css").filter((name) => names.has(name))),
    jsAll: gzKib(ending(".js")),
  };
};
