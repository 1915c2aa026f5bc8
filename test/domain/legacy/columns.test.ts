import fc from "fast-check";
import { expect, test } from "vitest";
import { squeeze } from "#domain/legacy/cell.ts";
import { columnNames, columnsOfNames, nameMapping } from "#domain/legacy/columns.ts";
import { FIELDS } from "#domain/legacy/headers.ts";
import { spellingText } from "#domain/legacy/place-spelling.ts";

test("[IM19] columns have names that differ, also where headers are equal or missing", () => {
  expect(columnNames(["Mud No", "", "MUD NO.", "स्थान"], 5)).toEqual(["Mud No", "#2", "MUD NO. (2)", "स्थान", "#5"]);
  expect(columnNames(["x".repeat(500)])[0]).toHaveLength(70);
});

test("[IM19] any mapping kept by names comes back as it was", () => {
  const anyHeaders = fc.array(
    fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("", "#2", "a", "A", "a (2)")),
    {
      minLength: 1,
      maxLength: 9,
    },
  );
  fc.assert(
    fc.property(
      anyHeaders,
      fc.array(fc.integer({ min: -1, max: 20 }), { maxLength: FIELDS.length }),
      (headers, columns) => {
        const names = columnNames(headers);
        expect(new Set(names.map(squeeze)).size).toBe(headers.length);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(80);
        const mapping = Object.fromEntries(
          columns.map((column, i) => [FIELDS[i], Math.min(column, headers.length - 1)]),
        );
        expect(columnsOfNames(nameMapping(mapping, names), names)).toEqual(mapping);
      },
    ),
  );
});

test("[IM16] a spelling is kept without case, points and joiners, and never too long", () => {
  for (const cell of ["ALM.38", "Alm 38", " alm - ३८"]) expect(spellingText(cell)).toBe("alm 38");
  expect(spellingText("(old stock tray)")).not.toContain("(");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (cell) => {
      expect(spellingText(cell).length).toBeLessThanOrEqual(80);
      expect(spellingText(spellingText(cell))).toBe(spellingText(cell));
    }),
  );
});
