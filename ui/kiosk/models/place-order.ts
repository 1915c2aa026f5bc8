import type { Place, PlaceKind } from "#domain/place/place.ts";
import type { Language } from "#domain/text/translate.ts";
import type { IconName } from "#ui/kit/icon-paths.ts";

/** The drawing of each kind of place. */
export const PLACE_ICONS: Record<PlaceKind, IconName> = {
  room: "home",
  rack: "shelf",
  shelf: "list",
  box: "other",
  yard: "vehicle",
  tray: "tray",
};

/** Places by name as a person counts them: rack 2 before rack 10. */
export const placeOrder = (language: Language): ((a: Place, b: Place) => number) => {
  const names = new Intl.Collator(language, { numeric: true });
  return (a, b) => names.compare(a.name[language], b.name[language]);
};
