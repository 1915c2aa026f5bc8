import type { SearchPlan } from "./plan.ts";
import { FAR, farOf, type Term } from "./term.ts";

/**
 * How far hits may be, step by step: the nearer come first on the page. The last takes everything that fits.
 */
export const REACHES = [
  FAR.word,
  FAR.sameSound + 0.01,
  FAR.synonym,
  0.1,
  0.15,
  FAR.begins,
  0.22,
  FAR.category + 0.01,
  0.3,
  FAR.sounds - 0.01,
  0.55,
  Number.MAX_VALUE,
] as const;

/** Whether a term asks for sounds: those are looked for where the words as they were written find little. */
export const isWritten = ({ near }: Term): boolean => near === undefined;

/** Whether tokens (item-tokens.ts) fit the words of a plan: what the index answers, for an item that is not in it. */
export const fitsWords = (
  { words, any }: Pick<SearchPlan, "words" | "any">,
  reach: number,
  tokens: ReadonlySet<string>,
): boolean => {
  const all = [...tokens];
  const fits = (terms: readonly Term[]): boolean =>
    terms.some((term) => term.far <= reach && all.some((token) => farOf(term, token) <= reach));
  if (words.length === 0) return false;
  return any ? words.some(fits) : words.every(fits);
};
