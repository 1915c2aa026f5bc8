import * as v from "valibot";
import { filled, instant, integer } from "../schema.ts";

const signed = integer(Number.MIN_SAFE_INTEGER);

/** The wall clock jumped against the one that cannot be set; `stopped`: while the service did not run. */
export const clockStepped = v.strictObject({
  from: instant,
  to: instant,
  byMs: signed,
  while: v.picklist(["running", "stopped"]),
});
/** Two officers held the shown time against their watches. */
export const clockSet = v.strictObject({ shown: instant });
/** The district's signed time: how far our clock was off it, known within so much. */
export const clockAnchored = v.strictObject({ district: instant, offByMs: signed, withinMs: integer() });

/** Mains and battery as the power sensor told them. */
export const powerChanged = v.strictObject({
  mains: v.picklist(["on", "off", "unknown"]),
  battery: v.picklist(["fine", "low", "unknown"]),
  told: filled(40),
});
