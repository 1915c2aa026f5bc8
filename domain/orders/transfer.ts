import * as v from "valibot";
import { caseHeaderSchema } from "../case/case-header.ts";
import { serialSchema } from "../entries/item.ts";
import { CATEGORY_IDS } from "../item/category.ts";
import { fieldsSchema } from "../item/fields.ts";
import { quantitySchema } from "../item/quantity.ts";
import { sealSchema } from "../item/seal.ts";
import { code, filled, instant, integer, sha256Hex, stationCode, text } from "../schema.ts";

/** Most items of one transfer between stations. */
export const MOST_TRANSFERRED = 40;

/** One entry of another station's log: where it stands, and its leaf hash, so that it can be no other. */
export const entryRefSchema = v.strictObject({
  station: stationCode,
  epoch: integer(1),
  seq: integer(),
  leaf: sha256Hex,
});
export type EntryRef = v.InferOutput<typeof entryRefSchema>;

/** The district has items go from one station to another. Written to the orders of both. */
export const transferOrdered = v.strictObject({
  transfer: code,
  from: stationCode,
  to: stationCode,
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(MOST_TRANSFERRED)),
  dueAt: instant,
  /** number of the written order */
  number: filled(60),
});

/** A case as another station may know it: its header, no private person. */
const carriedCase = v.strictObject({ case: code, ...caseHeaderSchema.entries });

/** What the station that sent an item knows of it. */
export const carriedItem = v.strictObject({
  item: code,
  register: v.exactOptional(serialSchema),
  category: v.picklist(CATEGORY_IDS),
  description: text(255),
  fields: fieldsSchema,
  quantity: v.exactOptional(quantitySchema),
  seal: sealSchema,
  mark: v.exactOptional(text(20)),
  seizedAt: v.exactOptional(instant),
  sensitive: v.boolean(),
});
export type CarriedItem = v.InferOutput<typeof carriedItem>;

/** An item left the other station: the entry that says so, and the item as it stood. One order for each item. */
export const transferDispatched = v.strictObject({
  transfer: code,
  entry: entryRefSchema,
  /** parcels that left with it, itself counted in */
  of: integer(1, MOST_TRANSFERRED),
  carrier: filled(120),
  item: carriedItem,
  cases: v.pipe(v.array(carriedCase), v.maxLength(12)),
});

export const TRANSFER_ENDS = ["received", "declined"] as const;

/** What became of a transfer at the station it was for: told to the one that sent. */
export const transferEnded = v.strictObject({
  transfer: code,
  outcome: v.picklist(TRANSFER_ENDS),
  entry: entryRefSchema,
});
