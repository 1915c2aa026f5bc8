import * as v from "valibot";
import { mustStayOutside } from "../../item/category.ts";
import { spellingText } from "../../legacy/place-spelling.ts";
import type { EntryDraft } from "../../log/entry.ts";
import { refuse } from "../../result.ts";
import { code, filled } from "../../schema.ts";
import { type Act, decided, findPlace } from "../act.ts";
import { OLD_STOCK_TRAY } from "../import-places.ts";
import { may } from "../policy.ts";

/** A spelling of the old register and the place it means. */
export const spellPlaceInput = v.strictObject({ spelling: filled(80), place: code });
export type SpellPlaceInput = v.InferOutput<typeof spellPlaceInput>;

/** The input, and the items on the old-stock tray whose register row has this spelling. */
export interface SpellPlace extends SpellPlaceInput {
  readonly items: readonly string[];
}

/**
 * Settles once what a spelling means: rows to come go there, and items that wait on the old-stock tray under it are
 * shelved there. Guarded classes need two officers, as at every shelving.
 */
export const spellPlace: Act<SpellPlace, { items: number }> = ({ state, who, now }, input) => {
  const allowed = may(who, "import.run");
  if (!allowed.ok) return allowed;
  const spelling = spellingText(input.spelling);
  if (spelling === "") return refuse("request/invalid", { path: "spelling" });
  const place = findPlace(state, input.place);
  if (!place.ok) return place;
  const tray = state.spelling(OLD_STOCK_TRAY);
  const waiting = input.items
    .flatMap((item) => state.item(item) ?? [])
    .filter(({ whereabouts }) => whereabouts.kind === "placed" && whereabouts.place === tray);
  const guarded = may(who, "item.shelve", { items: waiting, places: [place.value] }, state.place);
  if (waiting.length > 0 && !guarded.ok) return guarded;
  const indoors = waiting.find((item) => mustStayOutside(item.category) && place.value.kind !== "yard");
  if (indoors) return refuse("item/explosives-outside", { item: indoors.item });
  const drafts: EntryDraft[] = [
    { kind: "place.spelled", at: now, subjects: [input.place], body: { spelling, place: input.place } },
    ...waiting.map(
      ({ item }): EntryDraft => ({
        kind: "item.shelved",
        at: now,
        subjects: [item, input.place],
        body: { item, to: input.place, ...(tray === undefined ? {} : { from: tray }) },
      }),
    ),
  ];
  return decided(drafts, { items: waiting.length });
};
