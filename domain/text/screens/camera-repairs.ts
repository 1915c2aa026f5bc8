import type { Bilingual } from "../../schema.ts";

/** What Repairs says of the cameras. */
export const CAMERA_REPAIRS_TEXTS = {
  "what.camera.works": {
    hi: "कैमरे चल रहे हैं: तस्वीर आ रही है, रिकॉर्डिंग चालू है।",
    en: "The cameras work: pictures come and are recorded.",
  },
  "what.camera.unheard": {
    hi: "रिकॉर्डर ने अभी तक अपना हाल नहीं बताया।",
    en: "The recorder has not told how it does yet.",
  },
  "works.camera.unheard": { hi: "मालखाने का सब काम चल रहा है।", en: "All work of the malkhana goes on." },
  "do.camera.unheard": {
    hi: "तीन मिनट रुकें। तब भी यही रहे तो रिकॉर्डर की बिजली और नेटवर्क का तार देखें।",
    en: "Wait three minutes. If it stays, look at the recorder's power and network cable.",
  },
  "what.camera.dark": {
    hi: "इस कैमरे से तस्वीर नहीं आ रही: {{cameras}}। दर्ज कर लिया गया है।",
    en: "No picture comes from: {{cameras}}. It is on record.",
  },
  "works.camera.dark": {
    hi: "माल का सब काम दर्ज हो रहा है; दरवाज़े पर इस कैमरे की तस्वीर नहीं लगेगी।",
    en: "All acts are recorded; the door's pictures lack this camera.",
  },
  "do.camera.dark": {
    hi: "कैमरे की बिजली और तार देखें, फिर रिकॉर्डर की। चालू न हो तो रोजनामचे में लिखें और तकनीकी सहायक को बुलाएँ।",
    en: "Look at the camera's power and cable, then at the recorder's. If it stays dark, write it in the diary and call the technician.",
  },
  "what.camera.covered": {
    hi: "इस कैमरे के आगे कुछ है, या उसका शीशा रंगा है: {{cameras}}।",
    en: "Something is before this camera, or its glass is painted: {{cameras}}.",
  },
  "works.camera.covered": { hi: "माल का सब काम दर्ज हो रहा है।", en: "All acts are recorded." },
  "do.camera.covered": {
    hi: "थानाध्यक्ष को बताएँ। दो जन साथ जाकर कैमरा देखें, ढकी चीज़ हटाने से पहले उसका फोटो लें।",
    en: "Tell the SHO. Two persons look at the camera together; photograph what covers it before it is taken away.",
  },
  "what.camera.moved": {
    hi: "यह कैमरा अब दूसरी तरफ देख रहा है: {{cameras}}।",
    en: "This camera looks elsewhere now: {{cameras}}.",
  },
  "works.camera.moved": { hi: "माल का सब काम दर्ज हो रहा है।", en: "All acts are recorded." },
  "do.camera.moved": {
    hi: "कैमरा पहले की तरह सीधा करें। जानबूझ कर नई जगह लगाया हो तो “कैमरे” पन्ने पर उसकी सही तस्वीर दर्ज करें।",
    en: "Turn it back. If it was mounted anew on purpose, record its view on the page “Cameras”.",
  },
  "what.camera.recording-off": {
    hi: "इस कैमरे की रिकॉर्डिंग बन्द कर दी गई है: {{cameras}}।",
    en: "Recording was switched off for: {{cameras}}.",
  },
  "works.camera.recording-off": {
    hi: "तस्वीर दिख रही है, पर रखी नहीं जा रही।",
    en: "Pictures are shown but not kept.",
  },
  "do.camera.recording-off": {
    hi: "थानाध्यक्ष को तुरन्त बताएँ। रिकॉर्डर में रिकॉर्डिंग चालू करवाएँ और पता करें किसने बन्द की।",
    en: "Tell the SHO at once. Have recording switched on again and find out who switched it off.",
  },
  "what.camera.no-sound": {
    hi: "इस कैमरे से दस मिनट से कोई आवाज़ नहीं आई: {{cameras}}।",
    en: "Nothing was heard from this camera for ten minutes: {{cameras}}.",
  },
  "works.camera.no-sound": { hi: "तस्वीर आ रही है और रखी जा रही है।", en: "Pictures come and are kept." },
  "do.camera.no-sound": {
    hi: "माइक का तार देखें; तकनीकी सहायक से जँचवाएँ। थाने के कैमरों में आवाज़ ज़रूरी है।",
    en: "Look at the microphone's cable; have the technician check it. Station cameras must have sound.",
  },
  "what.camera.disk-low": {
    hi: "रिकॉर्डर की डिस्क में 5 % से कम जगह बची है।",
    en: "Less than 5 % of the recorder's disk is free.",
  },
  "works.camera.disk-low": { hi: "रिकॉर्डिंग अभी चल रही है।", en: "Recording still goes on." },
  "do.camera.disk-low": {
    hi: "इसी हफ्ते बड़ी डिस्क लगवाएँ: रिकॉर्डिंग 18 महीने रखनी होती है।",
    en: "Have a larger disk fitted this week: recordings must be kept for 18 months.",
  },
  "call.camera": {
    hi: "थाने का तकनीकी सहायक; ढके या घुमाए कैमरे पर पहले थानाध्यक्ष।",
    en: "The station's technician; for a covered or turned camera the SHO first.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
