import { expect, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { makePlace } from "#domain/custody/acts/place.ts";
import { instantOf } from "#domain/time.ts";
import { leastItem } from "../../support/factories.ts";
import { type HttpStation, openHttpStation, PIN } from "../../support/http-station.ts";

const CASE = { kind: "fir" as const, sensitive: false, firToFollow: false };

/** A station with one item on its tray and the moharrir signed in; `out` is an issue that is whole but for the PIN. */
const withItem = async () => {
  const station = await openHttpStation(["moharrir", "sho", "carrier"]);
  await station.signIn("moharrir");
  const by = { officer: station.officer("moharrir"), session: "test", factors: ["number", "pin"] as const };
  const { journal } = station.edge.opened;
  const tray = await journal.perform(by, makePlace, {
    kind: "tray",
    name: { hi: "ट्रे", en: "Tray" },
    doubleLock: false,
  });
  const place = tray.ok ? tray.value.value.place : "";
  const made = await journal.perform(by, deposit, {
    case: { ...CASE, numbers: [{ kind: "fir", number: "302", year: 2026 }] },
    seizure: { at: instantOf(station.clock.now() - 3_600_000) },
    depositor: { officer: by.officer, name: "अरुण", rank: "उ०नि०", number: "1301" },
    place,
    items: [{ ...leastItem("clothes"), photos: [], photoDeferred: "कैमरा नहीं" }],
  });
  const item = made.ok ? (made.value.value.items[0]?.item ?? "") : "";
  const carrier = { officer: station.officer("carrier"), name: "रामवीर", rank: "आ०", number: "carrier" };
  const dueAt = instantOf(station.clock.now() + 86_400_000);
  const out = { codes: [item], purpose: "examination", office: "विवेचक", carrier, dueAt };
  return { station, place, item, carrier, out };
};
const kinds = (station: HttpStation) => station.entries().filter(({ kind }) => /item\.(issued|returned)/.test(kind));

test("[FL9] the entry says that the carrier signed only when the station proved the carrier's PIN, on both ways", async () => {
  const { station, place, item, carrier, out } = await withItem();
  const sent = await station.ask("POST", "/api/movements", { act: out, carrier: { pin: PIN } });
  expect(sent.status).toBe(200);
  const back = { lines: [{ item, seal: { state: "intact", count: 2, text: "RK" } }], carrier, to: place };
  expect((await station.ask("POST", "/api/returns", { act: back })).status).toBe(200);
  expect(kinds(station).map(({ body }) => body["signed"])).toEqual(["pin", undefined]);
  const sheet = await station.ask("GET", `/api/movements/${sent.body["movement"]}`);
  expect(sheet.body["movement"]).toMatchObject({ signed: "pin" });
});

test("[FL9] a wrong PIN, the PIN of somebody else, or a carrier from elsewhere with a PIN records nothing", async () => {
  const { station, out } = await withItem();
  const wrong = await station.ask("POST", "/api/movements", { act: out, carrier: { pin: "777888" } });
  expect(wrong.body).toMatchObject({ code: "session/wrong-pin", facts: { of: "carrier" } });
  const elsewhere = { ...out, carrier: { name: "राम", rank: "आ०", number: "9" } };
  const unknown = await station.ask("POST", "/api/movements", { act: elsewhere, carrier: { pin: PIN } });
  expect(unknown.body).toMatchObject({ code: "officer/unknown" });
  expect(kinds(station)).toEqual([]);
});

test("[FL9] no client can say that the carrier signed", async () => {
  const { station, out } = await withItem();
  const claimed = await station.ask("POST", "/api/movements", { act: { ...out, signed: "pin" } });
  expect(claimed.body).toMatchObject({ code: "request/invalid" });
  expect(kinds(station)).toEqual([]);
});

test("[FL11] photos of a return are known to the station, or nothing is recorded", async () => {
  const { station, place, item, carrier, out } = await withItem();
  await station.ask("POST", "/api/movements", { act: out });
  const photo = { sha256: "e".repeat(64), bytes: 9, mime: "image/jpeg", role: "seal" };
  const line = { item, seal: { state: "broken", count: 2 }, remark: "टूटी", photos: [photo] };
  const back = await station.ask("POST", "/api/returns", { act: { lines: [line], carrier, to: place } });
  expect(back.body).toMatchObject({ code: "photo/unknown" });
  expect(kinds(station)).toHaveLength(1);
});
