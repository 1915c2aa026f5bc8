import * as v from "valibot";
import { kindOf } from "../../codes.ts";
import { PARENT_KINDS, PLACE_KINDS, type Place } from "../../place/place.ts";
import { refuse } from "../../result.ts";
import { bilingual, code } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

export const makePlaceInput = v.strictObject({
  kind: v.picklist(PLACE_KINDS),
  name: bilingual,
  parent: v.exactOptional(code),
  doubleLock: v.exactOptional(v.boolean(), false),
});
export type MakePlaceInput = v.InferOutput<typeof makePlaceInput>;

/** A room, rack, shelf, box, yard or tray with a code of its own. Places are never typed as text afterwards. */
export const makePlace: Act<MakePlaceInput, Place> = ({ state, who, now, mint }, input) => {
  const allowed = may(who, "place.make");
  if (!allowed.ok) return allowed;
  const parents = PARENT_KINDS[input.kind];
  if (parents.length === 0 ? input.parent !== undefined : input.parent === undefined)
    return refuse("place/wrong-parent", { kind: input.kind });
  if (input.parent !== undefined) {
    const parent = state.place(input.parent);
    if (!parent) return refuse("place/unknown", { code: input.parent });
    if (!parents.includes(parent.kind))
      return refuse("place/wrong-parent", { kind: input.kind, parent: kindOf(input.parent) ?? "" });
  }
  const same = state
    .places()
    .find((place) => place.parent === input.parent && place.kind === input.kind && place.name.hi === input.name.hi);
  if (same) return refuse("place/duplicate-name", { code: same.place });
  const place: Place = { place: mint(input.kind), ...input };
  return decided([{ kind: "place.made", at: now, subjects: [place.place], body: place }], place);
};
