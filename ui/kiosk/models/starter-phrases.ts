import { NO_MARK } from "#domain/custody/phrases.ts";
import type { CategoryId } from "#domain/item/category.ts";
import type { FieldValues } from "#domain/item/fields.ts";
import type { UnitId } from "#domain/item/quantity.ts";
import type { Bilingual } from "#domain/schema.ts";

/** A phrase that a new station begins with. The Hindi words go into the record. */
export interface StarterPhrase {
  readonly text: Bilingual;
  readonly fields?: FieldValues;
  readonly unit?: UnitId;
  /** the fields say it all: the description is composed from them */
  readonly composed?: true;
}

const unmarked = { serial: { unreadable: NO_MARK.hi } };
const of = (hi: string, en: string, fields?: FieldValues, unit?: UnitId): StarterPhrase => ({
  text: { hi, en },
  ...(fields ? { fields } : {}),
  ...(unit ? { unit } : {}),
});
const made = (hi: string, en: string, fields: FieldValues, unit?: UnitId): StarterPhrase => ({
  ...of(hi, en, fields, unit),
  composed: true,
});

/** What stations take in most, by category. */
export const STARTER_PHRASES: Readonly<Record<CategoryId, readonly StarterPhrase[]>> = {
  vehicle: [
    of("मोटरसाइकिल", "Motorcycle"),
    of("स्कूटी", "Scooter"),
    of("कार", "Car"),
    of("ई-रिक्शा", "E-rickshaw"),
    of("ट्रैक्टर", "Tractor"),
    of("ट्रक", "Truck"),
  ],
  biological: [
    of("विसरा जार सीलबन्द", "Sealed viscera jars"),
    of("रक्तरंजित कपड़े", "Blood-stained clothes"),
    of("रक्तरंजित व सादी मिट्टी", "Blood-stained and plain earth"),
    of("स्वाब", "Swabs"),
  ],
  cash: [
    of("जामा तलाशी से नकदी", "Cash from personal search"),
    of("बरामद नकदी", "Recovered cash"),
    of("जुए के फड़ से नकदी", "Gambling stakes"),
  ],
  electronic: [
    of("मोबाइल फोन", "Mobile phone"),
    of("मोबाइल टूटा हुआ", "Broken mobile phone", { power: "broken" }),
    of("लैपटॉप", "Laptop"),
    of("सीसीटीवी डी०वी०आर०", "CCTV recorder"),
    of("पेन ड्राइव", "Pen drive"),
  ],
  clothes: [
    of("पहने हुए कपड़े", "Worn clothes"),
    of("बैग मय कपड़े", "Bag with clothes"),
    of("चप्पल एक जोड़ी", "Pair of slippers"),
    of("पर्स मय कागजात", "Purse with papers"),
    of("शॉल / चादर", "Shawl or sheet"),
  ],
  arms: [
    of("देशी तमंचा 315 बोर", "Country pistol .315", { type: "country-pistol", bore: "315", ...unmarked }),
    of("देशी तमंचा 12 बोर", "Country pistol 12 bore", { type: "country-pistol", bore: "12", ...unmarked }),
    of("देशी पिस्टल 32 बोर", "Country-made pistol .32", { type: "pistol", bore: "32", ...unmarked }),
    of("जिन्दा कारतूस 315 बोर", "Live cartridge .315", { type: "cartridge", bore: "315", ...unmarked }),
    of("खोखा कारतूस 12 बोर", "Empty case 12 bore", { type: "cartridge", bore: "12", ...unmarked }),
  ],
  weapon: [
    of("चाकू नाजायज", "Unlawful knife"),
    of("लोहे की रॉड", "Iron rod"),
    of("लाठी / डण्डा", "Stick"),
    of("गंडासा", "Chopper"),
    of("ईंट / पत्थर", "Brick or stone"),
  ],
  liquor: [
    made("देशी शराब", "Country liquor", { brand: "देशी" }, "bottle"),
    made("अंग्रेजी शराब", "Foreign liquor", { brand: "अंग्रेजी" }, "bottle"),
    made("अवैध कच्ची शराब", "Illicit liquor", { brand: "कच्ची" }, "litre_ml"),
    made("बीयर", "Beer", { brand: "बीयर" }, "bottle"),
  ],
  narcotics: [
    made("गांजा", "Ganja", { drug: "ganja" }),
    made("चरस", "Charas", { drug: "charas" }),
    made("स्मैक / हेरोइन", "Heroin, smack", { drug: "heroin" }),
    made("अफीम", "Opium", { drug: "opium" }),
    made("डोडा चूरा", "Poppy straw", { drug: "poppy-straw" }),
    made("नशीली गोलियाँ", "Tablets", { drug: "tablets" }, "piece"),
  ],
  jewellery: [
    of("पीली धातु की चेन", "Yellow metal chain", { metal: "yellow" }),
    of("पीली धातु की अँगूठी", "Yellow metal ring", { metal: "yellow" }),
    of("पीली धातु के झुमके", "Yellow metal earrings", { metal: "yellow" }),
    of("सफेद धातु की पायल", "White metal anklets", { metal: "white" }),
  ],
  documents: [
    of("दस्तावेज फाइल", "File of documents"),
    of("आधार / पहचान पत्र", "Identity card"),
    of("बैंक पासबुक", "Bank passbook"),
    of("हस्ताक्षर नमूना", "Specimen signatures"),
  ],
  cultural: [
    made("अष्टधातु की मूर्ति", "Idol of eight metals", { object: "मूर्ति", material: "अष्टधातु" }),
    made("पत्थर की मूर्ति", "Stone idol", { object: "मूर्ति", material: "पत्थर" }),
  ],
  explosives: [
    made("अवैध पटाखे", "Unlawful fireworks", { type: "पटाखे" }, "packet"),
    made("देशी बम", "Country bomb", { type: "देशी बम" }, "piece"),
    made("सुतली बम", "Twine bomb", { type: "सुतली बम" }, "piece"),
  ],
  livestock: [
    made("गाय", "Cow", { kind: "गाय" }),
    made("बैल / बछड़ा", "Bullock or calf", { kind: "बैल / बछड़ा" }),
    made("भैंस", "Buffalo", { kind: "भैंस" }),
    made("बकरी", "Goat", { kind: "बकरी" }),
  ],
  unclaimed: [
    of("लावारिस बैग", "Unclaimed bag", { "found-at": "सार्वजनिक स्थान" }),
    of("लावारिस मोबाइल", "Unclaimed mobile", { "found-at": "सार्वजनिक स्थान" }),
    of("लावारिस साइकिल", "Unclaimed bicycle", { "found-at": "सड़क किनारे" }),
  ],
  other: [
    of("ताश की गड्डी", "Pack of cards"),
    of("सट्टा पर्ची", "Betting slips"),
    of("गैस सिलेंडर", "Gas cylinder"),
    of("टूटा ताला", "Broken lock"),
    of("साइकिल", "Bicycle"),
  ],
};
