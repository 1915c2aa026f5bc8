import * as v from "valibot";
import { officerRefSchema } from "../case/case-header.ts";
import { photoSchema } from "../item/photo.ts";
import { SEAL_VERDICTS, sealSchema } from "../item/seal.ts";
import { code, day, filled, instant, stationCode, text } from "../schema.ts";
import { gdSchema, OUT_PURPOSES, serialSchema } from "./item.ts";

/** Largest number of parcels on one road certificate, so that an entry stays far below its size limit. */
export const MAX_LINES = 60;

/** The carrier proved by PIN, at this kiosk, to be the one who took or gave; without it the paper alone is signed. */
const signed = v.exactOptional(v.literal("pin"));
const order = v.strictObject({ number: filled(60), date: v.exactOptional(day) });

/** Items leave on a road certificate: by whom, to whom, why, on whose order, with which seals, until when. */
export const itemIssued = v.strictObject({
  movement: code,
  certificate: serialSchema,
  purpose: v.picklist(OUT_PURPOSES),
  office: filled(120),
  carrier: officerRefSchema,
  signed,
  order: v.exactOptional(order),
  vehicle: v.exactOptional(text(20)),
  dueAt: instant,
  gd: v.exactOptional(gdSchema),
  /** to another station for good, by the district's order; gone from here once that station says it has it */
  transfer: v.exactOptional(v.strictObject({ transfer: code, to: stationCode })),
  lines: v.pipe(
    v.array(v.strictObject({ item: code, from: v.exactOptional(code), seal: sealSchema })),
    v.minLength(1),
    v.maxLength(MAX_LINES),
  ),
});

/** The outside office acknowledged: its receipt number, who signed. */
export const itemReceived = v.strictObject({
  movement: code,
  receipt: filled(60),
  by: filled(120),
});

/** Items come back: by whom, under which order, each with the seal found and the verdict against what left. */
export const itemReturned = v.strictObject({
  movement: v.exactOptional(code),
  purpose: v.picklist(OUT_PURPOSES),
  office: filled(120),
  carrier: officerRefSchema,
  signed,
  order: v.exactOptional(order),
  gd: v.exactOptional(gdSchema),
  lines: v.pipe(
    v.array(
      v.strictObject({
        item: code,
        to: code,
        seal: sealSchema,
        verdict: v.picklist(SEAL_VERDICTS),
        remark: v.exactOptional(text(200)),
        exhibitMark: v.exactOptional(text(20)),
        photos: v.exactOptional(v.pipe(v.array(photoSchema), v.minLength(1), v.maxLength(12))),
        photoDeferred: v.exactOptional(filled(120)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_LINES),
  ),
});

/** The general diary number that was missing when the act was entered. */
export const gdRecorded = v.strictObject({
  movement: code,
  leg: v.picklist(["out", "in"]),
  gd: gdSchema,
});
