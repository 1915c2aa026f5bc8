import { NO_MARK } from "#domain/custody/phrases.ts";
import type { Bilingual } from "#domain/schema.ts";

/** Ready phrases before typing. The record keeps the Hindi words, whatever language the screen has. */
export type Phrases = readonly Bilingual[];

export const UNREADABLE_REASONS: Phrases = [
  { hi: "मिटा हुआ", en: "Erased" },
  { hi: "जंग या गन्दगी", en: "Rust or dirt" },
  { hi: "टूटा या जला", en: "Broken or burnt" },
  { hi: "सील के भीतर", en: "Inside the seal" },
  NO_MARK,
];

export const NO_PHOTO_REASONS: Phrases = [
  { hi: "सर्वे मोहर बन्द, भीतर का फोटो नहीं", en: "Sealed parcel, contents not photographed" },
  { hi: "कैमरा खराब", en: "Camera not working" },
  { hi: "माल बाहर है, फोटो बाद में", en: "Item is outside, photo later" },
];

export const SEAL_REMARKS: Phrases = [
  { hi: "प्रयोगशाला की नई सील", en: "New seal of the laboratory" },
  { hi: "न्यायालय में खोला गया", en: "Opened in court" },
  { hi: "रास्ते में टूटी", en: "Broken on the way" },
];

export const REPRINT_REASONS: Phrases = [
  { hi: "लेबल फटा या मिटा", en: "Label torn or faded" },
  { hi: "साफ नहीं छपा", en: "Badly printed" },
  { hi: "नया पैकेट", en: "New wrapping" },
];

export const AMEND_REASONS: Phrases = [
  { hi: "टाइप की गलती", en: "Typing mistake" },
  { hi: "दोबारा तौला या गिना", en: "Weighed or counted again" },
  { hi: "विवेचक के पत्र से", en: "By the investigator's letter" },
];

export const MISSING_REASONS: Phrases = [
  { hi: "स्थान पर नहीं मिला", en: "Not at its place" },
  { hi: "गणना में नहीं मिला", en: "Not found in a count" },
];

export const FOUND_REASONS: Phrases = [
  { hi: "दूसरे स्थान पर मिला", en: "Found at another place" },
  { hi: "दोबारा खोजने पर मिला", en: "Found on searching again" },
];

export const OFFICER_REASONS: Phrases = [
  { hi: "स्थानान्तरण", en: "Transfer" },
  { hi: "निलम्बन आदेश", en: "Suspension order" },
  { hi: "नया कार्यभार", en: "New posting" },
];

/** Units that bring property in beside this station. */
export const UNITS_OUTSIDE: Phrases = [
  { hi: "जी०आर०पी०", en: "GRP" },
  { hi: "एस०टी०एफ०", en: "STF" },
  { hi: "एस०ओ०जी०", en: "SOG" },
  { hi: "आबकारी विभाग", en: "Excise department" },
];

/** Why there is no picture of a depositor who is not on the roster. */
export const NO_PICTURE_REASONS: Phrases = [
  { hi: "कैमरा खराब", en: "Camera not working" },
  { hi: "अधिकारी फोटो से पहले चले गए", en: "The officer left before the photo" },
];

/** How the SHO made sure of a depositor without a PIN here. */
export const ASSURED_BY: Phrases = [
  { hi: "वायरलेस पर पुष्टि", en: "Confirmed by wireless" },
  { hi: "फोन पर पुष्टि", en: "Confirmed by telephone" },
  { hi: "इकाई का पत्र मिला", en: "Letter of the unit received" },
];

/** Offices that property goes to, offered before typing. */
/** Courts by the names that a road certificate gives them. */
export const COURTS: Phrases = [
  { hi: "सी०जे०एम० न्यायालय", en: "CJM court" },
  { hi: "ए०सी०जे०एम० न्यायालय", en: "ACJM court" },
  { hi: "सत्र न्यायालय", en: "Sessions court" },
  { hi: "पॉक्सो न्यायालय", en: "POCSO court" },
];

export const OFFICES: Phrases = [
  { hi: "सी०जे०एम० न्यायालय", en: "CJM court" },
  { hi: "सत्र न्यायालय", en: "Sessions court" },
  { hi: "विधि विज्ञान प्रयोगशाला", en: "Forensic science laboratory" },
  { hi: "जिला अस्पताल", en: "District hospital" },
];
