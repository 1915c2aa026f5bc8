import { createInstance } from "i18next";
import type { Bilingual } from "../schema.ts";
import type { Language, Translate } from "./translate.ts";

/** Texts that may grow: a page begins with those of its first screen. */
export interface Texts {
  inLanguage(language: Language): Translate;
  /** Takes further texts in; those that are here stay as they are. */
  add(more: Readonly<Record<string, Bilingual>>): void;
}

const LANGUAGE_IDS = ["hi", "en"] as const;

/** A catalogue of the given texts. A text that is not in it is shown by its name. */
export const textsOf = (given: Readonly<Record<string, Bilingual>>): Texts => {
  const texts = createInstance({
    lng: "hi",
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {},
  });
  void texts.init();
  let taken: typeof given | undefined;
  const add: Texts["add"] = (more) => {
    if (more === taken) return;
    taken = more;
    for (const language of LANGUAGE_IDS) {
      const said = Object.fromEntries(Object.entries(more).map(([key, text]) => [key, text[language]]));
      texts.addResources(language, "translation", said);
    }
  };
  add(given);
  return {
    add,
    inLanguage: (language) => {
      const fixed = texts.getFixedT(language);
      return (key, ...facts) => fixed(key, { ...facts[0] });
    },
  };
};
