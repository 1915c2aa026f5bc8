import type { Bilingual } from "#domain/schema.ts";
import type { Language, Translate } from "#domain/text/translate.ts";
import { PAGE_TEXTS } from "./page-texts.ts";

/** The few texts of the product that custody lines need, put in by the build (vite.verify.config.ts). */
declare const SHARED_TEXTS: Readonly<Record<string, Bilingual>>;

type Facts = Readonly<Record<string, string | number>>;
const filled = (text: string, facts: Facts): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(facts[name] ?? ""));

/** A text of this page with its facts. */
export type Say = (key: keyof typeof PAGE_TEXTS, facts?: Facts) => string;
export const sayIn =
  (language: Language): Say =>
  (key, facts = {}) =>
    filled(PAGE_TEXTS[key][language], facts);

/** The product's own texts, as the kiosk shows them. A text that counts is picked as the language counts. */
export const sharedIn = (language: Language): Translate => {
  const plural = new Intl.PluralRules(language);
  return (key, ...facts) => {
    const given: Facts = facts[0] ?? {};
    const count = given["count"];
    const counted = typeof count === "number" ? SHARED_TEXTS[`${key}_${plural.select(count)}`] : undefined;
    const text = counted ?? SHARED_TEXTS[key];
    return text ? filled(text[language], given) : key;
  };
};
