import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, safeCell } from "#domain/papers/csv.ts";

const nasty = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  " ",
  "\u00a0",
  "\u3000",
  "＝",
  "＋",
  "－",
  "＠",
  "\u200b",
  "\ufeff",
  '"',
  ",",
  ";",
  "क",
  "'",
);
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join("")),
  fc.constantFrom('=HYPERLINK("x")', "+91 98765", "-", "@SUM(1)", "माल, 12/2026", "एक\r\nदो", ""),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe("CSV", () => {
  test("[PV8] what another parser reads is what was written, with a mark first and CRLF after every row", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = csvText(rows);
        expect(text.startsWith("\ufeff")).toBe(true);
        expect(text.endsWith("\r\n")).toBe(true);
        const read: string[][] = parse(text.slice(1), { record_delimiter: "\r\n", relax_column_count: true });
        expect(read).toEqual(rows.map((row) => row.map(safeCell)));
      }),
      { numRuns: 500 },
    );
  });

  test("[PV9] no cell begins like a formula, whatever blanks stand before it, and nothing else is changed", () => {
    fc.assert(
      fc.property(cell, (text) => {
        const safe = safeCell(text);
        expect([text, `'${text}`]).toContain(safe);
        const seen = safe.normalize("NFKC").replace(/^[\s\p{Cc}\p{Cf}]+/u, "");
        expect(seen).not.toMatch(/^[=+\-@]/);
        expect(safe).not.toMatch(/^[\t\r\n]/);
      }),
      { numRuns: 1_000 },
    );
    expect(["=1+1", "  =1", "\u3000＝1", "\t5", "\r5", "＠a", "\u200b-1"].map(safeCell)).toEqual(
      ["=1+1", "  =1", "\u3000＝1", "\t5", "\r5", "＠a", "\u200b-1"].map((text) => `'${text}`),
    );
    expect(["12/2026", "क = ख", "a@b", "'x", ""].map(safeCell)).toEqual(["12/2026", "क = ख", "a@b", "'x", ""]);
  });
});
