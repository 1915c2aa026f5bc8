import * as v from "valibot";
import { officerRefSchema } from "../../case/case-header.ts";
import { gdSchema } from "../../entries/item.ts";
import { MAX_LINES } from "../../entries/movement.ts";
import { mustStayOutside } from "../../item/category.ts";
import { photoSchema } from "../../item/photo.ts";
import { compareSeal, sealSchema } from "../../item/seal.ts";
import type { EntryDraft } from "../../log/entry.ts";
import { refuse } from "../../result.ts";
import { code, day, filled, instant, text } from "../../schema.ts";
import { type Act, decided, each, eventTime, eventTimeAfter, findItem, findPlace, noneAhead } from "../act.ts";
import { openingNeeded } from "../opening-needed.ts";
import { may } from "../policy.ts";
import type { ItemState } from "../state.ts";
import type { Signed } from "./issue.ts";

/** Items that come back, each with the seal found. The verdict is ours, not the client's. */
export const returnInput = v.strictObject({
  lines: v.pipe(
    v.array(
      v.strictObject({
        item: code,
        seal: sealSchema,
        remark: v.exactOptional(text(200)),
        exhibitMark: v.exactOptional(text(20)),
        /** the item and its seal as they came back */
        photos: v.exactOptional(v.pipe(v.array(photoSchema), v.minLength(1), v.maxLength(12))),
        /** why there is no photo of a seal that changed */
        photoDeferred: v.exactOptional(filled(120)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_LINES),
  ),
  carrier: officerRefSchema,
  to: code,
  order: v.exactOptional(v.strictObject({ number: filled(60), date: v.exactOptional(day) })),
  /** needed only for what was out before the log began */
  office: v.exactOptional(filled(120)),
  gd: v.exactOptional(gdSchema),
  at: v.exactOptional(instant),
});
export type ReturnInput = v.InferOutput<typeof returnInput>;

/** One verdict a line, in the order given. */
export interface Returned {
  readonly lines: readonly { readonly item: string; readonly verdict: "same" | "changed" }[];
}

/**
 * Takes items back to a place. A changed seal needs a remark and a photo (or why there is none) and is kept as such. Items of different road
 * certificates may come in one act: one entry is written for each certificate.
 */
export const returnItems: Act<ReturnInput & Signed, Returned> = ({ state, who, now }, input) => {
  const to = findPlace(state, input.to);
  if (!to.ok) return to;
  const at = eventTime(now, input.at);
  if (!at.ok) return at;
  const diary = noneAhead(now, [input.gd]);
  if (!diary.ok) return diary;
  const found: {
    item: ItemState;
    movement: string | undefined;
    line: ReturnInput["lines"][number];
    verdict: "same" | "changed";
  }[] = [];
  for (const line of input.lines) {
    const item = findItem(state, line.item);
    if (!item.ok) return item;
    const where = item.value.whereabouts;
    if (where.kind === "closed") return refuse("item/closed", { item: line.item, how: where.how });
    if (where.kind !== "out") return refuse("item/not-out", { item: line.item });
    // taken back while the other station may still take it in, it would be at two
    if (where.transfer && !where.transfer.declined) return refuse("transfer/on-its-way", { item: line.item });
    if (found.some((other) => other.item.item === line.item)) continue;
    if (mustStayOutside(item.value.category) && to.value.kind !== "yard")
      return refuse("item/explosives-outside", { item: line.item });
    const left = where.movement
      ? state.movement(where.movement)?.lines.find((out) => out.item === line.item)?.seal
      : item.value.seal;
    const verdict = left ? compareSeal(left, line.seal) : "same";
    if (verdict === "changed" && !line.remark)
      return refuse("item/field-required", { field: "remark", item: line.item });
    if (verdict === "changed" && !line.photos && !line.photoDeferred)
      return refuse("item/no-photo", { item: line.item });
    found.push({ item: item.value, movement: where.movement, line, verdict });
  }
  const allowed = may(who, "item.return", { items: found.map((one) => one.item), places: [to.value] }, state.place);
  if (!allowed.ok) return allowed;
  const open = openingNeeded(state, [input.to]);
  if (!open.ok) return open;
  const later = each([...new Set(found.map((one) => one.movement))], (id) => {
    const left = id ? state.movement(id) : undefined;
    return left ? eventTimeAfter(now, input.at, left.issuedAt) : at;
  });
  if (!later.ok) return later;
  const drafts: EntryDraft[] = [];
  for (const movement of new Set(found.map((one) => one.movement))) {
    const lines = found.filter((one) => one.movement === movement);
    const first = lines[0]?.item.whereabouts;
    if (first?.kind !== "out") continue;
    const known = movement ? state.movement(movement) : undefined;
    drafts.push({
      kind: "item.returned",
      at: at.value,
      subjects: [...(movement ? [movement] : []), ...lines.map((one) => one.item.item)],
      blobs: lines.flatMap(({ line }) => line.photos ?? []).map(({ sha256, bytes, mime }) => ({ sha256, bytes, mime })),
      body: {
        ...(movement ? { movement } : {}),
        purpose: first.purpose,
        office: known?.office ?? input.office ?? first.purpose,
        carrier: input.carrier,
        ...(input.signed ? { signed: input.signed } : {}),
        ...(input.order ? { order: input.order } : {}),
        ...(input.gd ? { gd: input.gd } : {}),
        lines: lines.map(({ line, verdict }) => ({ ...line, to: input.to, verdict })),
      },
    });
  }
  return decided(drafts, { lines: found.map((one) => ({ item: one.item.item, verdict: one.verdict })) });
};
