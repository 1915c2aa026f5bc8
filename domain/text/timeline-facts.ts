import type { ItemState } from "../custody/state.ts";
import { type CategoryId, categoryOf } from "../item/category.ts";
import { displayQuantity, type Quantity } from "../item/quantity.ts";
import type { Seal } from "../item/seal.ts";
import type { BodyOf, EntryKind } from "../log/kinds.ts";
import type { Bilingual } from "../schema.ts";
import { displayTime } from "../time.ts";
import { fieldName } from "./field-names.ts";
import type { Language, Translate } from "./translate.ts";

/** An entry as a timeline has it, whatever else stands beside. `body` is that of its kind. */
export interface EntryLine {
  readonly kind: EntryKind;
  readonly body: object;
}

/** Kinds of entries a reader of a timeline looks for together. */
export const TIMELINE_GROUPS = ["custody", "place", "seal", "correction", "label"] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

const GROUPS: { readonly [K in EntryKind]?: TimelineGroup } = {
  "item.shelved": "place",
  "item.missing": "place",
  "item.found": "place",
  "seal.checked": "seal",
  "item.photographed": "seal",
  "item.amended": "correction",
  "item.case-linked": "correction",
  "label.printed": "label",
  "label.verified": "label",
};
/** The group of a kind; what is not named is about who has the item. */
export const groupOf = (kind: EntryKind): TimelineGroup => GROUPS[kind] ?? "custody";

/** Who gave and who took, by name and rank as the entry has them; the officer at the kiosk is the other one. */
export interface HandOver {
  readonly gave?: string;
  readonly took?: string;
  readonly signed: boolean;
}

type Carried = { readonly carrier: { readonly name: string; readonly rank: string }; readonly signed?: "pin" };
const named = ({ name, rank }: { readonly name: string; readonly rank: string }) => `${rank} ${name}`;
const body = <K extends EntryKind>(line: EntryLine, kind: K): BodyOf<K> | undefined =>
  line.kind === kind ? (line.body as BodyOf<K>) : undefined;

/** Who gave the item to whom at this entry; nothing for entries at which it changed no hands. */
export const handOver = (line: EntryLine): HandOver | undefined => {
  const deposited = body(line, "item.deposited");
  if (deposited) return { gave: named(deposited.depositor), signed: false };
  const out: Carried | undefined = body(line, "item.issued");
  if (out) return { took: named(out.carrier), signed: out.signed !== undefined };
  const back: Carried | undefined = body(line, "item.returned");
  return back ? { gave: named(back.carrier), signed: back.signed !== undefined } : undefined;
};

/** Photos that an entry brought, by hash; of a return only those of this item. */
export const photosOf = (line: EntryLine, item: string): readonly string[] => {
  const back = body(line, "item.returned")?.lines.find((each) => each.item === item)?.photos;
  const photos = back ?? body(line, "item.deposited")?.photos ?? body(line, "item.photographed")?.photos ?? [];
  return photos.map(({ sha256 }) => sha256);
};

/** One value that a correction replaced. `from` is absent where there was none, or where it stands beside the log. */
export interface CorrectedValue {
  readonly field: Bilingual;
  readonly from?: string;
  readonly to: string;
}

type Value = BodyOf<"item.amended">["changes"][number]["to"];
const isQuantity = (value: object): value is Quantity => "amount" in value && "unit" in value;
const isSeal = (value: object): value is Seal => "state" in value && "count" in value;

const valueText = (field: string, value: Value, item: ItemState, t: Translate, language: Language): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    if (field === "category") return categoryOf(value as CategoryId).name[language];
    if (field === "seizedAt") return displayTime(value);
    const known = categoryOf(item.category).fields.find((each) => `fields.${each.id}` === field);
    return known?.choices?.find((choice) => choice.id === value)?.name[language] ?? value;
  }
  if (Array.isArray(value))
    return value
      .map((note) => `${displayQuantity({ amount: note.face, unit: "rupee_paise" }, language)} × ${note.count}`)
      .join(", ");
  if (isQuantity(value)) return displayQuantity(value, language);
  if (isSeal(value)) return [t(`seal.${value.state}`), value.count || "", value.text ?? ""].filter(Boolean).join(" ");
  return t("item.unreadable", { reason: value.unreadable });
};

/** What a correction struck out and what it put beside it; nothing for other entries. */
export const correctionsOf = (
  line: EntryLine,
  item: ItemState,
  t: Translate,
  language: Language,
): readonly CorrectedValue[] =>
  (body(line, "item.amended")?.changes ?? []).map(({ field, from, to }) => ({
    field: fieldName(field),
    ...(from === undefined ? {} : { from: valueText(field, from, item, t, language) }),
    to: valueText(field, to, item, t, language),
  }));
