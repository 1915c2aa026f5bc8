import { NUMBER_KINDS, type NumberKind } from "../case/case-header.ts";
import { type Code, parseCode } from "../codes.ts";
import { CATEGORY_IDS, categoryOf } from "../item/category.ts";
import { foldText, type NumberWord, wordsOf } from "./fold.ts";
import { phoneticKey, SHORTEST_KEY } from "./phonetic.ts";
import { createSynonyms } from "./synonyms.ts";
import { categoryToken, identifierToken, numberToken, plainIdentifier, SHORTEST_PIECE, soundToken } from "./tokens.ts";

/** A token to look for: whole, or as the beginning of a longer one. */
export interface Term {
  readonly token: string;
  readonly prefix: boolean;
}

/** What one typed word may stand for. */
export interface WordPlan {
  /** the word as typed, its synonyms and its category */
  readonly written: readonly Term[];
  /** words that sound like it */
  readonly sounding: readonly Term[];
}

/** How a typed text is looked up. Empty parts find nothing. */
export interface SearchPlan {
  /** a whole, checked code */
  readonly code?: Code;
  /** the six digits of a code */
  readonly tail?: string;
  /** numbers of registers and cases, with the registers they may be from; only when nothing else was typed */
  readonly numbers: readonly (NumberWord & { readonly kinds: readonly NumberKind[]; readonly register: boolean })[];
  readonly words: readonly WordPlan[];
  /** the words are choices (`|`, or, या): one is enough */
  readonly any: boolean;
}

/** What the registers are called before a number (folded). */
const NUMBER_NAMES: Readonly<Record<string, NumberKind>> = {
  fir: "fir",
  मुअसं: "fir",
  मुअस: "fir",
  muasan: "fir",
  muas: "fir",
  अपराध: "fir",
  crime: "fir",
  cr: "fir",
  कांड: "fir",
  kand: "fir",
  gd: "gd",
  dd: "gd",
  जीडी: "gd",
  डीडी: "gd",
  रपट: "gd",
  inquest: "inquest",
  पंचायतनामा: "inquest",
  मर्ग: "inquest",
  court: "court",
  वाद: "court",
};
const REGISTER_NAMES = new Set(["मुद्द", "मुद", "mudd", "register", "reg", "रजिस्टर", "क्रमांक"]);
/** Said before a number of whatever kind. */
const NUMBER_FILLERS = new Set(["no", "नं", "नम्बर", "नंबर", "number", "sr", "सं", "संख्या"]);
const ANY_WORDS = new Set(["or", "या", "अथवा"]);
const MOST_WORDS = 8;

const categoriesNamed = (): ReadonlyMap<string, readonly string[]> => {
  const byWord = new Map<string, string[]>();
  for (const id of CATEGORY_IDS) {
    const { hi, en } = categoryOf(id).name;
    for (const word of wordsOf(foldText(`${hi} ${en}`)).words) {
      if (word.length > 2) byWord.set(word, [...(byWord.get(word) ?? []), categoryToken(id)]);
    }
  }
  return byWord;
};

/** Makes plans; holds the folded synonyms and category names. */
export const createPlanner = (): ((text: string) => SearchPlan) => {
  const synonyms = createSynonyms();
  const categories = categoriesNamed();

  const wordPlan = (word: string): WordPlan => {
    // one character begins so many words that it says nothing
    const written: Term[] = [{ token: word, prefix: [...word].length > 1 }];
    for (const token of categories.get(word) ?? []) written.push({ token, prefix: false });
    const alike = synonyms(word);
    for (const token of alike) written.push({ token, prefix: false });
    if (word.length >= SHORTEST_PIECE && /^[a-z0-9]*\d[a-z0-9]*$/.test(word))
      written.push({ token: identifierToken(word), prefix: true });
    const own = phoneticKey(word);
    const keys = new Set([word, ...alike].map(phoneticKey).filter((key) => key.length >= SHORTEST_KEY));
    const sounding = [...keys].map((key) => ({
      token: soundToken(key),
      prefix: key === own && key.length > SHORTEST_KEY,
    }));
    return { written, sounding };
  };

  return (text) => {
    const code = parseCode(text);
    if (code.ok) return { code: code.value, numbers: [], words: [], any: false };
    const folded = foldText(text.slice(0, 200).replaceAll("|", " or ")).trim();
    const { words, numbers } = wordsOf(folded);
    const named = words.map((word) => NUMBER_NAMES[word]).filter((kind) => kind !== undefined);
    const withNumber = words.some((word) => /^\d+$/.test(word));
    const register = words.some((word) => REGISTER_NAMES.has(word));
    const yeared = new Set(numbers.flatMap(({ number, year }) => [number, String(year), String(year).slice(2)]));
    const bare: NumberWord[] = words
      .filter((word) => /^\d{1,6}$/.test(word) && !yeared.has(word.replace(/^0+(?=\d)/, "")) && !yeared.has(word))
      .map((number) => ({ number: number.replace(/^0+(?=\d)/, "") }));
    const kinds = named.length > 0 ? named : register ? [] : NUMBER_KINDS;
    const ident = plainIdentifier(folded);
    const oneIdentifier = words.length > 1 && /^[a-z0-9\s-]*$/.test(folded) && /^[a-z]{2}\s?-?\d{1,2}/.test(folded);
    const kept = words.filter(
      (word) =>
        !ANY_WORDS.has(word) &&
        !(withNumber && (word in NUMBER_NAMES || REGISTER_NAMES.has(word) || NUMBER_FILLERS.has(word))) &&
        !(/^\d+$/.test(word) && yeared.has(word.replace(/^0+(?=\d)/, ""))),
    );
    const onlyNumbers = kept.every((word) => /^\d+$/.test(word));
    const tail = /^\d{6}$/.test(folded) ? { tail: folded } : {};
    const planned = oneIdentifier
      ? [{ written: [{ token: identifierToken(ident), prefix: true }], sounding: [] }]
      : kept.slice(0, MOST_WORDS).map(wordPlan);
    const yearTerms = numbers.map(({ number, year }) => ({
      written: [{ token: numberToken(number, year ?? 0), prefix: false }],
      sounding: [],
    }));
    return {
      ...tail,
      numbers: (onlyNumbers ? [...numbers, ...bare] : []).map((number) => ({
        ...number,
        kinds,
        register: named.length === 0,
      })),
      words: [...planned, ...yearTerms],
      any: words.some((word) => ANY_WORDS.has(word)),
    };
  };
};
