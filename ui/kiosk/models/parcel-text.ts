import type { ItemState } from "#domain/custody/state.ts";
import { registerText } from "#domain/item/register-text.ts";
import type { ItemCard } from "./answers.ts";

/** `12/2026 · मोबाइल, Redmi 9A`: what a form shows of an item. */
export const parcelText = (item: Pick<ItemState, "register" | "legacy" | "description" | "sensitive">): string => {
  const number = registerText(item);
  return item.sensitive || item.description === "" ? number : `${number} · ${item.description}`;
};

/** The same of a list line. */
export const cardText = (card: Pick<ItemCard, "register" | "description" | "sensitive">): string =>
  card.sensitive || card.description === "" ? card.register : `${card.register} · ${card.description}`;
