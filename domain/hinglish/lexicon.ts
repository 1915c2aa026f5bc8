import { foldText } from "../search/fold.ts";
import { phoneticKey } from "../search/phonetic.ts";
import { NAME_WORDS } from "./vocabulary/names.ts";
import { STATION_WORDS } from "./vocabulary/station.ts";
import { THING_WORDS } from "./vocabulary/things.ts";

/** A Hindi word with the spellings in Latin letters by which people are known to type it. */
export interface LexiconWord {
  readonly hindi: string;
  readonly latin: readonly string[];
}

/** The words that are shipped: things, the station, names and places. */
export const shippedWords = (): LexiconWord[] =>
  `${THING_WORDS}${STATION_WORDS}${NAME_WORDS}`
    .trim()
    .split(/\n+/)
    .map((line) => {
      const [hindi = "", ...latin] = line.split(" ");
      return { hindi, latin };
    });

/** Words to choose from, found by what is typed. */
export interface Lexicon {
  has(hindi: string): boolean;
  /** words known by exactly this spelling */
  spelled(latin: string): readonly string[];
  /** words with a known spelling that begins so, at most `limit` */
  beginning(latin: string, limit: number): readonly string[];
  /** words that sound like it, in the order they were added */
  sounding(latin: string): readonly string[];
  add(word: LexiconWord): void;
  words(): Iterable<string>;
}

const put = (map: Map<string, string[]>, key: string, word: string): void => {
  const known = map.get(key);
  if (!known) map.set(key, [word]);
  else if (!known.includes(word)) known.push(word);
};

/** @param words what it begins with */
export const createLexicon = (words: readonly LexiconWord[]): Lexicon => {
  const all = new Set<string>();
  const byLatin = new Map<string, string[]>();
  const bySound = new Map<string, string[]>();
  const lexicon: Lexicon = {
    has: (hindi) => all.has(hindi),
    spelled: (latin) => byLatin.get(latin) ?? [],
    beginning: (latin, limit) => {
      const found: string[] = [];
      for (const [spelling, hindi] of byLatin) {
        if (spelling.startsWith(latin)) found.push(...hindi);
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
    sounding: (latin) => bySound.get(phoneticKey(latin)) ?? [],
    add: ({ hindi, latin }) => {
      if (all.has(hindi)) return;
      all.add(hindi);
      for (const spelling of latin) put(byLatin, spelling, hindi);
      const key = phoneticKey(foldText(hindi));
      if (key !== "") put(bySound, key, hindi);
    },
    words: () => all,
  };
  for (const word of words) lexicon.add(word);
  return lexicon;
};
