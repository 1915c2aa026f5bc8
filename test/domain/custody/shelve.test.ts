import { describe, expect, test } from "vitest";
import { shelve } from "#domain/custody/acts/shelve.ts";
import { aPlace, aStation, done, imported, inStore, type Station, sentOut, stateOf } from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const boxed = (station: Station) => {
  const items = [inStore(station), inStore(station, "clothes")].map((each) => each.item).toSorted();
  done(station.desk, station.keeper, shelve, { codes: items, to: station.box.place });
  return items;
};

describe("shelving", () => {
  test("[CE6] puts items at a place and says where they stood", () => {
    const station = aStation();
    const { desk, keeper, tray, shelf } = station;
    const { item } = inStore(station);
    desk.wait(60_000);
    expect(done(desk, keeper, shelve, { codes: [item, item], to: shelf.place })).toEqual({ items: 1, boxes: 0 });
    expect(stateOf(desk, item).whereabouts).toEqual({ kind: "placed", place: shelf.place, since: desk.now() });
    expect(desk.entries.at(-1)?.body).toEqual({ item, from: tray.place, to: shelf.place });
  });

  test("[CE6] what stands there already makes no entry", () => {
    const station = aStation();
    const { desk, keeper, tray, shelf, box } = station;
    const { item } = inStore(station);
    const before = desk.entries.length;
    expect(done(desk, keeper, shelve, { codes: [item], to: tray.place })).toEqual({ items: 0, boxes: 0 });
    expect(done(desk, keeper, shelve, { codes: [box.place], to: shelf.place })).toEqual({ items: 0, boxes: 0 });
    expect(desk.entries.length).toBe(before);
  });

  test("[PC4] one scan of a box moves all it holds, in one entry", () => {
    const station = aStation();
    const { desk, keeper, box, yard } = station;
    const items = boxed(station);
    const before = desk.entries.length;
    expect(done(desk, keeper, shelve, { codes: [box.place], to: yard.place })).toEqual({ items: 0, boxes: 1 });
    expect(desk.entries.length).toBe(before + 1);
    expect(desk.state.place(box.place)?.parent).toBe(yard.place);
    expect(desk.state.itemsAt(box.place)).toEqual(items);
    for (const item of items) expect(stateOf(desk, item).whereabouts).toMatchObject({ place: box.place });
  });

  test("[PC3] a box cannot stand in itself, nor in another box", () => {
    const station = aStation();
    const { desk, keeper, box } = station;
    const other = aPlace(desk, "box", station.shelf);
    expect(refusal(desk, keeper, shelve, { codes: [box.place], to: box.place })).toBe("place/inside-itself");
    expect(refusal(desk, keeper, shelve, { codes: [box.place], to: other.place })).toBe("place/wrong-parent");
  });

  test("[PL2] a box with a guarded item in it moves with two persons", () => {
    const station = aStation();
    const { desk, keeper, both, box, yard } = station;
    const { item } = inStore(station, "narcotics");
    done(desk, both, shelve, { codes: [item], to: box.place });
    expect(refusal(desk, keeper, shelve, { codes: [box.place], to: yard.place })).toBe("policy/second-person-required");
    done(desk, both, shelve, { codes: [box.place], to: yard.place });
  });

  test("[PL3] two persons put a thing into double lock and take it out again", () => {
    const station = aStation();
    const { desk, keeper, both, vaultShelf, shelf, box } = station;
    const { item } = inStore(station);
    const put = (code: string, to: string) => ({ codes: [code], to });
    for (const code of [item, box.place])
      expect(refusal(desk, keeper, shelve, put(code, vaultShelf.place))).toBe("policy/second-person-required");
    done(desk, both, shelve, put(item, vaultShelf.place));
    done(desk, both, shelve, put(box.place, vaultShelf.place));
    for (const code of [item, box.place])
      expect(refusal(desk, keeper, shelve, put(code, shelf.place))).toBe("policy/second-person-required");
  });

  test("[CG8] explosives are shelved in the yard only", () => {
    const station = aStation();
    const { desk, both, shelf, yard } = station;
    const { item } = inStore(station, "explosives", yard);
    expect(refusal(desk, both, shelve, { codes: [item], to: shelf.place })).toBe("item/explosives-outside");
    const other = aPlace(desk, "yard");
    done(desk, both, shelve, { codes: [item], to: other.place });
  });

  test.each([
    ["[PC7]", "code/wrong-kind", ({ desk }: Station) => ({ codes: [desk.mint("item")], to: desk.mint("case") })],
    ["[PC7]", "place/unknown", ({ desk }: Station) => ({ codes: [desk.mint("item")], to: desk.mint("shelf") })],
    ["[PC7]", "place/unknown", ({ desk, shelf }: Station) => ({ codes: [desk.mint("box")], to: shelf.place })],
    ["[CE7]", "item/unknown", ({ desk, shelf }: Station) => ({ codes: [desk.mint("item")], to: shelf.place })],
    ["[CE7]", "code/wrong-kind", ({ rack, shelf }: Station) => ({ codes: [rack.place], to: shelf.place })],
    ["[CE8]", "item/missing", (s: Station) => ({ codes: [imported(s, "missing").item], to: s.shelf.place })],
    ["[CE8]", "item/out", (s: Station) => ({ codes: [imported(s, "out").item], to: s.shelf.place })],
    ["[CE8]", "item/closed", (s: Station) => ({ codes: [imported(s, "closed").item], to: s.shelf.place })],
  ] as const)("%s gives %s and changes nothing", (_rule, code, input) => {
    const station = aStation();
    const { codes, to } = input(station);
    expect(refusal(station.desk, station.both, shelve, { codes: [...codes], to })).toBe(code);
  });

  test("[CE9] one refused thing holds back the whole act", () => {
    const station = aStation();
    const [good, bad] = [inStore(station), inStore(station)];
    sentOut(station, [bad.item]);
    const input = { codes: [good.item, bad.item], to: station.shelf.place };
    expect(refusal(station.desk, station.keeper, shelve, input)).toBe("item/out");
  });

  test("[PL1] only keepers shelve", () => {
    const station = aStation();
    const { item } = inStore(station);
    for (const codes of [[item], [station.box.place]])
      expect(refusal(station.desk, { officer: station.io }, shelve, { codes, to: station.yard.place })).toBe(
        "policy/role",
      );
  });
});
