import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { entryDocument } from "#domain/log/document.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { systemClock } from "#platform/clock.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { stockReplication } from "#platform/pouch/replication.ts";
import { startGatewayProcess } from "./support/gateway-process.ts";
import { type StockedStation, stockedStation } from "./support/stocked-station.ts";

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** The courier, verified and acknowledged by a gateway in its own process. */
const courierRate = async (station: StockedStation): Promise<number> => {
  const gateway = await startGatewayProcess();
  const opened = await station.open();
  const link = { url: gateway.url, witnesses: [], epoch: 1 };
  const courier = connectDistrict(opened, link, systemClock(), { "X-Station": station.code });
  try {
    await gateway.enrol(station.code, 1, opened.keys.vkey);
    const took = await seconds(() => courier.hurry());
    const [[, size] = ["", 0]] = (await gateway.state()).heads;
    if (size !== station.entries.length) throw new Error(`${size} of ${station.entries.length} entries arrived`);
    return station.entries.length / took;
  } finally {
    await courier.close();
    await opened.close();
    gateway.close();
  }
};

/** PouchDB's own replicator, the same documents, another gateway in its own process. */
const stockRate = async (station: StockedStation, batchSize: number): Promise<number> => {
  const gateway = await startGatewayProcess();
  const pouch = await station.pouch();
  try {
    await gateway.enrol(station.code, 1, "none");
    const headers = { "X-Station": station.code };
    const run = () =>
      stockReplication(pouch, `${gateway.url}/stock/${station.code}`, "to", { batchSize, headers }).done;
    const took = await seconds(run);
    const [[, size] = ["", 0]] = (await gateway.state()).heads;
    if (size !== station.entries.length) throw new Error(`stock: ${size} of ${station.entries.length} entries arrived`);
    return station.entries.length / took;
  } finally {
    await pouch.close();
    gateway.close();
  }
};

/** What the gateway's engine takes when nothing is checked and nothing travels. */
const rawRate = async (station: StockedStation): Promise<number> => {
  const folder = mkdtempSync(join(process.cwd(), ".cache", "raw-"));
  const pouch = await openDurablePouch(folder);
  const documents = station.entries.map((entry) => entryDocument(station.code, entry));
  const took = await seconds(async () => {
    for (let from = 0; from < documents.length; from += 500)
      await pouch.db.bulkDocs(documents.slice(from, from + 500), { new_edits: false });
  });
  await pouch.close();
  rmSync(folder, { recursive: true, force: true });
  return documents.length / took;
};

/** Entries pushed over loopback, so many that both processes are warm, against PouchDB's replicator and the engine alone. */
export const pushBench = async ({ entries = 40_000 }: { entries?: number }): Promise<Record<string, unknown>> => {
  const station = await stockedStation("push", entries);
  try {
    const ours = await courierRate(station);
    const stock = await stockRate(station, 100);
    const best = Math.max(await stockRate(station, 500), await stockRate(station, 1_000));
    const raw = await rawRate(station);
    const ratio = (to: number) => Math.round((ours / to) * 100) / 100;
    return {
      engine: "PouchDB",
      entries_per_s: Math.round(ours),
      stock_per_s: Math.round(stock),
      stock_best_per_s: Math.round(best),
      raw_bulk_per_s: Math.round(raw),
      ratio_stock: ratio(stock),
      ratio_best: ratio(best),
      ratio_raw: ratio(raw),
    };
  } finally {
    station.remove();
  }
};
