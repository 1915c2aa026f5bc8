import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { recoverEpochs } from "#edge/services/enrol/recover.ts";
import { openStation } from "#edge/services/opening/open-station.ts";
import { systemClock } from "#platform/clock.ts";
import { machineClockReading } from "#platform/clock-reading.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { stockReplication } from "#platform/pouch/replication.ts";
import { startGatewayProcess } from "./support/gateway-process.ts";
import { stockedStation } from "./support/stocked-station.ts";

const clock = systemClock();
const STEP = 1_000;
const newFolder = (): string => mkdtempSync(join(process.cwd(), ".cache", "restored-"));

/** Opens what was brought into a folder, which builds its view, and says how many entries the view then has. */
const viewed = async (folder: string, epoch: number): Promise<number> => {
  const opened = await openStation(folder, { clock, readClock: machineClockReading(clock) });
  let size = 0;
  while (opened.view.reader.entry(size + STEP - 1, epoch)) size += STEP;
  while (opened.view.reader.entry(size, epoch)) size++;
  await opened.close();
  return size;
};
const rateOf = async (entries: number, work: () => Promise<number>): Promise<number> => {
  const started = performance.now();
  const size = await work();
  if (size !== entries) throw new Error(`${size} of ${entries} entries came back`);
  return entries / ((performance.now() - started) / 1000);
};

/** A dead device is replaced: its record comes from the gateway into an empty folder, and the view is built. */
export const restoreBench = async ({ entries = 50_000 }: { entries?: number }): Promise<Record<string, unknown>> => {
  const station = await stockedStation("restore", entries);
  const gateway = await startGatewayProcess();
  const made: string[] = [];
  const enrol = async (folder: string): Promise<void> => {
    const { code } = await gateway.invite(station.code);
    await enrolStation(folder, { url: gateway.tlsUrl, station: station.code, code }, clock);
  };
  const ours = async (): Promise<number> => {
    const folder = newFolder();
    made.push(folder);
    await enrol(folder);
    const link = readLink(folder);
    if (!link) throw new Error("not enrolled");
    return rateOf(entries, async () => {
      await recoverEpochs(folder, station.code, link, clock);
      return viewed(folder, 1);
    });
  };
  const stock = async (batchSize: number): Promise<number> => {
    const folder = newFolder();
    made.push(folder);
    cpSync(join(station.folder, "station.json"), join(folder, "station.json"));
    return rateOf(entries, async () => {
      const pouch = await openDurablePouch(join(folder, "log"));
      const headers = { "X-Station": station.code };
      await stockReplication(pouch, `${gateway.url}/stock/${station.code}`, "from", { batchSize, headers }).done;
      await pouch.close();
      return viewed(folder, 1);
    });
  };
  try {
    await enrol(station.folder);
    const opened = await station.open();
    const link = readLink(station.folder);
    const courier = link && connectDistrict(opened, link, clock);
    await courier?.hurry();
    await courier?.close();
    await opened.close();
    const stockDefault = await stock(100);
    const stockBest = Math.max(await stock(500), await stock(1_000));
    const rate = await ours();
    return {
      entries_per_s: Math.round(rate),
      stock_per_s: Math.round(stockDefault),
      stock_best_per_s: Math.round(stockBest),
      ratio_stock: Math.round((rate / stockDefault) * 100) / 100,
      ratio_best: Math.round((rate / stockBest) * 100) / 100,
    };
  } finally {
    gateway.close();
    station.remove();
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
};
