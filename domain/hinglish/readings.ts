import { type Sound, type Spelling, soundsOf } from "./latin-sounds.ts";

/** A way to read a word in Latin letters: in ITRANS, and how unlikely it is by habit alone. */
export interface Reading {
  readonly itrans: string;
  readonly cost: number;
}

/** So many readings are followed while a word is read; more change nothing among the first ten. */
const KEPT = 60;

const FINAL: Readonly<Record<string, readonly Spelling[]>> = {
  a: [
    { itrans: "A", cost: 0 },
    { itrans: "", cost: 1.2 },
  ],
  i: [
    { itrans: "I", cost: 0 },
    { itrans: "i", cost: 0.9 },
  ],
  u: [
    { itrans: "U", cost: 0 },
    { itrans: "u", cost: 1 },
  ],
  e: [
    { itrans: "e", cost: 0 },
    { itrans: "", cost: 0.4 },
  ],
};
/** Sounds that join the consonant before them without a vowel more often than not. */
const JOINING = new Set(["r", "y", "v", "w"]);
/** Consonants before which n and m are written as a dot: anusvara. */
const DOTTED = /^[kgcjtdpbzfqs]/;
const LABIAL = /^[pbf]/;

const vowelSpellings = (sound: Sound, isLast: boolean): readonly Spelling[] =>
  (isLast ? FINAL[sound.letters] : undefined) ?? sound.spellings;

/** What may stand between two consonants that were typed together: nothing (they join), or the vowel left out. */
const joints = (before: Sound, after: Sound, isFirst: boolean, isLast: boolean): readonly Spelling[] => {
  if (before.letters === after.letters) return [{ itrans: "", cost: 0 }];
  const isJoined = isFirst || isLast || before.letters === "r" || JOINING.has(after.letters);
  return [
    { itrans: "", cost: isJoined ? 0 : 0.3 },
    { itrans: "a", cost: isJoined ? 0.7 : 0.3 },
  ];
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
    const isLast = after === undefined;
    if (sound.vowel) {
      extend(vowelSpellings(sound, isLast));
      continue;
    }
    // a retroflex flap and a dotted nasal never begin a word
    const isFirst = index === 0;
    const own = sound.spellings.filter(({ itrans }) => !(isFirst && /^\.|^N/.test(itrans)));
    if (isNasalBefore(sound, after) && !isFirst) {
      extend([
        { itrans: "M", cost: 0 },
        ...own.map((each) => ({ itrans: each.itrans, cost: each.cost + 0.9 })),
        ...own.map((each) => ({ itrans: `${each.itrans}a`, cost: each.cost + 0.6 })),
      ]);
      continue;
    }
    extend(own);
    if (after && !after.vowel) extend(joints(sound, after, isFirst, index + 2 === sounds.length));
  }
  return readings;
};
