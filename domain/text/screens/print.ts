import type { Bilingual } from "../../schema.ts";

/** Lists, sheets and the register extract on paper. */
export const PRINT_TEXTS = {
  "paper.title": { hi: "कागज पर", en: "On paper" },
  "paper.print": { hi: "छापें", en: "Print" },
  "paper.pdf": { hi: "पी०डी०एफ०", en: "PDF" },
  "paper.csv": { hi: "एक्सेल के लिए (CSV)", en: "For Excel (CSV)" },
  "paper.sheet": { hi: "माल पत्रक छापें", en: "Print item sheet" },
  "paper.register": { hi: "रजिस्टर की नकल", en: "Register extract" },
  "paper.unknown": {
    hi: "यह कागज नहीं बनता। सूची से फिर चुनें।",
    en: "There is no such paper. Choose it from its list again.",
  },
  "paper.range": { hi: "रजिस्टर का कौन सा भाग?", en: "Which part of the register?" },
  "paper.range.today": { hi: "आज", en: "Today" },
  "paper.range.month": { hi: "इस महीने", en: "This month" },
  "paper.range.lastMonth": { hi: "पिछले महीने", en: "Last month" },
  "paper.range.year": { hi: "इस साल", en: "This year" },
  "paper.from": { hi: "कहाँ से", en: "From" },
  "paper.to": { hi: "कहाँ तक", en: "To" },
  "paper.rangeHint": { hi: "माल नम्बर 12/2026 या तारीख 01-11-2026", en: "Number 12/2026 or day 01-11-2026" },
  "paper.show": { hi: "दिखाएँ", en: "Show" },
} as const satisfies Readonly<Record<string, Bilingual>>;
