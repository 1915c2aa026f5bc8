import type { Facts, Refusal } from "../result.ts";
import type { Bilingual } from "../schema.ts";
import { ERROR_TEXTS } from "./errors.ts";
import { fieldName } from "./field-names.ts";

/** A text with its facts; a field is called by its name, not by its id. */
const filled = (text: string, facts: Facts, language: "hi" | "en"): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return "";
    return name === "field" ? fieldName(String(fact))[language] : String(fact);
  });

/** What the user reads of a refusal, in both languages. */
export const refusalText = ({ code, facts }: Refusal): Bilingual => ({
  hi: filled(ERROR_TEXTS[code].hi, facts, "hi"),
  en: filled(ERROR_TEXTS[code].en, facts, "en"),
});
