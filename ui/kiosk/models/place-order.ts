import type { Place } from "#domain/place/place.ts";
import type { Language } from "#domain/text/translate.ts";

/** Places by name as a person counts them: rack 2 before rack 10. */
export const placeOrder = (language: Language): ((a: Place, b: Place) => number) => {
  const names = new Intl.Collator(language, { numeric: true });
  return (a, b) => names.compare(a.name[language], b.name[language]);
};
