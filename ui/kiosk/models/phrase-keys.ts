import { NO_MARK, type Phrase } from "#domain/custody/phrases.ts";
import { type CategoryId, categoryOf } from "#domain/item/category.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { ItemDraft } from "./item-draft.ts";
import { STARTER_PHRASES } from "./starter-phrases.ts";

/** A key that says what an object is, and the words it writes. */
export interface PhraseKey {
  readonly text: Bilingual;
  readonly phrase: Phrase;
}

const MOST_KEYS = 9;
const ONE_AT_A_TIME: readonly string[] = ["piece", "packet", "set"];

/** Keys of a category: what this station used last, then what a station begins with. */
export const phraseKeys = (category: CategoryId, learned: readonly Phrase[]): readonly PhraseKey[] => {
  const starters = STARTER_PHRASES[category].map(({ text, fields = {}, unit, composed }): PhraseKey => {
    const phrase = { category, text: text.hi, fields, unit: unit ?? categoryOf(category).units[0] };
    return { text, phrase: composed ? phrase : { ...phrase, description: text.hi } };
  });
  const own = learned
    .filter((phrase) => phrase.category === category)
    .map((phrase) => ({ text: { hi: phrase.text, en: phrase.text }, phrase }));
  const named = new Set(own.map(({ text }) => text.hi));
  return [...own, ...starters.filter(({ text }) => !named.has(text.hi))].slice(0, MOST_KEYS);
};

/**
 * The item with the words of a phrase. What identifies this very object (its number, its weight) stays as it was; words
 * of a phrase chosen before give way.
 */
export const withPhrase = (draft: ItemDraft, { category, description = "", fields, unit }: Phrase): ItemDraft => {
  const own = new Set(
    categoryOf(category).fields.flatMap((field) => (field.word || field.kind === "choice" ? [field.id] : [])),
  );
  const kept = Object.entries(draft.fields).filter(([id]) => !own.has(id));
  const said = Object.entries(fields).flatMap(([id, value]) =>
    typeof value === "string" ? [[id, value] as const] : [],
  );
  const unreadable = Object.entries(draft.unreadable).filter(([, reason]) => reason !== NO_MARK.hi);
  const unmarked = Object.entries(fields).flatMap(([id, value]) =>
    typeof value === "object" && !Array.isArray(value) && !draft.fields[id] ? [[id, value.unreadable] as const] : [],
  );
  const fits = categoryOf(category).units.includes(unit);
  const sameUnit = !fits || unit === draft.unit;
  return {
    ...draft,
    category,
    description,
    fields: Object.fromEntries([...kept, ...said]),
    unreadable: Object.fromEntries([...unreadable, ...unmarked]),
    ...(sameUnit ? {} : { unit, amount: ONE_AT_A_TIME.includes(unit) ? draft.amount || "1" : "" }),
  };
};

/** Whether the item says what the phrase says. */
export const saysPhrase = (draft: ItemDraft, phrase: Phrase): boolean =>
  draft.description === (phrase.description ?? "") &&
  Object.entries(phrase.fields).every(([id, value]) => typeof value !== "string" || draft.fields[id] === value);
