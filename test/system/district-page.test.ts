import { afterEach, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import type { StationLine } from "#domain/fleet/lines.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { openTestDistrict } from "../support/district.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The stations of the next "changed" event of a stream. */
const nextChange = async (stream: ReadableStream<Uint8Array>): Promise<string[]> => {
  let text = "";
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    const [, data] = /event: changed\ndata: (.*)\n/.exec(text) ?? [];
    if (data !== undefined) return (JSON.parse(data) as { stations: string[] }).stations;
  }
  throw new Error("the stream ended");
};

test("[DP13] what a station writes stands on the page after its next run, and open pages in scope hear of it", async () => {
  const folder = tempFolder();
  const gateway = await composeGateway({ folder, district: "test.invalid", names: ["127.0.0.1"] }, clock);
  closing.push(() => gateway.close());
  const district = await openTestDistrict(gateway, folder, clock);
  closing.push(() => district.page.close());
  const serving = await serveStations(composeStations(gateway, clock), gateway.authority, {
    port: 0,
    host: "127.0.0.1",
  });
  closing.push(() => serving.close());
  gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "नगर", zone: "पूर्वी" }, clock.now());
  const head = await district.cookieOf("9001");
  const made = await district.ask("POST", "/api/stations/TEST-1/slot", head);
  const { code, qr } = (await made.json()) as { code: string; qr: string };
  expect(qr).toMatch(/^<svg/);
  const room = tempFolder();
  await enrolStation(room, { url: `https://127.0.0.1:${serving.port}`, station: "TEST-1", code }, clock);
  const opened = await openTestStation(room, clock);
  closing.push(() => opened.close());
  const link = readLink(room);
  if (!link) throw new Error("not enrolled");
  const courier = connectDistrict(opened, link, clock);
  closing.push(() => courier.close());

  const stream = await district.ask("GET", "/api/events", await district.cookieOf("9201"));
  if (!stream.body) throw new Error("no stream");
  const changed = nextChange(stream.body);
  const by = await keeperOf(opened);
  const done = await opened.journal.perform(
    by,
    deposit,
    phoneDeposit(await trayOf(opened, by), 1, clock.now(), by.officer),
  );
  if (!done.ok) throw new Error(done.error.code);
  await courier.hurry();
  expect(await changed).toEqual(["TEST-1"]);
  const line = (await (await district.ask("GET", "/api/stations/TEST-1/summary", head)).json()) as StationLine;
  const { size } = opened.view.reader.cursor();
  expect(line).toMatchObject({ pending: 0, size, witnessedSize: size, items: 1, frozen: false });
  expect(line.seenAtMs).toBeGreaterThan(0);
});
