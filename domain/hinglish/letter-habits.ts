/** How unlike the words it learned from a Devanagari text is, per letter: lower is likelier. */
export type Unlikeness = (text: string) => number;

const EDGE = "|";
const WEIGHTS = [0.6, 0.3, 0.1] as const;
const LEAST = 0.002;

/** Learns which letter follows which two, from words of the language. Holds counts, no words. */
export const createLetterHabits = (words: Iterable<string>): Unlikeness => {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of words) {
    const letters = `${EDGE}${EDGE}${word}${EDGE}`;
    for (let at = 2; at < letters.length; at++)
      for (const back of [0, 1, 2]) {
        count(letters.slice(at - back, at + 1));
        count(`${letters.slice(at - back, at)}*${back}`);
      }
  }
  const share = (letters: string, at: number, back: number): number => {
    const all = counts.get(`${letters.slice(at - back, at)}*${back}`) ?? 0;
    return all === 0 ? 0 : (counts.get(letters.slice(at - back, at + 1)) ?? 0) / all;
  };
  return (text) => {
    const letters = `${EDGE}${EDGE}${text}${EDGE}`;
    let sum = 0;
    for (let at = 2; at < letters.length; at++) {
      const [two, one, none] = WEIGHTS;
      sum -= Math.log(two * share(letters, at, 2) + one * share(letters, at, 1) + none * share(letters, at, 0) + LEAST);
    }
    return sum;
  };
};
