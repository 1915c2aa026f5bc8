import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { systemClock } from "#platform/clock.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../test/support/open-test-station.ts";
import { LINK_2G, startBadLink } from "./support/bad-link.ts";
import { startGatewayProcess } from "./support/gateway-process.ts";
import { photosByPouch } from "./support/photos-by-pouch.ts";

const SEED = 20_260;
const STATION = "TEST-1";
const clock = systemClock();

/** As they come from the camera, already compressed: eight small ones and ten large ones, more than the link carries. */
const photos = (): Uint8Array[] =>
  Array.from({ length: 18 }, (_, i) => {
    const bytes = i < 8 ? 22_000 + 2_100 * i : 180_000 + 17_000 * i;
    const parts: Buffer[] = [];
    for (let n = 0; n * 32 < bytes; n++) parts.push(createHash("sha256").update(`${SEED}/${i}/${n}`).digest());
    return Uint8Array.from(Buffer.concat(parts).subarray(0, bytes));
  });

/** A station whose entries name the photos and are at the district; only the photos are still to go. */
const photographed = async (
  given: readonly Uint8Array[],
  gateway: { url: string; witness(vkey: string): Promise<string> },
) => {
  const folder = mkdtempSync(join(process.cwd(), ".cache", "photos-"));
  const first = await openTestStation(folder, clock);
  const witness = await gateway.witness(first.keys.vkey);
  await first.close();
  await writeLink(folder, { url: gateway.url, witnesses: [witness] });
  const opened = await openTestStation(folder, clock);
  const by = await keeperOf(opened);
  const place = await trayOf(opened, by);
  let unique = 0;
  const blobs = await openBlobs(join(folder, "blobs"), () => `bench-${unique++}`);
  for (const [i, photo] of given.entries()) {
    const { items, ...rest } = phoneDeposit(place, i + 1, clock.now(), by.officer);
    const sha256 = await blobs.put(photo);
    const shown = { sha256, bytes: photo.length, mime: "image/jpeg", role: "item" } as const;
    const pictured = items.map(({ photoDeferred: _deferred, ...item }) => ({ ...item, photos: [shown] }));
    const done = await opened.journal.perform(by, deposit, { ...rest, items: pictured });
    if (!done.ok) throw new Error(done.error.code);
  }
  return { folder, opened };
};

interface Carried {
  /** bytes of photos that are there whole and verified */
  readonly whole: number;
  /** the same, and what of others arrived and will not be sent again */
  readonly stored: number;
  /** bytes on the link, both directions, lost ones included */
  readonly sent: number;
}

const ours = async (given: readonly Uint8Array[], seconds: number): Promise<Carried> => {
  const gateway = await startGatewayProcess();
  const witness = async (vkey: string) => (await gateway.enrol(STATION, 1, vkey)).witness;
  const { folder, opened } = await photographed(given, { url: gateway.url, witness });
  const known = readLink(folder);
  if (!known) throw new Error("the station has no link");
  const credential = { "X-Station": STATION };
  // the entries first, on a good link: they are measured elsewhere
  const before = connectDistrict(opened, known, clock, credential);
  await before.hurry();
  await before.close();
  const link = await startBadLink({ target: gateway.url, seed: SEED, ...LINK_2G });
  const courier = connectDistrict(opened, { ...known, url: link.url }, clock, credential);
  courier.start();
  await clock.sleep(seconds * 1000);
  const { up, down } = link.bytes();
  const total = given.reduce((sum, photo) => sum + photo.length, 0);
  const lacking = (await (await fetch(`${gateway.url}/v1/blobs/wanted?limit=64`, { headers: credential })).json()) as {
    wanted: readonly { bytes: number; offset: number }[];
  };
  const whole = lacking.wanted.reduce((sum, { bytes }) => sum - bytes, total);
  const stored = lacking.wanted.reduce((sum, { offset }) => sum + offset, whole);
  await link.close();
  await courier.close();
  await opened.close();
  gateway.close();
  rmSync(folder, { recursive: true, force: true });
  return { whole, stored, sent: up + down };
};

const stock = async (given: readonly Uint8Array[], seconds: number, batchSize: number): Promise<number> => {
  const pouch = await photosByPouch(given);
  const link = await startBadLink({ target: pouch.url, seed: SEED, ...LINK_2G });
  const stop = pouch.start(link.url, batchSize);
  await clock.sleep(seconds * 1000);
  const arrived = await pouch.arrived();
  stop();
  await link.close();
  await pouch.close();
  return arrived;
};

/**
 * Photos over a link of 64 kbit/s that breaks every twenty seconds, beside the same photos as attachments by PouchDB's
 * own replicator at its default batch and at its best for them (one). `goodput` counts what is on the district's disk
 * and is not sent again; `ours_bytes` and `stock_bytes` count whole photos only.
 */
export const blobsBench = async ({ seconds = 90 }: { seconds?: number }): Promise<Record<string, unknown>> => {
  const given = photos();
  const [carried, usual, best] = await Promise.all([
    ours(given, seconds),
    stock(given, seconds, 100),
    stock(given, seconds, 1),
  ]);
  return {
    goodput: Number((carried.stored / carried.sent).toFixed(3)),
    stock_bytes: Math.max(usual, best),
    ours_bytes: carried.whole,
    ours_kept_bytes: carried.stored,
    sent_bytes: carried.sent,
  };
};
