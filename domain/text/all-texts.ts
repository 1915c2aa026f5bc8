import { SCREENS } from "./screens.ts";
import { textsOf } from "./texts-of.ts";
import type { Language, Translate } from "./translate.ts";

/** The texts of every language, ready to use. */
export const createTexts = (): ((language: Language) => Translate) => textsOf(SCREENS).inLanguage;
