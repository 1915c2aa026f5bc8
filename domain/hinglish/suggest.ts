import { createLetterHabits } from "./letter-habits.ts";
import type { Lexicon } from "./lexicon.ts";
import { readingsOf } from "./readings.ts";
import { vowelShape } from "./vowel-shape.ts";

/** Hindi words for one word in Latin letters, likeliest first, `MOST` at most. */
export type SuggestHindi = (typed: string) => readonly string[];

const MOST = 6;
const SHORTEST_BEGINNING = 3;
/** How much the look of a word weighs beside the habits of typing it. */
const LOOK = 0.3;
/** Further readings are rarely meant; words that exist go before them. */
const READINGS_FIRST = 2;

/**
 * Ranks: words known by this very spelling; known words that it can be read as; the two likeliest readings by rule;
 * words that sound alike; words that begin so; further readings. Nothing for what is not a to z.
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
        ...readings.slice(0, READINGS_FIRST),
        ...sounding,
        ...beginning,
        ...readings,
      ]),
    ].slice(0, MOST);
  };
};
