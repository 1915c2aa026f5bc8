import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { checkProof } from "#domain/proof/check-proof.ts";
import { proofWithin } from "#domain/proof/proof-page.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { openTestDistrict } from "../support/district.ts";
import { startGateway } from "../support/gateway-server.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { NODE_CRYPTO } from "../support/proven-record.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test("[PF14] the district gives what it has witnessed, to officers whose scope holds the station", async () => {
  const server = await startGateway();
  closing.push(() => server.close());
  const { gateway } = server;
  const folder = tempFolder();
  const verifyPage = join(folder, "verify.html");
  writeFileSync(verifyPage, '<script type="application/json" id="proof"></script>');
  const district = await openTestDistrict(gateway, folder, clock, { verifyPage });
  closing.push(() => district.page.close());
  gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "नगर", zone: "पूर्वी" }, clock.now());
  const opened = await openTestStation(tempFolder(), clock);
  closing.push(() => opened.close());
  gateway.epochs.add("TEST-1", 1, opened.keys.vkey);
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  const take = async (number: number): Promise<string> => {
    const done = await opened.journal.perform(by, deposit, phoneDeposit(tray, number, clock.now(), by.officer));
    if (!done.ok) throw new Error(done.error.code);
    return done.value.value.items[0]?.item ?? "";
  };
  const item = await take(1);
  const path = `/api/stations/TEST-1/items/${item}/proof`;
  const head = await district.cookieOf("9001");
  expect((await district.ask("GET", path, head)).status).toBe(404); // nothing of it arrived yet
  const witness = parseVerifierKey(sha256, gateway.witnessVkey, "cosigner");
  const link = { url: server.url, witnesses: witness ? [witness] : [], epoch: 1 };
  const courier = connectDistrict(opened, link, clock, { "X-Station": "TEST-1" });
  closing.push(() => courier.close());
  await courier.hurry();
  await district.page.catchUp();

  const answer = await district.ask("GET", path, head);
  expect([answer.status, answer.headers.get("Content-Disposition")]).toEqual([
    200,
    `attachment; filename="verify-${item}.html"`,
  ]);
  const checked = checkProof(proofWithin(await answer.text()) ?? "", NODE_CRYPTO);
  if (!checked.ok) throw new Error(checked.error.why);
  const { content, logs, lines } = checked.value;
  expect(content).toMatchObject({ item, station: "TEST-1", by: "district", left: 0, erased: [] });
  expect([logs[0]?.vkey, content.witnesses]).toEqual([opened.keys.vkey, [gateway.witnessVkey]]);
  expect(lines.every(({ witnessed }) => witnessed)).toBe(true);

  const statuses: Record<string, number> = {};
  for (const number of ["1101", "1301", "9201", "9101", "9002"]) {
    const given = await district.ask("GET", path, await district.cookieOf(number));
    await given.body?.cancel();
    statuses[number] = given.status;
  }
  const nobody = await district.ask("GET", path);
  // the moharrir and the investigator are of another station; staff see no property
  expect([statuses, nobody.status]).toEqual([{ 1101: 404, 1301: 404, 9201: 200, 9101: 200, 9002: 404 }, 401]);
});
