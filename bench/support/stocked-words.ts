import type { CategoryId } from "#domain/item/category.ts";
import type { FieldValues } from "#domain/item/fields.ts";
import type { Quantity } from "#domain/item/quantity.ts";
import type { Seeded } from "./seeded.ts";

/** One object as an officer would describe it. */
export interface StockedObject {
  readonly category: CategoryId;
  readonly description: string;
  readonly fields: FieldValues;
  readonly quantity: Quantity;
}

type Words = readonly [string, ...string[]];
const COLOURS: Words = ["काला", "नीला", "लाल", "सफेद", "हरा", "ग्रे", "सुनहरा", "पीला"];
const OWNERS: Words = [
  "राजेश",
  "सुरेश",
  "मोहन",
  "इमरान",
  "अजय",
  "संजय",
  "रमेश",
  "दीपक",
  "विकास",
  "सलीम",
  "प्रमोद",
  "अनिल",
  "राकेश",
  "मुकेश",
  "फैजान",
  "अरविन्द",
  "धर्मेन्द्र",
  "सोनू",
  "मोनू",
  "कल्लू",
  "जितेन्द्र",
  "अशोक",
];
const SURNAMES: Words = ["कुमार", "सिंह", "यादव", "वर्मा", "गुप्ता", "खान", "मिश्रा", "पटेल", "चौहान", "शर्मा"];
const VILLAGES: Words = [
  "रामपुर",
  "शिवगंज",
  "मोहनलालगंज",
  "बख्शी",
  "चिनहट",
  "इटौंजा",
  "मलिहाबाद",
  "काकोरी",
  "गोसाईगंज",
  "निगोहां",
];
const PHONES: Words = ["सैमसंग", "वीवो", "ओप्पो", "रेडमी", "रियलमी", "एप्पल", "नोकिया", "मोटोरोला"];
const BIKES: Words = ["हीरो स्प्लेंडर", "होंडा शाइन", "बजाज पल्सर", "टीवीएस अपाचे", "यामाहा एफजेड", "रॉयल एनफील्ड"];
const CARS: Words = ["मारुति स्विफ्ट", "महिन्द्रा बोलेरो", "टाटा इंडिगो", "हुंडई आई20"];
const LIQUOR: Words = ["देशी शराब", "अंग्रेजी शराब", "बीयर", "कच्ची शराब"];
const CLOTHES: Words = ["कमीज", "पैंट", "साड़ी", "जींस", "बनियान", "दुपट्टा", "कुर्ता"];
const OTHERS: Words = ["ताला", "रस्सी", "टार्च", "हेलमेट", "बैग", "चाबी", "पर्स", "लोहे की रॉड", "बैटरी"];
const PAPERS: Words = ["आधार कार्ड", "चेक", "बैनामा", "पासबुक", "स्टाम्प पेपर"];
const DRUGS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["ganja", "गांजा"],
  ["charas", "चरस"],
  ["opium", "अफीम"],
  ["heroin", "स्मैक"],
];
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

const digits = (from: Seeded, count: number): string =>
  Array.from({ length: count }, () => String(from.below(10))).join("");
const letter = (from: Seeded): string => LETTERS.charAt(from.below(LETTERS.length));
const plate = (from: Seeded): string =>
  `UP${String(11 + from.below(85))}${letter(from)}${letter(from)}${digits(from, 4)}`;
const piece = (amount = 1): Quantity => ({ amount, unit: "piece" });

/** The next object: every class of property in about the shares of a real room. */
export const stockedObject = (from: Seeded): StockedObject => {
  const colour = from.pick(COLOURS);
  const whose = `${from.pick(OWNERS)} ${from.pick(SURNAMES)}`;
  const where = from.pick(VILLAGES);
  const kind = from.below(100);
  if (kind < 22) {
    const make = from.pick(PHONES);
    return {
      category: "electronic",
      description: `मोबाइल फोन ${make} ${colour} ${whose} के कब्जे से`,
      fields: { imei: digits(from, 15), model: make },
      quantity: piece(),
    };
  }
  if (kind < 38) {
    const bike = kind < 33;
    const make = from.pick(bike ? BIKES : CARS);
    return {
      category: "vehicle",
      description: `${bike ? "मोटरसाइकिल" : "कार"} ${make} ${colour} ${where} से बरामद`,
      fields: { registration: plate(from), chassis: `M${letter(from)}${letter(from)}${digits(from, 12)}` },
      quantity: piece(),
    };
  }
  if (kind < 48) {
    const bore = from.pick(["315", "12", "32"]);
    return {
      category: "arms",
      description: `एक अदद तमंचा ${bore} बोर व जिन्दा कारतूस ${whose}`,
      fields: { serial: { unreadable: "अंकित नहीं" }, bore, type: "country-pistol", live: 1 + from.below(4) },
      quantity: piece(),
    };
  }
  if (kind < 60) {
    const brand = from.pick(LIQUOR);
    return {
      category: "liquor",
      description: `${brand} ${10 + from.below(90)} शीशी ${where}`,
      fields: { brand },
      quantity: { amount: 10 + from.below(90), unit: "bottle" },
    };
  }
  if (kind < 68) {
    const [drug, name] = from.pick(DRUGS);
    return {
      category: "narcotics",
      description: `अवैध ${name} पुड़िया में ${whose} ${where}`,
      fields: { drug, packets: 1 + from.below(5) },
      quantity: { amount: 5_000 + from.below(900_000), unit: "gram_mg" },
    };
  }
  if (kind < 78)
    return {
      category: "clothes",
      description: `${from.pick(CLOTHES)} ${colour} रक्तरंजित मृतक ${whose}`,
      fields: {},
      quantity: piece(),
    };
  if (kind < 84)
    return {
      category: "weapon",
      description: `चाकू लोहे का ${colour} मूठ ${where}`,
      fields: { length: 120 + from.below(300) },
      quantity: piece(),
    };
  if (kind < 90)
    return {
      category: "documents",
      description: `${from.pick(PAPERS)} नाम ${whose} निवासी ${where}`,
      fields: { pages: 1 + from.below(20) },
      quantity: piece(),
    };
  if (kind < 94)
    return {
      category: "biological",
      description: `विसरा जार मृतक ${whose}`,
      fields: { "pm-mlc": `PM ${1 + from.below(999)}/2026` },
      quantity: piece(),
    };
  return {
    category: "other",
    description: `${from.pick(OTHERS)} ${colour} ${where} से बरामद`,
    fields: {},
    quantity: piece(),
  };
};
