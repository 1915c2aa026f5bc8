import * as v from "valibot";
import { caseHeaderSchema, officerRefSchema } from "#domain/case/case-header.ts";
import { ACTIONS } from "#domain/custody/policy.ts";
import { AWAITED, CLOSED_HOW, OUT_PURPOSES, serialSchema } from "#domain/entries/item.ts";
import { CATEGORY_IDS } from "#domain/item/category.ts";
import { fieldsSchema } from "#domain/item/fields.ts";
import { photoSchema } from "#domain/item/photo.ts";
import { quantitySchema } from "#domain/item/quantity.ts";
import { sealSchema } from "#domain/item/seal.ts";
import { entryRefSchema } from "#domain/orders/transfer.ts";
import { placeSchema } from "#domain/place/place.ts";
import { code, instant, integer, sha256Hex } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import * as e from "./examples.ts";

const whereabouts = v.variant("kind", [
  v.strictObject({ kind: v.literal("placed"), place: code, since: instant }),
  v.strictObject({
    kind: v.literal("out"),
    purpose: v.picklist(OUT_PURPOSES),
    since: instant,
    movement: v.exactOptional(code),
    dueAt: v.exactOptional(instant),
    transfer: v.exactOptional(
      v.strictObject({ transfer: code, to: v.string(), declined: v.exactOptional(v.literal(true)) }),
    ),
  }),
  v.strictObject({ kind: v.literal("missing"), since: instant, last: v.exactOptional(code) }),
  v.strictObject({ kind: v.literal("closed"), how: v.picklist(CLOSED_HOW), since: instant }),
]);
const label = v.strictObject({ copies: integer(), verified: v.boolean() });
export const caseSchema = v.strictObject({ case: code, ...caseHeaderSchema.entries });

export const cardSchema = v.strictObject({
  item: code,
  register: v.string(),
  legacy: v.boolean(),
  caseText: v.string(),
  category: v.picklist(CATEGORY_IDS),
  description: v.string(),
  quantity: v.exactOptional(quantitySchema),
  whereabouts,
  path: v.array(placeSchema),
  label,
  photo: v.exactOptional(sha256Hex),
  sensitive: v.boolean(),
  twoPersons: v.boolean(),
  flags: v.array(v.string()),
});
export const exampleCard = {
  item: e.EXAMPLE.item,
  register: "12/2026",
  legacy: false,
  caseText: "FIR 302/2026",
  category: "electronic" as const,
  description: "मोबाइल, Redmi 9A",
  quantity: e.EXAMPLE_QUANTITY,
  whereabouts: { kind: "placed" as const, place: e.EXAMPLE.rack, since: e.EXAMPLE.at },
  path: [e.EXAMPLE_PLACE],
  label: { copies: 1, verified: true },
  photo: e.EXAMPLE.sha256,
  sensitive: false,
  twoPersons: false,
  flags: [],
};

const legacy = v.strictObject({
  number: v.exactOptional(v.string()),
  year: v.exactOptional(integer()),
  batch: sha256Hex,
  row: integer(),
});
const stateSchema = v.strictObject({
  item: code,
  register: v.exactOptional(serialSchema),
  legacy: v.exactOptional(legacy),
  cases: v.array(code),
  seizure: v.exactOptional(code),
  category: v.picklist(CATEGORY_IDS),
  description: v.string(),
  fields: fieldsSchema,
  quantity: v.exactOptional(quantitySchema),
  seal: v.exactOptional(sealSchema),
  mark: v.exactOptional(v.string()),
  photos: v.array(photoSchema),
  photoDeferred: v.exactOptional(v.string()),
  depositor: v.exactOptional(officerRefSchema),
  depositorPhoto: v.exactOptional(photoSchema),
  depositorNoPhoto: v.exactOptional(v.string()),
  awaits: v.exactOptional(v.picklist(AWAITED)),
  confirmed: v.exactOptional(v.strictObject({ at: instant, officer: code, as: v.picklist(["depositor", "sho"]) })),
  seizedAt: v.exactOptional(instant),
  depositedAt: instant,
  recordedAt: instant,
  label,
  whereabouts,
  sensitive: v.boolean(),
  flags: v.array(v.string()),
  arrivedFrom: v.exactOptional(
    v.strictObject({ station: v.string(), transfer: code, register: v.exactOptional(serialSchema) }),
  ),
  private: v.exactOptional(v.strictObject({ hash: sha256Hex, subject: v.string() })),
  seq: integer(),
});

const movementLine = v.strictObject({
  item: code,
  seal: sealSchema,
  returned: v.exactOptional(
    v.strictObject({ at: instant, seal: sealSchema, verdict: v.picklist(["same", "changed"]) }),
  ),
  arrived: v.exactOptional(v.strictObject({ at: instant, entry: entryRefSchema })),
});
const gd = v.strictObject({ number: v.string(), at: instant });
export const movementSchema = v.strictObject({
  movement: code,
  certificate: serialSchema,
  purpose: v.picklist(OUT_PURPOSES),
  office: v.string(),
  carrier: officerRefSchema,
  signed: v.exactOptional(v.literal("pin")),
  order: v.exactOptional(v.strictObject({ number: v.string(), date: v.exactOptional(v.string()) })),
  vehicle: v.exactOptional(v.string()),
  issuedAt: instant,
  issuedBy: v.string(),
  dueAt: instant,
  gdOut: v.exactOptional(gd),
  gdIn: v.exactOptional(gd),
  acknowledged: v.exactOptional(v.strictObject({ at: instant, receipt: v.string(), by: v.string() })),
  lines: v.array(movementLine),
  transfer: v.exactOptional(v.strictObject({ transfer: code, to: v.string() })),
});
export const exampleMovement = {
  movement: e.EXAMPLE.movement,
  certificate: { year: 2026, serial: 3 },
  purpose: "fsl" as const,
  office: "विधि विज्ञान प्रयोगशाला, लखनऊ",
  carrier: e.EXAMPLE_OFFICER_REF,
  issuedAt: e.EXAMPLE.at,
  issuedBy: e.EXAMPLE.officer,
  dueAt: e.EXAMPLE.due,
  lines: [{ item: e.EXAMPLE.item, seal: e.EXAMPLE_SEAL }],
};

const { register: _text, legacy: _flag, ...cardRest } = exampleCard;
export const sheetAnswer = shown(
  v.strictObject({
    card: cardSchema,
    item: stateSchema,
    cases: v.array(caseSchema),
    /** set when case, description, fields and photos are kept back from this officer */
    withheld: v.exactOptional(v.literal(true)),
    placePath: v.array(placeSchema),
    movement: v.exactOptional(movementSchema),
    /** what this officer may do with this item now */
    allowed: v.array(v.picklist(ACTIONS)),
    /** why some of it needs a second person */
    second: v.exactOptional(v.picklist(["class", "double-lock"])),
    /** persons of the case and the seizure; for the moharrir and the SHO only */
    private: v.exactOptional(
      v.strictObject({
        persons: v.array(v.record(v.string(), v.unknown())),
        place: v.exactOptional(v.string()),
        original: v.exactOptional(v.record(v.string(), v.unknown())),
      }),
    ),
    /** from seizure to deposit */
    delayMs: v.exactOptional(integer()),
  }),
  {
    card: exampleCard,
    item: {
      item: cardRest.item,
      register: { year: 2026, serial: 12 },
      cases: [e.EXAMPLE.case],
      seizure: e.EXAMPLE.seizure,
      category: "electronic",
      description: cardRest.description,
      fields: e.EXAMPLE_FIELDS,
      quantity: e.EXAMPLE_QUANTITY,
      seal: e.EXAMPLE_SEAL,
      photos: [e.EXAMPLE_PHOTO],
      depositor: e.EXAMPLE_OFFICER_REF,
      seizedAt: e.EXAMPLE.at,
      depositedAt: e.EXAMPLE.at,
      recordedAt: e.EXAMPLE.at,
      label: cardRest.label,
      whereabouts: cardRest.whereabouts,
      sensitive: false,
      flags: [],
      seq: 41,
    },
    cases: [e.EXAMPLE_CASE],
    placePath: [e.EXAMPLE_PLACE],
    allowed: ["item.label", "item.shelve", "item.issue"],
    delayMs: 5_400_000,
  },
);

const span = v.pipe(v.array(integer()), v.length(2));
const hitSchema = v.strictObject({
  ...cardSchema.entries,
  /** the parts of its texts that fit what was typed; absent where nothing was typed */
  why: v.exactOptional(
    v.strictObject({
      description: v.array(span),
      register: v.array(span),
      also: v.exactOptional(v.strictObject({ field: v.exactOptional(v.string()), text: v.string() })),
    }),
  ),
});
export const cardsAnswer = shown(
  v.strictObject({
    items: v.array(hitSchema),
    total: integer(),
    more: v.boolean(),
    /** nothing holds every word: these hold some */
    partial: v.boolean(),
    /** of the hits, how many are where */
    where: v.exactOptional(
      v.strictObject({ placed: integer(), out: integer(), overdue: integer(), missing: integer(), closed: integer() }),
    ),
  }),
  {
    items: [{ ...exampleCard, why: { description: [[0, 6]], register: [] } }],
    total: 1,
    more: false,
    partial: false,
    where: { placed: 1, out: 0, overdue: 0, missing: 0, closed: 0 },
  },
);
