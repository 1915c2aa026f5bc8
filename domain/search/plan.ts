import { NUMBER_KINDS, type NumberKind } from "../case/case-header.ts";
import { type Code, parseCode } from "../codes.ts";
import { foldText, type NumberWord, wordsOf } from "./fold.ts";
import { JOINING_WORDS, NUMBER_FILLERS, NUMBER_NAMES, REGISTER_NAMES } from "./number-names.ts";
import { otherReadings } from "./readings.ts";
import { createSynonyms } from "./synonyms.ts";
import { identifierToken, numberToken, plainIdentifier } from "./tokens.ts";
import { anyOfSynonyms, createWordPlanner, onlyToken, type WordPlan } from "./word-plan.ts";

/** A number with the registers it may be from. */
export interface NumberPlan extends NumberWord {
  readonly kinds: readonly NumberKind[];
  readonly register: boolean;
}

/** How a typed text is looked up. Empty parts find nothing. */
export interface SearchPlan {
  /** a whole, checked code */
  readonly code?: Code;
  /** the beginning of an item's code with some of its six digits */
  readonly codeStart?: string;
  /** the six digits of a code */
  readonly tail?: string;
  /** only when nothing but numbers and names of registers was typed */
  readonly numbers: readonly NumberPlan[];
  readonly words: readonly WordPlan[];
  /** the words are choices (`|`, or, या): one is enough */
  readonly any: boolean;
}

/** Plans of texts. */
export interface Planner {
  planOf(text: string): SearchPlan;
  /**
   * The words of a text understood otherwise, for when they find little as they stand: words that are said together
   * (`poppy husk`), then two as one and one as two (`pen drive`, `pendrive`).
   */
  readingsOf(text: string): WordPlan[][];
}

const ANY_WORDS = new Set(["or", "या", "अथवा"]);
const MOST_WORDS = 8;
const LONGEST_TEXT = 200;
/** `MK`, five characters, and some of six digits. */
const CODE_START = /^MK[0-9A-HJKMNP-TV-Z]{5}\d{1,6}$/;

const foldedOf = (text: string): string =>
  foldText(text.slice(0, LONGEST_TEXT).replaceAll("|", " or "))
    .trim()
    // a number and its year are also written with a dash
    .replace(/(?<![\p{L}\p{N}/-])(\d{1,6})\s*-\s*(\d{4}|\d{2})(?![\p{L}\p{N}/-])/gu, "$1/$2");

const plainNumber = (word: string): string => word.replace(/^0+(?=\d)/, "");

/** Makes plans; holds the folded synonyms and category names. */
export const createPlanner = (): Planner => {
  const synonyms = createSynonyms();
  const planOfWord = createWordPlanner(synonyms);

  const sayingWords = (words: readonly string[]): string[] => {
    const said = words.filter((word) => !JOINING_WORDS.has(word));
    return (said.length > 0 ? said : [...words]).slice(0, MOST_WORDS);
  };

  const planOf = (text: string): SearchPlan => {
    const code = parseCode(text);
    if (code.ok) return { code: code.value, numbers: [], words: [], any: false };
    const start = text.toUpperCase().replaceAll(/[\s-]/g, "");
    const folded = foldedOf(text);
    const { words, numbers } = wordsOf(folded);
    const named = words.map((word) => NUMBER_NAMES[word]).filter((kind) => kind !== undefined);
    const withNumber = words.some((word) => /^\d+$/.test(word));
    const register = words.some((word) => REGISTER_NAMES.has(word));
    const yeared = new Set(numbers.flatMap(({ number, year }) => [number, String(year), String(year).slice(2)]));
    const bare = words
      .filter((word) => /^\d{1,6}$/.test(word) && !yeared.has(plainNumber(word)) && !yeared.has(word))
      .map((number) => ({ number: plainNumber(number) }));
    const kinds = named.length > 0 ? named : register ? [] : NUMBER_KINDS;
    const oneIdentifier = words.length > 1 && /^[a-z0-9\s-]*$/.test(folded) && /^[a-z]{2}\s?-?\d{1,2}/.test(folded);
    const kept = words.filter(
      (word) =>
        !ANY_WORDS.has(word) &&
        !(withNumber && (word in NUMBER_NAMES || REGISTER_NAMES.has(word) || NUMBER_FILLERS.has(word))) &&
        !(/^\d+$/.test(word) && yeared.has(plainNumber(word))),
    );
    const onlyNumbers = kept.every((word) => /^\d+$/.test(word));
    return {
      ...(/^\d{6}$/.test(folded) ? { tail: folded } : {}),
      ...(CODE_START.test(start) ? { codeStart: start } : {}),
      numbers: (onlyNumbers ? [...numbers, ...bare] : []).map((number) => ({
        ...number,
        kinds,
        register: named.length === 0,
      })),
      words: [
        ...(oneIdentifier
          ? [onlyToken(identifierToken(plainIdentifier(folded)), true)]
          : sayingWords(kept).map(planOfWord)),
        ...numbers.map(({ number, year }) => onlyToken(numberToken(number, year ?? 0), false)),
      ],
      any: words.some((word) => ANY_WORDS.has(word)),
    };
  };

  return {
    planOf,
    readingsOf(text) {
      const words = sayingWords(wordsOf(foldedOf(text)).words);
      const asPhrase = words.flatMap((_, at) => {
        const phrase = synonyms.phrase(words, at);
        if (!phrase) return [];
        const [before, after] = [words.slice(0, at), words.slice(at + phrase.length)];
        return [[...before.map(planOfWord), anyOfSynonyms(phrase.words), ...after.map(planOfWord)]];
      });
      return [...asPhrase, ...otherReadings(words).map((reading) => reading.map(planOfWord))];
    },
  };
};
