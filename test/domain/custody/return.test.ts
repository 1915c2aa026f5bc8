import { describe, expect, test } from "vitest";
import { reportMissing } from "#domain/custody/acts/item.ts";
import { type ReturnInput, returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import { instantOf } from "#domain/time.ts";
import {
  aPhoto,
  aStation,
  CARRIER,
  DAY,
  done,
  HOUR,
  imported,
  inStore,
  SEALED,
  type Station,
  sentOut,
  stateOf,
} from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const BROKEN = { state: "broken", count: 2, text: "RK" } as const;
const later = (station: Station, ms: number): string => instantOf(Date.parse(station.desk.now()) + ms);
const aReturn = (station: Station, items: readonly string[], changes: Partial<ReturnInput> = {}): ReturnInput => ({
  lines: items.map((item) => ({ item, seal: SEALED })),
  carrier: CARRIER,
  to: station.shelf.place,
  ...changes,
});

describe("return", () => {
  test("[CE15] takes the items back to a place, with the carrier, the diary entry and the seal of each", () => {
    const station = aStation();
    const { desk, keeper, shelf } = station;
    const { item } = inStore(station);
    const { movement } = sentOut(station, [item]);
    desk.wait(2 * DAY);
    const gd = { number: "77", at: desk.now() };
    const order = { number: "निर्णय 12/2026" };
    expect(done(desk, keeper, returnItems, aReturn(station, [item], { gd, order }))).toEqual({
      lines: [{ item, verdict: "same" }],
    });
    expect(stateOf(desk, item).whereabouts).toEqual({ kind: "placed", place: shelf.place, since: desk.now() });
    expect(desk.state.movement(movement)).toMatchObject({
      ...{ gdIn: gd, lines: [{ item, seal: SEALED, returned: { at: desk.now(), seal: SEALED, verdict: "same" } }] },
    });
    expect(desk.entries.at(-1)?.body).toMatchObject({ purpose: "court", office: "न्यायालय सी०जे०एम०", order, gd });
  });

  test("[CE15] some of a certificate may come back before the others", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const items = [inStore(station), inStore(station)].map((each) => each.item);
    const { movement } = sentOut(station, items);
    done(desk, keeper, returnItems, aReturn(station, items.slice(0, 1)));
    const back = () => desk.state.movement(movement)?.lines.map((line) => line.returned !== undefined);
    expect(back()).toEqual([true, false]);
    done(desk, keeper, returnItems, aReturn(station, items.slice(1)));
    expect(back()).toEqual([true, true]);
  });

  test("[CE16] items of several certificates in one act make one entry for each, and each item counts once", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const [a, b, c] = [inStore(station).item, inStore(station).item, imported(station, "out").item];
    const movements = [sentOut(station, [a]).movement, sentOut(station, [b]).movement];
    const before = desk.entries.length;
    const value = done(desk, keeper, returnItems, aReturn(station, [a, b, a, c], { office: "एफ०एस०एल०" }));
    expect(value.lines.map((line) => line.item)).toEqual([a, b, c]);
    const bodies = desk.entries.slice(before).map((entry) => (entry.kind === "item.returned" ? entry.body : undefined));
    expect(bodies.map((body) => body?.movement)).toEqual([...movements, undefined]);
    expect(bodies[2]).toMatchObject({ purpose: "fsl", office: "एफ०एस०एल०" });
  });

  test("[SE3] a seal that changed needs a remark and a photo; the verdict is ours and is kept", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    const { movement } = sentOut(station, [item]);
    const bare = aReturn(station, [], { lines: [{ item, seal: BROKEN }] });
    expect(refusal(desk, keeper, returnItems, bare)).toBe("item/field-required");
    const line = { item, seal: BROKEN, remark: "एक मोहर टूटी मिली" };
    expect(refusal(desk, keeper, returnItems, aReturn(station, [], { lines: [line] }))).toBe("item/no-photo");
    const remarked = aReturn(station, [], { lines: [{ ...line, photos: [aPhoto("e")] }] });
    expect(done(desk, keeper, returnItems, remarked)).toEqual({ lines: [{ item, verdict: "changed" }] });
    expect(desk.state.movement(movement)?.lines[0]?.returned).toMatchObject({ seal: BROKEN, verdict: "changed" });
    expect(stateOf(desk, item)).toMatchObject({ seal: BROKEN, photos: [aPhoto(), aPhoto("e")] });
    expect(desk.entries.at(-1)?.blobs).toMatchObject([{ sha256: aPhoto("e").sha256 }]);
  });

  test("[SE3] where the camera failed the reason stands in the place of the photo", () => {
    const station = aStation();
    const { item } = inStore(station);
    sentOut(station, [item]);
    const line = { item, seal: BROKEN, remark: "एक मोहर टूटी मिली", photoDeferred: "कैमरा खराब" };
    done(station.desk, station.keeper, returnItems, aReturn(station, [], { lines: [line] }));
    expect(station.desk.entries.at(-1)?.body).toMatchObject({ lines: [{ photoDeferred: "कैमरा खराब" }] });
  });

  test("[SE3] the seal is held against the one on the certificate, not one recorded since", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    sentOut(station, [item], { seals: { [item]: BROKEN } });
    expect(refusal(desk, keeper, returnItems, aReturn(station, [item]))).toBe("item/field-required");
    const seen = aReturn(station, [], { lines: [{ item, seal: BROKEN }] });
    expect(done(desk, keeper, returnItems, seen)).toEqual({ lines: [{ item, verdict: "same" }] });
  });

  test("[CG8] explosives come back to the yard only", () => {
    const station = aStation();
    const { desk, both, yard } = station;
    const { item } = inStore(station, "explosives", yard);
    sentOut(station, [item]);
    expect(refusal(desk, both, returnItems, aReturn(station, [item]))).toBe("item/explosives-outside");
    done(desk, both, returnItems, aReturn(station, [item], { to: yard.place }));
  });

  const out = (station: Station) => {
    const { item } = inStore(station);
    sentOut(station, [item]);
    return item;
  };
  const refusals: [string, string, (station: Station) => ReturnInput][] = [
    ["[PC7]", "code/wrong-kind", (s) => aReturn(s, [out(s)], { to: s.desk.mint("item") })],
    ["[PC7]", "place/unknown", (s) => aReturn(s, [out(s)], { to: s.desk.mint("shelf") })],
    ["[CE7]", "item/unknown", (s) => aReturn(s, [s.desk.mint("item")])],
    ["[CE7]", "code/wrong-kind", (s) => aReturn(s, [s.box.place])],
    ["[CE8]", "item/not-out", (s) => aReturn(s, [out(s), inStore(s).item])],
    ["[CE8]", "item/not-out", (s) => aReturn(s, [imported(s, "missing").item])],
    ["[CE8]", "item/closed", (s) => aReturn(s, [imported(s, "closed").item])],
    ["[TM2]", "time/future", (s) => aReturn(s, [out(s)], { at: later(s, HOUR) })],
    ["[TM2]", "time/future", (s) => aReturn(s, [out(s)], { gd: { number: "9", at: later(s, HOUR) } })],
    ["[CE15]", "time/invalid", (s) => aReturn(s, [out(s)], { at: later(s, -HOUR) })],
  ];

  test.each(refusals)("%s gives %s and changes nothing", (_rule, code, input) => {
    const station = aStation();
    expect(refusal(station.desk, station.both, returnItems, input(station))).toBe(code);
  });

  test("[CE15] a clock that was set back does not stop a return", () => {
    const station = aStation();
    const item = out(station);
    station.desk.wait(-2 * HOUR);
    done(station.desk, station.keeper, returnItems, aReturn(station, [item]));
  });

  test("[PL1] [PL2] [PL3] roles, guarded classes and double lock hold for what comes back", () => {
    const station = aStation();
    const { desk, keeper, io, vaultShelf } = station;
    const plain = out(station);
    expect(refusal(desk, { officer: io }, returnItems, aReturn(station, [plain]))).toBe("policy/role");
    const locked = aReturn(station, [plain], { to: vaultShelf.place });
    expect(refusal(desk, keeper, returnItems, locked)).toBe("policy/second-person-required");
    const cash = inStore(station, "cash").item;
    sentOut(station, [cash]);
    expect(refusal(desk, keeper, returnItems, aReturn(station, [cash]))).toBe("policy/second-person-required");
  });

  test("[CE12] what came back is in the room again for every act", () => {
    const station = aStation();
    const { desk, keeper, rack } = station;
    const item = out(station);
    done(desk, keeper, returnItems, aReturn(station, [item]));
    expect(refusal(desk, keeper, returnItems, aReturn(station, [item]))).toBe("item/not-out");
    done(desk, keeper, shelve, { codes: [item], to: rack.place });
    done(desk, keeper, reportMissing, { item, reason: "गणना में नहीं मिला" });
    expect(stateOf(desk, item).whereabouts).toMatchObject({ kind: "missing", last: rack.place });
  });
});
