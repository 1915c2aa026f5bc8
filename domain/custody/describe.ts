import { type CategoryId, categoryOf } from "../item/category.ts";
import type { FieldValues } from "../item/fields.ts";

/** A description composed from the fields, in Hindi, for an item whose category identifies it without words. */
export const describe = (category: CategoryId, fields: FieldValues): string => {
  const { name, fields: known } = categoryOf(category);
  const parts = known.flatMap((field) => {
    const value = fields[field.id];
    if (typeof value === "string") return [field.choices?.find((choice) => choice.id === value)?.name.hi ?? value];
    if (typeof value === "number") return [`${field.name.hi} ${value}`];
    return [];
  });
  return [name.hi, ...parts].join(", ").slice(0, 255);
};
