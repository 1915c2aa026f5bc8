import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, wordsOf } from "#domain/search/fold.ts";

const TYPED = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."मुअसं०0.ँंज़क्‍/ 12aÉF-".split("")), maxLength: 20 }),
);

test.each([
  ["ज़ब्ती", "जब्ती"],
  ["क़त्ल", "क\u093cत्ल"],
  ["गाँजा", "गांजा"],
  ["क्\u200dष", "क्ष"],
  ["नं० ३०२", "नं 302"],
  ["Café", "CAFE"],
  ["मु०अ०सं० 302", "मुअसं 302"],
  ["मु0अ0सं0 302", "मु.अ.सं. 302"],
  ["F.I.R. 302", "fir 302"],
  ["mu.a.san 302", "muasan 302"],
])("[SR1] %s and %s are one spelling", (a, b) => {
  expect(foldText(a)).toBe(foldText(b));
});

test("[SR2] numbers are not taken for signs that shorten a word", () => {
  expect(foldText("रैक 10")).toBe("रैक 10");
  expect(foldText("12 बोर")).toBe("12 बोर");
  expect(foldText("5.62 mm")).toBe("5.62 mm");
  expect(foldText("30/05")).toBe("30/05");
});

test("[SR3] folding takes any text, ends, and folds nothing twice", () => {
  fc.assert(
    fc.property(TYPED, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.normalize("NFC"))).toBe(foldText(text.normalize("NFD")));
    }),
    { numRuns: 2_000 },
  );
});

test("[SR4] words are runs of letters, marks and digits; a number with a year is both its parts and a whole", () => {
  expect(wordsOf(foldText("FIR 0302/26, कट्टा-315"))).toEqual({
    words: ["fir", "0302", "26", "कट्टा", "315"],
    numbers: [{ number: "302", year: 2026 }],
  });
  expect(wordsOf("347/2005 12/98 1/2/2026").numbers).toEqual([
    { number: "347", year: 2005 },
    { number: "12", year: 1998 },
  ]);
});
