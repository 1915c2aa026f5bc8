import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE_KINDS, displayNumber, NUMBER_KINDS, numberKey, requiredNumber } from "#domain/case/case-header.ts";

describe("case numbers", () => {
  test("[CS1] each kind of case is known by the number of one register", () => {
    expect(CASE_KINDS.map((kind) => requiredNumber({ kind, firToFollow: false }))).toEqual([
      ...["fir", "gd", "gd", "gd", "gd", "attachment", "mv", "preventive", "fir"],
    ]);
  });

  test.each(CASE_KINDS)("[CS2] %s needs no number while its FIR is to follow", (kind) => {
    expect(requiredNumber({ kind, firToFollow: true })).toBeUndefined();
  });

  test("[CS6] spaces, points, capitals and leading zeros make no other number", () => {
    const loosely = fc.record({
      zeros: fc.nat(3),
      number: fc.integer({ min: 1, max: 9_999 }),
      letter: fc.constantFrom("", "A", "a"),
      gap: fc.constantFrom("", " ", "."),
    });
    fc.assert(
      fc.property(loosely, ({ zeros, number, letter, gap }) => {
        const typed = `${"0".repeat(zeros)}${number}${gap}${letter}`;
        expect(numberKey({ kind: "fir", number: typed, year: 2026 })).toBe(`fir:${number}${letter.toLowerCase()}:2026`);
      }),
    );
  });

  test("[CS6] another register, year or number is another key", () => {
    const keys = NUMBER_KINDS.flatMap((kind) =>
      [2025, 2026, undefined].flatMap((year) =>
        ["302", "320", "0"].map((number) => numberKey({ kind, number, ...(year ? { year } : {}) })),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("[CS7] a number is shown with its year, alone where the year is unknown", () => {
    expect(displayNumber({ kind: "fir", number: "302", year: 2026 })).toBe("302/2026");
    expect(displayNumber({ kind: "gd", number: "14" })).toBe("14");
  });
});
