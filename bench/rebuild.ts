import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rebuildView } from "#edge/services/rebuild.ts";
import { aes256Gcm, sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { createPrivateParts } from "#stores/station-log/private-parts.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import { round } from "./support/quantile.ts";
import { type StockedLine, stockedLog } from "./support/stocked-log.ts";

const STATION = "UP-LKO-01";
const PAGE = 1_000;
/** An item's whole life in the room, as the boot suite has it. */
const PER_ITEM = 5;

const openLog = async (folder: string): Promise<StationLog> =>
  openPouchLog({ pouch: await openDurablePouch(folder), station: STATION, sha: sha256 });

const fill = async (log: StationLog, entries: number): Promise<void> => {
  let page: StockedLine["stored"][] = [];
  const flush = async () => {
    await log.append({ entries: page, sides: [], keys: [] });
    page = [];
  };
  let written = 0;
  for (const { stored } of stockedLog({ items: entries, perItem: PER_ITEM, station: STATION })) {
    page.push(stored);
    written += 1;
    if (page.length === PAGE) await flush();
    if (written === entries) break;
  }
  if (page.length > 0) await flush();
};

/** The view of a whole log anew, from the station's log on the disk to the file in its place. */
export const rebuild = async ({ entries = 100_000 }: { entries?: number }): Promise<Record<string, number>> => {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".cache", "rebuild-"));
  try {
    const writing = await openLog(join(folder, "log"));
    await fill(writing, entries);
    await writing.close();
    const log = await openLog(join(folder, "log"));
    const start = performance.now();
    const rebuilt = await rebuildView({
      log,
      openPrivate: createPrivateParts(log, aes256Gcm),
      file: join(folder, "view.sqlite"),
      onProgress: (read, of) => {
        if (read % 10_000 === 0 || read === of) console.error(`${read} / ${of}`);
      },
    });
    const seconds = (performance.now() - start) / 1000;
    await log.close();
    if (rebuilt.entries !== entries) throw new Error(`${rebuilt.entries} of ${entries} entries were read`);
    return { entries, items: rebuilt.items, seconds: round(seconds), entries_per_s: Math.round(entries / seconds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
