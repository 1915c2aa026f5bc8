import * as v from "valibot";
import { AWAITED, OUT_PURPOSES, serialSchema } from "#domain/entries/item.ts";
import { placeSchema } from "#domain/place/place.ts";
import { bilingual, code, integer } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import * as e from "./examples.ts";
import { cardSchema, caseSchema, exampleCard, exampleMovement, movementSchema } from "./items.ts";

export const itemCodeAnswer = shown(v.strictObject({ item: code }), { item: e.EXAMPLE.item });
export const caseCodeAnswer = shown(v.strictObject({ case: code }), { case: e.EXAMPLE.case });
export const movementCodeAnswer = shown(v.strictObject({ movement: code }), { movement: e.EXAMPLE.movement });
export const ofAnswer = shown(v.strictObject({ of: code }), { of: e.EXAMPLE.item });

export const depositedAnswer = shown(
  v.strictObject({
    case: code,
    seizure: code,
    items: v.array(v.strictObject({ item: code, register: serialSchema })),
    /** whose word is still missing */
    awaits: v.exactOptional(v.picklist(AWAITED)),
  }),
  {
    case: e.EXAMPLE.case,
    seizure: e.EXAMPLE.seizure,
    items: [{ item: e.EXAMPLE.item, register: { year: 2026, serial: 12 } }],
  },
);
export const shelvedAnswer = shown(v.strictObject({ items: integer(), boxes: integer() }), { items: 2, boxes: 0 });
export const issuedAnswer = shown(v.strictObject({ movement: code, certificate: serialSchema, items: v.array(code) }), {
  movement: e.EXAMPLE.movement,
  certificate: { year: 2026, serial: 3 },
  items: [e.EXAMPLE.item],
});
export const returnedAnswer = shown(
  v.strictObject({ lines: v.array(v.strictObject({ item: code, verdict: v.picklist(["same", "changed"]) })) }),
  { lines: [{ item: e.EXAMPLE.item, verdict: "same" }] },
);

export const placeAnswer = shown(placeSchema, e.EXAMPLE_PLACE);
export const placesAnswer = shown(v.strictObject({ places: v.array(placeSchema) }), { places: [e.EXAMPLE_PLACE] });
export const placeSheetAnswer = shown(
  v.strictObject({ place: placeSchema, path: v.array(placeSchema), items: v.array(cardSchema) }),
  { place: e.EXAMPLE_PLACE, path: [e.EXAMPLE_PLACE], items: [exampleCard] },
);

export const casesAnswer = shown(v.strictObject({ cases: v.array(caseSchema) }), { cases: [e.EXAMPLE_CASE] });
export const caseSheetAnswer = shown(v.strictObject({ case: caseSchema, items: v.array(cardSchema) }), {
  case: e.EXAMPLE_CASE,
  items: [exampleCard],
});

/** Diary texts are longer than a name. */
const diaryText = v.strictObject({ hi: v.string(), en: v.string() });
const gdTexts = v.strictObject({ out: diaryText, in: diaryText });
export const movementsAnswer = shown(
  v.strictObject({
    movements: v.array(movementSchema),
    /** out since before the log began, on no certificate of ours */
    items: v.array(cardSchema),
  }),
  { movements: [exampleMovement], items: [] },
);
export const movementSheetAnswer = shown(
  v.strictObject({ movement: movementSchema, items: v.array(cardSchema), gdText: gdTexts }),
  {
    movement: exampleMovement,
    items: [exampleCard],
    gdText: {
      out: { hi: "माल वि०वि०प्र० भेजा गया", en: "Property sent to the laboratory" },
      in: { hi: "माल वापस प्राप्त हुआ", en: "Property received back" },
    },
  },
);

export const habitsAnswer = shown(
  v.strictObject({
    habits: v.array(
      v.strictObject({ purpose: v.picklist(OUT_PURPOSES), offices: v.array(v.string()), days: integer() }),
    ),
  }),
  { habits: [{ purpose: "fsl", offices: ["विधि विज्ञान प्रयोगशाला, लखनऊ"], days: 30 }] },
);

export const countsSchema = v.strictObject({
  items: integer(),
  placed: integer(),
  out: integer(),
  overdue: integer(),
  missing: integer(),
  closed: integer(),
  unlabelled: integer(),
  unshelved: integer(),
  awaitingGd: integer(),
  unconfirmed: integer(),
  quarantine: integer(),
  byPurpose: v.record(v.string(), integer()),
  byHow: v.record(v.string(), integer()),
  medianDelayMs: v.exactOptional(integer()),
});
export const exampleCounts = {
  items: 312,
  placed: 250,
  out: 40,
  overdue: 1,
  missing: 2,
  closed: 20,
  unlabelled: 3,
  unshelved: 2,
  awaitingGd: 1,
  unconfirmed: 1,
  quarantine: 0,
  byPurpose: { fsl: 22, court: 18 },
  byHow: { destroyed: 20 },
  medianDelayMs: 5_400_000,
};
export const trayAnswer = shown(v.strictObject({ unlabelled: v.array(cardSchema), unshelved: v.array(cardSchema) }), {
  unlabelled: [exampleCard],
  unshelved: [],
});

const actor = v.strictObject({ officer: v.string(), name: v.exactOptional(bilingual) });
export const timelineAnswer = shown(
  v.strictObject({
    entries: v.array(
      v.strictObject({
        epoch: integer(),
        seq: integer(),
        kind: v.string(),
        at: v.string(),
        recordedAt: v.string(),
        actor,
        second: v.exactOptional(actor),
        body: v.record(v.string(), v.unknown()),
        /** set when the body tells of a case that this officer may not read, and is empty */
        withheld: v.exactOptional(v.literal(true)),
        witnessed: v.boolean(),
      }),
    ),
  }),
  {
    entries: [
      {
        epoch: 1,
        seq: 41,
        kind: "item.shelved",
        at: e.EXAMPLE.at,
        recordedAt: e.EXAMPLE.at,
        actor: { officer: e.EXAMPLE.officer, name: { hi: "सुनीता यादव", en: "Sunita Yadav" } },
        body: { item: e.EXAMPLE.item, to: e.EXAMPLE.rack },
        witnessed: false,
      },
    ],
  },
);
