import type { Bilingual } from "../../schema.ts";

/** Putting away, boxes, what is in hand, the carrier's block, the look of the screen. */
export const FLOW_TEXTS = {
  "put.here": { hi: "यहाँ रख रहे हैं", en: "Putting here" },
  "put.inBox": { hi: "इस डिब्बे में रख रहे हैं", en: "Putting into this box" },
  "put.count": { hi: "यहाँ रखे गए", en: "put here" },
  "put.how": {
    hi: "अब माल स्कैन करें, हर माल यहीं रखा जाएगा। दूसरे रैक पर जाना हो तो वह रैक स्कैन करें।",
    en: "Scan items now: each one is put here. To go on at another rack, scan that rack.",
  },
  "put.howBox": {
    hi: "माल स्कैन करें, वह इस डिब्बे में जाएगा। पूरा डिब्बा ले जाना हो तो रैक स्कैन करें।",
    en: "Scan items to put them into this box. Scan a rack to move the whole box there.",
  },
  "put.again": { hi: "पहले ही", en: "Already scanned" },
  "put.state.sending": { hi: "दर्ज हो रहा है", en: "Being recorded" },
  "put.state.put": { hi: "रखा गया", en: "Put here" },
  "put.state.already": { hi: "पहले से यहीं है", en: "Stands here already" },
  "put.state.waiting": { hi: "दूसरे अधिकारी बाकी", en: "Second officer to come" },
  "put.state.refused": { hi: "नहीं रखा गया", en: "Not put" },
  "put.askSecond_one": { hi: "{{count}} माल के लिए दूसरे अधिकारी", en: "Second officer for {{count}} item" },
  "put.askSecond_other": { hi: "{{count}} माल के लिए दूसरे अधिकारी", en: "Second officer for {{count}} items" },
  "put.boxMoved": { hi: "{{box}} अब {{place}} में है", en: "{{box}} now stands at {{place}}" },
  "put.contents": { hi: "यहाँ क्या-क्या है", en: "What is here" },
  "put.done": { hi: "हो गया", en: "Done" },
  "place.put": { hi: "यहाँ माल रखें", en: "Put items here" },
  "place.boxes": { hi: "यहाँ के स्थान", en: "Places in it" },
  "place.choose": { hi: "चुनें", en: "Choose" },
  "place.takeOut": {
    hi: "निकालना हो तो माल चुनें या स्कैन करें, फिर नया रैक स्कैन करें।",
    en: "To take out, choose or scan the items, then scan where they go.",
  },
  "hand.issue": { hi: "निकासी करें", en: "Issue" },
  "hand.failed": { hi: "यह नहीं रखा गया, अब भी हाथ में है:", en: "This was not put away and is still in hand:" },
} as const satisfies Readonly<Record<string, Bilingual>>;
