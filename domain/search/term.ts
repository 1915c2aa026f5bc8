import { farness } from "./likeness.ts";
import { phoneticKey, phoneticKeys } from "./phonetic.ts";
import { formIn, soundStart } from "./tokens.ts";

/** A token to look for: whole, or as the beginning of a longer one. */
export interface Term {
  readonly token: string;
  readonly prefix: boolean;
  /** how sure a hit is: 0 the very word, 1 a guess */
  readonly far: number;
  /** only sound tokens whose spoken form is no farther from this one; `far` grows by how far it is */
  readonly near?: { readonly form: string; readonly within: number; readonly begins: boolean };
}

/** Bases of `far`: what comes first when several things fit. */
export const FAR = {
  word: 0,
  sameSound: 0.02,
  synonym: 0.05,
  soundOfSynonym: 0.08,
  begins: 0.2,
  category: 0.24,
  synonymBegun: 0.28,
  sounds: 0.4,
} as const;

/** Spellings of one word. */
const CLOSE = 0.16;
/** With two consonants much sounds alike. */
const FAR_FOR_SHORT = 0.4;
const SHORT_KEY = 2;
const NO_WORD = Number.POSITIVE_INFINITY;

/** How far a token of an item is from what a term looks for; infinite where it is not that. */
export const farOf = ({ token: wanted, prefix, far, near }: Term, token: string): number => {
  if (prefix ? !token.startsWith(wanted) : token !== wanted) return NO_WORD;
  if (near === undefined) return far;
  const apart = farness(near.form, formIn(token), near.begins);
  return apart <= near.within ? far + apart : NO_WORD;
};

/** Words that are this one, spelled otherwise. */
export const closeTerms = (form: string, far: number, within: number = CLOSE): Term[] =>
  phoneticKeys(form).map((key) => ({
    token: soundStart(key, true),
    prefix: true,
    far,
    near: { form, within, begins: false },
  }));

/** Words that begin with this one, spelled otherwise. */
export const closeBeginnings = (form: string): Term[] =>
  phoneticKeys(form)
    .filter((key) => key.length >= SHORT_KEY)
    .map((key) => ({
      token: soundStart(key, false),
      prefix: true,
      far: FAR.begins,
      near: { form, within: CLOSE, begins: true },
    }));

/** Words with the same consonants, or that go on after them. */
export const soundingTerms = (form: string): Term[] => {
  const own = phoneticKey(form);
  return phoneticKeys(form).flatMap((key) => {
    if (key.length < SHORT_KEY) return [];
    const short = key.length === SHORT_KEY;
    const near = { form, within: short ? FAR_FOR_SHORT : 1, begins: !short };
    return [{ token: soundStart(key, short || key !== own), prefix: true, far: FAR.sounds, near }];
  });
};
