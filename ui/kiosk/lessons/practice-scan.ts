import type { PracticeScan } from "#domain/lessons/lesson.ts";
import type { ItemCard } from "../models/answers.ts";
import type { Api } from "../models/api.ts";

type Calls = Pick<Api, "search" | "tray" | "movements" | "item" | "places">;

const LOOKED_AT = 100;
const TRIED = 12;

/** An item that one officer alone may handle. */
const isEasy = (card: ItemCard): boolean => !card.twoPersons && !card.path.some((place) => place.doubleLock);

/**
 * The code a practice scan stands for, where the trainee has no scanner or no label at hand; undefined when the
 * station has no such thing now.
 * @param labelled the item whose label was printed last in this lesson
 */
export const practiceCode = async (
  api: Calls,
  scan: PracticeScan,
  labelled: string | undefined,
): Promise<string | undefined> => {
  switch (scan) {
    case "placed": {
      const recent = await api.search("", LOOKED_AT);
      const cards = recent.ok ? recent.value.items : [];
      return cards.find((card) => card.whereabouts.kind === "placed" && card.label.verified && isEasy(card))?.item;
    }
    case "labelled": {
      if (labelled !== undefined) return labelled;
      const tray = await api.tray();
      return tray.ok ? tray.value.unlabelled.find((card) => isEasy(card) && card.label.copies > 0)?.item : undefined;
    }
    case "out": {
      const out = await api.movements("out");
      const codes = out.ok
        ? out.value.movements.flatMap(({ lines }) => lines.filter((line) => !line.returned).map((line) => line.item))
        : [];
      for (const code of codes.slice(0, TRIED)) {
        const sheet = await api.item(code);
        if (sheet.ok && isEasy(sheet.value.card)) return code;
      }
      return codes[0];
    }
    case "rack":
    case "box": {
      const places = await api.places();
      const all = places.ok ? places.value.places : [];
      const locked = (code: string | undefined): boolean => {
        const place = all.find((each) => each.place === code);
        return place !== undefined && (place.doubleLock || locked(place.parent));
      };
      return all.find((place) => place.kind === scan && !locked(place.place))?.place;
    }
  }
};
