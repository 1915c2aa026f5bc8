import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { displayQuantity, groupDigits, quantitySchema, readAmount, UNIT_IDS, UNITS } from "#domain/item/quantity.ts";

const quantities = fc.record({
  amount: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  unit: fc.constantFrom(...UNIT_IDS),
});

describe("quantities", () => {
  test("[QT1] what is shown is read back as the same amount, in either language", () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom("hi" as const, "en" as const), (quantity, language) => {
        const shown = displayQuantity(quantity, language);
        const number = shown.replace("₹ ", "").replace(` ${UNITS[quantity.unit].name[language]}`, "");
        expect(readAmount(number, quantity.unit)).toBe(quantity.amount);
        expect(v.parse(quantitySchema, quantity)).toEqual(quantity);
      }),
    );
  });

  test("[QT1] the largest amount, thirteen digits, is read back", () => {
    const shown = displayQuantity({ amount: 1_000_000_000_000, unit: "piece" }, "en");
    expect(shown).toBe("10,00,00,00,00,000 piece");
    expect(readAmount(shown.replace(" piece", ""), "piece")).toBe(1_000_000_000_000);
  });

  test.each([
    [{ amount: 2_500, unit: "gram_mg" }, "2.5 ग्राम", "2.5 g"],
    [{ amount: 1, unit: "gram_mg" }, "0.001 ग्राम", "0.001 g"],
    [{ amount: 12_345_678_00, unit: "rupee_paise" }, "₹ 1,23,45,678", "₹ 1,23,45,678"],
    [{ amount: 50, unit: "rupee_paise" }, "₹ 0.5", "₹ 0.5"],
    [{ amount: 1, unit: "piece" }, "1 अदद", "1 piece"],
  ] as const)("[QT1] %j is shown as %s and %s", (quantity, hi, en) => {
    expect(displayQuantity(quantity, "hi")).toBe(hi);
    expect(displayQuantity(quantity, "en")).toBe(en);
  });

  test.each([0, -1, 1.5, Number.NaN, 1_000_000_000_001, "1"])("[QT2] %s base units are no amount", (amount) => {
    expect(v.safeParse(quantitySchema, { amount, unit: "piece" }).success).toBe(false);
  });

  test("[QT2] a unit is one of the list", () => {
    expect(v.safeParse(quantitySchema, { amount: 1, unit: "kg" }).success).toBe(false);
  });

  test.each([
    ["0.0001", "gram_mg"],
    ["1.234", "rupee_paise"],
    ["2.5", "piece"],
    ["0", "piece"],
    ["0.000", "gram_mg"],
    ["-3", "piece"],
    ["1e3", "piece"],
    ["", "piece"],
    ["२", "piece"],
    ["1.2.3", "litre_ml"],
  ] as const)("[QT3] %j typed in %s is no amount, and nothing is rounded", (typed, unit) => {
    expect(readAmount(typed, unit)).toBeUndefined();
  });

  test("[QT4] digits are grouped the Indian way", () => {
    expect(["7", "700", "7000", "70000", "1234567", "123456789"].map(groupDigits)).toEqual([
      ...["7", "700", "7,000", "70,000", "12,34,567", "12,34,56,789"],
    ]);
  });
});
