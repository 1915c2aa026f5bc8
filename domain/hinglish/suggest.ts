import { createLetterHabits } from "./letter-habits.ts";
import type { Lexicon } from "./lexicon.ts";
import { readingsOf } from "./readings.ts";
import { vowelShape } from "./vowel-shape.ts";

/** Hindi words for one word in Latin letters, likeliest first, `MOST` at most. */
export type SuggestHindi = (typed: string) => readonly string[];

const MOST = 6;
const SHORTEST_BEGINNING = 3;
/** How much the look of a word weighs beside the habits of typing it. */
const LOOK = 0.22;
const SOUNDING_BEFORE_READING = 2;

/**
 * Ranks: words known by this very spelling; known words that it can be read as; the likeliest reading by rule; words
 * that sound alike; the next readings; words that begin so. Nothing for what is not a to z.
 * @param draw writes ITRANS in Devanagari, as it is spoken: no virama at the end
 */
export const createSuggestHindi = (lexicon: Lexicon, draw: (itrans: string) => string): SuggestHindi => {
  const unlikeness = createLetterHabits(lexicon.words());
  return (typed) => {
    const word = typed.toLowerCase();
    if (!/^[a-z]{1,40}$/.test(word)) return [];
    const drawn = new Map<string, number>();
    for (const { itrans, cost } of readingsOf(word)) {
      const text = draw(itrans);
      if (text === "") continue;
      const whole = cost + LOOK * unlikeness(text);
      if (whole < (drawn.get(text) ?? Number.POSITIVE_INFINITY)) drawn.set(text, whole);
    }
    const readings = [...drawn].sort(([, a], [, b]) => a - b).map(([text]) => text);
    const known = readings.filter((text) => lexicon.has(text));
    const alike = lexicon.sounding(word);
    const likely = alike.filter((text) => drawn.has(text));
    const shape = vowelShape(word);
    const sounding = alike.filter((text) => !drawn.has(text) && vowelShape(text) === shape);
    const beginning = word.length < SHORTEST_BEGINNING ? [] : lexicon.beginning(word, MOST);
    return [
      ...new Set([
        ...lexicon.spelled(word),
        ...known,
        ...likely,
        ...readings.slice(0, 1),
        ...sounding.slice(0, SOUNDING_BEFORE_READING),
        ...readings.slice(1, 2),
        ...beginning,
        ...readings.slice(2),
        ...sounding,
      ]),
    ].slice(0, MOST);
  };
};
