import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { ItemState } from "#domain/custody/state.ts";
import { msOf } from "#domain/time.ts";
import { openView } from "#stores/view/open-view.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Station } from "../../support/factories.ts";
import { lived, type Step, steps } from "../../support/random-history.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { lineOf, write } from "../../support/view-lines.ts";

const viewOf = (station: Station): Reader => {
  const { writer, reader, close } = openView(join(tempFolder(), "view.sqlite"));
  onTestFinished(close);
  write(writer, station.desk.entries.map(lineOf));
  return reader;
};
const codes = (items: readonly ItemState[]): string[] => items.map(({ item }) => item);
const sorted = (list: readonly string[]): string[] => [...list].sort();
const placed = ({ whereabouts }: ItemState): boolean => whereabouts.kind === "placed";
const dueMs = ({ whereabouts }: ItemState): number =>
  whereabouts.kind === "out" && whereabouts.dueAt ? (msOf(whereabouts.dueAt) ?? Infinity) : Infinity;
const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];

/** Every list and figure, worked out from the plain maps. */
const everyHistory = (check: (station: Station, reader: Reader) => void): void => {
  fc.assert(
    fc.property(steps(30), (history) => {
      const station = lived(history);
      check(station, viewOf(station));
    }),
    { numRuns: 20 },
  );
};
const ALL = 1_000;
const AT = Date.UTC(2026, 11, 31);

test("[VW11] the lists hold exactly the items they are named for", () => {
  everyHistory(({ desk: { state }, tray }, reader) => {
    const items = state.items();
    const where = (kind: string) => items.filter(({ whereabouts }) => whereabouts.kind === kind);
    expect(sorted(codes(reader.unlabelled(ALL)))).toEqual(codes(items.filter((i) => placed(i) && !i.label.verified)));
    expect(sorted(codes(reader.onTray(ALL)))).toEqual(state.itemsAt(tray.place));
    expect(sorted(codes(reader.missing(ALL)))).toEqual(codes(where("missing")));
    expect(sorted(codes(reader.unconfirmed(ALL)))).toEqual(codes(items.filter((i) => i.awaits)));
    expect(sorted(codes(reader.newest(ALL)))).toEqual(codes(items));
    const out = reader.out({ limit: ALL });
    expect(sorted(codes(out.map(({ item }) => item)))).toEqual(codes(where("out")));
    for (const { item, movement } of out) {
      const on = item.whereabouts.kind === "out" ? item.whereabouts.movement : undefined;
      expect(movement).toEqual(on === undefined ? undefined : state.movement(on));
    }
    const dues = out.map(({ item }) => dueMs(item));
    expect(dues).toEqual([...dues].sort((a, b) => (a === b ? 0 : a - b)));
    expect(sorted(codes(reader.out({ limit: ALL, overdueAt: AT }).map(({ item }) => item)))).toEqual(
      codes(where("out").filter((item) => dueMs(item) < AT)),
    );
    for (const { place } of state.places()) expect(sorted(codes(reader.byPlace(place)))).toEqual(state.itemsAt(place));
    for (const { case: found } of state.cases())
      expect(sorted(codes(reader.itemsOfCase(found)))).toEqual(codes(items.filter((i) => i.cases.includes(found))));
    for (const year of [2009, undefined])
      for (let n = 0; n < 5; n++)
        expect(sorted(codes(reader.duplicatesOf(String(n), year)))).toEqual(
          codes(items.filter((i) => i.legacy?.number === String(n) && i.legacy.year === year)),
        );
    expect(reader.duplicatesOf(undefined, 2009)).toEqual([]);
    expect(reader.officers()).toEqual(state.officers());
  });
});

test("[VW12] a road certificate waits for its diary number of leaving, and of coming back once a parcel is back", () => {
  everyHistory(({ desk: { state } }, reader) => {
    const waits = state
      .movements()
      .filter(({ gdOut, gdIn, lines }) => !gdOut || (!gdIn && lines.some(({ returned }) => returned !== undefined)));
    const listed = reader.awaitingGd(ALL).map(({ movement }) => movement);
    expect(sorted(listed)).toEqual(waits.map(({ movement }) => movement));
  });
});

test("[VW13] rows in quarantine are listed page by page, settled ones apart", () => {
  everyHistory(({ desk: { state } }, reader) => {
    const rows = [1, 2, 3, 4].flatMap((row) => state.quarantined("c".repeat(64), row) ?? []);
    for (const settled of [true, false]) {
      const expected = rows.filter((row) => (row.settled !== undefined) === settled);
      expect(reader.quarantine({ limit: ALL, offset: 0, settled })).toEqual(expected);
      expect(reader.quarantine({ limit: 1, offset: 1, settled })).toEqual(expected.slice(1, 2));
    }
  });
});

test("[VW14] the figures are those of the items, the median delay to the minute", () => {
  everyHistory(({ desk: { state } }, reader) => {
    const items = state.items();
    const count = (test: (item: ItemState) => boolean): number => items.filter(test).length;
    const by = (kind: "out" | "closed", part: (item: ItemState) => string): Record<string, number> => {
      const groups: Record<string, number> = {};
      for (const item of items.filter(({ whereabouts }) => whereabouts.kind === kind))
        groups[part(item)] = (groups[part(item)] ?? 0) + 1;
      return groups;
    };
    const delays = items.flatMap(({ seizedAt, depositedAt }) =>
      seizedAt ? [Math.floor(((msOf(depositedAt) ?? 0) - (msOf(seizedAt) ?? 0)) / 60_000) * 60_000] : [],
    );
    const medianDelayMs = median(delays);
    expect(reader.counts(AT)).toEqual({
      items: items.length,
      placed: count(placed),
      out: count(({ whereabouts }) => whereabouts.kind === "out"),
      overdue: count((item) => dueMs(item) < AT),
      missing: count(({ whereabouts }) => whereabouts.kind === "missing"),
      closed: count(({ whereabouts }) => whereabouts.kind === "closed"),
      unlabelled: count((item) => placed(item) && !item.label.verified),
      unshelved: count(
        ({ whereabouts }) => whereabouts.kind === "placed" && state.place(whereabouts.place)?.kind === "tray",
      ),
      unconfirmed: items.filter((item) => item.awaits).length,
      awaitingGd: state
        .movements()
        .filter((each) => each.gdOut === undefined || (each.lines.some((line) => line.returned) && !each.gdIn)).length,
      quarantine: [1, 2, 3, 4].filter((row) => {
        const found = state.quarantined("c".repeat(64), row);
        return found !== undefined && found.settled === undefined;
      }).length,
      byPurpose: by("out", ({ whereabouts }) => (whereabouts.kind === "out" ? whereabouts.purpose : "")),
      byHow: by("closed", ({ whereabouts }) => (whereabouts.kind === "closed" ? whereabouts.how : "")),
      ...(medianDelayMs === undefined ? {} : { medianDelayMs }),
    });
  });
});

test("[VW15] the recent items are those the newest entries speak of, the newest first", () => {
  const deposit: Step = { act: "deposit", a: 1, b: 0 };
  const station = lived([deposit, deposit, deposit, { act: "photograph", a: 0, b: 0 }]);
  const { entries } = station.desk;
  const reader = viewOf(station);
  const spoken = entries
    .toReversed()
    .flatMap(({ subjects }) => subjects)
    .filter((code) => code.startsWith("MK"));
  expect(codes(reader.recent(10))).toEqual([...new Set(spoken)]);
  expect(codes(reader.recent(1))).toEqual(spoken.slice(0, 1));
});
