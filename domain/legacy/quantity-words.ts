import type { UnitId } from "../item/quantity.ts";

/** Words for small numbers. Decimals are written as text so that no value passes through a float. */
export const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  "0.5": ["आधा", "half"],
  "1": ["एक", "one"],
  "1.5": ["डेढ़"],
  "2": ["दो", "two"],
  "2.5": ["ढाई"],
  "3": ["तीन", "three"],
  "4": ["चार", "four"],
  "5": ["पाँच", "पांच", "five"],
  "6": ["छह", "छः", "छ", "six"],
  "7": ["सात", "seven"],
  "8": ["आठ", "eight"],
  "9": ["नौ", "nine"],
  "10": ["दस", "ten"],
  "11": ["ग्यारह", "eleven"],
  "12": ["बारह", "twelve"],
  "15": ["पन्द्रह", "पंद्रह", "fifteen"],
  "20": ["बीस", "twenty"],
  "25": ["पच्चीस"],
  "50": ["पचास", "fifty"],
  "100": ["सौ", "hundred"],
};

/** A unit as registers write it. `power`: how many decimal places of it the base unit has (1 kg = 10^6 mg). */
export interface UnitWords {
  readonly unit: UnitId;
  readonly power: number;
  readonly words: readonly string[];
}

export const UNIT_WORDS: readonly UnitWords[] = [
  { unit: "piece", power: 0, words: ["पीस", "अदद", "नग", "pc", "pcs", "piece", "pieces", "nos", "no", "nag", "adad"] },
  { unit: "packet", power: 0, words: ["पैकेट", "पैकिट", "packet", "packets", "pkt", "pkts"] },
  { unit: "bottle", power: 0, words: ["बोतल", "बोतलें", "bottle", "bottles", "btl"] },
  { unit: "set", power: 0, words: ["सेट", "set", "sets"] },
  { unit: "gram_mg", power: 8, words: ["कुन्तल", "कुंतल", "quintal", "quintals"] },
  { unit: "gram_mg", power: 6, words: ["किग्रा", "किलो", "किलोग्राम", "kg", "kgs", "kilo", "kilogram"] },
  { unit: "gram_mg", power: 3, words: ["ग्राम", "ग्रा", "g", "gm", "gms", "gram", "grams"] },
  { unit: "gram_mg", power: 0, words: ["मिग्रा", "मिलीग्राम", "mg"] },
  { unit: "litre_ml", power: 3, words: ["लीटर", "लिटर", "ली", "l", "ltr", "ltrs", "lit", "litre", "litres", "liter"] },
  { unit: "litre_ml", power: 0, words: ["मिली", "मिलीलीटर", "ml"] },
  { unit: "rupee_paise", power: 2, words: ["₹", "रुपये", "रुपए", "रुपया", "रूपये", "रु", "रू", "rs", "inr", "rupees"] },
  { unit: "metre_mm", power: 3, words: ["मीटर", "मी", "metre", "metres", "meter", "meters", "mtr"] },
];
