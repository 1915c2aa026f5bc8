import { kindOf } from "#domain/codes.ts";
import { createLexicon, shippedWords } from "#domain/hinglish/lexicon.ts";
import { createSuggestHindi, type SuggestHindi } from "#domain/hinglish/suggest.ts";
import { isPlaceCode } from "#domain/place/place.ts";
import type { Reader } from "../../stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import { drawHindi } from "./draw.ts";

/** Hindi words for one word in Latin letters. */
export interface Suggest {
  /** from the shipped words alone: shows nothing of this station */
  readonly shipped: SuggestHindi;
  /** from the words of this station's property, places and officers too */
  readonly own: SuggestHindi;
}

const LEARNED_ITEMS = 300;
const HINDI_WORD = /[\u0904-\u0939\u0958-\u0961][\u0900-\u0963\u0970-\u097f]+/gu;

/** What a code's thing is called in Hindi; nothing for what has no such name. */
const textOf = (reader: Reader, code: string): string => {
  if (isPlaceCode(code)) return reader.place(code)?.name.hi ?? "";
  if (kindOf(code) === "officer") return reader.officer(code)?.name.hi ?? "";
  return reader.item(code)?.description ?? "";
};

/**
 * Learns the station's words from its newest items, its places and its officers when it is first asked, and from what is
 * written of them afterwards. Names of private persons are in none of these.
 */
export const createSuggest = (reader: Reader, journal: Pick<Journal, "onWritten">): Suggest => {
  let shipped: SuggestHindi | undefined;
  let own: { readonly suggest: SuggestHindi; learn(text: string): void } | undefined;
  const begin = () => {
    const lexicon = createLexicon(shippedWords());
    const learn = (text: string) => {
      for (const [word] of text.normalize("NFC").matchAll(HINDI_WORD)) lexicon.add({ hindi: word, latin: [] });
    };
    for (const officer of reader.officers()) learn(officer.name.hi);
    for (const place of reader.places()) learn(place.name.hi);
    for (const item of reader.recent(LEARNED_ITEMS)) learn(item.description);
    return { suggest: createSuggestHindi(lexicon, drawHindi), learn };
  };
  journal.onWritten((entries) => {
    if (!own) return;
    for (const code of new Set(entries.flatMap(({ subjects }) => subjects))) own.learn(textOf(reader, code));
  });
  return {
    shipped: (typed) => {
      shipped ??= createSuggestHindi(createLexicon(shippedWords()), drawHindi);
      return shipped(typed);
    },
    own: (typed) => {
      own ??= begin();
      return own.suggest(typed);
    },
  };
};
