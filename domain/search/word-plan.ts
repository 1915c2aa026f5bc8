import { CATEGORY_IDS, categoryOf } from "../item/category.ts";
import { foldText, wordsOf } from "./fold.ts";
import { spokenForm } from "./phonetic.ts";
import type { Synonyms } from "./synonyms.ts";
import { closeBeginnings, closeTerms, FAR, soundingTerms, type Term } from "./term.ts";
import { categoryToken, identifierToken, SHORTEST_PIECE } from "./tokens.ts";

/** What one typed word may stand for: a hit fits one of the terms. */
export type WordPlan = readonly Term[];

const VIRAMA = "\u094d";
const SHORTEST_NAME = 3;
/** A synonym is looked for as it is spelled, or nearly. */
const SYNONYM_WITHIN = 0.07;

const whole = (token: string, far: number): Term => ({ token, prefix: false, far });

const categoriesNamed = (): ReadonlyMap<string, readonly string[]> => {
  const byWord = new Map<string, string[]>();
  for (const id of CATEGORY_IDS) {
    const { hi, en } = categoryOf(id).name;
    for (const word of wordsOf(foldText(`${hi} ${en}`)).words)
      if (word.length >= SHORTEST_NAME) byWord.set(word, [...(byWord.get(word) ?? []), categoryToken(id)]);
  }
  return byWord;
};

/** A plan for one token that stands for nothing else. */
export const onlyToken = (token: string, prefix: boolean): WordPlan => [
  { token, prefix, far: prefix ? FAR.begins : FAR.word },
];

/** A plan for words that stand for what was typed. */
export const anyOfSynonyms = (words: readonly string[]): WordPlan => [
  ...words.map((word) => whole(word, FAR.synonym)),
  ...words.flatMap((word) => closeTerms(spokenForm(word), FAR.soundOfSynonym, SYNONYM_WITHIN)),
];

/** Makes the plan of one folded word. */
export const createWordPlanner = (synonyms: Synonyms): ((word: string) => WordPlan) => {
  const categories = categoriesNamed();
  return (word) => {
    const form = spokenForm(word);
    const beginning: Term[] = [];
    // one character begins so many words that it says nothing
    if ([...word].length > 1) beginning.push({ token: word, prefix: true, far: FAR.begins });
    if (word.length >= SHORTEST_PIECE && /^[a-z0-9]*\d[a-z0-9]*$/.test(word))
      beginning.push({ token: identifierToken(word), prefix: true, far: FAR.begins });
    return [
      whole(word, FAR.word),
      // what ends in a virama is still being typed
      ...(word.endsWith(VIRAMA) ? [] : closeTerms(form, FAR.sameSound)),
      ...anyOfSynonyms([...new Set([...synonyms.of(word), ...synonyms.like(word)])].filter((each) => each !== word)),
      ...beginning,
      ...(categories.get(word) ?? []).map((token) => whole(token, FAR.category)),
      ...closeBeginnings(form),
      ...synonyms.begun(word).map((each) => whole(each, FAR.synonymBegun)),
      ...soundingTerms(form),
    ];
  };
};
