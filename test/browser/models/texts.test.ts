import { expect, test } from "vitest";
import { createTexts } from "#domain/text/all-texts.ts";
import { SCREENS } from "#domain/text/screens.ts";

const namesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();

test("[UI4] every text says something in both languages and names the same facts", () => {
  const wrong = Object.entries(SCREENS).filter(
    ([, { hi, en }]) => hi.trim() === "" || en.trim() === "" || namesIn(hi).join() !== namesIn(en).join(),
  );
  expect(wrong).toEqual([]);
});

test("[UI4] English texts hold no Devanagari, and numbers are written 0-9 in both (० only marks a shortening)", () => {
  const mixed = Object.entries<{ hi: string; en: string }>(SCREENS)
    .filter(([key]) => !/^(district\.)?training/.test(key))
    .filter(([, { hi, en }]) => /[\u0900-\u097f]/.test(en) || /[१-९]/.test(hi));
  expect(mixed).toEqual([]);
});

test("[UI4] counted texts follow the plural rules of their language: Hindi counts 0 as one", () => {
  const texts = createTexts();
  expect(texts("hi")("home.found", { count: 0 })).toBe("0 माल मिला");
  expect(texts("hi")("home.found", { count: 2 })).toBe("2 माल मिले");
  expect(texts("en")("home.found", { count: 0 })).toBe("0 items found");
  expect(texts("en")("home.found", { count: 1 })).toBe("1 item found");
});

test("[UI4] facts stand as they are given, without marks of HTML", () => {
  expect(createTexts()("en")("search.none", { text: "<b>&" })).toContain("“<b>&”");
});
