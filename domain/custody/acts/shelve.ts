import * as v from "valibot";
import { kindOf } from "../../codes.ts";
import { mustStayOutside } from "../../item/category.ts";
import type { EntryDraft } from "../../log/entry.ts";
import { PARENT_KINDS, pathOf } from "../../place/place.ts";
import { refuse } from "../../result.ts";
import { code } from "../../schema.ts";
import { type Act, decided, findItem, findPlace, placedItem } from "../act.ts";
import { openingNeeded } from "../opening-needed.ts";
import { may } from "../policy.ts";

/** Items and boxes put at a place. One scan of a box moves it with all it holds. */
export const shelveInput = v.strictObject({
  codes: v.pipe(v.array(code), v.minLength(1), v.maxLength(200)),
  to: code,
});
export type ShelveInput = v.InferOutput<typeof shelveInput>;

/**
 * Puts items on a shelf, in a box, in the yard, or shifts them; boxes move with their contents. What already stands
 * there is passed over.
 */
export const shelve: Act<ShelveInput, { items: number; boxes: number }> = ({ state, who, now }, input) => {
  const to = findPlace(state, input.to);
  if (!to.ok) return to;
  const drafts: EntryDraft[] = [];
  let boxes = 0;
  for (const each of new Set(input.codes)) {
    if (kindOf(each) === "box") {
      const box = findPlace(state, each);
      if (!box.ok) return box;
      const allowed = may(who, "box.move");
      if (!allowed.ok) return allowed;
      if (pathOf(to.value, state.place).some((step) => step.place === each))
        return refuse("place/inside-itself", { place: each });
      if (!PARENT_KINDS.box.includes(to.value.kind)) return refuse("place/wrong-parent", { place: input.to });
      const guarded = may(
        who,
        "item.shelve",
        {
          items: state.itemsAt(each).flatMap((id) => state.item(id) ?? []),
          places: [box.value, to.value],
        },
        state.place,
      );
      if (!guarded.ok) return guarded;
      const { parent } = box.value;
      if (parent === input.to) continue;
      const open = openingNeeded(state, [parent, input.to]);
      if (!open.ok) return open;
      boxes += 1;
      drafts.push({
        kind: "box.moved",
        at: now,
        subjects: [each, input.to],
        body: { box: each, to: input.to, ...(parent ? { from: parent } : {}) },
      });
      continue;
    }
    const found = findItem(state, each);
    if (!found.ok) return found;
    const item = placedItem(found.value);
    if (!item.ok) return item;
    const from = state.place(item.value.whereabouts.place);
    const allowed = may(
      who,
      "item.shelve",
      { items: [item.value], places: from ? [from, to.value] : [to.value] },
      state.place,
    );
    if (!allowed.ok) return allowed;
    if (from?.place === input.to) continue;
    if (mustStayOutside(item.value.category) && to.value.kind !== "yard")
      return refuse("item/explosives-outside", { item: each });
    const open = openingNeeded(state, [from?.place, input.to]);
    if (!open.ok) return open;
    drafts.push({
      kind: "item.shelved",
      at: now,
      subjects: [each, input.to],
      body: { item: each, to: input.to, ...(from ? { from: from.place } : {}) },
    });
  }
  return decided(drafts, { items: drafts.length - boxes, boxes });
};
