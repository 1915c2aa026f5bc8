import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink, writeLink } from "#edge/services/courier/link-file.ts";
import { systemClock } from "#platform/clock.ts";
import { startBadLink } from "./support/bad-link.ts";
import { startGatewayProcess } from "./support/gateway-process.ts";
import { stockedStation } from "./support/stocked-station.ts";

const SYNCS = 10;

/** What a sync costs that finds nothing new on either side, the connection open. */
export const idleBench = async (): Promise<Record<string, unknown>> => {
  const station = await stockedStation("idle", 200);
  const gateway = await startGatewayProcess();
  const fast = { upBytesPerS: Number.POSITIVE_INFINITY, downBytesPerS: Number.POSITIVE_INFINITY, delayMs: 0 };
  const wire = await startBadLink({ target: gateway.url, seed: 1, cuts: false, ...fast });
  // the witness must be known before the station is opened: what it cosigned is what makes a sync fresh
  const first = await station.open();
  const { witness } = await gateway.enrol(station.code, 1, first.keys.vkey);
  await first.close();
  await writeLink(station.folder, { url: wire.url, witnesses: [witness] });
  const opened = await station.open();
  const link = readLink(station.folder);
  if (!link) throw new Error("the station has no link");
  const courier = connectDistrict(opened, link, systemClock(), { "X-Station": station.code });
  await courier.hurry();
  const before = wire.bytes();
  const asked = (await gateway.state()).requests;
  for (let i = 0; i < SYNCS; i++) await courier.hurry();
  const after = wire.bytes();
  const requests = (await gateway.state()).requests - asked;
  await courier.close();
  await opened.close();
  await wire.close();
  gateway.close();
  station.remove();
  return {
    bytes_per_sync: Math.round((after.up + after.down - before.up - before.down) / SYNCS),
    round_trips: requests / SYNCS,
  };
};
