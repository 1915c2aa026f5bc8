import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { CATEGORY_IDS, categoryOf } from "#domain/item/category.ts";
import { checkFields, type FieldValues, fieldsSchema, fieldValueSchema, fittingFields } from "#domain/item/fields.ts";
import type { Quantity } from "#domain/item/quantity.ts";
import { fittingValue, identifyingFields } from "../../support/factories.ts";

const piece: Quantity = { amount: 1, unit: "piece" };
const quantityFor = (id: (typeof CATEGORY_IDS)[number]): Quantity => ({
  amount: id === "cash" ? 100_000 : 1,
  unit: categoryOf(id).units[0],
});

describe("fields of a category", () => {
  test.each(CATEGORY_IDS)("[CG3] %s takes what identifies the object, and refuses its absence", (id) => {
    const least = identifyingFields(id);
    expect(checkFields(id, least, quantityFor(id))).toEqual({ ok: true, value: least });
    for (const field of Object.keys(least)) {
      const { [field]: _absent, ...rest } = least;
      expect(checkFields(id, rest, quantityFor(id))).toEqual({
        ok: false,
        error: { code: "item/field-required", facts: { field } },
      });
      const unreadable = { ...rest, [field]: { unreadable: "घिसा हुआ" } };
      expect(checkFields(id, unreadable, quantityFor(id)).ok).toBe(true);
    }
  });

  test("[CG3] not readable needs its reason", () => {
    expect(v.safeParse(fieldValueSchema, { unreadable: "  " }).success).toBe(false);
    expect(v.safeParse(fieldValueSchema, { unreadable: "नम्बर मिटा हुआ" }).success).toBe(true);
  });

  test.each(CATEGORY_IDS)("[CG4] %s takes all its fields together, and no field of another", (id) => {
    const all: FieldValues = Object.fromEntries(
      categoryOf(id).fields.map((field) => [field.id, fittingValue(field)] as const),
    );
    expect(checkFields(id, all, quantityFor(id)).ok).toBe(true);
    expect(checkFields(id, { ...all, colour: "काला" }, quantityFor(id))).toMatchObject({
      error: { code: "item/field-unknown", facts: { field: "colour" } },
    });
  });

  test.each(CATEGORY_IDS)("[CG4] %s refuses a value of the wrong kind in every field", (id) => {
    const wrong = { text: 5, integer: "five", denominations: "100", choice: "no-such-choice" } as const;
    for (const field of categoryOf(id).fields) {
      const values = { ...identifyingFields(id), [field.id]: wrong[field.kind] };
      expect(checkFields(id, values, quantityFor(id))).toEqual({
        ok: false,
        error: { code: "item/field-invalid", facts: { field: field.id } },
      });
    }
  });

  test("[CG4] a name that objects carry by birth is no field", () => {
    const values = v.parse(fieldsSchema, JSON.parse('{"toString":"x"}'));
    expect(checkFields("other", values, piece)).toMatchObject({ error: { code: "item/field-unknown" } });
  });

  test("[CG5] counted cash adds up to the amount in paise", () => {
    const notes = [
      { face: 50_000, count: 3 },
      { face: 1_000, count: 2 },
    ];
    expect(checkFields("cash", { denominations: notes }, { amount: 152_000, unit: "rupee_paise" }).ok).toBe(true);
    expect(checkFields("cash", { denominations: notes }, { amount: 152_001, unit: "rupee_paise" })).toEqual({
      ok: false,
      error: { code: "item/cash-sum", facts: { counted: 152_000, amount: 152_001 } },
    });
  });

  test("[CG6] a unit that the category does not use is refused", () => {
    expect(checkFields("vehicle", identifyingFields("vehicle"), { amount: 900, unit: "gram_mg" })).toEqual({
      ok: false,
      error: { code: "item/unit", facts: { unit: "gram_mg" } },
    });
    expect(checkFields("cash", identifyingFields("cash"), { amount: 100_000, unit: "piece" })).toMatchObject({
      error: { code: "item/unit" },
    });
  });

  test("[CE18] of the fields of an old category those stay that fit the new one", () => {
    const arms: FieldValues = { serial: "4471", type: "pistol", bore: "12", live: 4 };
    expect(fittingFields("documents", arms)).toEqual({ type: "pistol" });
    expect(fittingFields("arms", { type: "deed", pages: 3 })).toEqual({});
  });
});
