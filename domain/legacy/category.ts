import type { CategoryId } from "../item/category.ts";
import { CATEGORY_WORDS } from "./category-words.ts";
import { fold, type Reading, read } from "./cell.ts";

const CATEGORY_OF: ReadonlyMap<string, CategoryId> = new Map(
  (Object.keys(CATEGORY_WORDS) as CategoryId[]).flatMap((category) =>
    (CATEGORY_WORDS[category] ?? []).map((word) => [fold(word), category] as const),
  ),
);
const WORD = /₹|[\p{L}\p{M}]+/gu;

/**
 * The category by the words of a description; a known pair of words counts as the pair only (`रेडमी नोट` is a phone, not a
 * bank note). Words of two categories, or of none, make it `other` and flagged: a person who holds the thing decides.
 */
export const readCategory = (description: string): Reading<CategoryId> => {
  const words = fold(description).match(WORD) ?? [];
  let found: CategoryId | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const pair = CATEGORY_OF.get(`${word} ${words[i + 1] ?? ""}`);
    if (pair !== undefined) i += 1;
    const category = pair ?? CATEGORY_OF.get(word);
    if (category === undefined) continue;
    if (found !== undefined && found !== category) return { value: "other", flag: "category-unsure" };
    found = category;
  }
  return found === undefined ? { value: "other", flag: "category-unread" } : read(found);
};
