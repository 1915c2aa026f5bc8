import { afterEach, expect, test } from "vitest";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { createAlarms } from "#edge/services/alarms/alarms.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import type { DistrictLink } from "#edge/services/courier/link-file.ts";
import type { OpenStation } from "#edge/services/opening/open-station.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { type GatewayServer, startGateway } from "../support/gateway-server.ts";
import { openTestStation } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const AT = "2026-11-22T03:00:00.000+05:30";

const linkTo = (gateway: GatewayServer): DistrictLink => {
  const witness = parseVerifierKey(sha256, gateway.gateway.witnessVkey, "cosigner");
  if (!witness) throw new Error("no witness");
  return { url: gateway.url, witnesses: [witness], epoch: 1 };
};
const roomOf = (opened: OpenStation, link: DistrictLink) => {
  const alarms = createAlarms({ journal: opened.journal, reader: opened.view.reader });
  const courier = connectDistrict(opened, link, clock, { "X-Station": opened.station.code }, { alarms });
  closing.push(() => courier.close());
  return alarms;
};

test("[AL9] an alarm is at the district with its true time though the entries are still to go", async () => {
  const gateway = await startGateway();
  closing.push(() => gateway.close());
  const opened = await openTestStation(tempFolder(), clock);
  closing.push(() => opened.close());
  // this courier never runs: no entry goes
  const alarms = roomOf(opened, linkTo(gateway));
  const raised = await alarms.raise({ kind: "door-nobody", at: AT, of: "main" });
  if (!raised.ok) throw new Error(raised.error.code);
  await expect
    .poll(() => gateway.gateway.alarms.open(), { timeout: 10_000 })
    .toMatchObject([
      { kind: "room", atMs: Date.parse(AT), detail: { alarm: raised.value, what: "door-nobody", of: "main" } },
    ]);
});

test("[AL10] an alarm raised without a link is told when the district is there, and told again it is no second one", async () => {
  const folder = tempFolder();
  const first = await startGateway(folder);
  const port = Number(new URL(first.url).port);
  const link = linkTo(first);
  await first.close();
  const opened = await openTestStation(tempFolder(), clock);
  closing.push(() => opened.close());
  const alarms = roomOf(opened, link);
  await alarms.raise({ kind: "tamper", at: AT });
  const second = await startGateway(folder, port);
  closing.push(() => second.close());
  // a restarted station tells all that is open
  roomOf(opened, link);
  await expect.poll(() => second.gateway.alarms.open().length, { timeout: 20_000 }).toBe(1);
  const [alarm] = second.gateway.alarms.open();
  second.gateway.alarms.settle(alarm?.id ?? 0, clock.now(), "SP");
  roomOf(opened, link);
  await clock.sleep(500);
  expect(second.gateway.alarms.open()).toEqual([]);
});
