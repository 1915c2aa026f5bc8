import { caretOf, type TextField } from "./edit.ts";

/** A word in Latin letters that ends at the caret, with the place where it begins. */
export interface LatinWord {
  readonly word: string;
  readonly start: number;
}

const LONGEST = 40;
// a capital or a digit says that Latin letters are wanted: Redmi, FIR, u32
const WORD = /(?<![A-Za-z0-9])[a-z]+$/;

/** The word before the caret that is to become Hindi; undefined while something is selected or no such word is there. */
export const latinWordAt = (field: TextField): LatinWord | undefined => {
  const { start, end } = caretOf(field);
  const word = start === end ? WORD.exec(field.value.slice(0, start))?.[0] : undefined;
  return word === undefined || word.length > LONGEST ? undefined : { word, start: start - word.length };
};
