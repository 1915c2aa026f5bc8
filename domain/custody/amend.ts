import * as v from "valibot";
import { type FieldValue, fieldValueSchema } from "../item/fields.ts";
import { quantitySchema } from "../item/quantity.ts";
import { sealSchema } from "../item/seal.ts";
import type { BodyOf } from "../log/kinds.ts";
import type { ItemState } from "./state.ts";

type Change = BodyOf<"item.amended">["changes"][number];

/** What a correction may name: common fields, and `fields.<id>` for those of the category. */
export const AMENDABLE = ["description", "quantity", "seal", "mark", "seizedAt", "category"] as const;

/** The value a correction would replace; undefined when there is none yet. */
export const currentValue = (item: ItemState, field: string): Change["to"] | undefined => {
  if (field.startsWith("fields.")) return item.fields[field.slice(7)];
  switch (field) {
    case "description":
    case "mark":
    case "seizedAt":
    case "category":
    case "quantity":
    case "seal":
      return item[field];
    default:
      return undefined;
  }
};

const changed = (item: ItemState, change: Change): ItemState => {
  const { field, to } = change;
  if (field.startsWith("fields.")) {
    const value = v.safeParse(fieldValueSchema, to);
    return value.success ? { ...item, fields: { ...item.fields, [field.slice(7)]: value.output as FieldValue } } : item;
  }
  if (field === "quantity") {
    const value = v.safeParse(quantitySchema, to);
    return value.success ? { ...item, quantity: value.output } : item;
  }
  if (field === "seal") {
    const value = v.safeParse(sealSchema, to);
    return value.success ? { ...item, seal: value.output } : item;
  }
  return typeof to === "string" ? { ...item, [field]: to } : item;
};

/** The item after the corrections, each on the one before. */
export const amended = (item: ItemState, changes: readonly Change[]): ItemState => changes.reduce(changed, item);
