import { describe, expect, test } from "vitest";
import { CATEGORIES, CATEGORY_IDS, categoryOf, mustStayOutside } from "#domain/item/category.ts";
import { UNIT_IDS } from "#domain/item/quantity.ts";

const DEVANAGARI = /\p{Script=Devanagari}/u;
const LATIN = /^[\p{Script=Latin}\p{P}\p{N} ₹]+$/u;

describe("categories", () => {
  test("[CG1] there are sixteen, those of the national forms", () => {
    expect(CATEGORY_IDS).toEqual([
      ...["vehicle", "biological", "cash", "electronic", "clothes", "arms", "weapon", "liquor", "narcotics"],
      ...["jewellery", "documents", "cultural", "explosives", "livestock", "unclaimed", "other"],
    ]);
    expect(Object.keys(CATEGORIES)).toHaveLength(16);
  });

  test.each(CATEGORY_IDS)("[CG1] %s has names in both languages, ids of its own, units that exist", (id) => {
    const category = categoryOf(id);
    const names = [category.name, ...category.fields.flatMap((f) => [f.name, ...(f.choices ?? []).map((c) => c.name)])];
    for (const name of names) {
      expect(name.hi).toMatch(DEVANAGARI);
      expect(name.en).toMatch(LATIN);
    }
    for (const list of [category.fields, ...category.fields.map((field) => field.choices ?? [])]) {
      const ids = list.map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of ids) expect(each).toMatch(/^[a-z0-9-]{1,40}$/);
    }
    for (const field of category.fields) expect(field.choices !== undefined).toBe(field.kind === "choice");
    for (const unit of category.units) expect(UNIT_IDS).toContain(unit);
  });

  test.each(CATEGORY_IDS)("[CG2] a deposit of %s asks for at most seven things", (id) => {
    const always = ["case", "depositor", "time of seizure", "category", "quantity", "seal"];
    const identifying = categoryOf(id).fields.filter((field) => field.identifying);
    const own = identifying.length > 0 ? identifying.map((field) => field.id) : ["description"];
    expect(always.length + own.length).toBeLessThanOrEqual(7);
  });

  test("[PL2] narcotics, arms, cash, valuables and explosives need two persons and a guarded place", () => {
    const guarded = CATEGORY_IDS.filter((id) => categoryOf(id).twoPersons);
    expect(guarded).toEqual(["cash", "arms", "narcotics", "jewellery", "cultural", "explosives"]);
    for (const id of guarded) expect(["double-lock", "outside"]).toContain(categoryOf(id).store);
  });

  test("[CG8] only explosives must stay outside", () => {
    expect(CATEGORY_IDS.filter(mustStayOutside)).toEqual(["explosives"]);
  });
});
