import * as v from "valibot";
import { gdSchema } from "../../entries/item.ts";
import { mustStayOutside } from "../../item/category.ts";
import { checkFields, fieldValueSchema, fittingFields } from "../../item/fields.ts";
import { photoSchema } from "../../item/photo.ts";
import { quantitySchema } from "../../item/quantity.ts";
import { sealSchema } from "../../item/seal.ts";
import { canonicalBytes } from "../../log/canonical.ts";
import type { BodyOf } from "../../log/kinds.ts";
import { type Result, refuse } from "../../result.ts";
import { code, filled, text } from "../../schema.ts";
import { msOf } from "../../time.ts";
import { type Act, decided, eventTime, findItem, findPlace, noneAhead, placedItem } from "../act.ts";
import { amended, currentValue, isAmendable } from "../amend.ts";
import { may } from "../policy.ts";
import type { ItemState } from "../state.ts";

const open = (item: Result<ItemState>): Result<ItemState> =>
  item.ok && item.value.whereabouts.kind === "closed"
    ? refuse("item/closed", { item: item.value.item, how: item.value.whereabouts.how })
    : item;

export const amendInput = v.strictObject({
  item: code,
  changes: v.pipe(
    v.array(v.strictObject({ field: filled(60), to: v.union([fieldValueSchema, quantitySchema, sealSchema]) })),
    v.minLength(1),
    v.maxLength(20),
  ),
  reason: filled(200),
});
export type AmendInput = v.InferOutput<typeof amendInput>;

type Change = AmendInput["changes"][number];

/** The category first: the other fields are those of the category the item really has. */
const categoryFirst = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => Number(b.field === "category") - Number(a.field === "category"));
/** The old register's words may name persons: they stand beside the log and must not come into it by a correction. */
const isPrivate = (item: ItemState, field: string): boolean => field === "description" && item.register === undefined;
const same = (a: unknown, b: unknown): boolean => a !== undefined && canonicalBytes(a) === canonicalBytes(b);

/**
 * A correction: a new entry that names the old value, the new one and the reason, by two persons. Nothing is edited
 * (the line through and the attested re-write of the paper register). A closed item can still be corrected.
 */
export const amend: Act<AmendInput, { item: string }> = ({ state, who, now }, input) => {
  const found = findItem(state, input.item);
  if (!found.ok) return found;
  const item = found.value;
  const allowed = may(who, "item.amend", { items: [item] });
  if (!allowed.ok) return allowed;
  const changes: BodyOf<"item.amended">["changes"] = [];
  let after = item;
  for (const { field, to } of categoryFirst(input.changes)) {
    if (!isAmendable(after, field)) return refuse("item/field-unknown", { field });
    const from = currentValue(item, field);
    if (same(from, to)) return refuse("item/nothing-changed", { field });
    const before = after;
    after = amended(after, [{ field, to }]);
    // a value that does not fit its field leaves the item as it was
    if (after === before || !same(fittingFields(after.category, after.fields), after.fields))
      return refuse("item/field-invalid", { field });
    changes.push({ field, to, ...(from === undefined || isPrivate(item, field) ? {} : { from }) });
  }
  const changesTime = changes.some(({ field }) => field === "seizedAt");
  const seizedAt = eventTime(now, changesTime ? after.seizedAt : undefined);
  if (!seizedAt.ok) return seizedAt;
  if (changesTime && (msOf(seizedAt.value) ?? 0) > (msOf(item.depositedAt) ?? 0)) return refuse("time/before-seizure");
  if (item.register && after.quantity) {
    const checked = checkFields(after.category, after.fields, after.quantity);
    if (!checked.ok) return checked;
  }
  return decided(
    [
      {
        kind: "item.amended",
        at: now,
        subjects: [item.item],
        body: { item: item.item, changes, reason: input.reason },
      },
    ],
    { item: item.item },
  );
};

export const photographInput = v.strictObject({
  item: code,
  photos: v.pipe(v.array(photoSchema), v.minLength(1), v.maxLength(12)),
});
export type PhotographInput = v.InferOutput<typeof photographInput>;

/** More photos of an item: those deferred at the deposit, or its state today. */
export const photograph: Act<PhotographInput, { item: string }> = ({ state, who, now }, input) => {
  const item = open(findItem(state, input.item));
  if (!item.ok) return item;
  const allowed = may(who, "item.photograph");
  if (!allowed.ok) return allowed;
  const blobs = input.photos.map(({ sha256, bytes, mime }) => ({ sha256, bytes, mime }));
  return decided([{ kind: "item.photographed", at: now, subjects: [input.item], blobs, body: input }], {
    item: input.item,
  });
};

export const checkSealInput = v.strictObject({
  item: code,
  action: v.picklist(["affixed", "verified", "opened", "resealed"]),
  seal: sealSchema,
  remark: v.exactOptional(text(200)),
});
export type CheckSealInput = v.InferOutput<typeof checkSealInput>;

/** A seal put on, looked at, opened or renewed while the item is in the room. */
export const checkSeal: Act<CheckSealInput, { item: string }> = ({ state, who, now }, input) => {
  const item = findItem(state, input.item);
  if (!item.ok) return item;
  const placed = placedItem(item.value);
  if (!placed.ok) return placed;
  const allowed = may(who, "seal.check");
  if (!allowed.ok) return allowed;
  return decided([{ kind: "seal.checked", at: now, subjects: [input.item], body: input }], { item: input.item });
};

export const missingInput = v.strictObject({ item: code, reason: filled(200), gd: v.exactOptional(gdSchema) });
export type MissingInput = v.InferOutput<typeof missingInput>;

/** The item is not where the record says: said at once, never by silence. */
export const reportMissing: Act<MissingInput, { item: string }> = ({ state, who, now }, input) => {
  const found = findItem(state, input.item);
  if (!found.ok) return found;
  const item = placedItem(found.value);
  if (!item.ok) return item;
  const allowed = may(who, "item.report-missing");
  if (!allowed.ok) return allowed;
  const diary = noneAhead(now, [input.gd]);
  if (!diary.ok) return diary;
  const last = item.value.whereabouts.place;
  return decided([{ kind: "item.missing", at: now, subjects: [input.item], body: { ...input, last } }], {
    item: input.item,
  });
};

export const foundInput = v.strictObject({ item: code, place: code, reason: filled(200) });
export type FoundInput = v.InferOutput<typeof foundInput>;

/** A missing item is there again, at a place. */
export const reportFound: Act<FoundInput, { item: string }> = ({ state, who, now }, input) => {
  const item = findItem(state, input.item);
  if (!item.ok) return item;
  if (item.value.whereabouts.kind !== "missing") return refuse("item/not-missing", { item: input.item });
  const place = findPlace(state, input.place);
  if (!place.ok) return place;
  if (mustStayOutside(item.value.category) && place.value.kind !== "yard")
    return refuse("item/explosives-outside", { item: input.item });
  const allowed = may(who, "item.report-found", { items: [item.value], places: [place.value] }, state.place);
  if (!allowed.ok) return allowed;
  return decided([{ kind: "item.found", at: now, subjects: [input.item, input.place], body: input }], {
    item: input.item,
  });
};

export const verifyLabelInput = v.strictObject({ of: code, scanned: filled(40) });
export type VerifyLabelInput = v.InferOutput<typeof verifyLabelInput>;

/** The label was scanned back: smear and a swapped label are caught here. Only now is the item labelled. */
export const verifyLabel: Act<VerifyLabelInput, { of: string }> = ({ state, who, now }, input) => {
  const allowed = may(who, "item.label");
  if (!allowed.ok) return allowed;
  const item = findItem(state, input.of);
  if (!item.ok) return item;
  if (input.scanned !== input.of) return refuse("label/other-item", { scanned: input.scanned });
  if (item.value.label.copies === 0) return refuse("item/not-labelled", { item: input.of });
  return decided([{ kind: "label.verified", at: now, subjects: [input.of], body: { of: input.of } }], { of: input.of });
};
