import { describe, expect, test } from "vitest";
import { isPlaceCode, PARENT_KINDS, PLACE_KINDS, type Place, pathOf, underDoubleLock } from "#domain/place/place.ts";
import { openDesk } from "../../support/desk.ts";
import { aPlace, aStation } from "../../support/factories.ts";

describe("places", () => {
  test("[PC1] a rack stands in a room, a shelf in a rack, a box anywhere but in a box", () => {
    expect(PARENT_KINDS).toEqual({
      ...{ room: [], yard: [], tray: [], rack: ["room"], shelf: ["rack"] },
      box: ["room", "rack", "shelf", "tray", "yard"],
    });
    const desk = openDesk();
    expect(PLACE_KINDS.map((kind) => isPlaceCode(desk.mint(kind)))).toEqual(PLACE_KINDS.map(() => true));
    expect([desk.mint("item"), desk.mint("case"), "nonsense"].map(isPlaceCode)).toEqual([false, false, false]);
  });

  test("[PC2] the path goes from the room down to the box", () => {
    const { desk, room, rack, shelf, box, tray } = aStation();
    expect(pathOf(box, desk.state.place)).toEqual([room, rack, shelf, box]);
    expect(pathOf(tray, desk.state.place)).toEqual([tray]);
  });

  test("[PC2] a parent that is not known, or a ring, ends the path", () => {
    const desk = openDesk();
    const lost: Place = { ...aPlace(desk, "shelf"), parent: desk.mint("rack") };
    expect(pathOf(lost, desk.state.place)).toEqual([lost]);
    const [a, b] = [desk.mint("box"), desk.mint("box")];
    // each look-up gives a new object, as a database does
    const ring = (place: string): Place => ({
      ...{ place, kind: "box", name: { hi: "डिब्बा", en: "box" }, doubleLock: false },
      parent: place === a ? b : a,
    });
    expect(pathOf(ring(a), ring).map((step) => step.place)).toEqual([b, a]);
    expect(underDoubleLock(ring(a), ring)).toBe(false);
  });

  test("[PL3] double lock holds for all that stands in it", () => {
    const { desk, vault, vaultShelf, shelf, room } = aStation();
    const inside = aPlace(desk, "box", vaultShelf);
    const locked = [vault, vaultShelf, inside, shelf, room].map((place) => underDoubleLock(place, desk.state.place));
    expect(locked).toEqual([true, true, true, false, false]);
  });
});
