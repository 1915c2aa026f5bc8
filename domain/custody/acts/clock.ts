import * as v from "valibot";
import { refuse } from "../../result.ts";
import { instant } from "../../schema.ts";
import { msOf } from "../../time.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

/** The time the two officers read on the screen and held against their watches. */
export const confirmClockInput = v.strictObject({ shown: instant });
export type ConfirmClockInput = v.InferOutput<typeof confirmClockInput>;

/** A screen may have stood open a while before it was pressed. */
const MAY_DIFFER_MS = 2 * 60_000;

/** Two officers say that the clock is right. Refuses `clock/shown-old` when what they read is not the time any more. */
export const confirmClock: Act<ConfirmClockInput, { readonly at: string }> = ({ who, now }, { shown }) => {
  const allowed = may(who, "clock.set");
  if (!allowed.ok) return allowed;
  if (Math.abs((msOf(shown) ?? 0) - (msOf(now) ?? 0)) > MAY_DIFFER_MS) return refuse("clock/shown-old", { now });
  return decided([{ kind: "clock.set", at: now, subjects: [CLOCK_SUBJECT], body: { shown } }], { at: now });
};

/** Under this subject every entry about the clock is found again. */
export const CLOCK_SUBJECT = "clock";
