import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { systemClock } from "#platform/clock.ts";
import { stockReplication } from "#platform/pouch/replication.ts";
import { LINK_2G, startBadLink } from "./support/bad-link.ts";
import { type GatewayProcess, startGatewayProcess } from "./support/gateway-process.ts";
import { type StockedStation, stockedStation } from "./support/stocked-station.ts";

const SEED = 20_260;
/** More than the link carries in the time, compressed as well as it goes. */
const ENTRIES_PER_SECOND = 220;
const STATION = "UP-LKO-01";

interface Carried {
  readonly entries: number;
  /** bytes on the link, both directions, lost ones included */
  readonly bytes: number;
}

const arrived = async (gateway: GatewayProcess): Promise<number> => (await gateway.state()).heads[0]?.[1] ?? 0;

/** Our courier over the bad link for so long, plain or as the product does it. */
const courierRun = async (station: StockedStation, seconds: number, tls: boolean): Promise<Carried> => {
  const clock = systemClock();
  const gateway = await startGatewayProcess();
  if (tls) {
    const { code } = await gateway.invite(STATION);
    await enrolStation(station.folder, { url: gateway.tlsUrl, station: STATION, code }, clock);
  }
  const opened = await station.open();
  if (!tls) {
    const { witness } = await gateway.enrol(STATION, 1, opened.keys.vkey);
    await writeLink(station.folder, { url: gateway.url, witnesses: [witness] });
  }
  const link = await startBadLink({ target: tls ? gateway.tlsUrl : gateway.url, seed: SEED, ...LINK_2G });
  const known = readLink(station.folder);
  if (!known) throw new Error("the station has no link");
  const courier = connectDistrict(opened, { ...known, url: link.url }, clock, tls ? {} : { "X-Station": STATION });
  courier.start();
  await clock.sleep(seconds * 1000);
  const { up, down } = link.bytes();
  const entries = await arrived(gateway);
  await link.close();
  await courier.close();
  await opened.close();
  gateway.close();
  return { entries, bytes: up + down };
};

/** PouchDB's own replicator, live and retrying, the same documents over the same link. */
const stockRun = async (station: StockedStation, seconds: number): Promise<Carried> => {
  const clock = systemClock();
  const gateway = await startGatewayProcess();
  await gateway.enrol(STATION, 1, "none");
  const pouch = await station.pouch();
  const link = await startBadLink({ target: gateway.url, seed: SEED, ...LINK_2G });
  const headers = { "X-Station": STATION };
  const run = stockReplication(pouch, `${link.url}/stock/${STATION}`, "to", { live: true, headers });
  await clock.sleep(seconds * 1000);
  const { up, down } = link.bytes();
  const entries = await arrived(gateway);
  run.cancel();
  await run.done.catch(() => undefined);
  await link.close();
  await pouch.close();
  gateway.close();
  return { entries, bytes: up + down };
};

/** Bytes that the same entries need on the link when nothing is lost or sent twice: one run without cuts. */
const leastBytes = async (station: StockedStation, entries: number): Promise<number> => {
  const part = await stockedStation("link-part", Math.max(1, entries), station.code);
  const gateway = await startGatewayProcess();
  const opened = await part.open();
  const link = await startBadLink({
    target: gateway.url,
    seed: SEED,
    upBytesPerS: Number.POSITIVE_INFINITY,
    downBytesPerS: Number.POSITIVE_INFINITY,
    delayMs: 350,
    cuts: false,
  });
  const { witness } = await gateway.enrol(STATION, 1, opened.keys.vkey);
  await writeLink(part.folder, { url: link.url, witnesses: [witness] });
  const known = readLink(part.folder);
  const courier = known && connectDistrict(opened, known, systemClock(), { "X-Station": STATION });
  await courier?.hurry();
  const { up, down } = link.bytes();
  await courier?.close();
  await opened.close();
  await link.close();
  gateway.close();
  part.remove();
  return up + down;
};

/**
 * Entries that reach the district over a link of 64 kbit/s that breaks every twenty seconds. The three runs have a
 * gateway and a link each; a link this slow leaves the processor idle, so they run side by side.
 */
export const linkBench = async ({ seconds = 150 }: { seconds?: number }): Promise<Record<string, unknown>> => {
  const stations = await Promise.all(
    [1, 2, 3].map(() => stockedStation("link", seconds * ENTRIES_PER_SECOND, STATION)),
  );
  const [plain, tls, stocked] = stations;
  if (!plain || !tls || !stocked) throw new Error("a station is missing");
  try {
    const [ours, ciphered, stock] = await Promise.all([
      courierRun(plain, seconds, false),
      courierRun(tls, seconds, true),
      stockRun(stocked, seconds),
    ]);
    const least = await leastBytes(plain, ours.entries);
    const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));
    return {
      entries_per_s: rounded(ours.entries / seconds),
      stock_entries_per_s: rounded(stock.entries / seconds, 2),
      ratio: rounded(ours.entries / Math.max(stock.entries, 1)),
      bytes_per_entry: rounded(ours.bytes / ours.entries),
      goodput: rounded(least / ours.bytes, 3),
      tls_entries_per_s: rounded(ciphered.entries / seconds),
    };
  } finally {
    for (const station of stations) station.remove();
  }
};
