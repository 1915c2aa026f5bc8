import type { Bilingual } from "../schema.ts";
import type { UnitId } from "./quantity.ts";

/** One field a category asks for. `identifying` ones are refused when absent unless marked not readable with a reason. */
export interface CategoryField {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: "text" | "integer" | "denominations" | "choice";
  readonly identifying: boolean;
  /** what is written here is a kind of thing (a bore, a brand), met again on other objects; never a number of one object */
  readonly word?: true;
  readonly choices?: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** What the station must know of one class of property. `twoPersons`: acts need a second officer. */
export interface Category {
  readonly name: Bilingual;
  readonly units: readonly [UnitId, ...UnitId[]];
  readonly twoPersons: boolean;
  readonly store: "general" | "yard" | "double-lock" | "cold" | "outside";
  readonly fields: readonly CategoryField[];
}

const field = (id: string, hi: string, en: string, kind: CategoryField["kind"] = "text"): CategoryField => ({
  id,
  name: { hi, en },
  kind,
  identifying: false,
});
const identifying = (id: string, hi: string, en: string, kind: CategoryField["kind"] = "text"): CategoryField => ({
  ...field(id, hi, en, kind),
  identifying: true,
});
/** A field whose words name a kind of thing. */
const word = (known: CategoryField): CategoryField => ({ ...known, word: true });
const choice = (id: string, hi: string, en: string, must: boolean, choices: [string, string, string][]) => ({
  ...field(id, hi, en, "choice"),
  identifying: must,
  choices: choices.map(([choiceId, choiceHi, choiceEn]) => ({ id: choiceId, name: { hi: choiceHi, en: choiceEn } })),
});

/**
 * The sixteen classes in the order of the kiosk (most frequent first in real rooms). They follow the property classes
 * of the national crime-record forms; the fields are those the forms and the laboratories ask for.
 */
export const CATEGORIES = {
  vehicle: {
    name: { hi: "वाहन व पुर्जे", en: "Vehicle and parts" },
    units: ["piece"],
    twoPersons: false,
    store: "yard",
    fields: [
      identifying("registration", "पंजीकरण नम्बर", "Registration no."),
      field("chassis", "चेसिस नम्बर", "Chassis no."),
      field("engine", "इंजन नम्बर", "Engine no."),
      word(field("make", "मेक / मॉडल / रंग", "Make, model, colour")),
      choice("link", "सम्बन्ध", "Link", false, [
        ["stolen", "चोरी का", "stolen"],
        ["involved", "घटना में प्रयुक्त", "involved"],
        ["unclaimed", "लावारिस", "unclaimed"],
        ["mv-act", "एम०वी० एक्ट", "MV Act"],
      ]),
      field("odometer", "मीटर रीडिंग (किमी)", "Odometer (km)", "integer"),
    ],
  },
  biological: {
    name: { hi: "विसरा / रक्तरंजित / जैविक", en: "Biological, blood, viscera" },
    units: ["piece", "packet"],
    twoPersons: false,
    store: "cold",
    fields: [
      identifying("pm-mlc", "पी०एम० / एम०एल०सी० नम्बर", "PM / MLC no."),
      field("jars", "जार संख्या", "Jars", "integer"),
      word(field("organ", "अंग / नमूना", "Organ or sample")),
      word(field("preservative", "परिरक्षक", "Preservative")),
      choice("state", "दशा", "State", false, [
        ["dry", "सूखा", "dry"],
        ["wet", "गीला", "wet"],
      ]),
    ],
  },
  cash: {
    name: { hi: "नकदी", en: "Cash" },
    units: ["rupee_paise"],
    twoPersons: true,
    store: "double-lock",
    fields: [
      identifying("denominations", "नोट / सिक्के", "Denominations", "denominations"),
      field("note-numbers", "नोट नम्बर", "Note numbers"),
      field("bundle-seal", "गड्डी की सील", "Bundle seal"),
    ],
  },
  electronic: {
    name: { hi: "मोबाइल / इलेक्ट्रॉनिक", en: "Mobile, electronic" },
    units: ["piece"],
    twoPersons: false,
    store: "general",
    fields: [
      identifying("imei", "आई०एम०ई०आई० / क्रमांक", "IMEI or serial no."),
      field("imei2", "आई०एम०ई०आई० 2", "IMEI 2"),
      word(field("model", "ब्रांड / मॉडल", "Brand, model")),
      field("sim", "सिम", "SIM"),
      choice("power", "चालू / बन्द", "Power", false, [
        ["off", "बन्द", "off"],
        ["on", "चालू", "on"],
        ["broken", "टूटा", "broken"],
      ]),
    ],
  },
  clothes: {
    name: { hi: "कपड़े / जामा तलाशी", en: "Clothes, personal search" },
    units: ["piece", "packet", "set"],
    twoPersons: false,
    store: "general",
    fields: [field("marks", "निशान", "Marks")],
  },
  arms: {
    name: { hi: "शस्त्र / कारतूस", en: "Arms and ammunition" },
    units: ["piece", "set"],
    twoPersons: true,
    store: "double-lock",
    fields: [
      identifying("serial", "शस्त्र नम्बर", "Arm no."),
      choice("type", "प्रकार", "Type", false, [
        ["country-pistol", "देशी तमंचा", "country-made pistol"],
        ["pistol", "पिस्टल", "pistol"],
        ["revolver", "रिवाल्वर", "revolver"],
        ["rifle", "राइफल", "rifle"],
        ["gun", "बन्दूक", "gun"],
        ["cartridge", "कारतूस", "cartridge"],
      ]),
      word(field("bore", "बोर", "Bore")),
      field("live", "जिन्दा कारतूस", "Live rounds", "integer"),
      field("empty", "खोखा कारतूस", "Empty cases", "integer"),
      field("made-safe-by", "खाली / सुरक्षित किया", "Made safe by"),
    ],
  },
  weapon: {
    name: { hi: "चाकू / आला कत्ल", en: "Sharp or blunt weapon" },
    units: ["piece"],
    twoPersons: false,
    store: "general",
    fields: [field("length", "लम्बाई (मिमी)", "Length (mm)", "integer"), field("stain", "दाग", "Stain")],
  },
  liquor: {
    name: { hi: "शराब / आबकारी", en: "Liquor, excise" },
    units: ["bottle", "litre_ml", "packet", "piece"],
    twoPersons: false,
    store: "general",
    fields: [
      word(identifying("brand", "ब्रांड / किस्म", "Brand or kind")),
      field("batch", "बैच", "Batch"),
      field("sample", "नमूना", "Sample"),
    ],
  },
  narcotics: {
    name: { hi: "मादक पदार्थ", en: "Narcotics" },
    units: ["gram_mg", "piece"],
    twoPersons: true,
    store: "double-lock",
    fields: [
      choice("drug", "पदार्थ", "Drug", true, [
        ["ganja", "गांजा", "ganja"],
        ["charas", "चरस", "charas"],
        ["opium", "अफीम", "opium"],
        ["poppy-straw", "डोडा चूरा", "poppy straw"],
        ["heroin", "स्मैक / हेरोइन", "heroin, smack"],
        ["mdma", "एम०डी०एम०ए०", "MDMA"],
        ["tablets", "नशीली गोलियाँ", "tablets"],
        ["other", "अन्य", "other"],
      ]),
      field("packets", "पुड़िया / पैकेट", "Packets", "integer"),
      field("gross-mg", "कुल वजन (मिग्रा)", "Gross weight (mg)", "integer"),
      field("kit", "किट जाँच", "Kit result"),
    ],
  },
  jewellery: {
    name: { hi: "आभूषण / बहुमूल्य", en: "Jewellery, bullion" },
    units: ["gram_mg", "piece"],
    twoPersons: true,
    store: "double-lock",
    fields: [
      identifying("pieces", "नग", "Pieces", "integer"),
      choice("metal", "धातु", "Metal", false, [
        ["yellow", "पीली धातु", "yellow metal"],
        ["white", "सफेद धातु", "white metal"],
        ["other", "अन्य", "other"],
      ]),
      field("purity", "शुद्धता", "Purity"),
      field("valuer", "मूल्यांकनकर्ता", "Valuer"),
    ],
  },
  documents: {
    name: { hi: "अभिलेख / दस्तावेज", en: "Documents, securities" },
    units: ["piece", "set", "packet"],
    twoPersons: false,
    store: "general",
    fields: [field("pages", "पृष्ठ", "Pages", "integer"), word(field("type", "प्रकार", "Type"))],
  },
  cultural: {
    name: { hi: "सांस्कृतिक सम्पत्ति", en: "Cultural property" },
    units: ["piece"],
    twoPersons: true,
    store: "double-lock",
    fields: [
      word(identifying("object", "वस्तु / मूर्ति", "Object")),
      word(field("material", "सामग्री", "Material")),
      field("size", "आकार", "Size"),
    ],
  },
  explosives: {
    name: { hi: "विस्फोटक / आतिशबाजी", en: "Explosives, fireworks" },
    units: ["piece", "gram_mg", "packet"],
    twoPersons: true,
    store: "outside",
    fields: [word(identifying("type", "प्रकार", "Type")), field("bdds", "बी०डी०डी०एस० सूचना", "Bomb squad informed")],
  },
  livestock: {
    name: { hi: "पशु / नाशवान", en: "Livestock, perishable" },
    units: ["piece", "gram_mg", "packet"],
    twoPersons: false,
    store: "yard",
    fields: [word(identifying("kind", "किस्म", "Kind")), field("shelter", "गौशाला / स्थान", "Shelter")],
  },
  unclaimed: {
    name: { hi: "लावारिस / गुमशुदा माल", en: "Unclaimed, lost and found" },
    units: ["piece", "packet", "set"],
    twoPersons: false,
    store: "general",
    fields: [word(identifying("found-at", "कहाँ मिला", "Where found")), field("marks", "निशान", "Marks")],
  },
  other: {
    name: { hi: "अन्य", en: "Other" },
    units: ["piece", "packet", "set", "gram_mg", "litre_ml", "bottle", "metre_mm"],
    twoPersons: false,
    store: "general",
    fields: [],
  },
} as const satisfies Record<string, Category>;

export type CategoryId = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as [CategoryId, ...CategoryId[]];

/** A category as data, with its type widened for loops. */
export const categoryOf = (id: CategoryId): Category => CATEGORIES[id];

/** Explosives never enter the room: they may stand in the yard (the explosives point) only. */
export const mustStayOutside = (id: CategoryId): boolean => categoryOf(id).store === "outside";
