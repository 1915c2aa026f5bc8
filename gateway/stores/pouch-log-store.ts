import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "#platform/crypto.ts";
import { ensureDir } from "#platform/files.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import type { LogStore } from "./log-store.ts";

/** The embedded engine: a synced PouchDB for each log, each in its own folder. */
export const pouchLogStore = (folder: string): LogStore => ({
  engine: "PouchDB",
  async open(name) {
    const pouch = await openDurablePouch(join(folder, name));
    return openPouchLog({ pouch, station: name, sha: sha256 });
  },
  async names() {
    await ensureDir(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  },
});
