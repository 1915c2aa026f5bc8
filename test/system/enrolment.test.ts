import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { recoverEpochs } from "#edge/services/enrol/recover.ts";
import { composeGateway, type Gateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const district = async (): Promise<{ gateway: Gateway; url: string }> => {
  const gateway = await composeGateway({ folder: tempFolder(), district: "test.invalid", names: ["127.0.0.1"] }, clock);
  closing.push(() => gateway.close());
  const serving = await serveStations(composeStations(gateway, clock), gateway.authority, {
    port: 0,
    host: "127.0.0.1",
  });
  closing.push(() => serving.close());
  gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" }, clock.now());
  return { gateway, url: `https://127.0.0.1:${serving.port}` };
};
const openLinked = async (folder: string) => {
  const opened = await openTestStation(folder, clock);
  closing.push(() => opened.close());
  const link = readLink(folder);
  if (!link) throw new Error("not enrolled");
  const courier = connectDistrict(opened, link, clock);
  closing.push(() => courier.close());
  return { opened, courier, link };
};

describe("enrolment", () => {
  test("[EN3] a device enrols by its code and its record travels under its own certificate", async () => {
    const { gateway, url } = await district();
    const code = await gateway.enrolment.invite("TEST-1", "dsp");
    const folder = tempFolder();
    expect(await enrolStation(folder, { url, station: "TEST-1", code: code.toLowerCase() }, clock)).toMatchObject({
      epoch: 1,
    });
    const { opened, courier } = await openLinked(folder);
    await courier.hurry();
    expect(courier.state()).toMatchObject({ link: "online", pending: 0 });
    expect(opened.witnessed.latest()?.size).toBe(1);
    expect(gateway.devices.of("TEST-1")).toHaveLength(1);
  });

  test("[EN4] the code serves once, wrong ones are counted, and five burn it", async () => {
    const { gateway, url } = await district();
    const invitation = (code: string) => ({ url, station: "TEST-1", code });
    const attempt = (code: string) =>
      enrolStation(tempFolder(), invitation(code), clock).then(
        () => "in",
        (fault: Error) => fault.message,
      );
    expect(await attempt("0000")).toContain("no open slot");
    const first = await gateway.enrolment.invite("TEST-1", "dsp");
    expect(await attempt(first)).toBe("in");
    expect(await attempt(first)).toContain("no open slot");
    const second = await gateway.enrolment.invite("TEST-1", "dsp");
    for (const left of [4, 3, 2, 1, 0]) expect(await attempt("WRONG")).toContain(`Tries left: ${left}`);
    expect(await attempt(second)).toContain("burnt");
  });

  test("[EN5] who does not know the code is not believed as the district, and nothing is kept", async () => {
    const pretender = createServer((request, response) => {
      const answer =
        request.url === "/enrol/hello"
          ? { nonce: "0".repeat(32), epoch: 1, district: "test.invalid", name: { hi: "थाना", en: "PS" } }
          : { cert: "c", ca: "c", witness: "w", orders: "o", mac: "0".repeat(64) };
      request.resume().on("end", () => response.end(JSON.stringify(answer)));
    });
    await new Promise<void>((resolve) => pretender.listen(0, "127.0.0.1", resolve));
    closing.push(async () => pretender.close());
    const url = `http://127.0.0.1:${(pretender.address() as AddressInfo).port}`;
    const folder = tempFolder();
    await expect(enrolStation(folder, { url, station: "TEST-1", code: "ABCD" }, clock)).rejects.toThrow(
      "not the district",
    );
    expect(readLink(folder)).toBeUndefined();
  });

  test("[EN6] a revoked device gets no answer but 401, its record stays", async () => {
    const { gateway, url } = await district();
    const folder = tempFolder();
    await enrolStation(
      folder,
      { url, station: "TEST-1", code: await gateway.enrolment.invite("TEST-1", "dsp") },
      clock,
    );
    const { courier } = await openLinked(folder);
    await courier.hurry();
    for (const device of gateway.devices.of("TEST-1")) gateway.devices.revoke(device.serial, clock.now(), "stolen");
    await courier.hurry();
    expect(courier.state().link).toBe("auth");
    expect(await gateway.ingest.head("TEST-1")).toMatchObject({ value: { size: 1 } });
  });

  test("[EN7] a new Pi for a dead one: the record comes back, a new epoch opens, register numbers go on", async () => {
    const { gateway, url } = await district();
    const dead = tempFolder();
    await enrolStation(dead, { url, station: "TEST-1", code: await gateway.enrolment.invite("TEST-1", "dsp") }, clock);
    const before = await openLinked(dead);
    const by = await keeperOf(before.opened);
    const tray = await trayOf(before.opened, by);
    for (const number of [1, 2, 3]) {
      const done = await before.opened.journal.perform(
        by,
        deposit,
        phoneDeposit(tray, number, clock.now(), by.officer),
      );
      expect(done.ok).toBe(true);
    }
    await before.courier.hurry();
    const entries = before.opened.view.reader.entries(0, 1_000).map(({ bytes }) => bytes);
    await before.courier.close();
    await before.opened.close();
    closing.splice(2);
    rmSync(join(dead, "log"), { recursive: true });

    const fresh = tempFolder();
    const code = await gateway.enrolment.invite("TEST-1", "dsp");
    expect(await enrolStation(fresh, { url, station: "TEST-1", code }, clock)).toMatchObject({ epoch: 2 });
    await expect(openTestStation(fresh, clock)).rejects.toThrow("bring it first");
    const link = readLink(fresh);
    if (!link) throw new Error("not enrolled");
    await recoverEpochs(fresh, "TEST-1", link, clock);
    const after = await openLinked(fresh);
    const { reader } = after.opened.view;
    expect(reader.entries(0, 1_000, 1).map(({ bytes }) => bytes)).toEqual(entries);
    const opening = parseEntry(reader.entries(0, 1)[0]?.bytes ?? "{}");
    expect(opening).toMatchObject({
      kind: "epoch.opened",
      epoch: 2,
      body: { previous: { epoch: 1, authorisedBy: "dsp" } },
    });
    const keeper = { ...by, session: "again" };
    const done = await after.opened.journal.perform(keeper, deposit, phoneDeposit(tray, 4, clock.now(), by.officer));
    expect(done.ok && done.value.value.items[0]?.register.serial).toBe(4);
    await after.courier.hurry();
    expect(after.courier.state()).toMatchObject({ link: "online", pending: 0 });
    expect(await gateway.ingest.head("TEST-1")).toMatchObject({ value: { epoch: 2, size: reader.size() } });
  });
});
