import { describe, expect, test } from "vitest";
import { type IssueInput, issue } from "#domain/custody/acts/issue.ts";
import { acknowledge, recordGd } from "#domain/custody/acts/movement.ts";
import { returnItems } from "#domain/custody/acts/return.ts";
import { shelve } from "#domain/custody/acts/shelve.ts";
import { MAX_LINES } from "#domain/entries/movement.ts";
import { instantOf } from "#domain/time.ts";
import {
  anIssue,
  aPlace,
  aStation,
  CARRIER,
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

const later = (station: Station, ms: number): string => instantOf(Date.parse(station.desk.now()) + ms);
const RECEIVER = { role: "receiver", name: "श्याम लाल" } as const;

describe("issue", () => {
  test("[CE10] sends items out on one road certificate that says by whom, where, why, on what order, until when", () => {
    const station = aStation();
    const { desk, both, tray } = station;
    const items = [inStore(station), inStore(station)].map((each) => each.item);
    const gd = { number: "31", at: desk.now() };
    const out = done(desk, both, issue, anIssue(items, { gd, vehicle: "UP32 G 1001" }));
    expect(out).toEqual({ movement: out.movement, certificate: { year: 2026, serial: 1 }, items });
    expect(desk.state.movement(out.movement)).toEqual({
      ...{ movement: out.movement, certificate: { year: 2026, serial: 1 }, purpose: "court", carrier: CARRIER },
      ...{ office: "न्यायालय सी०जे०एम०", order: { number: "118/2026" }, vehicle: "UP32 G 1001" },
      ...{ issuedAt: desk.now(), issuedBy: both.officer.officer, dueAt: "2026-12-30T17:00:00.000+05:30", gdOut: gd },
      lines: items.map((item) => ({ item, seal: SEALED })),
    });
    for (const item of items) {
      expect(stateOf(desk, item).whereabouts).toMatchObject({ kind: "out", purpose: "court", movement: out.movement });
      expect(desk.state.itemsAt(tray.place)).not.toContain(item);
    }
  });

  test("[CE10] the seal seen at the counter stands on the line, not the one recorded before", () => {
    const station = aStation();
    const { item } = inStore(station);
    const seal = { state: "broken", count: 1 } as const;
    const { movement } = sentOut(station, [item], { seals: { [item]: seal } });
    expect(station.desk.state.movement(movement)?.lines).toEqual([{ item, seal }]);
    expect(stateOf(station.desk, item).seal).toEqual(seal);
  });

  test("[CE4] certificate serials begin anew with the year", () => {
    const station = aStation();
    const serials = [1, 2].map(() => sentOut(station, [inStore(station).item]).certificate);
    station.desk.wait(39 * 24 * HOUR + 15 * HOUR);
    const dueAt = later(station, 48 * HOUR);
    serials.push(sentOut(station, [inStore(station).item], { dueAt }).certificate);
    expect(serials).toEqual([
      { year: 2026, serial: 1 },
      { year: 2026, serial: 2 },
      { year: 2027, serial: 1 },
    ]);
  });

  test("[PC6] a box sends out all it holds, each item once", () => {
    const station = aStation();
    const { desk, both, box } = station;
    const items = [inStore(station), inStore(station)].map((each) => each.item).toSorted();
    done(desk, both, shelve, { codes: items, to: box.place });
    const out = sentOut(station, [box.place, items[0] ?? ""]);
    expect(out.items).toEqual(items);
    expect(desk.state.itemsAt(box.place)).toEqual([]);
  });

  test("[CE3] the person who takes property on bond stands in no entry", () => {
    const station = aStation();
    const { item } = inStore(station);
    const out = sentOut(station, [item], { purpose: "custody-bond", receiver: RECEIVER });
    expect(JSON.stringify(station.desk.entries)).not.toContain(RECEIVER.name);
    expect(station.desk.entries.at(-1)?.private?.subject).toBe(out.movement);
  });

  const one = (station: Station) => inStore(station).item;
  const refusals: [
    string,
    string,
    (station: Station) => readonly string[],
    (station: Station) => Partial<IssueInput>,
  ][] = [
    ["[CE7]", "item/unknown", ({ desk }) => [desk.mint("item")], () => ({})],
    ["[CE7]", "code/wrong-kind", ({ desk }) => [desk.mint("case")], () => ({})],
    ["[PC6]", "place/not-a-box", ({ shelf }) => [shelf.place], () => ({})],
    ["[PC6]", "place/box-empty", ({ box }) => [box.place], () => ({})],
    ["[PC7]", "place/unknown", ({ desk }) => [desk.mint("box")], () => ({})],
    ["[CE8]", "item/out", (s) => [one(s), imported(s, "out").item], () => ({})],
    ["[CE8]", "item/missing", (s) => [imported(s, "missing").item], () => ({})],
    ["[CE8]", "item/closed", (s) => [imported(s, "closed").item], () => ({})],
    ["[TM2]", "time/future", (s) => [one(s)], (s) => ({ at: later(s, HOUR) })],
    ["[TM2]", "time/future", (s) => [one(s)], (s) => ({ gd: { number: "9", at: later(s, HOUR) } })],
    ["[CE11]", "movement/due-needed", (s) => [one(s)], (s) => ({ dueAt: s.desk.now() })],
    ["[CE11]", "movement/custodian-needed", (s) => [one(s)], () => ({ purpose: "custody-bond" })],
    ["[CE11]", "item/field-required", (s) => [imported(s, "placed").item], () => ({})],
  ];

  test.each(refusals)("%s gives %s and changes nothing", (_rule, code, codes, changes) => {
    const station = aStation();
    const input = anIssue(codes(station), changes(station));
    expect(refusal(station.desk, station.both, issue, input)).toBe(code);
  });

  test.each(["court", "fsl", "custody-bond"] as const)(
    "[CE11] %s needs the number of the order or letter",
    (purpose) => {
      const station = aStation();
      const { order: _none, ...input } = anIssue([one(station)], { purpose, receiver: RECEIVER });
      expect(refusal(station.desk, station.both, issue, input)).toBe("item/field-required");
    },
  );

  test.each(["expert", "other-station", "examination"] as const)("[CE11] %s needs no order", (purpose) => {
    const station = aStation();
    const { order: _none, ...input } = anIssue([one(station)], { purpose });
    done(station.desk, station.keeper, issue, input);
  });

  test("[CE12] what is out cannot go out again before it came back", () => {
    const station = aStation();
    const { desk, keeper, tray } = station;
    const { item } = inStore(station);
    sentOut(station, [item]);
    expect(refusal(desk, keeper, issue, anIssue([item]))).toBe("item/out");
    done(desk, keeper, returnItems, { lines: [{ item, seal: SEALED }], carrier: CARRIER, to: tray.place });
    expect(sentOut(station, [item]).certificate.serial).toBe(2);
  });

  test("[CE11] a certificate has at most as many lines as an entry can hold", () => {
    const station = aStation();
    const { desk, both, box } = station;
    const items = Array.from({ length: MAX_LINES }, () => one(station));
    done(desk, both, shelve, { codes: items, to: box.place });
    expect(refusal(desk, both, issue, anIssue([box.place, one(station)]))).toBe("request/too-large");
    expect(sentOut(station, [box.place]).items).toHaveLength(MAX_LINES);
  });

  test("[PL1] [PL2] [PL3] roles, guarded classes and double lock hold for what leaves", () => {
    const station = aStation();
    const { desk, keeper, io, both, vaultShelf } = station;
    const plain = one(station);
    expect(refusal(desk, { officer: io }, issue, anIssue([plain]))).toBe("policy/role");
    const gold = inStore(station, "jewellery").item;
    expect(refusal(desk, keeper, issue, anIssue([plain, gold]))).toBe("policy/second-person-required");
    done(desk, both, shelve, { codes: [plain], to: vaultShelf.place });
    expect(refusal(desk, keeper, issue, anIssue([plain]))).toBe("policy/second-person-required");
  });
});

describe("receipt of the outside office", () => {
  const receipt = { receipt: "FSL/2026/881", by: "डाक अनुभाग" };

  test("[CE13] is written once and kept with the certificate", () => {
    const station = aStation();
    const { desk, keeper } = station;
    const { movement } = sentOut(station, [inStore(station).item]);
    desk.wait(HOUR);
    done(desk, keeper, acknowledge, { movement, ...receipt });
    expect(desk.state.movement(movement)?.acknowledged).toEqual({ at: desk.now(), ...receipt });
    expect(refusal(desk, keeper, acknowledge, { movement, ...receipt })).toBe("movement/already-acknowledged");
  });

  test("[CE13] is refused for no certificate, in the future, and before the items left", () => {
    const station = aStation();
    const { desk, keeper, io } = station;
    const { movement } = sentOut(station, [inStore(station).item]);
    const unknown = desk.mint("movement");
    expect(refusal(desk, keeper, acknowledge, { movement: unknown, ...receipt })).toBe("movement/unknown");
    expect(refusal(desk, keeper, acknowledge, { movement, ...receipt, at: later(station, HOUR) })).toBe("time/future");
    expect(refusal(desk, keeper, acknowledge, { movement, ...receipt, at: later(station, -HOUR) })).toBe(
      "time/invalid",
    );
    expect(refusal(desk, { officer: io }, acknowledge, { movement, ...receipt })).toBe("policy/role");
  });
});

describe("diary number later", () => {
  test("[CE14] waits until it is recorded, once for each leg", () => {
    const station = aStation();
    const { desk, keeper, tray } = station;
    const { item } = inStore(station);
    const { movement } = sentOut(station, [item]);
    const gd = (number: string) => ({ number, at: desk.now() });
    expect(desk.state.movement(movement)?.gdOut).toBeUndefined();
    done(desk, keeper, recordGd, { movement, leg: "out", gd: gd("41") });
    expect(desk.state.movement(movement)?.gdOut).toEqual(gd("41"));
    expect(refusal(desk, keeper, recordGd, { movement, leg: "out", gd: gd("42") })).toBe("movement/gd-already");
    expect(refusal(desk, keeper, recordGd, { movement, leg: "in", gd: gd("42") })).toBe("item/not-placed");
    done(desk, keeper, returnItems, { lines: [{ item, seal: SEALED }], carrier: CARRIER, to: tray.place });
    done(desk, keeper, recordGd, { movement, leg: "in", gd: gd("42") });
    expect(desk.state.movement(movement)).toMatchObject({ gdOut: gd("41"), gdIn: gd("42") });
    expect(refusal(desk, keeper, recordGd, { movement, leg: "in", gd: gd("43") })).toBe("movement/gd-already");
  });

  test("[CE14] is refused for no certificate, in the future, and to other roles", () => {
    const station = aStation();
    const { desk, keeper, technician } = station;
    const { movement } = sentOut(station, [inStore(station).item]);
    const leg = "out" as const;
    const gd = { number: "41", at: desk.now() };
    const ahead = { number: "41", at: later(station, HOUR) };
    const unknown = desk.mint("movement");
    expect(refusal(desk, keeper, recordGd, { movement: unknown, leg, gd })).toBe("movement/unknown");
    expect(refusal(desk, keeper, recordGd, { movement, leg, gd: ahead })).toBe("time/future");
    expect(refusal(desk, { officer: technician }, recordGd, { movement, leg, gd })).toBe("policy/role");
  });
});

describe("boxes outdoors", () => {
  test("[PC6] a box in the yard opens out like any other", () => {
    const station = aStation();
    const crate = aPlace(station.desk, "box", station.yard);
    const { item } = inStore(station, "vehicle", crate);
    expect(sentOut(station, [crate.place]).items).toEqual([item]);
  });
});
