import type { SCREENS } from "./screens.ts";

/** The languages of the station. */
export const LANGUAGES = ["hi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type All = typeof SCREENS;
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** A text by its name; a text that counts is named without its plural ending. */
export type TextKey = WithoutPlural<keyof All>;

type Names<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<K extends TextKey> = K extends keyof All
  ? All[K]["hi"]
  : `${K}_other` extends keyof All
    ? All[`${K}_other`]["hi"]
    : never;
type FactsOf<K extends TextKey> = [Names<TextOf<K>>] extends [never]
  ? []
  : [facts: Readonly<Record<Names<TextOf<K>>, string | number>>];

/** A text that needs no facts. */
export type PlainTextKey = { [K in TextKey]: FactsOf<K> extends [] ? K : never }[TextKey];

/** A text in one language. The facts that it names must be given; `count` picks the plural form. */
export type Translate = <K extends TextKey>(key: K, ...facts: FactsOf<K>) => string;
