import * as v from "valibot";
import { ok, type Result, refuse } from "../result.ts";
import { filled, integer, text } from "../schema.ts";
import { type CategoryField, type CategoryId, categoryOf } from "./category.ts";
import type { Quantity } from "./quantity.ts";

/** Notes and coins: the face value in paise and how many. */
const denomination = v.strictObject({ face: integer(1, 1_000_000), count: integer(1, 10_000_000) });
/** A value, or the reason why it cannot be read from the object. */
export const fieldValueSchema = v.union([
  filled(255),
  integer(0, 1_000_000_000_000),
  v.pipe(v.array(denomination), v.minLength(1), v.maxLength(24)),
  v.strictObject({ unreadable: filled(120) }),
]);
export type FieldValue = v.InferOutput<typeof fieldValueSchema>;

/** Values by field id (domain/item/category.ts). */
export const fieldsSchema = v.record(text(40), fieldValueSchema);
export type FieldValues = v.InferOutput<typeof fieldsSchema>;

const isUnreadable = (value: FieldValue): value is { unreadable: string } =>
  typeof value === "object" && !Array.isArray(value);

const fits = (field: CategoryField, value: FieldValue): boolean => {
  if (isUnreadable(value)) return true;
  switch (field.kind) {
    case "text":
      return typeof value === "string";
    case "integer":
      return typeof value === "number";
    case "denominations":
      return Array.isArray(value);
    case "choice":
      return typeof value === "string" && (field.choices ?? []).some((choice) => choice.id === value);
  }
};

/** The values that a category knows and that fit its fields; the others are left out. */
export const fittingFields = (category: CategoryId, values: FieldValues): FieldValues => {
  const known = categoryOf(category).fields;
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => known.some((field) => field.id === id && fits(field, value))),
  );
};

/**
 * Holds the values against their category. Identifying fields must be there or be marked not readable with a reason;
 * unknown ids and values of the wrong kind are refused; counted cash must add up to the amount.
 */
export const checkFields = (category: CategoryId, values: FieldValues, quantity: Quantity): Result<FieldValues> => {
  const known = categoryOf(category).fields;
  for (const id of Object.keys(values)) {
    const field = known.find((candidate) => candidate.id === id);
    if (!field) return refuse("item/field-unknown", { field: id });
    const value = values[id];
    if (value === undefined || !fits(field, value)) return refuse("item/field-invalid", { field: id });
  }
  const absent = known.find((field) => field.identifying && values[field.id] === undefined);
  if (absent) return refuse("item/field-required", { field: absent.id });
  const notes = values["denominations"];
  if (category === "cash" && Array.isArray(notes)) {
    const counted = notes.reduce((sum, note) => sum + note.face * note.count, 0);
    if (counted !== quantity.amount) return refuse("item/cash-sum", { counted, amount: quantity.amount });
  }
  if (!categoryOf(category).units.includes(quantity.unit)) return refuse("item/unit", { unit: quantity.unit });
  return ok(values);
};
