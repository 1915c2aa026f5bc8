import type { Bilingual } from "../../schema.ts";

/** The day's openings of the door and what was moved, and the reasons that are missing. */
export const OPENING_TEXTS = {
  "openings.title": { hi: "दरवाज़े का हिसाब", en: "Door record" },
  "openings.how": {
    hi: "हर खुलने में आवाजाही हो, हर आवाजाही किसी खुलने में हो। जो न मिले उसका कारण ऐसा थानाध्यक्ष या क्षेत्राधिकारी लिखे जो तब साइन-इन न हो।",
    en: "Every opening should hold a movement and every movement should lie in an opening. What does not match needs a reason by an SHO or circle officer who was not signed in then.",
  },
  "openings.none": { hi: "इस दिन दरवाज़ा नहीं खुला।", en: "The door was not opened on this day." },
  "openings.list": { hi: "दरवाज़ा कब खुला", en: "Openings" },
  "openings.loose": { hi: "बिना दरवाज़ा खुले आवाजाही", en: "Movements without an opening" },
  "openings.noLoose": { hi: "ऐसी कोई आवाजाही नहीं।", en: "There is none." },
  "openings.still": { hi: "अभी खुला", en: "still open" },
  "openings.found": { hi: "खुला मिला", en: "found open" },
  "openings.nobody": { hi: "कोई साइन-इन नहीं था", en: "nobody was signed in" },
  "openings.moved": { hi: "{{count}} आवाजाही", en: "{{count}} movements" },
  "openings.notMoved": { hi: "कोई आवाजाही नहीं", en: "nothing moved" },
  "openings.reasonMissing": { hi: "कारण बाकी", en: "reason missing" },
  "openings.reasonBy": { hi: "कारण: {{reason}} ({{name}})", en: "Reason: {{reason}} ({{name}})" },
  "openings.writeReason": { hi: "कारण लिखें", en: "Write the reason" },
  "openings.reason": { hi: "कारण", en: "Reason" },
  "openings.done": { hi: "कारण दर्ज हुआ", en: "The reason is recorded" },
  "openings.before": { hi: "पिछला दिन", en: "Day before" },
  "openings.after": { hi: "अगला दिन", en: "Day after" },
  "openings.waiting": { hi: "इन दिनों का कारण बाकी:", en: "Days that wait for a reason:" },
} as const satisfies Readonly<Record<string, Bilingual>>;
