import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { instant } from "#domain/schema.ts";
import { displayDate, displayTime, endOfDay, instantOf, isDay, msOf, yearOf } from "#domain/time.ts";

const YEAR_1900 = -2_208_988_800_000;
const YEAR_2200 = 7_258_118_400_000;
const moments = fc.integer({ min: YEAR_1900, max: YEAR_2200 });

describe("instants", () => {
  test("[TM1] milliseconds come back from the text they were written as", () => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(msOf(instantOf(ms))).toBe(ms);
      }),
    );
    expect(instantOf(Date.UTC(2026, 10, 22, 4, 35))).toBe("2026-11-22T10:05:00.000+05:30");
  });

  test.each([
    ["2026-11-22T04:35:00Z", "2026-11-22T10:05:00.000+05:30"],
    ["2026-12-31T20:00:00.250+00:00", "2027-01-01T01:30:00.250+05:30"],
    ["2026-11-22T10:05+05:30", "2026-11-22T10:05:00.000+05:30"],
  ])("[TM1] %s is kept as %s", (given, kept) => {
    expect(v.parse(instant, given)).toBe(kept);
  });

  test.each([
    "",
    "2026-11-22",
    "2026-11-22T10:05:00",
    "22-11-2026 10:05",
    "2026-02-29T10:00:00+05:30",
    "2026-13-01T10:00:00+05:30",
    "2026-04-31T10:00:00+05:30",
    "2026-11-22T24:00:00+05:30",
    "2026-11-22T10:60:00+05:30",
    "2026-11-22T10:05:61+05:30",
    "2026-00-10T10:00:00+05:30",
    "2026-11-00T10:00:00+05:30",
  ])("[TM1] %j is no instant", (text) => {
    expect(msOf(text)).toBeUndefined();
    expect(v.safeParse(instant, text).success).toBe(false);
  });

  test("[TM3] the year of a serial turns at midnight in India", () => {
    expect(yearOf(instantOf(Date.UTC(2026, 11, 31, 18, 29, 59)))).toBe(2026);
    expect(yearOf(instantOf(Date.UTC(2026, 11, 31, 18, 30, 0)))).toBe(2027);
  });

  test("[TM4] times are shown as DD-MM-YYYY HH:mm", () => {
    expect(displayTime("2026-11-22T21:05:59.000+05:30")).toBe("22-11-2026 21:05");
    expect(displayDate("2026-11-22")).toBe("22-11-2026");
    expect(endOfDay("2026-11-22")).toBe("2026-11-22T23:59:59.999+05:30");
  });

  test("[TM4] a day is one of the calendar", () => {
    expect(["2024-02-29", "2026-11-30"].map(isDay)).toEqual([true, true]);
    expect(["2025-02-29", "2026-11-31", "2026-1-1", "22-11-2026", ""].map(isDay)).toEqual(Array(5).fill(false));
  });
});
