import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { StoredEntry } from "#domain/log/document.ts";
import { type OpenStation, openStation } from "#edge/services/opening/open-station.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch, type PouchHandle } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { stockedLog } from "./stocked-log.ts";

/** A station on the disk whose log holds a stock of entries. */
export interface StockedStation {
  readonly folder: string;
  readonly code: string;
  readonly entries: readonly StoredEntry[];
  /** the whole station; close it before the database is opened by itself */
  open(): Promise<OpenStation>;
  pouch(): Promise<PouchHandle>;
  remove(): void;
}

/** Fills a new station with `count` entries, as legal as if officers had entered them. */
export const stockedStation = async (name: string, count: number, code = "UP-LKO-01"): Promise<StockedStation> => {
  const folder = mkdtempSync(join(process.cwd(), ".cache", `${name}-`));
  await createStationFile(folder, {
    code,
    district: "bench.invalid",
    name: { hi: "माप", en: "Bench" },
    training: false,
  });
  const entries: StoredEntry[] = [];
  for (const { stored } of stockedLog({ items: Math.ceil(count / 5), perItem: 5, station: code })) {
    if (entries.length === count) break;
    entries.push(stored);
  }
  const pouch = () => openDurablePouch(join(folder, "log"));
  const log = await openPouchLog({ pouch: await pouch(), station: code, sha: sha256 });
  for (let from = 0; from < entries.length; from += 1_000)
    await log.append({ entries: entries.slice(from, from + 1_000), sides: [], keys: [] });
  await log.close();
  const clock = systemClock();
  return {
    folder,
    code,
    entries,
    open: () => openStation(folder, { clock, readClock: machineClockReading(clock) }),
    pouch,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
