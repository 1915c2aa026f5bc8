import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { entryDocument } from "#domain/log/document.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { composeGateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import type { ClientTls } from "#platform/http/client.ts";
import { storedEntry } from "../support/log-entries.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A district over mutual TLS with an enrolled station whose link says `replication: stock`. */
const stockDistrict = async () => {
  const gateway = await composeGateway({ folder: tempFolder(), district: "test.invalid", names: ["127.0.0.1"] }, clock);
  closing.push(() => gateway.close());
  const app = composeStations(gateway, clock);
  const serving = await serveStations(app, gateway.authority, { port: 0, host: "127.0.0.1" });
  closing.push(() => serving.close());
  gateway.stations.put({ station: "TEST-1", name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" }, clock.now());
  const url = `https://127.0.0.1:${serving.port}`;
  const folder = tempFolder();
  const code = await gateway.enrolment.invite("TEST-1", "dsp");
  await enrolStation(folder, { url, station: "TEST-1", code }, clock);
  const file = join(folder, "district.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), replication: "stock" }));
  const link = readLink(folder);
  if (!link?.tls) throw new Error("not enrolled");
  return { gateway, url, folder, link, tls: link.tls };
};

const ask = (
  url: string,
  { method = "GET", tls, body }: { method?: string; tls?: ClientTls; body?: object } = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, ...tls, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

test("[CB9] with `replication: stock` the documents come by PouchDB's own replicator over the device's certificate, keys included", async () => {
  const { gateway, folder, link } = await stockDistrict();
  const opened = await openTestStation(folder, clock);
  closing.push(() => opened.close());
  const courier = connectDistrict(opened, link, clock);
  closing.push(() => courier.close());
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  for (const number of [1, 2, 3])
    await opened.journal.perform(by, deposit, phoneDeposit(tray, number, clock.now(), by.officer));
  await courier.hurry();
  expect(courier.state()).toMatchObject({ link: "online", pending: 0 });
  const { reader } = opened.view;
  const page = await gateway.pages.read("TEST-1", 1, 0, 1_000);
  expect(page.entries.map(({ bytes }) => bytes)).toEqual(reader.entries(0, 1_000).map(({ bytes }) => bytes));
  expect(page.keys.length).toBeGreaterThan(0);
  expect(opened.witnessed.latest()?.size).toBe(reader.size());
  // the replicator left its mark: it was it that carried them
  const kept = gateway.db.prepare<[], { size: number }>("SELECT size FROM stock_checkpoint").all();
  expect(kept.map(({ size }) => size)).toEqual([reader.size()]);
});

test("[CB10] the route is for a device of the district, for its own log, and for what a replicator needs", async () => {
  const { url, tls } = await stockDistrict();
  expect(await ask(`${url}/stock/TEST-1`, { tls })).toBe(200);
  expect(await ask(`${url}/stock/TEST-1`)).toBe(401);
  expect(await ask(`${url}/stock/PS-2`, { tls })).toBe(404);
  expect(await ask(`${url}/stock/PS-2/_changes`, { tls })).toBe(404);
  for (const path of ["_all_docs", "_security", "_purge", "_compact", "_design/x", "_find"])
    expect(await ask(`${url}/stock/TEST-1/${path}`, { tls, method: "POST", body: {} })).toBe(404);
  for (const path of ["_all_dbs", "_session", "_replicate"])
    expect(await ask(`${url}/stock/${path}`, { tls })).toBe(404);
  expect(await ask(`${url}/stock/TEST-1`, { tls, method: "DELETE" })).toBe(404);
});

test("[CB11] a document that is not what its name says, another station's, or an edit is refused and nothing is stored", async () => {
  const { gateway, url, tls } = await stockDistrict();
  const good = entryDocument("TEST-1", storedEntry(0));
  const send = (docs: readonly object[], extra: object = { new_edits: false }) =>
    ask(`${url}/stock/TEST-1/_bulk_docs`, { tls, method: "POST", body: { docs, ...extra } });
  expect(await send([{ ...good, entry: `${good.entry} ` }])).toBe(400);
  expect(await send([entryDocument("PS-2", storedEntry(0))])).toBe(400);
  expect(await send([{ _id: "_design/x", _rev: "1-a" }])).toBe(400);
  expect(await send([good], {})).toBe(400);
  expect(await gateway.logs.use("TEST-1", (log) => log.head())).toEqual({ epoch: 1, size: 0 });
  expect(await send([good])).toBe(201);
  expect(await gateway.logs.use("TEST-1", (log) => log.head())).toEqual({ epoch: 1, size: 1 });
});
