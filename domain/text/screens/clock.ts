import type { Bilingual } from "../../schema.ts";

/** The clock: what became of it, and two officers who say that it is right. */
export const CLOCK_TEXTS = {
  "clock.title": { hi: "घड़ी मिलाएँ", en: "Check the clock" },
  "clock.compare": {
    hi: "मशीन का यह समय अपनी घड़ी से मिलाएँ। सही हो तो दो अधिकारी मिलकर पुष्टि करें।",
    en: "Compare the machine's time with your watch. If it is right, two officers confirm it.",
  },
  "clock.right": { hi: "यह समय सही है", en: "This time is right" },
  "clock.wrong": {
    hi: "गलत हो तो पुष्टि न करें: तकनीकी सहायक से घड़ी ठीक कराएँ, तब तक काम जी०डी० में लिखें।",
    en: "If it is wrong do not confirm it: have the technician set the clock, and write in the diary until then.",
  },
  "clock.done": { hi: "समय की पुष्टि दर्ज हो गई", en: "The time is confirmed" },
  "second.clock": { hi: "घड़ी की पुष्टि दो अधिकारी मिलकर करते हैं।", en: "The clock is confirmed by two officers." },

  "what.clock.confirmed": {
    hi: "दो अधिकारियों ने घड़ी अपनी घड़ियों से मिलाकर सही बताई है।",
    en: "Two officers held the clock against their watches and found it right.",
  },
  "what.clock.stepped": {
    hi: "घड़ी का समय अचानक बदला: {{from}} की जगह {{to}} हो गया।",
    en: "The clock jumped: it ought to have said {{from}} and said {{to}}.",
  },
  "works.clock.stepped": {
    hi: "सब काम चल रहे हैं। बदलाव अभिलेख में दर्ज है, और प्रविष्टियों का क्रम सही है।",
    en: "Everything works. The jump is on record, and entries keep their order.",
  },
  "do.clock.stepped": {
    hi: "नीचे का समय अपनी घड़ी से मिलाएँ। सही हो तो दो अधिकारी पुष्टि करें; गलत हो तो तकनीकी सहायक को बुलाएँ।",
    en: "Compare the time below with your watch. If it is right two officers confirm it; if not, call the technician.",
  },
  "what.clock.off-district": {
    hi: "मशीन की घड़ी ज़िले की घड़ी से {{offBy}} सेकण्ड अलग है।",
    en: "The machine's clock is {{offBy}} seconds off the district's.",
  },
  "works.clock.off-district": {
    hi: "सब काम चल रहे हैं। अभिलेख में ज़िले का समय भी लिखा है।",
    en: "Everything works. The district's time stands in the record too.",
  },
  "do.clock.off-district": {
    hi: "तकनीकी सहायक से घड़ी ठीक कराएँ। तब तक सही समय जी०डी० में लिखें।",
    en: "Have the technician set the clock. Until then write the right time in the diary.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
