import type { DepositInput } from "#domain/custody/acts/deposit.ts";
import { type CategoryField, type CategoryId, categoryOf } from "#domain/item/category.ts";
import type { FieldValue } from "#domain/item/fields.ts";
import type { Photo } from "#domain/item/photo.ts";
import { type Quantity, readAmount, type UnitId } from "#domain/item/quantity.ts";
import type { Seal, SealState } from "#domain/item/seal.ts";
import type { PlainTextKey } from "#domain/text/translate.ts";

/** One object as far as it was entered. Texts are as typed. */
export interface ItemDraft {
  readonly category?: CategoryId;
  readonly description: string;
  readonly amount: string;
  readonly unit?: UnitId;
  readonly fields: Readonly<Record<string, string>>;
  /** reasons why a field cannot be read from the object, by its id */
  readonly unreadable: Readonly<Record<string, string>>;
  /** notes and coins: how many of each face value in paise */
  readonly notes: Readonly<Record<string, string>>;
  readonly sealState?: SealState;
  readonly sealCount: number;
  readonly sealText: string;
  readonly mark: string;
  readonly photos: readonly Photo[];
  readonly photoDeferred: string;
}

export const EMPTY_ITEM: ItemDraft = {
  description: "",
  amount: "",
  fields: {},
  unreadable: {},
  notes: {},
  sealCount: 1,
  sealText: "",
  mark: "",
  photos: [],
  photoDeferred: "",
};

/** Face values of notes and coins in paise, largest first. */
export const FACES = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100] as const;

/** The sum of the notes and coins counted, in paise. */
export const countedCash = (draft: ItemDraft): number =>
  FACES.reduce((sum, face) => sum + face * (Number(draft.notes[face]) || 0), 0);

/** An item begun with its category: the usual unit and one piece. */
export const withCategory = (draft: ItemDraft, category: CategoryId): ItemDraft => {
  const unit = categoryOf(category).units[0];
  return { ...draft, category, unit, amount: unit === "piece" ? "1" : "", fields: {}, unreadable: {}, notes: {} };
};

/** Whether a field holds a number that names this one object and can be read by a scanner. */
const isScanned = (field: CategoryField): boolean => field.identifying && field.kind === "text" && !field.word;

/** A barcode on the object itself (an IMEI, a chassis plate) fills the field that identifies it; undefined without one. */
export const withScanned = (draft: ItemDraft, text: string): ItemDraft | undefined => {
  const field = draft.category && categoryOf(draft.category).fields.find(isScanned);
  if (!field || text.trim() === "") return undefined;
  const { [field.id]: _reason, ...unreadable } = draft.unreadable;
  return { ...draft, fields: { ...draft.fields, [field.id]: text.trim() }, unreadable };
};

const LONGEST_SEAL = 40;
/** A seal tag was scanned: its number is the seal's, and a seal that was not judged yet counts as intact. */
export const withSealTag = (draft: ItemDraft, tag: string): ItemDraft => ({
  ...draft,
  sealState: draft.sealState === undefined || draft.sealState === "none" ? "intact" : draft.sealState,
  sealCount: Math.max(draft.sealCount, 1),
  sealText: tag.trim().slice(0, LONGEST_SEAL),
});

const fieldValue = (field: CategoryField, draft: ItemDraft): FieldValue | undefined => {
  const reason = draft.unreadable[field.id];
  if (reason) return { unreadable: reason };
  if (field.kind === "denominations") {
    const notes = FACES.flatMap((face) => {
      const count = Number(draft.notes[face]) || 0;
      return count > 0 ? [{ face, count }] : [];
    });
    return notes.length > 0 ? notes : undefined;
  }
  const typed = draft.fields[field.id]?.trim();
  if (!typed) return undefined;
  return field.kind === "integer" ? Number(typed) : typed;
};

/** The quantity, or nothing while it is no amount of its unit. */
export const quantityOf = (draft: ItemDraft): Quantity | undefined => {
  if (!draft.unit) return undefined;
  const amount = draft.unit === "rupee_paise" ? countedCash(draft) : readAmount(draft.amount, draft.unit);
  return amount ? { amount, unit: draft.unit } : undefined;
};

/** What the first half of an item's form still wants. */
export const missingOfItem = (draft: ItemDraft): readonly PlainTextKey[] => {
  if (!draft.category) return ["deposit.needCategory"];
  const { fields } = categoryOf(draft.category);
  const must = fields.filter((field) => field.identifying);
  return [
    ...(quantityOf(draft) ? [] : (["deposit.needQuantity"] as const)),
    ...(must.every((field) => fieldValue(field, draft) !== undefined) ? [] : (["deposit.needIdentity"] as const)),
    ...(must.length === 0 && !draft.description.trim() ? (["deposit.needDescription"] as const) : []),
  ];
};

/** What its second half still wants: the seal said, and a picture or the reason why there is none. */
export const missingOfSeal = (draft: ItemDraft): readonly PlainTextKey[] => [
  ...(draft.sealState ? [] : (["deposit.needSeal"] as const)),
  ...(draft.photos.length > 0 || draft.photoDeferred ? [] : (["deposit.needPhoto"] as const)),
];

/** A seal as typed; none has no impressions. */
export const sealOf = (state: SealState, count: number, text: string): Seal => ({
  state,
  count: state === "none" ? 0 : Math.max(count, 1),
  ...(state !== "none" && text.trim() ? { text } : {}),
});

/** The item as the deposit wants it; nothing while it is incomplete. */
export const itemOf = (draft: ItemDraft): DepositInput["items"][number] | undefined => {
  const quantity = quantityOf(draft);
  if (!draft.category || !quantity || !draft.sealState) return undefined;
  const values = categoryOf(draft.category).fields.flatMap((field) => {
    const value = fieldValue(field, draft);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return {
    category: draft.category,
    ...(draft.description.trim() ? { description: draft.description } : {}),
    fields: Object.fromEntries(values),
    quantity,
    seal: sealOf(draft.sealState, draft.sealCount, draft.sealText),
    ...(draft.mark.trim() ? { mark: draft.mark } : {}),
    photos: [...draft.photos],
    ...(draft.photos.length === 0 && draft.photoDeferred ? { photoDeferred: draft.photoDeferred } : {}),
  };
};
