import * as v from "valibot";
import { OFFICER_STATUS, officerSchema, ROLES } from "../people/officer.ts";
import { placeSchema } from "../place/place.ts";
import { bilingual, code, filled, integer, sha256Hex, text } from "../schema.ts";

/** The first entry of an epoch: which key signs it, and what the old epoch ended with. */
export const epochOpened = v.strictObject({
  origin: filled(120),
  vkey: filled(300),
  district: filled(40),
  name: bilingual,
  training: v.boolean(),
  previous: v.exactOptional(v.strictObject({ epoch: integer(1), checkpoint: filled(4000), authorisedBy: filled(80) })),
});

export const officerEnrolled = officerSchema;
export const officerChanged = v.strictObject({
  officer: code,
  role: v.exactOptional(v.picklist(ROLES)),
  status: v.exactOptional(v.picklist(OFFICER_STATUS)),
  reason: filled(200),
});
/** The PIN itself is never written; only that it was set, and by what right. */
export const officerPinSet = v.strictObject({
  officer: code,
  by: v.picklist(["setup-code", "officer", "sho", "district"]),
});

export const sessionOpened = v.strictObject({ officer: code });
export const sessionRefused = v.strictObject({ officer: code, why: v.picklist(["wrong-pin", "not-active"]) });
export const sessionClosed = v.strictObject({
  officer: code,
  why: v.picklist(["signed-out", "idle", "other-officer"]),
});

export const placeMade = placeSchema;
/** A box stands somewhere else; what is in it goes with it. */
export const boxMoved = v.strictObject({ box: code, from: v.exactOptional(code), to: code });
/** A spelling of the old register and the place it means from now on. */
export const placeSpelled = v.strictObject({ spelling: filled(80), place: code });

export const importStarted = v.strictObject({
  batch: sha256Hex,
  file: text(120),
  rows: integer(0),
  mapping: v.record(text(40), text(80)),
});
/** A row that a person must read: its reasons. The row itself stands in the side document. */
export const importQuarantined = v.strictObject({
  batch: sha256Hex,
  row: integer(1),
  rowKey: filled(64),
  reasons: v.array(filled(40)),
});
/** A quarantined row settled by a person: it became an item, or is set aside with a reason. */
export const importSettled = v.strictObject({
  batch: sha256Hex,
  row: integer(1),
  rowKey: filled(64),
  item: v.exactOptional(code),
  reason: filled(200),
});
export const importFinished = v.strictObject({
  batch: sha256Hex,
  rows: integer(0),
  items: integer(0),
  quarantined: integer(0),
  already: integer(0),
});
