import type { Case } from "#domain/case/case-header.ts";
import type { ItemState } from "#domain/custody/state.ts";
import { categoryOf } from "#domain/item/category.ts";
import type { FieldValue } from "#domain/item/fields.ts";
import { registerText } from "#domain/item/register-text.ts";
import type { SearchPlan } from "#domain/search/plan.ts";
import { spansOf } from "#domain/search/spans.ts";
import type { WhyFound } from "./view.ts";

/** What a field says, in each language where it is one of some choices. */
const fieldTexts = (item: ItemState, field: string, value: FieldValue): { field: string; text: string }[] => {
  if (typeof value !== "string" && typeof value !== "number") return [];
  const known = categoryOf(item.category).fields.find(({ id }) => id === field);
  const choice = known?.choices?.find(({ id }) => id === value);
  return (choice ? [choice.name.hi, choice.name.en] : [String(value)]).map((text) => ({ field, text }));
};

/** Why an item was found by a plan: told from its texts as they are now. */
export const whyFound = (plan: SearchPlan, item: ItemState, cases: readonly Case[]): WhyFound => {
  const register = spansOf(plan, registerText(item));
  const description = spansOf(plan, item.description);
  if (register.length + description.length > 0) return { description, register };
  const others: { field?: string; text: string }[] = [
    ...Object.entries(item.fields).flatMap(([field, value]) => fieldTexts(item, field, value)),
    ...(item.mark ? [{ text: item.mark }] : []),
    ...cases.flatMap(({ investigator }) => (investigator ? [{ text: investigator.name }] : [])),
  ];
  const also = others.find(({ text }) => spansOf(plan, text).length > 0);
  return { description, register, ...(also ? { also } : {}) };
};
