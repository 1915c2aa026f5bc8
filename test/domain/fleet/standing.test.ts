import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LATE_MS, SILENT_MS, type StationNewsNow, standingOf, worstFirst } from "#domain/fleet/standing.ts";

const NOW = 1_800_000_000_000;
const fine: StationNewsNow = { station: "A", seenAtMs: NOW - 1_000, pending: 0, frozen: false, alarms: 0, overdue: 0 };
const some = fc.record(
  {
    station: fc.string({ minLength: 1, maxLength: 3 }),
    seenAtMs: fc.integer({ min: NOW - 2 * SILENT_MS, max: NOW }),
    pending: fc.nat(5),
    oldestPendingMs: fc.integer({ min: NOW - 2 * SILENT_MS, max: NOW }),
    frozen: fc.boolean(),
    alarms: fc.nat(3),
    overdue: fc.nat(3),
  },
  { requiredKeys: ["station", "frozen", "alarms"] },
);

describe("standing of a station", () => {
  test("[DP10] each cause gives its state, and the worst decides", () => {
    const state = (news: Partial<StationNewsNow>) => standingOf({ ...fine, ...news }, NOW);
    expect(state({})).toEqual({ state: "ok", causes: [] });
    expect(state({ frozen: true, overdue: 2 })).toEqual({ state: "bad", causes: ["frozen", "overdue"] });
    expect(state({ alarms: 1 }).state).toBe("bad");
    expect(state({ seenAtMs: NOW - SILENT_MS - 1 })).toEqual({ state: "bad", causes: ["silent"] });
    expect(state({ seenAtMs: NOW - LATE_MS - 1 })).toEqual({ state: "warn", causes: ["late"] });
    expect(state({ seenAtMs: undefined })).toEqual({ state: "unknown", causes: ["never"] });
    expect(state({ pending: 3, oldestPendingMs: NOW - LATE_MS - 1 }).causes).toEqual(["pending-old"]);
    expect(state({ pending: 0, oldestPendingMs: NOW - LATE_MS - 1 }).causes).toEqual([]);
  });

  test("[DP10] a station of which nothing was heard is never fine, whatever else is so", () => {
    fc.assert(
      fc.property(some, (news) => {
        const { state } = standingOf({ ...news, seenAtMs: undefined }, NOW);
        expect(["unknown", "bad"]).toContain(state);
      }),
    );
  });

  test("[DP11] the order is the same however the stations come, keeps all of them, and states never mix", () => {
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: ({ station }) => station, maxLength: 12 }), (stations) => {
        const sorted = worstFirst(stations, NOW);
        expect(worstFirst(stations.toReversed(), NOW)).toEqual(sorted);
        expect(sorted.length).toBe(stations.length);
        const ranks = sorted.map((news) => ["bad", "unknown", "warn", "ok"].indexOf(standingOf(news, NOW).state));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
