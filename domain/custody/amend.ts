import * as v from "valibot";
import { CATEGORY_IDS, categoryOf } from "../item/category.ts";
import { fieldValueSchema, fittingFields } from "../item/fields.ts";
import { quantitySchema } from "../item/quantity.ts";
import { sealSchema } from "../item/seal.ts";
import type { BodyOf } from "../log/kinds.ts";
import { filled, instant } from "../schema.ts";
import type { ItemState } from "./state.ts";

type Change = BodyOf<"item.amended">["changes"][number];

/** What a correction may name beside `fields.<id>`, and the shape of each. */
const COMMON = {
  description: filled(255),
  quantity: quantitySchema,
  seal: sealSchema,
  mark: filled(20),
  seizedAt: instant,
  category: v.picklist(CATEGORY_IDS),
} as const;
type Common = keyof typeof COMMON;

const isCommon = (field: string): field is Common => Object.hasOwn(COMMON, field);
const fieldId = (field: string): string | undefined => (field.startsWith("fields.") ? field.slice(7) : undefined);

/** Whether a correction of an item of this category may name the field. */
export const isAmendable = ({ category }: Pick<ItemState, "category">, field: string): boolean => {
  const id = fieldId(field);
  return id === undefined ? isCommon(field) : categoryOf(category).fields.some((known) => known.id === id);
};

/** The value a correction would replace; undefined when there is none yet. */
export const currentValue = (item: ItemState, field: string): Change["to"] | undefined => {
  const id = fieldId(field);
  if (id !== undefined) return item.fields[id];
  return isCommon(field) ? item[field] : undefined;
};

const changed = (item: ItemState, { field, to }: Change): ItemState => {
  const id = fieldId(field);
  if (id !== undefined) {
    const value = v.safeParse(fieldValueSchema, to);
    return value.success ? { ...item, fields: { ...item.fields, [id]: value.output } } : item;
  }
  if (!isCommon(field)) return item;
  const value = v.safeParse(COMMON[field], to);
  if (!value.success) return item;
  const after: ItemState = { ...item, [field]: value.output };
  return field === "category" ? { ...after, fields: fittingFields(after.category, item.fields) } : after;
};

/**
 * The item after the corrections, each on the one before; a value that does not fit its field changes nothing. With
 * a new category only the fields that fit it too stay.
 */
export const amended = (item: ItemState, changes: readonly Change[]): ItemState => changes.reduce(changed, item);
