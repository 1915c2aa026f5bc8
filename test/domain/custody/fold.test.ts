import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentValue } from "#domain/custody/amend.ts";
import { fold } from "#domain/custody/fold.ts";
import { ENTRY_BODIES } from "#domain/log/kinds.ts";
import { busyStation, legalHistories, playScene, stories } from "../../support/arbitraries.ts";
import { foldAll } from "../../support/desk.ts";
import { aStation, imported, inStore, sentOut, stateOf } from "../../support/factories.ts";
import { memoryState } from "../../support/memory-state.ts";

describe("fold", () => {
  test("[FD1] is total: entries in any order, some lacking, some twice, never throw", () => {
    const jumbled = legalHistories(50).chain((entries) =>
      fc.tuple(
        fc.shuffledSubarray([...entries]),
        fc
          .array(fc.nat(Math.max(0, entries.length - 1)), { maxLength: 20 })
          .map((at) => at.flatMap((i) => entries[i] ?? [])),
      ),
    );
    fc.assert(
      fc.property(jumbled, ([some, again]) => {
        const state = foldAll([...some, ...again]);
        for (const item of state.items())
          expect(["placed", "out", "missing", "closed"]).toContain(item.whereabouts.kind);
      }),
    );
  });

  test("[FD2] is deterministic: the same history gives the same state, live or rebuilt", () => {
    fc.assert(
      fc.property(stories(60), (scenes) => {
        const station = busyStation();
        for (const scene of scenes) playScene(station, scene);
        const live = station.desk.state.dump();
        expect(foldAll(station.desk.entries).dump()).toEqual(live);
        expect(foldAll(structuredClone([...station.desk.entries])).dump()).toEqual(live);
      }),
    );
  });

  test("[FD2] folding a prefix and then the rest is folding all", () => {
    const cut = legalHistories(50).chain((entries) => fc.tuple(fc.constant(entries), fc.nat(entries.length)));
    fc.assert(
      fc.property(cut, ([entries, at]) => {
        const state = foldAll(entries.slice(0, at));
        for (const entry of entries.slice(at)) fold(state, entry, undefined);
        expect(state.dump()).toEqual(foldAll(entries).dump());
      }),
    );
  });

  test("[FD6] each correction in the log names the value that stood before it", () => {
    let corrections = 0;
    fc.assert(
      fc.property(legalHistories(80), (entries) => {
        const state = memoryState();
        for (const entry of entries) {
          if (entry.kind === "item.amended") {
            const item = state.item(entry.body.item);
            for (const change of entry.body.changes) {
              corrections += 1;
              const hidden = item?.register === undefined && change.field === "description";
              expect(change.from).toEqual(item && !hidden ? currentValue(item, change.field) : undefined);
            }
          }
          fold(state, entry, undefined);
        }
      }),
    );
    expect(corrections).toBeGreaterThan(50);
  });

  test("[FD5] between two departures of an item there is a return", () => {
    let departures = 0;
    fc.assert(
      fc.property(legalHistories(80), (entries) => {
        const out = new Set<string>();
        for (const entry of entries) {
          if (entry.kind === "item.imported" && entry.body.whereabouts.kind === "out") out.add(entry.body.item);
          if (entry.kind === "item.issued")
            for (const { item } of entry.body.lines) {
              departures += 1;
              expect(out.has(item)).toBe(false);
              out.add(item);
            }
          if (entry.kind === "item.returned")
            for (const { item } of entry.body.lines) expect(out.delete(item)).toBe(true);
        }
      }),
    );
    expect(departures).toBeGreaterThan(100);
  });

  test("[FD9] an entry about something unknown changes nothing", () => {
    const station = aStation();
    const { desk } = station;
    const { item } = inStore(station);
    sentOut(station, [item]);
    const about = desk.entries.filter((entry) => entry.kind === "item.issued").at(-1);
    if (!about) throw new Error("nothing was issued");
    const empty = memoryState();
    fold(empty, about, undefined);
    expect(empty.items()).toEqual([]);
    const [ghost, officer, movement, found] = (["item", "officer", "movement", "case"] as const).map(desk.mint);
    const before = desk.state.dump();
    const at = desk.now();
    const gd = { number: "1", at };
    const by = { movement: movement ?? "", leg: "in" as const, gd };
    for (const [kind, body] of [
      ["item.shelved", { item: ghost, to: station.shelf.place }],
      ["item.found", { item: ghost, place: station.shelf.place, reason: "x" }],
      ["item.missing", { item: ghost, reason: "x" }],
      ["item.amended", { item: ghost, changes: [{ field: "mark", to: "A" }], reason: "x" }],
      ["item.case-linked", { item: ghost, case: found, reason: "x" }],
      ["seal.checked", { item: ghost, action: "verified", seal: { state: "none", count: 0 } }],
      ["label.verified", { of: ghost }],
      ["gd.recorded", by],
      ["item.received", { movement, receipt: "1", by: "x" }],
      ["case.numbered", { case: found, number: { kind: "fir", number: "1" } }],
      ["officer.changed", { officer, status: "suspended", reason: "x" }],
      ["session.opened", { officer }],
      ["session.refused", { officer, why: "wrong-pin" }],
      ["box.moved", { box: ghost, to: station.shelf.place }],
      ["import.settled", { batch: "c".repeat(64), row: 1, rowKey: "k", reason: "x" }],
    ] as const)
      fold(desk.state, { ...about, kind, body } as unknown as typeof about, undefined);
    expect(desk.state.dump()).toEqual(before);
  });

  test("[FD9] a correction that does not fit changes nothing but which entry spoke last", () => {
    const station = aStation();
    const { desk } = station;
    const item = inStore(station);
    const changes = [
      { field: "quantity", to: "many" },
      { field: "category", to: "spaceship" },
      { field: "whereabouts", to: "gone" },
    ];
    desk.write({
      kind: "item.amended",
      at: desk.now(),
      subjects: [item.item],
      body: { item: item.item, changes, reason: "x" },
    });
    expect(stateOf(desk, item.item)).toEqual({ ...item, seq: desk.entries.length - 1 });
  });

  test("[FD10] an item of the old register stands where the register says, under its old number", () => {
    const station = aStation();
    const kinds = (["placed", "out", "missing", "closed"] as const).map((kind) => imported(station, kind));
    expect(kinds.map((item) => item.whereabouts.kind)).toEqual(["placed", "out", "missing", "closed"]);
    expect(kinds[0]).toMatchObject({
      ...{ legacy: { number: "44", year: 2009, row: 17 }, flags: ["date-unknown"], description: "" },
    });
    expect(kinds[0]?.register).toBeUndefined();
    expect(station.desk.state.rowKnown(kinds[0]?.item ?? "")).toBe(true);
  });

  test("[FD11] a row in quarantine waits until a person settles it", () => {
    const { desk } = aStation();
    const row = { batch: "c".repeat(64), row: 3, rowKey: "k3" };
    const item = desk.mint("item");
    const write = (kind: "import.quarantined" | "import.settled") =>
      desk.write(
        kind === "import.quarantined"
          ? { kind, at: desk.now(), subjects: [], body: { ...row, reasons: ["status-unknown"] } }
          : { kind, at: desk.now(), subjects: [item], body: { ...row, item, reason: "पढ़ा गया" } },
      );
    write("import.quarantined");
    expect(desk.state.quarantined(row.batch, 3)).toEqual({ ...row, reasons: ["status-unknown"] });
    expect(desk.state.rowKnown("k3")).toBe(true);
    write("import.settled");
    expect(desk.state.quarantined(row.batch, 3)?.settled).toEqual({ item, reason: "पढ़ा गया" });
  });

  test("[FD12] a spelling of the old register means the place last given to it", () => {
    const { desk, shelf, rack } = aStation();
    for (const place of [shelf, rack])
      desk.write({
        ...{ kind: "place.spelled", at: desk.now(), subjects: [place.place] },
        body: { spelling: "अलमारी-2", place: place.place },
      });
    expect(desk.state.spelling("अलमारी-2")).toBe(rack.place);
  });

  test("[FD1] every kind of entry has a meaning or none, but never a fault", () => {
    const station = aStation();
    const some = station.desk.entries[0];
    for (const kind of Object.keys(ENTRY_BODIES)) {
      const told = {
        ...some,
        kind,
        body: {
          items: [],
          entry: {},
          ...(kind === "item.issued" ? {} : { transfer: "TF" }),
          lines: [],
          changes: [],
          photos: [],
          present: [],
          whereabouts: {},
          ...lone,
        },
      };
      expect(() => fold(memoryState(), told as unknown as NonNullable<typeof some>, undefined)).not.toThrow();
    }
  });
  const lone = {
    ...{ alarm: "AXXXXXX0000050", opening: "DXXXXXX0000060", door: "main" },
    ...{ place: "SHXXXXX0000010", case: "CSXXXXX0000020", officer: "OFXXXXX0000030", item: "MKXXXXX0000040" },
    ...{ movement: "MVXXXXX0000050", register: { year: 2026, serial: 1 }, certificate: { year: 2026, serial: 1 } },
    ...{ numbers: [], batch: "b", row: 1, rowKey: "k", spelling: "s", of: "MKXXXXX0000040", flags: [] },
  };
});
