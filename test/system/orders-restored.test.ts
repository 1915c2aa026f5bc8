import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { makeRequest } from "#domain/custody/acts/notice.ts";
import { sendTransfer } from "#domain/custody/acts/transfer.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import { readBatch } from "#edge/services/courier/read-batch.ts";
import { createAskedStore } from "#gateway/stores/orders-asked.ts";
import { systemClock } from "#platform/clock.ts";
import { keeperOf, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import type { OrderedStation } from "../support/ordered-stations.ts";
import { type OrderingDistrict, openOrderingDistrict, rosterLine, taken } from "../support/ordering-district.ts";

const clock = systemClock();
let district: OrderingDistrict;
beforeEach(async () => {
  district = await openOrderingDistrict(clock);
});
afterEach(() => district.close());

const texts = ({ orders }: OrderedStation) => orders.standing().notices.map(({ text }) => text);
const say = async (station: string, text: string) => taken(await district.page().desk.message(station, "DO-1", text));
const ours = async (station: string) =>
  (await district.server().gateway.orders.read(station)).standing.notices.map(({ text }) => text);
const askedOf = async (station: string) => createAskedStore(district.server().gateway.db).of(station);
const bytesOf = async (url: string, station: string) =>
  new Uint8Array(await (await fetch(url, { headers: { "X-Station": station } })).arrayBuffer());
const refusedTimes = ({ opened }: OrderedStation) =>
  opened.view.reader.entries(0, 1_000).filter(({ bytes }) => parseEntry(bytes).kind === "orders.refused").length;

describe("a district that was put back to an earlier copy", () => {
  test("[OR19] gets the orders it lost from the station, and what it orders next goes on from them", async () => {
    const here = await district.station("A-1");
    await say("A-1", "एक");
    await district.sync(here);
    await district.copy();
    for (let i = 0; i < 90; i++) await say("A-1", `बीच में ${i}`);
    await district.sync(here);
    await district.putBack(true);
    const early = await district.page().desk.message("A-1", "DO-1", "बहुत जल्दी");
    expect(early.ok ? "" : early.error.code).toBe("orders/not-heard");
    await district.sync(here);
    expect([await ours("A-1"), here.orders.fault(), refusedTimes(here)]).toEqual([texts(here), undefined, 0]);
    expect(texts(here)).toHaveLength(91);
    await say("A-1", "बाद में");
    await district.sync(here);
    expect(texts(here).at(-1)).toBe("बाद में");
    expect(
      district
        .server()
        .gateway.alarms.open()
        .map(({ kind }) => kind),
    ).not.toContain("orders-fork");
  });

  test("[OR19] that lost every order of a station gets them all, and one without orders is heard too", async () => {
    const [a, b] = [await district.station("A-1"), await district.station("B-1")];
    await district.copy();
    await say("A-1", "एक");
    await district.sync(a, b);
    await district.putBack(true);
    await district.sync(a, b);
    expect([await ours("A-1"), a.orders.fault()]).toEqual([["एक"], undefined]);
    await say("B-1", "दो");
    await district.sync(b);
    expect(texts(b)).toEqual(["दो"]);
  });

  test("[OR20] with a transfer and an answer among them, the district knows both again", async () => {
    const [a, b] = [await district.station("A-1"), await district.station("B-1")];
    const by = await keeperOf(a.opened);
    const sho = { officer: by.second?.officer ?? "", factors: by.factors, session: "s" };
    const tray = await trayOf(a.opened, by);
    const made = taken(await a.opened.journal.perform(by, deposit, phoneDeposit(tray, 1, clock.now(), by.officer)));
    const item = made.value.items[0]?.item ?? "";
    await district.sync(a, b);
    await district.copy();
    taken(await a.opened.journal.perform(sho, makeRequest, { text: "ताला चाहिए", about: [] }));
    await district.sync(a);
    const [asked] = await askedOf("A-1");
    const { epoch = 0, seq = 0 } = asked ?? {};
    taken(await district.page().desk.answer("A-1", "DO-1", { epoch, seq, verdict: "approved", remark: "मंज़ूर" }));
    const dueAt = instantOf(clock.now() + 86_400_000);
    const order = { from: "A-1", to: "B-1", items: [item], dueAt, number: "41/26" };
    const { transfer } = taken(await district.page().transfers.order("DO-1", order));
    await district.sync(a, b);
    // A sends what it was ordered while the district is not there
    const carrier = { name: "राम", rank: "आ०", number: "77" };
    const sent = { transfer, carrier, seals: {}, order: a.orders.standing().transfers.get(transfer), station: "A-1" };
    taken(await a.opened.journal.perform(by, sendTransfer, sent));
    await district.putBack(true);
    expect(district.page().transfers.all()).toEqual([]);
    await district.sync(a, b, a, b);
    expect(district.page().transfers.all()).toMatchObject([{ transfer, by: "DO-1", sent: [{ item: { item } }] }]);
    expect(b.orders.standing().transfers.get(transfer)?.dispatched).toHaveLength(1);
    expect((await askedOf("A-1")).map(({ verdict }) => verdict)).toEqual(["approved"]);
    const again = await district.page().transfers.order("DO-1", order);
    expect(again.ok ? "" : again.error.code).toBe("orders/transfer-elsewhere");
  });

  test("[OR21] that ordered anew before it heard the station: alarm on both sides, the old orders stay, and rejoining ends it", async () => {
    const here = await district.station("A-1");
    await keeperOf(here.opened);
    const officers = [rosterLine("1", "moharrir"), rosterLine("2", "sho")];
    await say("A-1", "एक");
    await district.sync(here);
    await district.copy();
    await say("A-1", "पुराना");
    taken(await district.page().desk.roster("A-1", "DO-1", { basedOn: 0, officers }));
    await district.sync(here);
    await district.putBack(false);
    await say("A-1", "नया");
    taken(await district.page().desk.policy("A-1", "DO-1", { idleSeconds: 90 }));
    for (let i = 0; i < 2; i++) await district.sync(here);
    expect([texts(here), here.orders.fault(), refusedTimes(here)]).toEqual([["एक", "पुराना"], "fork", 1]);
    expect(here.orders.standing().roster?.version).toBe(1);
    const forks = () =>
      district
        .server()
        .gateway.alarms.open()
        .filter(({ kind }) => kind === "orders-fork");
    expect(forks()).toMatchObject([{ station: "A-1", detail: { from: 2, size: 4, entries: 4 } }]);
    expect(district.server().gateway.orderLogs.fork("A-1")?.common).toBe(2);
    expect(taken(await district.server().gateway.rejoin("A-1", "DO-1"))).toEqual({ again: 1, left: ["policy.set"] });
    await district.sync(here);
    expect([texts(here), here.orders.fault()]).toEqual([["एक", "पुराना", "नया"], undefined]);
    expect(await ours("A-1")).toEqual(texts(here));
    const { orders } = await district.server().gateway.orders.read("A-1");
    expect(orders.find(({ kind }) => kind === "orders.rejoined")?.body).toMatchObject({ common: 2, size: 4 });
    await district.restart();
    await say("A-1", "आगे");
    await district.sync(here);
    expect(texts(here).at(-1)).toBe("आगे");
    const none = await district.server().gateway.rejoin("A-1", "DO-1");
    expect(none.ok ? "" : none.error.code).toBe("request/not-found");
  });

  test("[OR22] takes back nothing that its own key did not sign, or that is not what it signed", async () => {
    const [a, b] = [await district.station("A-1"), await district.station("B-1")];
    await say("A-1", "एक");
    await say("B-1", "दो");
    await district.sync(a, b);
    const { url } = district.server();
    const pageOf = async (station: string) => {
      const page = readBatch(await bytesOf(`${url}/v1/orders?from=0`, station));
      return { note: page?.note ?? "", entries: page?.entries.map(({ bytes }) => bytes) ?? [] };
    };
    const [ofA, ofB] = [await pageOf("A-1"), await pageOf("B-1")];
    expect(ofA.entries).toHaveLength(2);
    await say("A-1", "तीन");
    const longer = await pageOf("A-1");
    const give = async (body: object) => {
      const answer = await fetch(`${url}/v1/orders`, {
        method: "POST",
        headers: { "X-Station": "A-1", "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    const before = await ours("A-1");
    expect(await give({ from: 3, entries: [], note: ofB.note, proof: [] })).toBe('422 {"code":"wire/note"}');
    expect(await give({ from: 3, entries: ["{}"], proof: [] })).toBe('422 {"code":"wire/note"}');
    expect(await give({ from: 3, entries: ["{}"], note: "x", proof: [] })).toBe('422 {"code":"wire/note"}');
    expect(await give({ from: -1, entries: [], proof: [] })).toBe('422 {"code":"wire/header"}');
    expect(await give({ from: 0, entries: [], note: ofA.note, proof: [] })).toBe('200 {"has":2}');
    await district.close();
    district = await openOrderingDistrict(clock);
    const other = `${district.server().url}/v1/orders`;
    const foreign = await fetch(other, {
      method: "POST",
      headers: { "X-Station": "A-1" },
      body: JSON.stringify({ from: 0, entries: longer.entries, note: longer.note, proof: [] }),
    });
    expect([foreign.status, await ours("A-1"), before]).toEqual([422, [], ["एक", "तीन"]]);
  });

  test("[OR22] a signed head brings no other orders with it", async () => {
    const here = await district.station("A-1");
    await district.copy();
    await say("A-1", "एक");
    await district.sync(here);
    const { url } = district.server();
    const page = readBatch(await bytesOf(`${url}/v1/orders?from=0`, "A-1"));
    await district.putBack(true);
    const texts = page?.entries.map(({ bytes }) => bytes) ?? [];
    const answer = await fetch(`${url}/v1/orders`, {
      method: "POST",
      headers: { "X-Station": "A-1" },
      body: JSON.stringify({ from: 0, entries: texts.toReversed(), note: page?.note, proof: [] }),
    });
    expect([answer.status, await ours("A-1")]).toEqual([422, []]);
    expect(district.server().gateway.alarms.refusals("A-1")).toMatchObject([{ code: "wire/root" }]);
  });
});
