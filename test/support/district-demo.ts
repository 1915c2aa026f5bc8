import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { instantOf } from "#domain/time.ts";
import { blobsOf } from "#domain/wire/blobs.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { addPage, servePage } from "#gateway/http/serve-page.ts";
import { TRAINING_PEOPLE } from "#gateway/services/seed-training.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { nightAtTheRoom } from "./demo-room.ts";
import { FAR, HERE, NEXT_DOOR, openTestDistrict } from "./district.ts";
import { startGateway } from "./gateway-server.ts";
import { startTrainingStation } from "./station.ts";

/** A training district that listens: one station with its whole record, one that fell silent, one never heard of. */
export interface DemoDistrict {
  readonly url: string;
  readonly item: string;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Seeds and starts it. Build first (`npm run build`) for the pages. */
export const startDemoDistrict = async (): Promise<DemoDistrict> => {
  const clock = systemClock();
  const folder = mkdtempSync(join(tmpdir(), "malkhana-district-"));
  const [gateway, station] = [await startGateway(folder), await startTrainingStation()];
  let hosts: readonly string[] = [];
  const { page } = await openTestDistrict(gateway.gateway, gateway.folder, clock, {
    hosts: () => hosts,
    training: TRAINING_PEOPLE,
  });
  addPage(page.app, "dist/ui/dashboard");
  const serving = await servePage(page.app, { host: "127.0.0.1", port: 0, authority: undefined });
  hosts = [`localhost:${serving.port}`];
  const { opened } = station.edge;
  const witness = parseVerifierKey(sha256, gateway.gateway.witnessVkey, "cosigner");
  if (!witness) throw new Error("no witness");
  gateway.gateway.epochs.add(HERE, opened.view.reader.epoch(), opened.keys.vkey);
  const courier = connectDistrict(opened, { url: gateway.url, witnesses: [witness], epoch: 1 }, clock, {
    "X-Station": opened.station.code,
  });
  const by = "अनिल सिंह (9201)";
  const from = instantOf(clock.now() - 2 * 3_600_000);
  const { ask } = await page.desk.clip(HERE, "9201", {
    ...{ camera: "door", from, seconds: 10, by, question: "रात में कौन आया था?" },
  });
  const blobs = await openBlobs(join(opened.folder, "blobs"), () => "night");
  await nightAtTheRoom(opened, blobs, clock, { ask, by });
  await page.desk.message(HERE, "9201", "महीने का सत्यापन 30 तारीख तक करें।");
  await courier.hurry();
  await page.catchUp();
  for (const entry of opened.view.reader.entries(0, 100_000).slice(-40))
    for (const { sha256 } of blobsOf(entry)) {
      const bytes = await blobs.get(sha256);
      if (bytes) await gateway.gateway.blobs.take(HERE, sha256, bytes);
    }
  const placed = opened.view.reader.items({ whereabouts: "placed" }, { limit: 1, offset: 0 }).items[0]?.item ?? "";
  await page.transfers.order("9001", {
    ...{ from: HERE, to: FAR, items: [placed], number: "माल/41/26" },
    dueAt: instantOf(clock.now() + 48 * HOUR_MS),
  });
  const { stations, alarms } = gateway.gateway;
  stations.seen(HERE, clock.now(), { claimedSize: opened.view.reader.size() });
  stations.seen(NEXT_DOOR, clock.now() - 31 * HOUR_MS, {
    claimedSize: 12,
    oldestPendingMs: clock.now() - 32 * HOUR_MS,
  });
  gateway.gateway.epochs.add(NEXT_DOOR, 1, "training");
  alarms.raise(NEXT_DOOR, clock.now() - 30 * HOUR_MS, "rollback", { epoch: 1, size: 940 });
  const item = opened.view.reader.recent(1)[0]?.item ?? "";
  if (!item || FAR === HERE) throw new Error("the training district lacks an item");
  return {
    url: `http://localhost:${serving.port}`,
    item: `${HERE}/i/${item}`,
    async close() {
      await courier.close();
      await serving.close();
      await page.close();
      await gateway.close();
      await station.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
