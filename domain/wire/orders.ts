import * as v from "valibot";

/** Most orders of one piece: each is at most 32 KiB, and a piece fits what the district takes at once. */
export const MOST_GIVEN = 40;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999));

/**
 * Orders that a station gives back to a district which lost them: a run of its orders log, the head the district signed
 * over all of them, and the proof that the log up to the end of this run is a beginning of that. No `note`: the station
 * has no orders.
 */
export const ordersGivenSchema = v.strictObject({
  from: count,
  entries: v.pipe(v.array(v.string()), v.maxLength(MOST_GIVEN)),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(4_096))),
  /** base64 */
  proof: v.pipe(v.array(v.pipe(v.string(), v.length(44))), v.maxLength(63)),
});
export type OrdersGiven = v.InferOutput<typeof ordersGivenSchema>;

/** How many of the station's orders the district has now: in force, or beside its own when these differ. */
export const ordersHadSchema = v.strictObject({ has: count });
export type OrdersHad = v.InferOutput<typeof ordersHadSchema>;
