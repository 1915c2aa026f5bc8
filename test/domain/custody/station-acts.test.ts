import { describe, expect, test } from "vitest";
import { kindOf } from "#domain/codes.ts";
import { changeOfficer, enrolOfficer } from "#domain/custody/acts/officer.ts";
import { type MakePlaceInput, makePlace } from "#domain/custody/acts/place.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import { aStation, done, inStore, type Station } from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const named = (name: string) => ({ hi: name, en: name });
const RANK = { hi: "उप निरीक्षक", en: "Sub-Inspector" };

describe("making places", () => {
  test("[PC1] [PC5] a place gets a code of its kind and stands where it may", () => {
    const { desk, keeper, room, rack } = aStation();
    const make = (input: MakePlaceInput) => done(desk, keeper, makePlace, input);
    const shelf = make({ kind: "shelf", name: named("खाना 7"), parent: rack.place, doubleLock: false });
    expect(kindOf(shelf.place)).toBe("shelf");
    expect(desk.state.place(shelf.place)).toEqual(shelf);
    make({ kind: "room", name: named("कक्ष 2"), doubleLock: true });
    for (const parent of [room, rack, shelf])
      make({ kind: "box", name: named("डिब्बा 7"), parent: parent.place, doubleLock: false });
  });

  const one = { kind: "box", name: named("डिब्बा 7"), doubleLock: false } as const;
  const refusals: [string, string, (station: Station) => MakePlaceInput][] = [
    ["[PC1]", "place/wrong-parent", () => one],
    ["[PC1]", "place/wrong-parent", (s) => ({ ...one, kind: "room", parent: s.room.place })],
    ["[PC1]", "place/wrong-parent", (s) => ({ ...one, kind: "shelf", parent: s.room.place })],
    ["[PC1]", "place/wrong-parent", (s) => ({ ...one, parent: s.box.place })],
    ["[PC7]", "place/unknown", (s) => ({ ...one, parent: s.desk.mint("shelf") })],
    ["[PC5]", "place/duplicate-name", (s) => ({ ...one, parent: s.shelf.place, name: s.box.name })],
  ];
  test.each(refusals)("%s gives %s and changes nothing: %#", (_rule, code, input) => {
    const station = aStation();
    expect(refusal(station.desk, station.keeper, makePlace, input(station))).toBe(code);
  });

  test("[PL1] only keepers make places", () => {
    const { desk, io } = aStation();
    expect(refusal(desk, { officer: io }, makePlace, { ...one, kind: "room" })).toBe("policy/role");
  });
});

describe("the roster", () => {
  const newcomer = { name: named("रवि"), rank: RANK, number: "PNO77", role: "io" } as const;

  test("[OF3] the SHO enrols officers, each number once", () => {
    const { desk, sho, keeper } = aStation();
    const made = done(desk, { officer: sho }, enrolOfficer, newcomer);
    expect(made).toEqual({ officer: made.officer, ...newcomer, status: "active" });
    expect(desk.state.officerByNumber("PNO77")).toEqual({ ...made, wrongTries: 0, lastWrongMs: 0 });
    expect(refusal(desk, { officer: sho }, enrolOfficer, newcomer)).toBe("officer/duplicate-number");
    expect(refusal(desk, keeper, enrolOfficer, { ...newcomer, number: "PNO78" })).toBe("policy/role");
  });

  test("[OF4] rights end with the entry that ends them", () => {
    const station = aStation();
    const { desk, sho, keeper, shelf } = station;
    const { item } = inStore(station);
    const { officer } = keeper.officer;
    done(desk, { officer: sho }, changeOfficer, { officer, status: "transferred", reason: "स्थानान्तरण" });
    const now = { officer: desk.state.officer(officer) ?? sho };
    expect(refusal(desk, now, shelve, { codes: [item], to: shelf.place })).toBe("officer/not-active");
    done(desk, { officer: sho }, changeOfficer, { officer, status: "active", role: "io", reason: "पुनः नियुक्ति" });
    const again = { officer: desk.state.officer(officer) ?? sho };
    expect(refusal(desk, again, shelve, { codes: [item], to: shelf.place })).toBe("policy/role");
  });

  test("[OF4] nobody changes themselves, an unknown officer, or without being the SHO", () => {
    const { desk, sho, keeper } = aStation();
    const change = (officer: string, who = sho) =>
      refusal(desk, { officer: who }, changeOfficer, { officer, role: "moharrir", reason: "भूल" });
    expect(change(sho.officer)).toBe("policy/role");
    expect(change(desk.mint("officer"))).toBe("officer/unknown");
    expect(change(sho.officer, keeper.officer)).toBe("policy/role");
  });
});
