import type { Bilingual } from "../../schema.ts";

/** Search: what was found, where it is, and what to try when nothing was. */
export const SEARCH_TEXTS = {
  "search.title": { hi: "खोज", en: "Search" },
  "search.where": { hi: "कहाँ है", en: "Where it is" },
  "search.all": { hi: "सब", en: "All" },
  "search.where.placed": { hi: "मालखाने में", en: "In the room" },
  "search.where.out": { hi: "बाहर", en: "Outside" },
  "search.where.overdue": { hi: "समय बीता", en: "Overdue" },
  "search.where.missing": { hi: "गुम", en: "Missing" },
  "search.where.closed": { hi: "निस्तारित", en: "Closed" },
  "search.partial": {
    hi: "ये सब शब्द किसी एक माल में नहीं हैं। नीचे वे माल हैं जिनमें इनमें से कुछ शब्द हैं।",
    en: "No item has all of these words. Below are items that have some of them.",
  },
  "search.more": {
    hi: "{{count}} से ज़्यादा माल मिले। एक और शब्द या नम्बर लिखें।",
    en: "More than {{count}} items found. Add a word or a number.",
  },
  "search.first_one": {
    hi: "पहला {{count}} दिखाया गया है। और शब्द लिखें।",
    en: "The first {{count}} is shown. Add a word.",
  },
  "search.first_other": {
    hi: "पहले {{count}} दिखाए गए हैं। और शब्द लिखें।",
    en: "The first {{count}} are shown. Add a word.",
  },
  "search.noneHere": { hi: "इनमें से कोई माल यहाँ नहीं है।", en: "None of these items is there." },
  "search.showAll": { hi: "सब दिखाएँ", en: "Show all" },
  "search.none": { hi: "“{{text}}” से कुछ नहीं मिला", en: "Nothing found for “{{text}}”" },
  "search.tryThis": { hi: "ऐसे खोजें:", en: "You can search by:" },
  "search.tryCase": { hi: "मुकदमा नम्बर: 123/2026 या 123/26", en: "Case number: 123/2026 or 123/26" },
  "search.tryRegister": { hi: "माल नम्बर: 45/2026", en: "Register number: 45/2026" },
  "search.tryWord": { hi: "माल का नाम: कट्टा, katta, मोबाइल", en: "What it is: mobile, katta, desi sharab" },
  "search.tryPiece": {
    hi: "गाड़ी नम्बर, इंजन नम्बर या IMEI के कोई चार अंक",
    en: "Any four characters of a vehicle number, engine number or IMEI",
  },
  "search.tryLabel": { hi: "लेबल के छह अंक", en: "The six digits of the label" },
  "search.clear": { hi: "खोज मिटाएँ", en: "Clear the search" },
  "search.start": { hi: "ऊपर लिखें, या लेबल स्कैन करें।", en: "Type above, or scan a label." },
} as const satisfies Readonly<Record<string, Bilingual>>;
