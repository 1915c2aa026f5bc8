const DEVANAGARI_ZERO = 0x0966;

// a Devanagari letter, then the sign that shortens a word (०, 0, . or ॰): मु०अ०सं०, एम.एल.सी.
const SHORTENED = /(?<=[\u0900-\u0963\u0971-\u097f])[0.\u0970]+(?![0-9])/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:[a-z]{1,3}\.){2,}[a-z]{0,3}/gu;

/**
 * The one spelling under which texts are compared: lower case, no Latin accents, no nukta, chandrabindu as anusvara, no
 * joiners, digits 0-9, shortened words (मु०अ०सं०, f.i.r.) as one word. Total and idempotent.
 */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f\u093c\u200b-\u200d\ufeff]/gu, "")
    .replaceAll("\u0901", "\u0902")
    .replaceAll(/[\u0966-\u096f]/gu, (digit) => String((digit.codePointAt(0) ?? DEVANAGARI_ZERO) - DEVANAGARI_ZERO))
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(SHORTENED, "")
    .replaceAll(DOTTED, (word) => word.replaceAll(".", ""));

/** A number of a register: `302`, `302/2026`, `302/26`. */
export interface NumberWord {
  readonly number: string;
  readonly year?: number;
}

// two digits of a year: the registers that are taken over begin in the last century
const CENTURY_TURN = 50;
const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < CENTURY_TURN ? 2000 : 1900);

const NUMBER_AND_YEAR = /(?<![\p{L}\p{N}/])(\d{1,6})\s*\/\s*(\d{4}|\d{2})(?![\p{L}\p{N}/])/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A folded text apart: its words, and the numbers with a year, which are also words (`302`, `2026`). */
export const wordsOf = (folded: string): { words: string[]; numbers: NumberWord[] } => ({
  words: folded.match(WORD) ?? [],
  numbers: [...folded.matchAll(NUMBER_AND_YEAR)].map((match) => ({
    number: (match[1] ?? "").replace(/^0+(?=\d)/, ""),
    year: yearOf(match[2] ?? ""),
  })),
});
