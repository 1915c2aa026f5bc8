import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "#domain/search/fold.ts";
import { farness } from "#domain/search/likeness.ts";
import { phoneticKey, phoneticKeys, spokenForm } from "#domain/search/phonetic.ts";

const form = (word: string): string => spokenForm(foldText(word));
const key = (word: string): string => phoneticKey(form(word));

test.each(
  `राजेश rajesh|बंदूक bandook|बन्दूक banduk|गांजा ganja|गाँजा gaanja|शराब sharab|कट्टा katta|तमंचा tamancha|मोहम्मद mohammad
   मोबाइल mobile|मोटरसाइकिल motorcycle|कोर्ट court|विसरा viscera|कृष्ण krishna|क्षमा kshama|ज्ञान gyan|लंबा lamba
   कंपनी company|पिस्टल pistol|चाकू chaku|साइकिल cycle|कपड़ा kapda|अवैध avaidh|औरत aurat|एयरटेल airtel|ऑफिस office
   यामाहा yamaha|होंडा honda|सिंह singh|ज़ब्ती zabti|फोन phone|बॉक्स box|अफीम afeem|लैपटॉप laptop|सैमसंग samsung
   डंडा danda|मिट्टी mitti|चाँदी chandi|तलवार talwar|आभूषण aabhushan|रुपये rupaye|स्विफ्ट swift|गुप्ता gupta
   विश्वकर्मा vishwakarma|कुल्हाड़ी kulhadi|यादव yadav|शर्मा sharma|मिश्रा mishra|बोलेरो bolero|पल्सर pulsar`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
)("[SR5] %s is found by %s", (hindi, latin) => {
  expect(key(hindi)).toBe(key(latin));
  expect(key(hindi).length).toBeGreaterThan(0);
});

test.each([
  ["मोबाइल", "मोटर"],
  ["राजेश", "रमेश"],
  ["चाकू", "चरस"],
  ["शराब", "सराय"],
  ["कार", "ट्रक"],
])("[SR6] %s and %s stay apart", (a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test("[SR6] numbers, and words of other scripts, have no sound", () => {
  for (const word of ["315", "up65ab1234", "४", "日本", "δ", ""]) expect(key(word)).toBe("");
});

test("[SR6] a key is short Latin letters for any word, and vowels do not count but the first", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (word) => {
      expect(key(word)).toMatch(/^[a-z]*$/);
    }),
  );
  for (const [a, b] of [
    ["ramesh", "rmsh"],
    ["kitab", "ktb"],
    ["मीनू", "मनु"],
  ] as const)
    expect(key(a)).toBe(key(b));
});

test.each(
  `कुल्हाड़ी kulhari|गड़ासा gandasa|तिनका tinka|जानकी janki|एक्टिवा activa|स्टेशन istation|विकास bikas|लक्ष्मी laxmi|चौधरी chowdhury
   सत्येन्द्र satender|ज्ञानेन्द्र gyanendra|स्मैक इस्मैक|कच्ची kacchi|ड्राइव drive|विजय bijay|जियो jio`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
)("[SR15] %s and %s are spellings of one word: a key in common, and near to each other", (a, b) => {
  expect(
    [...phoneticKeys(form(a)), key(a)].some((each) => phoneticKeys(form(b)).includes(each) || each === key(b)),
  ).toBe(true);
  expect(farness(form(a), form(b))).toBeLessThan(0.2);
});

test.each([
  ["कट्टा", "कटार"],
  ["मंडी", "मूंग"],
  ["चाकू", "चूक"],
  ["राम", "दाम"],
])("[SR15] %s and %s are far from each other", (a, b) => {
  expect(farness(form(a), form(b))).toBeGreaterThan(0.2);
});

test("[SR15] a form is nothing from itself, and no farther from a longer word it begins", () => {
  const word = fc.string({ unit: fc.constantFrom(..."kgtdnrasehiuo"), maxLength: 10 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(farness(a, a)).toBe(0);
      expect(farness(a, a + b, true)).toBe(0);
      expect(farness(a, b, true)).toBeLessThanOrEqual(farness(a, b));
    }),
  );
});
