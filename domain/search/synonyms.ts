import { foldText, wordsOf } from "./fold.ts";
import { farness } from "./likeness.ts";
import { phoneticKey, phoneticKeys, spokenForm } from "./phonetic.ts";
import { NAME_WORDS, POLICE_WORDS } from "./words/police.ts";
import { PROPERTY_WORDS } from "./words/property.ts";

/** Some words said together that mean one thing. */
interface Phrase {
  /** how many of the typed words it is */
  readonly length: number;
  readonly words: readonly string[];
}

/** The words that stand for a word, itself excepted. All words are folded. */
export interface Synonyms {
  /** of a word that stands in a line as it is */
  of(word: string): readonly string[];
  /** of words that sound like this one, with those words themselves */
  like(word: string): readonly string[];
  /** of words that begin with this one, with those words themselves */
  begun(word: string): readonly string[];
  /** of the longest phrase that begins at this word */
  phrase(words: readonly string[], at: number): Phrase | undefined;
}

const LIKE = 0.14;
const SHORTEST_BEGINNING = 4;
const LONGEST_PHRASE = 3;
const others = (words: ReadonlySet<string>, word: string): string[] => [...words].filter((other) => other !== word);

/** The look-up over lines of words that mean one thing, divided by commas. */
export const createSynonyms = (lines: string = PROPERTY_WORDS + POLICE_WORDS + NAME_WORDS): Synonyms => {
  const groups = new Map<string, Set<string>>();
  const byKey = new Map<string, Set<string>>();
  const phrases = new Map<string, Set<string>>();
  const join = (map: Map<string, Set<string>>, at: string, words: readonly string[]): void => {
    const known = map.get(at) ?? new Set<string>();
    for (const word of words) known.add(word);
    map.set(at, known);
  };
  for (const line of lines.split("\n")) {
    const entries = line.split(",").map((entry) => wordsOf(foldText(entry)).words);
    const single = entries.flatMap((words) => (words.length === 1 ? words : []));
    for (const word of single) {
      join(groups, word, single);
      const key = phoneticKey(spokenForm(word));
      if (key !== "") join(byKey, key, [word]);
    }
    for (const words of entries) if (words.length > 1) join(phrases, words.join(" "), single);
  }
  const sorted = [...groups.keys()].sort();
  const groupsOf = (words: readonly string[]): string[] => [
    ...new Set(words.flatMap((word) => [...(groups.get(word) ?? [])])),
  ];
  const none = new Set<string>();
  return {
    of: (word) => others(groups.get(word) ?? none, word),
    like(word) {
      const form = spokenForm(word);
      const near = phoneticKeys(form).flatMap((key) => [...(byKey.get(key) ?? none)]);
      return groupsOf(near.filter((each) => each !== word && farness(form, spokenForm(each)) <= LIKE));
    },
    begun: (word) =>
      word.length < SHORTEST_BEGINNING ? [] : groupsOf(sorted.filter((each) => each !== word && each.startsWith(word))),
    phrase(words, at) {
      for (let length = LONGEST_PHRASE; length > 1; length--) {
        const found = phrases.get(words.slice(at, at + length).join(" "));
        if (found) return { length, words: [...found] };
      }
      return undefined;
    },
  };
};
