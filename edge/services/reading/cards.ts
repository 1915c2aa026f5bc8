import { type Case, displayNumber } from "#domain/case/case-header.ts";
import type { ItemState, StationState } from "#domain/custody/state.ts";
import { categoryOf } from "#domain/item/category.ts";
import { registerText } from "#domain/item/register-text.ts";
import { type Place, pathOf } from "#domain/place/place.ts";

/** One line of a list: enough to know an item and where it is. */
export interface ItemCard {
  readonly item: string;
  /** `12/2026`, or what the old register called it; `-` where the number or year is unknown */
  readonly register: string;
  readonly legacy: boolean;
  /** numbers of its cases; empty for a sensitive item */
  readonly caseText: string;
  readonly category: ItemState["category"];
  /** empty for a sensitive item */
  readonly description: string;
  readonly quantity?: ItemState["quantity"];
  readonly whereabouts: ItemState["whereabouts"];
  /** the places from the room down to where it stands */
  readonly path: readonly Place[];
  readonly label: ItemState["label"];
  readonly photo?: string;
  readonly sensitive: boolean;
  readonly twoPersons: boolean;
  readonly flags: readonly string[];
}

/** All numbers of the cases an item stands under. */
export const caseText = (cases: readonly Case[]): string =>
  cases
    .flatMap((found) => found.numbers.map((number) => `${number.kind.toUpperCase()} ${displayNumber(number)}`))
    .join(", ");

/** The cases of an item that the station knows. */
export const casesOf = (state: Pick<StationState, "case">, item: ItemState): Case[] =>
  item.cases.flatMap((code) => state.case(code) ?? []);

/** The path of places to an item that is in the room; empty otherwise. */
export const placePath = (state: Pick<StationState, "place">, item: ItemState): Place[] => {
  const place = item.whereabouts.kind === "placed" ? state.place(item.whereabouts.place) : undefined;
  return place ? pathOf(place, state.place) : [];
};

/** A list line of an item. */
export const itemCard = (state: Pick<StationState, "case" | "place">, item: ItemState): ItemCard => {
  const photo = item.photos[0]?.sha256;
  return {
    item: item.item,
    register: registerText(item),
    legacy: item.register === undefined,
    caseText: item.sensitive ? "" : caseText(casesOf(state, item)),
    category: item.category,
    description: item.sensitive ? "" : item.description,
    ...(item.quantity ? { quantity: item.quantity } : {}),
    whereabouts: item.whereabouts,
    path: placePath(state, item),
    label: item.label,
    ...(photo && !item.sensitive ? { photo } : {}),
    sensitive: item.sensitive,
    twoPersons: categoryOf(item.category).twoPersons,
    flags: item.flags,
  };
};
