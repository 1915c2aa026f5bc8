const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/a[iy]|ee|ea|[iye]|[\u0907\u0908\u090f\u0910\u093f\u0940\u0947\u0948]/gu, "i"],
  [/a[uow]|oo|ou|[uo]|[\u0909\u090a\u0913\u0914\u0911\u0941\u0942\u0949\u094b\u094c]/gu, "u"],
];

/**
 * The vowels of a word but for a: bright (i, e) and dark (u, o) ones in their order, and `a` where it ends with one. By
 * it words with the same consonants are told apart: doda is डोडा, not दूध. For Latin and Devanagari letters alike.
 */
export const vowelShape = (word: string): string => {
  const plain = word.replace(/(?<=[^aeiou])e$/u, "");
  const marked = SHAPES.reduce((text, [vowel, shape]) => text.replaceAll(vowel, shape.toUpperCase()), plain);
  const ends = /(?:a|\u093e|\u0906)$/u.test(marked) ? "a" : "";
  return (marked.match(/[IU]/g) ?? []).join("").replaceAll(/(.)\1+/g, "$1") + ends;
};
