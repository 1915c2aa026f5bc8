import type { Bilingual } from "../../schema.ts";

/** The wall of the cameras. */
export const CAMERA_TEXTS = {
  "cameras.title": { hi: "मालखाने के कैमरे", en: "Cameras of the room" },
  "cameras.none": {
    hi: "इस थाने के मालखाने में कैमरा नहीं लगा है।",
    en: "No camera is fitted to this room.",
  },
  "cameras.ok": { hi: "चल रहा है", en: "Working" },
  "cameras.noPicture": { hi: "तस्वीर नहीं आ रही", en: "No picture comes" },
  "cameras.waiting": { hi: "पहली तस्वीर आ रही है …", en: "The first picture is coming …" },
  "cameras.picture": { hi: "{{camera}} की तस्वीर, {{time}}", en: "Picture of {{camera}}, {{time}}" },
  "cameras.since": { hi: "{{time}} से", en: "since {{time}}" },
  "cameras.refer": { hi: "अब यही सही तस्वीर है", en: "This is how it should look" },
  "cameras.referAsk": {
    hi: "क्या {{camera}} को आगे से यही दिखाना चाहिए? कैमरा नई जगह लगा हो या कमरा बदला हो, तभी “हाँ” दबाएँ। आपके नाम से दर्ज होगा।",
    en: "Should {{camera}} show this from now on? Say yes only if it was mounted anew or the room was changed. It is recorded in your name.",
  },
  "cameras.referYes": { hi: "हाँ, यही सही है", en: "Yes, this is right" },
  "cameras.referred": { hi: "सही तस्वीर दर्ज हुई", en: "Its view is recorded" },
  "cameras.recorderLow": {
    hi: "रिकॉर्डर की डिस्क भर रही है: पुरानी रिकॉर्डिंग 18 महीने से पहले मिट सकती है।",
    en: "The recorder's disk is filling: recordings may go before their 18 months.",
  },

  "trouble.dark": { hi: "बन्द", en: "Dark" },
  "trouble.covered": { hi: "ढका हुआ", en: "Covered" },
  "trouble.moved": { hi: "हिला या घुमाया हुआ", en: "Turned or moved" },
  "trouble.recording-off": { hi: "रिकॉर्डिंग बन्द", en: "Not recording" },
  "trouble.no-sound": { hi: "आवाज़ नहीं", en: "No sound" },
  "trouble.disk-low": { hi: "रिकॉर्डर में जगह कम", en: "Recorder low on room" },
} as const satisfies Readonly<Record<string, Bilingual>>;
