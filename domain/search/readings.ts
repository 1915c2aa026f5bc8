const SHORTEST_HALF = 3;
/** A sign that belongs to the letter before it: no word begins with one. */
const JOINED_SIGN = /^[\p{M}]/u;
const VIRAMA = "\u094d";

/** Every way to take one word as two. */
const halves = (word: string): [string, string][] => {
  const letters = [...word];
  const found: [string, string][] = [];
  for (let at = SHORTEST_HALF; at <= letters.length - SHORTEST_HALF; at++) {
    const [left, right] = [letters.slice(0, at).join(""), letters.slice(at).join("")];
    if (!JOINED_SIGN.test(right) && !left.endsWith(VIRAMA)) found.push([left, right]);
  }
  return found;
};

/** The words with two neighbours as one, then with one word as two. */
export const otherReadings = (words: readonly string[]): string[][] => {
  const readings: string[][] = [];
  for (let at = 0; at + 1 < words.length; at++)
    readings.push([...words.slice(0, at), `${words[at] ?? ""}${words[at + 1] ?? ""}`, ...words.slice(at + 2)]);
  for (const [at, word] of words.entries())
    for (const two of halves(word)) readings.push([...words.slice(0, at), ...two, ...words.slice(at + 1)]);
  return readings;
};
