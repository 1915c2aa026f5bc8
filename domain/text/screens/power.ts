import type { Bilingual } from "../../schema.ts";

/** Mains and battery in Repairs. */
export const POWER_TEXTS = {
  "what.power.works": { hi: "बिजली आ रही है, बैटरी भरी है।", en: "The mains is there and the battery is charged." },
  "what.power.battery": {
    hi: "बिजली गई है, मशीन बैटरी पर चल रही है।",
    en: "The mains has failed and the machine runs on its battery.",
  },
  "works.power.battery": { hi: "सब काम चल रहे हैं।", en: "Everything works." },
  "do.power.battery": {
    hi: "जो काम हाथ में है पूरा करें। जनरेटर हो तो चलवाएँ, नहीं तो थाने की बिजली का मेन स्विच देखें।",
    en: "Finish what you have in hand. Have the generator started, or look at the station's main switch.",
  },
  "what.power.battery-low": {
    hi: "बैटरी खत्म होने वाली है, मशीन अपने-आप सुरक्षित बन्द हो रही है।",
    en: "The battery is nearly empty and the machine is shutting down safely by itself.",
  },
  "works.power.battery-low": {
    hi: "जो दर्ज हो चुका है वह सुरक्षित है।",
    en: "What was recorded is safe.",
  },
  "do.power.battery-low": {
    hi: "नया काम शुरू न करें। बिजली आने तक कागज़ के रजिस्टर में लिखें; बिजली आते ही मशीन चालू करें।",
    en: "Begin nothing new. Write on paper until the mains is back; then switch the machine on.",
  },
  "what.power.unread": {
    hi: "बिजली बताने वाला उपकरण जवाब नहीं दे रहा।",
    en: "The device that measures the mains does not answer.",
  },
  "works.power.unread": { hi: "सब काम चल रहे हैं।", en: "Everything works." },
  "do.power.unread": {
    hi: "यू०पी०एस० का तार देखें। बना रहे तो तकनीकी सहायक को बताएँ।",
    en: "Look at the cable of the UPS. If it stays so, tell the technician.",
  },
  "call.power": {
    hi: "पहले थाने का बिजली कर्मी; यू०पी०एस० के लिए ज़िले का तकनीकी प्रकोष्ठ",
    en: "First the station's electrician; for the UPS the district's technical cell",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
