import * as v from "valibot";
import { doorId } from "#domain/entries/door.ts";
import { ENTRY_BODIES, type EntryKind } from "#domain/log/kinds.ts";
import { code, day, instant, integer } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

export const EXAMPLE_OPENING = "DX08T6A440416V";
const explained = v.exactOptional(v.strictObject({ officer: code, at: instant, reason: v.string() }));
const opening = v.strictObject({
  opening: code,
  door: doorId,
  openedAt: instant,
  closedAt: v.exactOptional(instant),
  initial: v.exactOptional(v.literal(true)),
  present: v.array(v.strictObject({ officer: code, from: instant, to: v.exactOptional(instant) })),
  movements: integer(),
  stills: integer(),
  explained,
});
const loose = v.strictObject({
  epoch: integer(1),
  seq: integer(),
  at: instant,
  kind: v.picklist(Object.keys(ENTRY_BODIES) as [EntryKind, ...EntryKind[]]),
  door: doorId,
  officer: code,
  second: v.exactOptional(code),
  subjects: v.array(v.string()),
  explained,
});

export const openingsAnswer = shown(
  v.strictObject({
    day,
    today: day,
    openings: v.array(opening),
    movements: v.array(loose),
    daysToExplain: v.array(day),
  }),
  {
    day: "2026-11-22",
    today: "2026-11-22",
    openings: [{ opening: EXAMPLE_OPENING, door: "main", openedAt: EXAMPLE.at, present: [], movements: 0, stills: 0 }],
    movements: [
      {
        epoch: 1,
        seq: 412,
        at: EXAMPLE.at,
        kind: "item.shelved",
        door: "main",
        officer: EXAMPLE.officer,
        subjects: [EXAMPLE.item],
      },
    ],
    daysToExplain: ["2026-11-21"],
  },
);
export const openingCodeAnswer = shown(v.strictObject({ opening: code }), { opening: EXAMPLE_OPENING });
export const movementSeqAnswer = shown(v.strictObject({ seq: integer() }), { seq: 412 });
export const roomPressedAnswer = shown(v.strictObject({ siren: v.boolean() }), { siren: false });
