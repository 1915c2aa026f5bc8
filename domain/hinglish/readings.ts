import { type Sound, type Spelling, soundsOf } from "./latin-sounds.ts";

/** A way to read a word in Latin letters: in ITRANS, and how unlikely it is by habit alone. */
export interface Reading {
  readonly itrans: string;
  readonly cost: number;
}

/** So many readings are followed while a word is read; more find hardly a word more. */
const KEPT = 60;

const either = (short: string, shortCost: number, long: string, longCost: number): readonly Spelling[] => [
  { itrans: short, cost: shortCost },
  { itrans: long, cost: longCost },
];
const FINAL: Readonly<Record<string, readonly Spelling[]>> = {
  a: either("", 2.2, "A", 0),
  i: either("i", 2, "I", 0),
  u: either("u", 0.5, "U", 0),
  e: either("", 0.8, "e", 0),
};

/** Where a vowel stands: alone, first or later in the word; its syllable open (next a consonant and a vowel) or not. */
type Stand = "alone" | "firstOpenOfTwo" | "firstOpen" | "firstClosed" | "laterOpen" | "laterClosed" | "laterLast";

/** How likely a single letter is short or long there: logarithms of shares among the shipped words. */
const BY_STAND: Readonly<Record<string, Readonly<Record<Stand, readonly Spelling[]>>>> = {
  a: {
    alone: either("a", 0.2, "A", 0),
    firstOpenOfTwo: either("a", 0, "A", 0.35),
    firstOpen: either("a", 0, "A", 1.4),
    firstClosed: either("a", 0, "A", 1.1),
    laterOpen: either("a", 1.1, "A", 0),
    laterClosed: either("a", 0, "A", 0.8),
    laterLast: either("a", 0, "A", 0.5),
  },
  i: {
    alone: either("i", 0.3, "I", 0),
    firstOpenOfTwo: either("i", 0, "I", 1.2),
    firstOpen: either("i", 0, "I", 1.7),
    firstClosed: either("i", 0, "I", 2),
    laterOpen: either("i", 0.4, "I", 0),
    laterClosed: either("i", 0, "I", 0.3),
    laterLast: either("i", 0, "I", 1.1),
  },
  u: {
    alone: either("u", 0.2, "U", 0),
    firstOpenOfTwo: either("u", 0, "U", 1),
    firstOpen: either("u", 0, "U", 1.3),
    firstClosed: either("u", 0, "U", 1.3),
    laterOpen: either("u", 0.6, "U", 0),
    laterClosed: either("u", 0, "U", 0.7),
    laterLast: either("u", 0, "U", 1),
  },
};

const standOf = (sounds: readonly Sound[], index: number): Stand => {
  const vowels = sounds.filter(({ vowel }) => vowel).length;
  if (vowels === 1) return "alone";
  const isFirst = !sounds.slice(0, index).some(({ vowel }) => vowel);
  const [next, after] = sounds.slice(index + 1);
  if (next !== undefined && after === undefined) return isFirst ? "firstClosed" : "laterLast";
  const isOpen = next?.vowel === true || after?.vowel === true;
  if (isFirst) return isOpen ? (vowels === 2 ? "firstOpenOfTwo" : "firstOpen") : "firstClosed";
  return isOpen ? "laterOpen" : "laterClosed";
};

/** Consonants before which n and m are written as a dot: anusvara. */
const DOTTED = /^[kgcjtdpbzfqs]/;
const LABIAL = /^[pbf]/;

const vowelSpellings = (sounds: readonly Sound[], index: number): readonly Spelling[] => {
  const { letters, spellings } = sounds[index] ?? { letters: "", spellings: [] };
  if (index + 1 === sounds.length) return FINAL[letters] ?? spellings;
  const own = BY_STAND[letters]?.[standOf(sounds, index)] ?? spellings;
  // English -er and -or are spoken without a vowel of their own
  const isEr = /^[eo]$/.test(letters) && index + 2 === sounds.length && sounds[index + 1]?.letters === "r";
  return isEr ? [...own, { itrans: "a", cost: 0.8 }] : own;
};

/** What may stand between two consonants that were typed together: nothing (they join), or the vowel left out. */
const joints = (before: Sound, after: Sound, isEdge: boolean): readonly Spelling[] => {
  if (before.letters === after.letters) return [{ itrans: "", cost: 0 }];
  if (isEdge || after.letters === "y" || before.letters === "s") return either("", 0, "a", 1.2);
  if (before.letters === "r") return either("", 0, "a", 0.4);
  return after.letters === "r" ? either("", 0, "a", 0) : either("", 1.5, "a", 0);
};

const isNasalBefore = ({ letters }: Sound, after: Sound | undefined): boolean =>
  after !== undefined &&
  !after.vowel &&
  ((letters === "n" && DOTTED.test(after.letters)) || (letters === "m" && LABIAL.test(after.letters)));

/**
 * Readings of a word in Latin letters (a to z), the likeliest by habit first, `KEPT` at most. Every reading ends as it
 * is spoken: a final inherent vowel is written `a` and drawn as nothing.
 */
export const readingsOf = (word: string): readonly Reading[] => {
  const sounds = soundsOf(word);
  let readings: Reading[] = [{ itrans: "", cost: 0 }];
  const extend = (by: readonly Spelling[]): void => {
    readings = readings
      .flatMap(({ itrans, cost }) => by.map((each) => ({ itrans: itrans + each.itrans, cost: cost + each.cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, KEPT);
  };
  for (const [index, sound] of sounds.entries()) {
    const after = sounds[index + 1];
    if (sound.vowel) {
      extend(vowelSpellings(sounds, index));
      continue;
    }
    // a retroflex flap and a dotted nasal never begin a word
    const isFirst = index === 0;
    const own = sound.spellings.filter(({ itrans }) => !(isFirst && /^\.|^N/.test(itrans)));
    if (isNasalBefore(sound, after) && !isFirst) {
      extend([
        { itrans: "M", cost: 0 },
        ...own.map((each) => ({ itrans: each.itrans, cost: each.cost + 1.4 })),
        ...own.map((each) => ({ itrans: `${each.itrans}a`, cost: each.cost + 1 })),
      ]);
      continue;
    }
    extend(own);
    if (after && !after.vowel) extend(joints(sound, after, isFirst || index + 2 === sounds.length));
  }
  return readings;
};
