import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "#domain/text/csv.ts";

test("[DP8] every table reads back as it was, but for the apostrophe before what would run", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const wide = rows.map((row) => [...row, "x"]);
      const read = parse(csvOf(wide), { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
      expect(read).toEqual(wide.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))));
    }),
  );
});
