import * as v from "valibot";
import { day, instant, integer } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { countsSchema, exampleCounts } from "./acts.ts";
import * as e from "./examples.ts";
import { cardSchema, caseSchema, exampleCard, exampleMovement, movementSchema } from "./items.ts";

export const courtFields = v.strictObject({ cases: integer(), items: integer() });
export const morningSchema = v.variant("state", [
  v.strictObject({ state: v.picklist(["early", "off"]), hour: v.string() }),
  v.strictObject({ state: v.literal("printed"), at: instant }),
  v.strictObject({ state: v.literal("offered"), why: v.picklist(["not-tried", "not-sent", "uncertain"]) }),
]);
const delay = v.strictObject({ deposits: integer(), medianMs: v.exactOptional(integer(-Number.MAX_SAFE_INTEGER)) });

export const roomAnswer = shown(
  v.strictObject({
    at: instant,
    counts: countsSchema,
    overdue: v.array(v.strictObject({ movement: movementSchema, days: integer() })),
    dueToday: integer(),
    court: courtFields,
    delay: v.strictObject({ last: delay, before: delay }),
    entries: integer(),
    witnessed: integer(),
  }),
  {
    at: e.EXAMPLE.at,
    counts: exampleCounts,
    overdue: [{ movement: exampleMovement, days: 4 }],
    dueToday: 2,
    court: { cases: 1, items: 3 },
    delay: { last: { deposits: 40, medianMs: 5_400_000 }, before: { deposits: 0 } },
    entries: 4_120,
    witnessed: 0,
  },
);
export const courtAnswer = shown(
  v.strictObject({
    today: day,
    dates: v.array(v.strictObject({ day, found: caseSchema, items: v.array(cardSchema) })),
  }),
  { today: "2026-11-22", dates: [{ day: "2026-11-22", found: e.EXAMPLE_CASE, items: [exampleCard] }] },
);
export const missingAnswer = shown(v.strictObject({ items: v.array(cardSchema) }), { items: [exampleCard] });
export const homeAnswer = shown(
  v.strictObject({
    counts: countsSchema,
    overdue: v.array(movementSchema),
    dueToday: v.array(movementSchema),
    awaitingGd: integer(),
    unconfirmed: integer(),
    quarantine: integer(),
    unlabelled: integer(),
    unshelved: integer(),
    court: courtFields,
    morning: morningSchema,
    recent: v.array(cardSchema),
  }),
  {
    counts: exampleCounts,
    overdue: [exampleMovement],
    dueToday: [],
    awaitingGd: 1,
    unconfirmed: 1,
    quarantine: 0,
    unlabelled: 3,
    unshelved: 2,
    court: { cases: 1, items: 3 },
    morning: { state: "printed", at: e.EXAMPLE.at },
    recent: [exampleCard],
  },
);
