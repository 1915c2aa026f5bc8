import type { SearchPlan, Term, WordPlan } from "./plan.ts";

/** Which of a word's terms count: whole words only, words as written, or those that sound alike too. */
export const REACHES = {
  whole: (word: WordPlan): readonly Term[] => word.written.map((term) => ({ ...term, prefix: false })),
  written: (word: WordPlan): readonly Term[] => word.written,
  sounding: (word: WordPlan): readonly Term[] => [...word.written, ...word.sounding],
} as const;
export type Reach = keyof typeof REACHES;

/** Whether tokens (item-tokens.ts) fit the words of a plan: what the index answers, for an item that is not in it. */
export const fitsWords = (plan: SearchPlan, reach: Reach, tokens: ReadonlySet<string>): boolean => {
  const all = [...tokens];
  const fits = ({ token, prefix }: Term): boolean =>
    prefix ? all.some((each) => each.startsWith(token)) : tokens.has(token);
  const word = (each: WordPlan): boolean => REACHES[reach](each).some(fits);
  if (plan.words.length === 0) return false;
  return plan.any ? plan.words.some(word) : plan.words.every(word);
};
