import * as v from "valibot";
import { gdSchema } from "../../entries/item.ts";
import { refuse } from "../../result.ts";
import { code, filled, instant } from "../../schema.ts";
import { type Act, decided, eventTime, eventTimeAfter } from "../act.ts";
import { may } from "../policy.ts";

export const acknowledgeInput = v.strictObject({
  movement: code,
  receipt: filled(60),
  by: filled(120),
  at: v.exactOptional(instant),
});
export type AcknowledgeInput = v.InferOutput<typeof acknowledgeInput>;

/** The laboratory, court or office confirmed that it has the parcels. */
export const acknowledge: Act<AcknowledgeInput, { movement: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "item.acknowledge");
  if (!allowed.ok) return allowed;
  const movement = state.movement(input.movement);
  if (!movement) return refuse("movement/unknown", { movement: input.movement });
  if (movement.acknowledged) return refuse("movement/already-acknowledged");
  const at = eventTimeAfter(now, input.at, movement.issuedAt);
  if (!at.ok) return at;
  const { receipt, by } = input;
  const subjects = [movement.movement, ...movement.lines.map((line) => line.item)];
  return decided(
    [{ kind: "item.received", at: at.value, subjects, body: { movement: movement.movement, receipt, by } }],
    {
      movement: movement.movement,
    },
  );
};

export const gdInput = v.strictObject({ movement: code, leg: v.picklist(["out", "in"]), gd: gdSchema });
export type GdInput = v.InferOutput<typeof gdInput>;

/** The diary number that was not at hand when the items left or came back. It is written once. */
export const recordGd: Act<GdInput, { movement: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "gd.record");
  if (!allowed.ok) return allowed;
  const movement = state.movement(input.movement);
  if (!movement) return refuse("movement/unknown", { movement: input.movement });
  if (input.leg === "out" ? movement.gdOut : movement.gdIn) return refuse("movement/gd-already");
  if (input.leg === "in" && !movement.lines.some((line) => line.returned)) return refuse("item/not-placed");
  const at = eventTime(now, input.gd.at);
  if (!at.ok) return at;
  const subjects = [movement.movement, ...movement.lines.map((line) => line.item)];
  return decided([{ kind: "gd.recorded", at: now, subjects, body: input }], { movement: movement.movement });
};
