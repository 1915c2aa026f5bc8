import fc from "fast-check";
import { expect, test } from "vitest";
import { NUMBER_KINDS } from "#domain/case/case-header.ts";
import { newCode } from "#domain/codes.ts";
import { createPlanner } from "#domain/search/plan.ts";
import { categoryToken, identifierToken, numberToken, soundToken } from "#domain/search/tokens.ts";
import { seededBytes } from "../../support/desk.ts";

const plan = createPlanner();
const written = (text: string): string[][] => plan(text).words.map((word) => word.written.map(({ token }) => token));

test("[SR7] a code stands for itself, however it was typed", () => {
  const code = newCode("item", seededBytes(3), () => false);
  const typed = `${code.slice(0, 2)}-${code.slice(2, 7)} ${code.slice(7, 13)}-${code.slice(13)}`.toLowerCase();
  expect(plan(typed)).toEqual({ code, numbers: [], words: [], any: false });
});

test("[SR8] a number asks the registers that were named, and every register when none was", () => {
  for (const text of ["FIR 302/2026", "मु०अ०सं० 302/26", "mu.a.san 0302/2026", "कांड सं० 302/2026"]) {
    const { numbers } = plan(text);
    expect(numbers, text).toEqual([{ number: "302", year: 2026, kinds: ["fir"], register: false }]);
  }
  expect(plan("GD 37").numbers).toEqual([{ number: "37", kinds: ["gd"], register: false }]);
  expect(plan("302/2026").numbers).toEqual([{ number: "302", year: 2026, kinds: [...NUMBER_KINDS], register: true }]);
  expect(plan("register no 12").numbers).toEqual([{ number: "12", kinds: [], register: true }]);
  expect(plan("482913").tail).toBe("482913");
});

test("[SR8] a number among words narrows the words and is no number of its own", () => {
  const { numbers, words } = plan("302/26 कट्टा");
  expect(numbers).toEqual([]);
  expect(words.at(-1)?.written).toEqual([{ token: numberToken("302", 2026), prefix: false }]);
});

test("[SR9] a word stands for its beginning, its synonyms, its category, and for what sounds alike", () => {
  const [word] = plan("मोबाइल").words;
  expect(word?.written).toContainEqual({ token: "मोबाइल", prefix: true });
  expect(word?.written).toContainEqual({ token: "phone", prefix: false });
  expect(word?.written).toContainEqual({ token: categoryToken("electronic"), prefix: false });
  expect(word?.sounding).toContainEqual({ token: soundToken("pn"), prefix: false });
  expect(word?.sounding).toContainEqual({ token: soundToken("mbl"), prefix: true });
  expect(plan("क 3").words[1]?.written).toEqual([{ token: "3", prefix: false }]);
});

test("[SR10] a piece of an identifier is looked for with and without its separators", () => {
  expect(written("up 32 ab 1234")).toEqual([[identifierToken("up32ab1234")]]);
  expect(written("UP-32-AB-1234")).toEqual([[identifierToken("up32ab1234")]]);
  expect(written("31353")).toEqual([["31353", identifierToken("31353")]]);
  expect(written("353")).toEqual([["353"]]);
});

test("[SR11] words are all wanted, unless a choice is written", () => {
  expect(plan("कट्टा चाकू").any).toBe(false);
  for (const text of ["कट्टा | चाकू", "कट्टा या चाकू", "katta or chaku"]) {
    expect(plan(text).any, text).toBe(true);
    expect(plan(text).words, text).toHaveLength(2);
  }
});

test("[SR12] any text is understood as something, and nothing in it can break out of a query", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const found = plan(text);
      expect(found.words.length).toBeLessThanOrEqual(16);
      for (const { written: terms, sounding } of found.words)
        for (const { token } of [...terms, ...sounding]) expect(token).toMatch(/^[\p{L}\p{M}\p{N}\p{Co}]+$/u);
    }),
    { numRuns: 1_000 },
  );
});
