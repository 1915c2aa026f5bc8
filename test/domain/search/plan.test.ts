import fc from "fast-check";
import { expect, test } from "vitest";
import { NUMBER_KINDS } from "#domain/case/case-header.ts";
import { newCode } from "#domain/codes.ts";
import { createPlanner } from "#domain/search/plan.ts";
import { FAR } from "#domain/search/term.ts";
import { categoryToken, identifierToken, numberToken, soundStart } from "#domain/search/tokens.ts";
import { seededBytes } from "../../support/desk.ts";

const { planOf: plan, readingsOf } = createPlanner();
/** What a typed word is looked for as it was written: itself, and what begins so. */
const written = (text: string): string[][] =>
  plan(text).words.map((terms) => [
    ...new Set(
      terms.filter(({ near, far }) => near === undefined && [0, FAR.begins].includes(far)).map(({ token }) => token),
    ),
  ]);
const spoken = (text: string): string[] =>
  readingsOf(text).map((words) => words.map((terms) => terms[0]?.token).join(" "));

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
  for (const text of ["एफआईआर 302/26", "अ०सं० 302-2026", "case no 302 / 26", "crime no 302-2026"])
    expect(plan(text).numbers, text).toEqual([{ number: "302", year: 2026, kinds: ["fir"], register: false }]);
  for (const text of ["mm 12", "मुद्द नं० 12", "माल नं 12", "malkhana no 12"])
    expect(plan(text).numbers, text).toEqual([{ number: "12", kinds: [], register: true }]);
  for (const text of ["रपट सं० 37", "sanha 37", "dd no 37"])
    expect(plan(text).numbers, text).toEqual([{ number: "37", kinds: ["gd"], register: false }]);
  expect(plan("GD 37").numbers).toEqual([{ number: "37", kinds: ["gd"], register: false }]);
  expect(plan("302/2026").numbers).toEqual([{ number: "302", year: 2026, kinds: [...NUMBER_KINDS], register: true }]);
  expect(plan("register no 12").numbers).toEqual([{ number: "12", kinds: [], register: true }]);
  expect(plan("482913").tail).toBe("482913");
});

test("[SR8] a number among words narrows the words and is no number of its own", () => {
  const { numbers, words } = plan("302/26 कट्टा");
  expect(numbers).toEqual([]);
  expect(words.at(-1)).toEqual([{ token: numberToken("302", 2026), prefix: false, far: FAR.word }]);
});

test("[SR9] a word stands for itself, its sound, its synonyms, its beginning, its category, and for what sounds alike", () => {
  const [terms = []] = plan("मोबाइल").words;
  const far = (token: string, prefix: boolean) =>
    terms.filter((term) => term.token === token && term.prefix === prefix);
  expect(far("मोबाइल", false)).toMatchObject([{ far: FAR.word }]);
  expect(far("मोबाइल", true)).toMatchObject([{ far: FAR.begins }]);
  expect(far("phone", false)).toMatchObject([{ far: FAR.synonym }]);
  expect(far(categoryToken("electronic"), false)).toMatchObject([{ far: FAR.category }]);
  expect(far(soundStart("mbl", true), true)).toContainEqual(expect.objectContaining({ far: FAR.sameSound }));
  expect(far(soundStart("mbl", false), true)).toContainEqual(expect.objectContaining({ far: FAR.sounds }));
  // one letter begins too much, and a word that ends in a virama is not yet a word
  expect(written("क 3")).toEqual([["क"], ["3"]]);
  expect(plan("कुल्").words[0]?.some(({ far: base }) => base === FAR.sameSound)).toBe(false);
});

test("[SR9] synonyms are found by what sounds like one of them, and by their beginning", () => {
  const tokens = (text: string) => plan(text).words[0]?.map(({ token }) => token) ?? [];
  expect(tokens("sarab")).toEqual(expect.arrayContaining(["शराब", "दारू", "liquor"]));
  expect(tokens("motorcy")).toEqual(expect.arrayContaining(["मोटरसाइकिल", "bike"]));
});

test("[SR13] words that say nothing by themselves are left out, unless nothing else was typed", () => {
  expect(plan("सोने की चेन").words).toHaveLength(2);
  expect(plan("ka").words).toHaveLength(1);
});

test("[SR14] words are also understood together and apart: as a phrase, two as one, one as two", () => {
  expect(spoken("poppy husk")).toContain("डोडा");
  expect(spoken("motor cycle")).toContain("motorcycle");
  expect(spoken("lal pendrive")).toContain("lal pen drive");
  expect(spoken("पैनड्राइव")).toContain("पैन ड्राइव");
  for (const word of spoken("पैनड्राइव").flatMap((text) => text.split(" ")))
    expect(word).toMatch(/^[^\p{M}].*[^\u094d]$/u);
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
      for (const terms of [...found.words, ...readingsOf(text).flat()])
        for (const { token } of terms) expect(token).toMatch(/^[\p{L}\p{M}\p{N}\p{Co}]+$/u);
    }),
    { numRuns: 1_000 },
  );
});
