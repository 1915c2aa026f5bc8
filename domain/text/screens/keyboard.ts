import type { Bilingual } from "../../schema.ts";

/** The keyboard in the page. */
export const KEYBOARD_TEXTS = {
  "keyboard.name": { hi: "कीबोर्ड", en: "Keyboard" },
  "keyboard.pageName.inscript": { hi: "हिन्दी, इनस्क्रिप्ट", en: "Hindi, InScript" },
  "keyboard.pageName.hinglish": { hi: "अंग्रेज़ी अक्षरों से हिन्दी", en: "Hindi from English letters" },
  "keyboard.pageName.latin": { hi: "अंग्रेज़ी अक्षर", en: "English letters" },
  "keyboard.pageName.digits": { hi: "अंक और चिह्न", en: "Digits and signs" },
  "keyboard.shift": { hi: "ऊपर वाला अक्षर", en: "Shift" },
  "keyboard.erase": { hi: "मिटाएँ", en: "Erase" },
  "keyboard.space": { hi: "खाली जगह", en: "Space" },
  "keyboard.left": { hi: "पीछे जाएँ", en: "Back one letter" },
  "keyboard.right": { hi: "आगे जाएँ", en: "On one letter" },
  "keyboard.halfLetter": { hi: "आधा अक्षर", en: "Half letter" },
  "keyboard.openVirama": { hi: "हलन्त दिखे", en: "Visible halant" },
  "keyboard.hide": { hi: "कीबोर्ड छिपाएँ", en: "Hide keyboard" },
  "keyboard.done": { hi: "हो गया", en: "Done" },
  "keyboard.asTyped": { hi: "जैसा टाइप किया", en: "As typed" },
  "keyboard.offers": { hi: "शब्द चुनें", en: "Choose the word" },
  "keyboard.typeLatin": {
    hi: "अंग्रेज़ी अक्षरों में बोली जैसा लिखें (katta), हिन्दी शब्द यहाँ आएँगे",
    en: "Type as it sounds (katta); the Hindi words come up here",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
