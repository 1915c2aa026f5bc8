import { html, type Markup } from "./html.ts";
import type { Bilingual, PaperLang } from "./words.ts";

/** Fixed words of lists, register extract and item sheet. */
export const LIST_WORDS = {
  serial: { hi: "क्र०", en: "S. no." },
  registerNo: { hi: "माल नं०", en: "Register no." },
  caseNo: { hi: "मु०अ०सं० / जी०डी०", en: "FIR / GD no." },
  caseDate: { hi: "मुकदमा दिनांक", en: "Case date" },
  sections: { hi: "धारा", en: "Under section" },
  property: { hi: "माल का विवरण", en: "Description of property" },
  category: { hi: "श्रेणी", en: "Category" },
  quantity: { hi: "मात्रा", en: "Quantity" },
  seal: { hi: "सील", en: "Seal" },
  where: { hi: "कहाँ है", en: "Where it is" },
  place: { hi: "स्थान", en: "Location" },
  depositedOn: { hi: "जमा दिनांक", en: "Deposited on" },
  depositor: { hi: "दाखिलकर्ता", en: "Brought by" },
  lastMovement: { hi: "अंतिम आवाजाही", en: "Last movement" },
  status: { hi: "स्थिति", en: "Status" },
  remark: { hi: "टिप्पणी", en: "Remarks" },
  certificate: { hi: "आर०सी० नं०", en: "RC no." },
  purpose: { hi: "प्रयोजन", en: "Purpose" },
  office: { hi: "कहाँ भेजा", en: "Sent to" },
  carrier: { hi: "वाहक", en: "Carrier" },
  leftOn: { hi: "गया", en: "Left" },
  due: { hi: "लौटना है", en: "Due back" },
  parcels: { hi: "पुलिन्दे", en: "Parcels" },
  missingGd: { hi: "बाकी रपट", en: "Diary entry missing" },
  gdOut: { hi: "रवानगी", en: "of leaving" },
  gdIn: { hi: "वापसी", en: "of return" },
  lines: { hi: "कुल पंक्तियाँ", en: "Lines in all" },
  asked: { hi: "सीमा", en: "Range" },
  printed: { hi: "मुद्रित", en: "Printed" },
  more: { hi: "सूची बड़ी है: आगे की पंक्तियाँ अगले भाग में लें।", en: "The list goes on: print the rest as a next part." },
  empty: { hi: "इस सूची में अभी कुछ नहीं है।", en: "There is nothing in this list now." },
  logHead: { hi: "अभिलेख शीर्ष", en: "Log head" },
  signature: { hi: "हस्ताक्षर मालखाना मोहर्रिर", en: "Signature of the malkhana moharrir" },
  signatureSho: { hi: "हस्ताक्षर थाना प्रभारी", en: "Signature of the SHO" },
  confidential: { hi: "गोपनीय", en: "Confidential" },
  sheet: { hi: "माल पत्रक", en: "Item sheet" },
  chain: { hi: "अभिरक्षा क्रम", en: "Chain of custody" },
  seizedAt: { hi: "बरामदगी", en: "Seized" },
  mark: { hi: "प्रदर्श / निशान", en: "Exhibit mark" },
  at: { hi: "समय", en: "Time" },
  what: { hi: "क्या हुआ", en: "What happened" },
  detail: { hi: "ब्यौरा", en: "Details" },
  who: { hi: "किसने", en: "By whom" },
  photos: { hi: "फोटो", en: "Photos" },
  station: { hi: "थाना", en: "Police station" },
  district: { hi: "जनपद", en: "District" },
} as const satisfies Record<string, Bilingual>;
export type ListWord = keyof typeof LIST_WORDS;

/** A word in the paper's language, the other language small beside it. */
export const twoWords = (word: Bilingual, lang: PaperLang): Markup =>
  html`${word[lang]} <small>${word[lang === "hi" ? "en" : "hi"]}</small>`;
