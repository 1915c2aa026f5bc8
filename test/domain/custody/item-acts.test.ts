import { describe, expect, test } from "vitest";
import { checkSeal, photograph, reportFound, reportMissing, verifyLabel } from "#domain/custody/acts/item.ts";
import { instantOf } from "#domain/time.ts";
import {
  aPhoto,
  aStation,
  done,
  HOUR,
  imported,
  inStore,
  type Station,
  sentOut,
  stateOf,
} from "../../support/factories.ts";
import { refusal } from "../../support/refusal.ts";

const REASON = "गणना में नहीं मिला";
const ghost = (station: Station) => station.desk.mint("item");
const outside = (station: Station) => {
  const { item } = inStore(station);
  sentOut(station, [item]);
  return item;
};
const printed = (station: Station, item: string, copy = 1) =>
  station.desk.write({
    ...{ kind: "label.printed", at: station.desk.now(), subjects: [item] },
    body: { of: item, size: "75x50", copy, outcome: "printed" },
  });

describe("photos", () => {
  test("[CE17] photos are added, never taken away", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    done(desk, keeper, photograph, { item, photos: [aPhoto("b")] });
    done(desk, keeper, photograph, { item, photos: [aPhoto("c")] });
    expect(stateOf(desk, item).photos.map((photo) => photo.sha256[0])).toEqual(["a", "b", "c"]);
    expect(desk.entries.at(-1)?.blobs).toEqual([{ sha256: "c".repeat(64), bytes: 120_000, mime: "image/jpeg" }]);
  });

  test("[CE17] a closed item takes no photo", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const photos = [aPhoto("b")];
    expect(refusal(desk, keeper, photograph, { item: ghost(station), photos })).toBe("item/unknown");
    expect(refusal(desk, keeper, photograph, { item: imported(station, "closed").item, photos })).toBe("item/closed");
    expect(refusal(desk, { officer: io }, photograph, { item: inStore(station).item, photos })).toBe("policy/role");
  });
});

describe("seal checks", () => {
  const opened = { action: "opened", seal: { state: "broken", count: 2 } } as const;

  test("[SE4] the seal last seen is the seal of the item", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    done(desk, keeper, checkSeal, { item, ...opened });
    expect(stateOf(desk, item).seal).toEqual(opened.seal);
    const renewed = { state: "intact", count: 3, text: "SHO" } as const;
    done(desk, keeper, checkSeal, { item, action: "resealed", seal: renewed, remark: "आदेश से" });
    expect(stateOf(desk, item).seal).toEqual(renewed);
  });

  test("[SE4] a seal is looked at in the room only", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const check = (item: string) => refusal(desk, keeper, checkSeal, { item, ...opened });
    expect(check(ghost(station))).toBe("item/unknown");
    expect(check(outside(station))).toBe("item/out");
    expect(check(imported(station, "missing").item)).toBe("item/missing");
    expect(check(imported(station, "closed").item)).toBe("item/closed");
    expect(refusal(desk, { officer: io }, checkSeal, { item: inStore(station).item, ...opened })).toBe("policy/role");
  });
});

describe("missing and found", () => {
  test("[CE20] a missing item keeps its last place, and is found at a place", () => {
    const station = aStation();
    const { desk, keeper, tray, shelf } = station;
    const { item } = inStore(station);
    done(desk, keeper, reportMissing, { item, reason: REASON, gd: { number: "5", at: desk.now() } });
    expect(stateOf(desk, item).whereabouts).toEqual({ kind: "missing", since: desk.now(), last: tray.place });
    expect(desk.state.itemsAt(tray.place)).toEqual([]);
    desk.wait(HOUR);
    done(desk, keeper, reportFound, { item, place: shelf.place, reason: "दूसरे डिब्बे में मिला" });
    expect(stateOf(desk, item).whereabouts).toEqual({ kind: "placed", place: shelf.place, since: desk.now() });
  });

  test("[CE20] only what stands in the room can go missing", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const report = (item: string) => refusal(desk, keeper, reportMissing, { item, reason: REASON });
    expect(report(ghost(station))).toBe("item/unknown");
    expect(report(outside(station))).toBe("item/out");
    expect(report(imported(station, "missing").item)).toBe("item/missing");
    expect(report(imported(station, "closed").item)).toBe("item/closed");
    const { item } = inStore(station);
    const gd = { number: "5", at: instantOf(Date.parse(desk.now()) + HOUR) };
    expect(refusal(desk, keeper, reportMissing, { item, reason: REASON, gd })).toBe("time/future");
    expect(refusal(desk, { officer: io }, reportMissing, { item, reason: REASON })).toBe("policy/role");
  });

  test("[CE20] only what is missing can be found, at a place that may hold it, by whom its class asks for", () => {
    const station = aStation();
    const { desk, keeper, io, both, shelf, yard, vaultShelf } = station;
    const find = (item: string, place = shelf.place, who = keeper) =>
      refusal(desk, who, reportFound, { item, place, reason: REASON });
    const lost = imported(station, "missing").item;
    expect(find(ghost(station))).toBe("item/unknown");
    expect(find(inStore(station).item)).toBe("item/not-missing");
    expect(find(outside(station))).toBe("item/not-missing");
    expect(find(lost, desk.mint("shelf"))).toBe("place/unknown");
    expect(find(lost, desk.mint("item"))).toBe("code/wrong-kind");
    expect(find(lost, shelf.place, { officer: io })).toBe("policy/role");
    expect(find(lost, vaultShelf.place)).toBe("policy/second-person-required");
    expect(find(imported(station, "missing", "arms").item)).toBe("policy/second-person-required");
    const bomb = imported(station, "missing", "explosives").item;
    expect(find(bomb, shelf.place, both)).toBe("item/explosives-outside");
    done(desk, both, reportFound, { item: bomb, place: yard.place, reason: REASON });
  });
});

describe("labels", () => {
  test("[CE21] an item is labelled once its printed label was scanned back", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    expect(refusal(desk, keeper, verifyLabel, { of: item, scanned: item })).toBe("item/not-labelled");
    printed(station, item);
    expect(stateOf(desk, item).label).toEqual({ copies: 1, verified: false });
    done(desk, keeper, verifyLabel, { of: item, scanned: item });
    expect(stateOf(desk, item).label).toEqual({ copies: 1, verified: true });
    printed(station, item, 2);
    expect(stateOf(desk, item).label).toEqual({ copies: 2, verified: true });
  });

  test("[CE21] a label that was not sent is no copy", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { item } = inStore(station);
    const body = { of: item, size: "75x50", copy: 1, outcome: "not-sent", why: "absent" } as const;
    desk.write({ kind: "label.printed", at: desk.now(), subjects: [item], body });
    expect(stateOf(desk, item).label).toEqual({ copies: 0, verified: false });
    expect(refusal(desk, keeper, verifyLabel, { of: item, scanned: item })).toBe("item/not-labelled");
  });

  test("[CE21] the label of another item, an unknown item or another officer does not do", () => {
    const station = aStation();
    const { desk, keeper, io, shelf } = station;
    const [{ item }, other] = [inStore(station), inStore(station)];
    printed(station, item);
    expect(refusal(desk, keeper, verifyLabel, { of: item, scanned: other.item })).toBe("label/other-item");
    const unknown = ghost(station);
    expect(refusal(desk, keeper, verifyLabel, { of: unknown, scanned: unknown })).toBe("item/unknown");
    expect(refusal(desk, keeper, verifyLabel, { of: shelf.place, scanned: shelf.place })).toBe("code/wrong-kind");
    expect(refusal(desk, { officer: io }, verifyLabel, { of: item, scanned: item })).toBe("policy/role");
  });
});
