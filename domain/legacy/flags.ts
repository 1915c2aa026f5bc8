import type { Bilingual } from "../schema.ts";

/** Doubts about one field of a row that became an item. The field is left empty or as read; the original is kept. */
export const ROW_FLAGS = {
  "register-number-unknown": { hi: "रजिस्टर में नम्बर नहीं", en: "No register number" },
  "register-number-unread": { hi: "रजिस्टर नम्बर पढ़ा नहीं गया", en: "Register number not read" },
  "register-number-range": { hi: "एक पंक्ति में कई नम्बर", en: "Several numbers in one row" },
  "register-duplicate": { hi: "यही नम्बर और वर्ष दूसरी पंक्ति में भी", en: "Same number and year in another row" },
  "year-unknown": { hi: "वर्ष नहीं लिखा", en: "Year unknown" },
  "year-unread": { hi: "वर्ष पढ़ा नहीं गया", en: "Year not read" },
  "year-differs": { hi: "नम्बर का वर्ष वर्ष-खाने से अलग", en: "Year in the number differs from the year column" },
  "case-number-blank": { hi: "मुकदमा नम्बर नहीं लिखा", en: "No case number" },
  "case-number-unread": { hi: "मुकदमा नम्बर पढ़ा नहीं गया", en: "Case number not read" },
  "case-year-unknown": { hi: "मुकदमे का वर्ष नहीं लिखा", en: "Year of the case unknown" },
  "case-kind-unwritten": { hi: "जी०डी० किस बारे में थी, नहीं लिखा", en: "What the diary entry was about is not written" },
  "head-not-a-head": { hi: "शीर्षक की जगह कुछ और लिखा है", en: "Crime head holds something else" },
  "date-none": { hi: "दिनांक नहीं लिखा", en: "No date" },
  "date-unread": { hi: "दिनांक पढ़ा नहीं गया", en: "Date not read" },
  "date-future": { hi: "दिनांक आगे का है", en: "Date lies in the future" },
  "date-year-differs": { hi: "दिनांक का वर्ष वर्ष-खाने से अलग", en: "Date is not in the year of the register" },
  "description-blank": { hi: "माल का विवरण नहीं", en: "No description" },
  "description-cut": { hi: "विवरण लम्बा है, पूरा मूल में", en: "Long description, whole in the original" },
  "category-unread": { hi: "श्रेणी पहचानी नहीं गई", en: "Category not recognised" },
  "category-unsure": { hi: "एक से अधिक श्रेणी सम्भव", en: "More than one category fits" },
  "quantity-blank": { hi: "मात्रा नहीं लिखी", en: "No quantity" },
  "quantity-unread": { hi: "मात्रा पढ़ी नहीं गई", en: "Quantity not read" },
  "unit-unwritten": { hi: "इकाई नहीं लिखी, अदद माना", en: "No unit written, counted as pieces" },
  "unit-unlike-category": { hi: "इकाई इस श्रेणी की नहीं", en: "Unit unusual for this category" },
  "place-blank": { hi: "स्थान नहीं लिखा", en: "No place" },
  "place-unknown": { hi: "स्थान का मतलब तय करना है", en: "Place to be settled" },
  "status-blank": { hi: "स्थिति नहीं लिखी, मालखाने में माना", en: "No status: in store by the register" },
  "decided-unread": { hi: "निर्णीत का खाना पढ़ा नहीं गया", en: "Decided column not read" },
} as const satisfies Record<string, Bilingual>;
export type RowFlag = keyof typeof ROW_FLAGS;

/** Why a row cannot become an item before a person has read it. */
export const QUARANTINE_REASONS = {
  "status-not-a-status": { hi: "स्थिति में स्थान या कुछ और लिखा है", en: "Status holds no status: where is the item?" },
  "row-empty": { hi: "खाली पंक्ति", en: "Empty row" },
  "row-repeats-headers": { hi: "शीर्ष पंक्ति दोहराई गई", en: "Headers repeated" },
  "row-too-long": { hi: "पंक्ति में खानों से अधिक मान", en: "More cells than columns" },
  "nothing-identifies": { hi: "न विवरण, न नम्बर, न मुकदमा", en: "Neither description nor number nor case" },
} as const satisfies Record<string, Bilingual>;
export type QuarantineReason = keyof typeof QUARANTINE_REASONS;
