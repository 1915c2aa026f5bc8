import { createCourier } from "#edge/services/courier/courier.ts";
import { createExchange } from "#edge/services/courier/exchange.ts";
import { systemClock } from "#platform/clock.ts";
import { createHttpClient } from "#platform/http/client.ts";
import { type LightStation, lightStation } from "../test/support/light-station.ts";
import { type GatewayProcess, startGatewayProcess } from "./support/gateway-process.ts";
import { seeded } from "./support/seeded.ts";

const ENTRIES_EACH = 120;
const LONGEST_MS = 600_000;
const LOOK_MS = 250;

const connected = (station: LightStation, url: string, dice: () => number) => {
  const clock = systemClock();
  const client = createHttpClient(url, clock);
  const courier = createCourier({
    push: station.push(createExchange(client, { "X-Station": station.code }), clock),
    reader: station.reader,
    journal: { onWritten: () => () => undefined },
    onFork: () => undefined,
    onBehind: async () => false,
    clock,
    dice,
  });
  return {
    courier,
    async close() {
      await courier.close();
      client.close();
    },
  };
};

/** How many entries of a station are not at the district, bit for bit by the size of its log there. */
const missing = async (gateway: GatewayProcess, stations: readonly LightStation[]): Promise<number> => {
  const heads = new Map((await gateway.state()).heads);
  return stations.reduce((sum, each) => sum + Math.max(0, each.entries.length - (heads.get(each.code) ?? 0)), 0);
};

/**
 * Many stations that worked offline and come back in the same moment. They have no disk, so that this machine can play
 * all of them; courier, link and gateway are the product's.
 */
export const fleetBench = async ({ stations: count = 60 }: { stations?: number }): Promise<Record<string, unknown>> => {
  const gateway = await startGatewayProcess();
  const chance = seeded(7);
  const stations = Array.from({ length: count }, (_, i) => lightStation(`PS-${String(i + 1).padStart(4, "0")}`, i + 1));
  for (const station of stations) {
    await gateway.enrol(station.code, 1, station.vkey);
    station.grow(ENTRIES_EACH, "जमा");
  }
  const clock = systemClock();
  const started = clock.monoMs();
  const links = stations.map((station) => connected(station, gateway.url, () => chance.below(256) / 256));
  for (const { courier } of links) courier.start();
  let rss = 0;
  let files = 0;
  let lost = count * ENTRIES_EACH;
  while (lost > 0 && clock.monoMs() - started < LONGEST_MS) {
    await clock.sleep(LOOK_MS);
    // the gateway turns even us away while it is full
    const state = await gateway.state().catch(() => undefined);
    if (state === undefined) continue;
    rss = Math.max(rss, state.rss);
    files = Math.max(files, state.files);
    lost = await missing(gateway, stations).catch(() => lost);
  }
  const seconds = (clock.monoMs() - started) / 1000;
  for (const link of links) await link.close();
  gateway.close();
  return {
    stations: count,
    entries: count * ENTRIES_EACH,
    lost,
    gateway_rss_mb: Math.round(rss / 1e6),
    open_files: files,
    converged_s: Math.round(seconds * 10) / 10,
    entries_per_s: Math.round((count * ENTRIES_EACH - lost) / seconds),
  };
};
