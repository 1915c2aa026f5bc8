import type { Bilingual } from "../../schema.ts";

/** Deposits whose depositor has not confirmed yet, and what the camera says of itself. */
export const UNCONFIRMED_TEXTS = {
  "unconfirmed.title": { hi: "जमाकर्ता की पुष्टि बाकी", en: "Confirmation missing" },
  "unconfirmed.how": {
    hi: "जमाकर्ता माल देखकर अपने पिन से पुष्टि करें। जो सूची में नहीं हैं या सेवा में नहीं, उनके लिए थानाध्यक्ष।",
    en: "The depositing officer looks at the property and confirms with the PIN. For one without a PIN here, the SHO does.",
  },
  "unconfirmed.none": { hi: "सब माल की पुष्टि हो चुकी है।", en: "Every deposit is confirmed." },
  "unconfirmed.count_one": { hi: "{{count}} माल", en: "{{count}} item" },
  "unconfirmed.count_other": { hi: "{{count}} माल", en: "{{count}} items" },
  "unconfirmed.outside": { hi: "सूची में नहीं", en: "Not on the roster" },
  "unconfirmed.byDepositor": { hi: "जमाकर्ता पुष्टि करें", en: "The officer confirms" },
  "unconfirmed.bySho": { hi: "थानाध्यक्ष पुष्टि करें", en: "The SHO confirms" },
  "unconfirmed.assured": { hi: "कैसे पता किया?", en: "How was it made sure?" },
  "unconfirmed.confirm": { hi: "पुष्टि दर्ज करें", en: "Record the confirmation" },
  "unconfirmed.done": { hi: "पुष्टि दर्ज हो गई", en: "The confirmation is recorded" },
  "unconfirmed.number": { hi: "पुष्टि करने वाले का नम्बर", en: "Number of the confirming officer" },
  "unconfirmed.pinOf": { hi: "{{name}} का पिन", en: "PIN of {{name}}" },
  "unconfirmed.shoPin": { hi: "थानाध्यक्ष का पिन", en: "PIN of the SHO" },
  "confirmed.depositor": { hi: "जमाकर्ता ने अपने पिन से", en: "by the depositing officer's own PIN" },
  "confirmed.sho": { hi: "थानाध्यक्ष ने", en: "by the SHO" },
  "second.outsider": {
    hi: "जमाकर्ता सूची में नहीं हैं। ऐसा माल इस थाने के दो अधिकारी मिलकर लेते हैं।",
    en: "The depositing officer is not on the roster. Two officers of this station take such property in together.",
  },
  "act.deposit.confirm": { hi: "जमाकर्ता की पुष्टि", en: "Confirm deposit" },
  "camera.dark": {
    hi: "तस्वीर काली है। ढक्कन हटाएँ या बत्ती जलाएँ।",
    en: "The picture is black. Take off the cap or switch on the light.",
  },
  "camera.frozen": {
    hi: "तस्वीर रुकी हुई है। कैमरे का तार देखें।",
    en: "The picture stands still. Check the camera's cable.",
  },
  "camera.opening": { hi: "कैमरा खुल रहा है …", en: "The camera is opening …" },
} as const satisfies Readonly<Record<string, Bilingual>>;
