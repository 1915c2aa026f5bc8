import * as v from "valibot";
import { DOOR_READINGS } from "../room/door-reading.ts";
import { bilingual, code, filled, instant, integer } from "../schema.ts";

/** Names a door of this station in the station file and in every entry. */
export const doorId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/));
const initial = v.exactOptional(v.literal(true));
const edges = v.exactOptional(integer(0, 1_000_000));

/** A door is watched from now on: it closes these rooms, or every room where none is named. */
export const doorFitted = v.strictObject({
  door: doorId,
  name: bilingual,
  rooms: v.exactOptional(v.pipe(v.array(code), v.maxLength(50))),
});
/** The station file names it no more. */
export const doorRemoved = v.strictObject({ door: doorId });

/** The door opened; who was signed in then. `initial`: it was found open, and nobody knows since when. */
export const doorOpened = v.strictObject({
  door: doorId,
  opening: code,
  present: v.array(code),
  edges,
  initial,
});
export const doorClosed = v.strictObject({ door: doorId, opening: code, edges, initial });
/** What the wires say, where it is neither an opening nor a closing: a fault, its end, the first reading. */
export const doorRead = v.strictObject({ door: doorId, reading: v.picklist(DOOR_READINGS), edges, initial });
/** Nobody watched the door between these two times. */
export const doorUnobserved = v.strictObject({ door: doorId, from: instant, to: instant });

/** Why a door was opened though nothing was moved. */
export const openingExplained = v.strictObject({ opening: code, reason: filled(200) });
/** Why a movement has no opening: the entry of the movement, by epoch and sequence. */
export const movementExplained = v.strictObject({ epoch: integer(1), seq: integer(0), reason: filled(200) });
