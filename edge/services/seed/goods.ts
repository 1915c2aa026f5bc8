import { NO_MARK } from "#domain/custody/phrases.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { FieldValues } from "#domain/item/fields.ts";
import type { Quantity } from "#domain/item/quantity.ts";
import type { Dice } from "./dice.ts";

/** One invented thing: what an officer would enter for it. */
export interface Goods {
  readonly category: CategoryId;
  readonly description: string;
  readonly fields: FieldValues;
  readonly quantity: Quantity;
  readonly sections: string;
}

const pieces = (amount: number): Quantity => ({ amount, unit: "piece" });

const CASH_FACES = [50_000, 20_000, 10_000] as const;

/** How each category looks at a station of Uttar Pradesh. Explosives stand in the yard only. */
const MAKERS: Record<CategoryId, (dice: Dice) => Omit<Goods, "category">> = {
  vehicle: (dice) => ({
    description: dice.pick([
      "मोटरसाइकिल हीरो स्प्लेंडर काली",
      "स्कूटी होण्डा एक्टिवा सफेद",
      "ई-रिक्शा नीला",
      "मारुति स्विफ्ट डिजायर सफेद",
    ]),
    fields: {
      registration: `UP${dice.between(11, 95)}${dice.pick(["AB", "CK", "EX", "GT"])}${dice.digits(4)}`,
      chassis: `MBL${dice.digits(8)}`,
      link: dice.pick(["stolen", "involved", "mv-act"]),
    },
    quantity: pieces(1),
    sections: dice.pick(["303(2) BNS", "207 MV Act"]),
  }),
  biological: (dice) => ({
    description: dice.pick(["विसरा जार सीलबन्द", "रक्तरंजित मिट्टी व सादी मिट्टी", "रक्तरंजित कपड़े"]),
    fields: { "pm-mlc": `${dice.between(100, 999)}/2026`, jars: dice.between(1, 4), state: dice.pick(["dry", "wet"]) },
    quantity: pieces(dice.between(1, 4)),
    sections: dice.pick(["103(1) BNS", "194 BNSS"]),
  }),
  cash: (dice) => {
    const face = dice.pick(CASH_FACES);
    const count = dice.between(2, 60);
    return {
      description: dice.pick(["नगद रुपये जामा तलाशी", "नगद रुपये बरामद", "जुए के फड़ से नगद"]),
      fields: { denominations: [{ face, count }], "bundle-seal": dice.pick(["RK", "SHO-KTW"]) },
      quantity: { amount: face * count, unit: "rupee_paise" },
      sections: dice.pick(["13 G Act", "317(2) BNS"]),
    };
  },
  electronic: (dice) => ({
    description: dice.pick(["मोबाइल रेडमी नोट 12", "मोबाइल वीवो Y20 टूटा हुआ", "लैपटॉप डेल", "सीसीटीवी डीवीआर"]),
    fields: { imei: dice.digits(15), power: dice.pick(["off", "on", "broken"]) },
    quantity: pieces(1),
    sections: dice.pick(["303(2) BNS", "66D IT Act"]),
  }),
  clothes: (dice) => ({
    description: dice.pick(["पहने हुए कपड़े एक पोटली", "बैग मय कपड़े", "चप्पल एक जोड़ी"]),
    fields: {},
    quantity: { amount: 1, unit: "packet" },
    sections: "103(1) BNS",
  }),
  arms: (dice) => ({
    description: dice.pick(["तमंचा 315 बोर मय कारतूस", "देशी पिस्टल 32 बोर", "खोखा कारतूस 12 बोर"]),
    fields: {
      serial: { unreadable: NO_MARK.hi },
      type: dice.pick(["country-pistol", "pistol", "cartridge"]),
      bore: dice.pick(["315", "12", "32"]),
      live: dice.between(0, 3),
    },
    quantity: pieces(1),
    sections: "3/25 Arms Act",
  }),
  weapon: (dice) => ({
    description: dice.pick(["चाकू नाजायज", "लोहे की रॉड", "गंडासा आला कत्ल"]),
    fields: { length: dice.between(150, 900) },
    quantity: pieces(1),
    sections: "4/25 Arms Act",
  }),
  liquor: (dice) => ({
    description: dice.pick(["देशी शराब क्वार्टर", "अवैध कच्ची शराब", "अंग्रेजी शराब बोतल"]),
    fields: { brand: dice.pick(["देशी", "कच्ची", "मिलन"]) },
    quantity: dice.chance(50)
      ? { amount: dice.between(5, 200), unit: "bottle" }
      : { amount: dice.between(5, 60) * 1_000, unit: "litre_ml" },
    sections: "60 Ex Act",
  }),
  narcotics: (dice) => ({
    description: dice.pick(["गांजा प्लास्टिक बोरी में", "स्मैक पुड़िया", "चरस पन्नी में", "डोडा चूरा बोरी"]),
    fields: { drug: dice.pick(["ganja", "heroin", "charas", "poppy-straw"]), packets: dice.between(1, 20) },
    quantity: { amount: dice.between(5, 9_000) * 1_000, unit: "gram_mg" },
    sections: "8/20 NDPS Act",
  }),
  jewellery: (dice) => ({
    description: dice.pick(["पीली धातु का झुमका", "पीली धातु की चेन", "सफेद धातु की पायल"]),
    fields: { pieces: dice.between(1, 4), metal: dice.pick(["yellow", "white"]) },
    quantity: { amount: dice.between(20, 600) * 100, unit: "gram_mg" },
    sections: "303(2) BNS",
  }),
  documents: (dice) => ({
    description: dice.pick(["दस्तावेज फाइल", "कूटरचित बैनामा", "हस्ताक्षर नमूना"]),
    fields: { pages: dice.between(2, 140) },
    quantity: { amount: 1, unit: "set" },
    sections: "318(4) BNS",
  }),
  cultural: (dice) => ({
    description: dice.pick(["अष्टधातु की मूर्ति", "पाषाण प्रतिमा खण्डित"]),
    fields: { object: dice.pick(["मूर्ति राम दरबार", "मूर्ति विष्णु"]), material: dice.pick(["अष्टधातु", "पाषाण"]) },
    quantity: pieces(1),
    sections: "303(2) BNS",
  }),
  explosives: (dice) => ({
    description: dice.pick(["अवैध पटाखे कार्टन", "सुतली बम"]),
    fields: { type: dice.pick(["पटाखे", "सुतली बम"]) },
    quantity: { amount: dice.between(2, 30), unit: "packet" },
    sections: "5/9B Explosives Act",
  }),
  livestock: (dice) => ({
    description: dice.pick(["गोवंश", "बकरी"]),
    fields: { kind: dice.pick(["गाय", "बछड़ा", "बकरी"]), shelter: "कान्हा गौशाला" },
    quantity: pieces(dice.between(1, 6)),
    sections: "3/8 Cow Slaughter Act",
  }),
  unclaimed: (dice) => ({
    description: dice.pick(["लावारिस साइकिल एवन", "लावारिस बैग", "लावारिस मोबाइल"]),
    fields: { "found-at": dice.pick(["बस अड्डा", "रेलवे स्टेशन", "सब्जी मण्डी"]) },
    quantity: pieces(1),
    sections: "",
  }),
  other: (dice) => ({
    description: dice.pick(["ताश की गड्डी व सट्टा पर्ची", "टूटा ताला व सरिया", "गैस सिलेंडर"]),
    fields: {},
    quantity: pieces(dice.between(1, 3)),
    sections: "13 G Act",
  }),
};

/** An invented thing of a category. */
export const goodsOf = (category: CategoryId, dice: Dice): Goods => ({ category, ...MAKERS[category](dice) });

/** Every category at least a few times; the rest by how often real rooms hold them. */
export const CATEGORY_MIX: readonly [CategoryId, number][] = [
  ["vehicle", 48],
  ["biological", 46],
  ["cash", 38],
  ["electronic", 34],
  ["clothes", 24],
  ["arms", 24],
  ["weapon", 18],
  ["liquor", 24],
  ["narcotics", 20],
  ["jewellery", 14],
  ["documents", 10],
  ["cultural", 4],
  ["explosives", 4],
  ["livestock", 6],
  ["unclaimed", 14],
  ["other", 12],
];
