import * as v from "valibot";
import { ok, type Result, refuse } from "../../result.ts";
import { code, filled, integer } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

export const explainOpeningInput = v.strictObject({ opening: code, reason: filled(200) });
export type ExplainOpeningInput = v.InferOutput<typeof explainOpeningInput>;
export const explainMovementInput = v.strictObject({ epoch: integer(1), seq: integer(0), reason: filled(200) });
export type ExplainMovementInput = v.InferOutput<typeof explainMovementInput>;

/** Nobody judges an opening or a movement of their own. */
const apart = (officer: string, there: readonly (string | undefined)[]): Result<true> =>
  there.includes(officer) ? refuse("opening/was-present") : ok(true);

/**
 * Closes a line of the list of openings without a movement. Refuses `opening/still-open`, `opening/explained`, and
 * `opening/was-present` for whoever was signed in during it.
 */
export const explainOpening: Act<ExplainOpeningInput, { opening: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "opening.explain");
  if (!allowed.ok) return allowed;
  const opening = state.opening(input.opening);
  if (!opening) return refuse("opening/unknown");
  if (!opening.closedAt) return refuse("opening/still-open");
  if (opening.explained) return refuse("opening/explained", { at: opening.explained.at });
  const free = apart(
    who.officer.officer,
    opening.present.map(({ officer }) => officer),
  );
  if (!free.ok) return free;
  return decided([{ kind: "opening.explained", at: now, subjects: [input.opening], body: input }], {
    opening: input.opening,
  });
};

/** The same for a movement without an opening; neither of the two who made it may. */
export const explainMovement: Act<ExplainMovementInput, { seq: number }> = ({ state, who, now }, input) => {
  const allowed = may(who, "opening.explain");
  if (!allowed.ok) return allowed;
  const loose = state.looseMovement(input.epoch, input.seq);
  if (!loose) return refuse("opening/unknown");
  if (loose.explained) return refuse("opening/explained", { at: loose.explained.at });
  const free = apart(who.officer.officer, [loose.officer, loose.second]);
  if (!free.ok) return free;
  return decided([{ kind: "movement.explained", at: now, subjects: loose.subjects, body: input }], { seq: input.seq });
};
