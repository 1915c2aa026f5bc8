import { foldText, wordsOf } from "./fold.ts";
import { isHeard, phoneticKey, spokenForm } from "./phonetic.ts";
import type { SearchPlan } from "./plan.ts";
import { FAR, farOf } from "./term.ts";
import { identifierToken, plainIdentifier, SHORTEST_PIECE, soundToken } from "./tokens.ts";

/** Part of a text: from the character at the first number up to before that at the second. */
export type Span = readonly [number, number];

/** A word as the register has it: shortened words (मु०अ०सं०), numbers with their year, identifiers with dashes. */
const SHOWN_WORD = /[\p{L}\p{M}\p{N}]+(?:[-/][\p{L}\p{M}\p{N}]+)*/gu;
/** What only sounds a little like it is found, but not pointed out. */
const POINTED_OUT = FAR.sounds - 0.01;

const tokensOf = (shown: string): string[] => {
  const folded = foldText(shown);
  const { words } = wordsOf(folded);
  const sounds = words.map(spokenForm).filter(isHeard);
  const plain = plainIdentifier(folded);
  const tails = Array.from({ length: Math.max(0, plain.length - SHORTEST_PIECE + 1) }, (_, at) => plain.slice(at));
  return [
    ...words,
    ...(/\d/.test(plain) ? tails.map(identifierToken) : []),
    ...sounds.map((form) => soundToken(phoneticKey(form), form)),
  ];
};

const holdsNumber = (plan: SearchPlan, shown: string): boolean => {
  const { words, numbers } = wordsOf(foldText(shown));
  const held = numbers.length > 0 ? numbers : words.map((number) => ({ number }));
  return plan.numbers.some(({ number, year }) =>
    held.some((each) => each.number === number && (year === undefined || !("year" in each) || each.year === year)),
  );
};

/** The words of a text that are what was typed, or spell it, or begin so. */
export const spansOf = (plan: SearchPlan, text: string): Span[] => {
  const spans: Span[] = [];
  for (const { 0: shown, index } of text.matchAll(SHOWN_WORD)) {
    const tokens = tokensOf(shown);
    const fits = plan.words.some((terms) =>
      terms.some((term) => term.far <= POINTED_OUT && tokens.some((token) => farOf(term, token) <= POINTED_OUT)),
    );
    if (fits || holdsNumber(plan, shown)) spans.push([index, index + shown.length]);
  }
  return spans;
};
