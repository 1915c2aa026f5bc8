import * as v from "valibot";
import { officerRefSchema } from "../case/case-header.ts";
import { SEAL_VERDICTS } from "../item/seal.ts";
import { carriedItem, entryRefSchema, MOST_TRANSFERRED, TRANSFER_ENDS } from "../orders/transfer.ts";
import { officerSchema } from "../people/officer.ts";
import { code, filled, integer, sha256Hex, text } from "../schema.ts";
import { gdSchema, serialSchema } from "./item.ts";

/** From here on the station obeys the district's orders up to this size; the root says which these are. */
export const ordersTaken = v.strictObject({
  size: integer(1),
  root: sha256Hex,
  roster: v.exactOptional(integer(1)),
  policy: v.exactOptional(integer(1)),
});

/** Why orders were not believed; what was in force before stays so. */
export const ORDER_FAULTS = ["signature", "rollback", "fork", "gap", "other-station"] as const;
export type OrderFault = (typeof ORDER_FAULTS)[number];
export const ordersRefused = v.strictObject({ why: v.picklist(ORDER_FAULTS), size: integer(), kept: integer() });

/** The SHO has read what the district said. */
export const orderRead = v.strictObject({ order: integer() });

/** Something the station asks of the district; answered by an order that names this entry. */
export const requestMade = v.strictObject({
  text: filled(400),
  about: v.pipe(v.array(code), v.maxLength(MOST_TRANSFERRED)),
});

/** An officer as the district's roster has one. `held`: suspended here, and the roster does not take that back. */
export const officerPosted = v.strictObject({
  ...officerSchema.entries,
  held: v.boolean(),
  roster: v.exactOptional(integer(1)),
  order: integer(),
});

/** An item came from another station; `entry` is the one in that station's log with which it left. */
export const itemArrived = v.strictObject({
  transfer: code,
  entry: entryRefSchema,
  ...v.omit(carriedItem, ["register"]).entries,
  /** our serial, and the one it had there */
  register: serialSchema,
  there: v.exactOptional(serialSchema),
  cases: v.pipe(v.array(code), v.maxLength(12)),
  verdict: v.picklist(SEAL_VERDICTS),
  remark: v.exactOptional(text(200)),
  carrier: officerRefSchema,
  place: code,
  gd: v.exactOptional(gdSchema),
});

/** The station does not take what another one sent: from now on only that one may take it back. */
export const transferDeclined = v.strictObject({
  transfer: code,
  entry: entryRefSchema,
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(MOST_TRANSFERRED)),
  reason: filled(200),
});

/** What became of items that left for another station; `entry` is the one in that station's log. */
export const transferClosed = v.strictObject({
  transfer: code,
  outcome: v.picklist(TRANSFER_ENDS),
  entry: entryRefSchema,
  items: v.pipe(v.array(code), v.minLength(1), v.maxLength(MOST_TRANSFERRED)),
});
