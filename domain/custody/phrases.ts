import { type CategoryField, type CategoryId, categoryOf } from "../item/category.ts";
import type { FieldValue, FieldValues } from "../item/fields.ts";
import type { UnitId } from "../item/quantity.ts";
import type { Bilingual } from "../schema.ts";
import { describe } from "./describe.ts";
import type { ItemState } from "./state.ts";

/** Said of an identifying field when the object never had a number: true of a kind of thing, not of one object. */
export const NO_MARK: Bilingual = { hi: "अंकित ही नहीं", en: "There is none" };

/** What was said of an object and may be said of the next one by one tap. Never a number or a measure of one object. */
export interface Phrase {
  readonly category: CategoryId;
  /** the words on the key, as they will stand in the record */
  readonly text: string;
  /** typed words; absent where the description is composed from the fields */
  readonly description?: string;
  readonly fields: FieldValues;
  readonly unit: UnitId;
}

const MOST_OF_A_KIND = 8;
const LONGEST = 60;
/** A run of digits is a number of one object: an IMEI, a registration, a telephone. */
const NUMBERED = /\d{4,}|[A-Z]{2}\s?\d{1,2}\s?[A-Z]{1,3}\s?\d+/u;

const isNoMark = (value: FieldValue): boolean =>
  typeof value === "object" && !Array.isArray(value) && value.unreadable === NO_MARK.hi;
const repeats = (field: CategoryField, value: FieldValue): boolean =>
  isNoMark(value) || field.kind === "choice" || (field.word === true && typeof value === "string");

/** The phrase an item leaves behind; none for the old register's, for confidential ones, and where only numbers were said. */
const phraseOf = (item: ItemState): Phrase | undefined => {
  const { category, description, quantity, register, sensitive } = item;
  if (!register || sensitive || !quantity) return undefined;
  const known = categoryOf(category).fields;
  const fields = Object.fromEntries(
    known.flatMap((field) => {
      const value = item.fields[field.id];
      return value !== undefined && repeats(field, value) ? [[field.id, value] as const] : [];
    }),
  );
  const typed = description !== describe(category, item.fields);
  const composed = describe(category, fields).slice(categoryOf(category).name.hi.length + 2);
  const text = typed ? description : composed;
  // a number may have been typed among the words, or into a field of words
  if (text === "" || text.length > LONGEST || NUMBERED.test(text) || NUMBERED.test(JSON.stringify(fields)))
    return undefined;
  return { category, text, ...(typed ? { description } : {}), fields, unit: quantity.unit };
};

/** Phrases of each category from items given newest first: the last used first, each once, at most eight of a category. */
export const learnPhrases = (items: readonly ItemState[]): readonly Phrase[] => {
  const kept = new Map<string, Phrase>();
  const counts = new Map<CategoryId, number>();
  for (const item of items) {
    const phrase = phraseOf(item);
    const count = phrase ? (counts.get(phrase.category) ?? 0) : 0;
    if (!phrase || count >= MOST_OF_A_KIND) continue;
    const key = `${phrase.category} ${phrase.text}`;
    if (kept.has(key)) continue;
    kept.set(key, phrase);
    counts.set(phrase.category, count + 1);
  }
  return [...kept.values()];
};
