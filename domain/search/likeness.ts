const VOWELS = "aeiou";
const isVowel = (letter: string): boolean => VOWELS.includes(letter);

/** What it costs to leave a sound out: people leave out schwa and breath, hardly ever a consonant. */
const LEFT_OUT: Readonly<Record<string, number>> = { a: 0.1, h: 0.15, y: 0.3, n: 0.35, e: 0.4, i: 0.4, o: 0.4, u: 0.4 };
/** Sounds that are written for each other. */
const ALIKE: Readonly<Record<string, number>> = {
  ei: 0.2,
  ou: 0.2,
  ae: 0.3,
  ao: 0.3,
  dr: 0.35,
  bv: 0.3,
  mn: 0.3,
  jy: 0.5,
};

/** The e at the end of an English word is not spoken. */
const SILENT_END = 0.15;

const dropCost = (word: string, at: number): number => {
  const letter = word.charAt(at);
  return letter === "e" && at === word.length - 1 ? SILENT_END : (LEFT_OUT[letter] ?? 1);
};
const swapCost = (a: string, b: string, first: boolean): number => {
  if (a === b) return 0;
  // no word begins with a flap: राम is not दाम
  if (first && (a === "r" || b === "r")) return 1;
  const alike = ALIKE[a < b ? a + b : b + a];
  return alike ?? (isVowel(a) && isVowel(b) ? 0.4 : 1);
};

/**
 * How far two spoken forms are from each other: 0 the same, below 0.2 spellings of one word, above 0.5 other words.
 * @param begins `other` may go on after `form`
 */
export const farness = (form: string, other: string, begins = false): number => {
  let above = [0];
  for (let at = 0; at < other.length; at++) above.push((above[at] ?? 0) + dropCost(other, at));
  for (let of = 0; of < form.length; of++) {
    const row = [(above[0] ?? 0) + dropCost(form, of)];
    for (let at = 0; at < other.length; at++)
      row.push(
        Math.min(
          (above[at] ?? 0) + swapCost(form.charAt(of), other.charAt(at), of === 0 && at === 0),
          (above[at + 1] ?? 0) + dropCost(form, of),
          (row[at] ?? 0) + dropCost(other, at),
        ),
      );
    above = row;
  }
  const cost = begins ? Math.min(...above) : (above[other.length] ?? 0);
  const heard = [...form].filter((letter) => !isVowel(letter) && letter !== "h").length;
  return cost / Math.max(2, heard);
};
