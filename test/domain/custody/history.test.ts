import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOf } from "#domain/codes.ts";
import type { Who } from "#domain/custody/policy.ts";
import { categoryOf } from "#domain/item/category.ts";
import { underDoubleLock } from "#domain/place/place.ts";
import { busyStation, playScene, stories } from "../../support/arbitraries.ts";
import type { Attempt } from "../../support/attempts.ts";
import { HOUR, type Station } from "../../support/factories.ts";

/** The test's own idea of custody, kept from what officers meant to do and whether they were let. */
const openModel = (station: Station) => {
  const { state } = station.desk;
  const where = new Map<string, string>();
  const contents = (codes: readonly string[]) =>
    codes.flatMap((code) =>
      kindOf(code) === "box" ? [...where].flatMap(([item, at]) => (at === `at ${code}` ? [item] : [])) : [code],
    );
  const placeOf = (item: string) => state.place(where.get(item)?.replace("at ", "") ?? "");

  /** why the act must not happen, as far as custody goes; computed before it runs */
  const forbidden = ({ action, codes, place, at, outsider }: Attempt, { officer, second }: Who): string[] => {
    const reasons: string[] = [];
    const items = contents(codes);
    const at_ = (item: string) => where.get(item) ?? "unknown";
    const keepers = ["moharrir", "sho"];
    if (officer.status !== "active") reasons.push("not in service");
    if (action === "officer.change" && officer.role !== "sho") reasons.push("not the SHO");
    const more = { "item.acknowledge": ["pairokar"], "deposit.confirm": ["io", "pairokar"] } as Record<
      string,
      string[]
    >;
    if (action === "deposit.confirm") {
      if (items.some((item) => !state.item(item)?.awaits)) reasons.push("nothing is awaited");
      const there = second ? [officer, second] : [officer];
      const own = items.every((item) =>
        there.some((each) => {
          const depositor = state.item(item)?.depositor;
          return depositor?.officer ? depositor.officer === each.officer : depositor?.number === each.number;
        }),
      );
      if (!own && !there.some(({ role }) => role === "sho")) reasons.push("neither depositor nor SHO");
    }
    if (outsider && !second) reasons.push("an outsider before one officer");
    if (![...keepers, ...(more[action] ?? [])].includes(officer.role)) reasons.push("no keeper");
    const inRoom = ["item.shelve", "item.issue", "seal.check", "item.report-missing"].includes(action);
    if (inRoom && items.some((item) => !at_(item).startsWith("at "))) reasons.push("not in the room");
    if (action === "item.issue" && items.length === 0) reasons.push("nothing to send");
    if (action === "item.return" && items.some((item) => !at_(item).startsWith("out"))) reasons.push("not out");
    if (action === "item.report-found" && items.some((item) => at_(item) !== "missing")) reasons.push("not missing");
    if (action === "item.photograph" && items.some((item) => at_(item) === "closed")) reasons.push("closed");
    if (items.some((item) => at_(item) === "unknown")) reasons.push("unknown item");
    if (place !== undefined && !state.place(place)) reasons.push("unknown place");
    if (at !== undefined && Date.parse(at) > Date.parse(station.desk.now()) + 5 * 60_000) reasons.push("future");
    const guarded = ["item.shelve", "item.issue", "item.return", "item.report-found", "item.deposit"].includes(action);
    const known = items.flatMap((item) => state.item(item) ?? []);
    const places = [...items.map(placeOf), ...codes.map(state.place), state.place(place ?? "")].flatMap((p) => p ?? []);
    const locked = places.some((each) => underDoubleLock(each, state.place));
    const two =
      action === "item.amend" || (guarded && (locked || known.some((item) => categoryOf(item.category).twoPersons)));
    if (two && !second) reasons.push("alone");
    if (second && second.officer === officer.officer) reasons.push("same person");
    if (second && ["technician", "carrier"].includes(second.role)) reasons.push("no such second");
    if (second && second.status !== "active") reasons.push("second not in service");
    return reasons;
  };

  /** what an allowed act makes so */
  const apply = ({ action, codes, place }: Attempt, first: number): void => {
    const items = contents(codes);
    const fresh = station.desk.entries.slice(first);
    if (action === "item.shelve") for (const code of codes) if (kindOf(code) === "item") where.set(code, `at ${place}`);
    if (action === "item.issue") for (const item of items) where.set(item, `out ${fresh[0]?.subjects[0]}`);
    if (action === "item.return" || action === "item.report-found")
      for (const item of items) where.set(item, `at ${place}`);
    if (action === "item.report-missing") for (const item of items) where.set(item, "missing");
    if (action === "item.deposit")
      for (const entry of fresh)
        for (const code of entry.subjects)
          if (entry.kind === "item.deposited" && kindOf(code) === "item") where.set(code, `at ${place}`);
  };
  for (const item of state.items()) where.set(item.item, spelt(item.whereabouts));
  return { where, forbidden, apply };
};

const spelt = (whereabouts: ReturnType<Station["desk"]["state"]["items"]>[number]["whereabouts"]): string => {
  switch (whereabouts.kind) {
    case "placed":
      return `at ${whereabouts.place}`;
    case "out":
      return `out ${whereabouts.movement ?? "before the log"}`;
    default:
      return whereabouts.kind;
  }
};

describe("any story of acts by any officers", () => {
  test("[FD7] [FD8] a refused act changes nothing, and no allowed act was one that must not happen", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(stories(60), (scenes) => {
        const station = busyStation();
        const { state, entries } = station.desk;
        const model = openModel(station);
        for (const scene of scenes)
          playScene(station, scene, (attempt, who) => {
            const before = state.dump();
            const written = entries.length;
            const reasons = model.forbidden(attempt, who);
            return ({ ok, code }) => {
              seen.add(ok ? `${attempt.action} allowed` : `${attempt.action} refused`).add(code);
              if (ok) {
                expect(reasons, `${attempt.action} happened`).toEqual([]);
                model.apply(attempt, written);
              } else {
                expect(state.dump()).toEqual(before);
                expect(entries.length).toBe(written);
              }
              expect(new Map(state.items().map((item) => [item.item, spelt(item.whereabouts)]))).toEqual(model.where);
            };
          });
      }),
      { numRuns: 150 },
    );
    // a story that never met a refusal would prove nothing about it
    const acts = ["item.deposit", "item.shelve", "item.issue", "item.return", "item.report-missing"];
    const more = [
      "item.report-found",
      "item.amend",
      "seal.check",
      "gd.record",
      "item.acknowledge",
      "officer.change",
      "deposit.confirm",
    ];
    const met = [...acts, ...more].flatMap((action) => [`${action} allowed`, `${action} refused`]);
    const guards = ["item/out", "item/missing", "item/not-out", "item/explosives-outside", "time/future"];
    expect([...met, ...guards].filter((what) => !seen.has(what))).toEqual([]);
  });

  test("[FD3] each item has one place or one outside custodian, and the places and certificates agree", () => {
    fc.assert(
      fc.property(stories(80), (scenes) => {
        const station = busyStation();
        for (const scene of scenes) playScene(station, scene);
        const { state } = station.desk;
        const standing = state
          .places()
          .flatMap((place) => state.itemsAt(place.place).map((item) => [item, place.place]));
        const placed = state
          .items()
          .flatMap((item) => (item.whereabouts.kind === "placed" ? [[item.item, item.whereabouts.place]] : []));
        expect(standing.toSorted()).toEqual(placed.toSorted());
        const unreturned = state
          .movements()
          .flatMap(({ movement, lines }) => lines.flatMap((line) => (line.returned ? [] : [[line.item, movement]])));
        const out = state
          .items()
          .flatMap(({ item, whereabouts }) =>
            whereabouts.kind === "out" && whereabouts.movement ? [[item, whereabouts.movement]] : [],
          );
        expect(unreturned.toSorted()).toEqual(out.toSorted());
      }),
    );
  });

  test("[FD4] register and certificate serials are dense and unique in their year, across a new year too", () => {
    fc.assert(
      fc.property(stories(40), stories(40), (old, fresh) => {
        const station = busyStation();
        const { desk } = station;
        for (const scene of old) playScene(station, scene);
        desk.wait(Math.max(0, Date.parse("2027-01-01T00:00:00+05:30") - Date.parse(desk.now()) - 20 * HOUR));
        for (const scene of fresh) playScene(station, scene);
        const given = { register: new Map<number, number[]>(), certificate: new Map<number, number[]>() };
        const note = (series: keyof typeof given, { year, serial }: { year: number; serial: number }) =>
          given[series].set(year, [...(given[series].get(year) ?? []), serial]);
        for (const entry of desk.entries) {
          if (entry.kind === "item.deposited") note("register", entry.body.register);
          if (entry.kind === "item.issued") note("certificate", entry.body.certificate);
        }
        for (const series of ["register", "certificate"] as const)
          for (const year of [2026, 2027]) {
            const serials = given[series].get(year) ?? [];
            expect(serials).toEqual(serials.map((_, index) => index + 1));
            expect(desk.state.lastSerial(series, year)).toBe(serials.length);
          }
      }),
    );
  });
});
