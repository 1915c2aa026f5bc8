import * as v from "valibot";
import { caseHeaderSchema, caseNumberSchema, officerRefSchema } from "../case/case-header.ts";
import { CATEGORY_IDS } from "../item/category.ts";
import { fieldsSchema, fieldValueSchema } from "../item/fields.ts";
import { photoSchema } from "../item/photo.ts";
import { quantitySchema } from "../item/quantity.ts";
import { sealSchema } from "../item/seal.ts";
import { code, day, filled, instant, integer, sha256Hex, text } from "../schema.ts";

/** A general diary entry: its number and its time (Police rules ask both at every departure and return). */
export const gdSchema = v.strictObject({ number: filled(20), at: instant });
export type Gd = v.InferOutput<typeof gdSchema>;

/** A serial of one station and year, dense from 1. */
export const serialSchema = v.strictObject({ year: integer(1860, 2200), serial: integer(1) });
export type Serial = v.InferOutput<typeof serialSchema>;

export const caseOpened = v.strictObject({ case: code, ...caseHeaderSchema.entries });
/** A number the case got later: the FIR that followed, the inquest, the court's number. */
export const caseNumbered = v.strictObject({
  case: code,
  number: caseNumberSchema,
  reason: v.exactOptional(text(200)),
});

/** The next date before a court, where, and who takes the property; without a date none is fixed any more. */
export const caseDated = v.strictObject({
  case: code,
  nextDate: v.exactOptional(day),
  court: v.exactOptional(filled(120)),
  pairokar: v.exactOptional(officerRefSchema),
});

/** The seizure itself. Place of recovery, from whom and witnesses stand in the side document. */
export const seizureRegistered = v.strictObject({
  seizure: code,
  case: code,
  memo: v.exactOptional(text(40)),
  by: officerRefSchema,
  gd: v.exactOptional(gdSchema),
  /** reference of the audio-video record of the search (BNSS 105) */
  recording: v.exactOptional(text(60)),
});

/** A depositor of the roster whose PIN was not at hand, or one who is not on the roster. */
export const AWAITED = ["depositor", "outsider"] as const;
export type Awaited = (typeof AWAITED)[number];

export const itemDeposited = v.strictObject({
  item: code,
  register: serialSchema,
  case: code,
  seizure: v.exactOptional(code),
  seizedAt: v.exactOptional(instant),
  category: v.picklist(CATEGORY_IDS),
  description: filled(255),
  fields: fieldsSchema,
  quantity: quantitySchema,
  seal: sealSchema,
  mark: v.exactOptional(text(20)),
  /** its number in an older register, when it was in one */
  legacy: v.exactOptional(v.strictObject({ number: filled(20), year: v.exactOptional(integer(1860, 2200)) })),
  photos: v.pipe(v.array(photoSchema), v.maxLength(12)),
  photoDeferred: v.exactOptional(filled(120)),
  depositor: officerRefSchema,
  /** face or identity card of an officer who is not on the roster, or why there is no picture of it */
  depositorPhoto: v.exactOptional(photoSchema),
  depositorNoPhoto: v.exactOptional(filled(120)),
  /** whose word is still missing: the officer's own PIN, or word of one who has none here */
  awaits: v.exactOptional(v.picklist(AWAITED)),
  place: code,
  gd: v.exactOptional(gdSchema),
  sensitive: v.boolean(),
});

/** The depositor stands to what was entered: by the own PIN, or the SHO for one who cannot give it. */
export const depositConfirmed = v.strictObject({
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(40)),
  officer: code,
  as: v.picklist(["depositor", "sho"]),
  remark: v.exactOptional(filled(200)),
});

export const OUT_PURPOSES = ["court", "fsl", "expert", "custody-bond", "other-station", "examination"] as const;
export type OutPurpose = (typeof OUT_PURPOSES)[number];
export const CLOSED_HOW = ["destroyed", "returned", "sold", "confiscated", "transferred"] as const;
export type ClosedHow = (typeof CLOSED_HOW)[number];

/** Where the old register says that an item is. */
export const legacyWhereabouts = v.variant("kind", [
  v.strictObject({ kind: v.literal("placed"), place: code }),
  v.strictObject({ kind: v.literal("out"), purpose: v.picklist(OUT_PURPOSES) }),
  v.strictObject({ kind: v.literal("missing") }),
  v.strictObject({ kind: v.literal("closed"), how: v.picklist(CLOSED_HOW) }),
]);

/** A row of the old register that became an item. Its own words stand in the side document. */
export const itemImported = v.strictObject({
  item: code,
  batch: sha256Hex,
  row: integer(1),
  rowKey: filled(64),
  register: v.strictObject({ number: v.exactOptional(text(20)), year: v.exactOptional(integer(1860, 2200)) }),
  case: v.exactOptional(code),
  category: v.picklist(CATEGORY_IDS),
  quantity: v.exactOptional(quantitySchema),
  writtenOn: v.exactOptional(day),
  decided: v.exactOptional(v.boolean()),
  whereabouts: legacyWhereabouts,
  flags: v.array(filled(40)),
});

export const itemShelved = v.strictObject({ item: code, from: v.exactOptional(code), to: code });

export const itemAmended = v.strictObject({
  item: code,
  changes: v.pipe(
    v.array(
      v.strictObject({
        field: filled(60),
        from: v.exactOptional(v.union([fieldValueSchema, quantitySchema, sealSchema])),
        to: v.union([fieldValueSchema, quantitySchema, sealSchema]),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
  ),
  reason: filled(200),
});
/** The item stands under one more case. */
export const itemCaseLinked = v.strictObject({ item: code, case: code, reason: filled(200) });
export const itemMissing = v.strictObject({
  item: code,
  last: v.exactOptional(code),
  reason: filled(200),
  gd: v.exactOptional(gdSchema),
});
export const itemFound = v.strictObject({ item: code, place: code, reason: filled(200) });
export const itemPhotographed = v.strictObject({
  item: code,
  photos: v.pipe(v.array(photoSchema), v.minLength(1), v.maxLength(12)),
});

export const sealChecked = v.strictObject({
  item: code,
  action: v.picklist(["affixed", "verified", "opened", "resealed"]),
  seal: sealSchema,
  remark: v.exactOptional(text(200)),
});

export const labelPrinted = v.strictObject({
  of: code,
  size: filled(20),
  copy: integer(1),
  outcome: v.picklist(["printed", "not-sent", "uncertain"]),
  why: v.exactOptional(text(60)),
  reason: v.exactOptional(text(120)),
});
/** The printed label was scanned back: only now is the item labelled. */
export const labelVerified = v.strictObject({ of: code });
