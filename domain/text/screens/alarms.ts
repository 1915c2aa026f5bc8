import type { AlarmKind } from "../../room/alarm.ts";
import type { Bilingual } from "../../schema.ts";

/** Each alarm: what it is, in two or three words. */
const NAMES = {
  "alarm.door-nobody": { hi: "बिना साइन-इन दरवाज़ा खुला", en: "Door opened with nobody signed in" },
  "alarm.door-hours": { hi: "ड्यूटी समय के बाहर दरवाज़ा खुला", en: "Door opened outside duty hours" },
  "alarm.door-long": { hi: "दरवाज़ा देर से खुला पड़ा है", en: "Door left open too long" },
  "alarm.door-forced": { hi: "दरवाज़ा ज़बरदस्ती खुला", en: "Door forced" },
  "alarm.wire-cut": { hi: "दरवाज़े का तार कटा", en: "Door wire cut" },
  "alarm.wire-short": { hi: "दरवाज़े के तार जुड़ गए", en: "Door wire shorted" },
  "alarm.tamper": { hi: "सेंसर के डिब्बे से छेड़छाड़", en: "A sensor box was opened" },
  "alarm.key-box": { hi: "चाबी का डिब्बा खुला", en: "Key box opened" },
  "alarm.mains-lost": { hi: "बिजली चली गई", en: "Mains lost" },
  "alarm.battery-low": { hi: "बैटरी कम", en: "Battery low" },
  "alarm.camera-dark": { hi: "कैमरा बन्द", en: "Camera dark" },
  "alarm.camera-covered": { hi: "कैमरा ढका गया", en: "Camera covered" },
  "alarm.camera-moved": { hi: "कैमरा घुमाया गया", en: "Camera turned away" },
  "alarm.recording-off": { hi: "रिकॉर्डिंग बन्द", en: "Recording switched off" },
  "alarm.audio-lost": { hi: "कैमरे की आवाज़ बन्द", en: "Camera sound lost" },
  "alarm.recorder-full": { hi: "रिकॉर्डर भरने वाला है", en: "Recorder nearly full" },
  "alarm.clock-step": { hi: "घड़ी का समय बदला", en: "Clock jumped" },
  "alarm.clock-behind": { hi: "घड़ी पीछे है", en: "Clock is behind" },
} as const satisfies Readonly<Record<`alarm.${AlarmKind}`, Bilingual>>;

/** What the one at the kiosk does now. */
const TO_DO = {
  "alarmDo.door-nobody": {
    hi: "अभी मालखाने के दरवाज़े पर जाएँ, देखें कौन है, थानाध्यक्ष को बताएँ।",
    en: "Go to the door of the room now, see who is there, and tell the SHO.",
  },
  "alarmDo.door-hours": {
    hi: "दरवाज़े पर जाएँ और देखें कि किसके कहने पर खुला। कारण लिखें।",
    en: "Go to the door and see on whose word it was opened. Write the reason.",
  },
  "alarmDo.door-long": {
    hi: "दरवाज़ा बन्द करें, या लिखें कि क्यों खुला है।",
    en: "Close the door, or write why it stands open.",
  },
  "alarmDo.door-forced": {
    hi: "अकेले अन्दर न जाएँ। थानाध्यक्ष को बुलाएँ, किसी चीज़ को न छुएँ।",
    en: "Do not go in alone. Call the SHO and touch nothing.",
  },
  "alarmDo.wire-cut": {
    hi: "दरवाज़े पर पहरा लगाएँ: अब मशीन नहीं बता सकती कि वह खुला है या बन्द। तकनीशियन को बुलाएँ।",
    en: "Put a guard at the door: the machine can no longer tell whether it is open. Call the technician.",
  },
  "alarmDo.wire-short": {
    hi: "दरवाज़े पर पहरा लगाएँ: अब मशीन नहीं बता सकती कि वह खुला है या बन्द। तकनीशियन को बुलाएँ।",
    en: "Put a guard at the door: the machine can no longer tell whether it is open. Call the technician.",
  },
  "alarmDo.tamper": {
    hi: "देखें किसने डिब्बा खोला। तकनीशियन न हो तो थानाध्यक्ष को बताएँ।",
    en: "See who opened the box. If it was no technician, tell the SHO.",
  },
  "alarmDo.key-box": { hi: "चाबियाँ गिनें और देखें किसने डिब्बा खोला।", en: "Count the keys and see who opened the box." },
  "alarmDo.mains-lost": {
    hi: "काम जारी रखें, मशीन बैटरी पर है। बिजली का स्विच और फ्यूज़ देखें।",
    en: "Go on working, the machine is on its battery. Look at the switch and the fuse.",
  },
  "alarmDo.battery-low": {
    hi: "चालू काम अभी पूरा करें। मशीन अपने-आप ठीक से बन्द हो जाएगी।",
    en: "Finish what is open now. The machine will stop cleanly by itself.",
  },
  "alarmDo.camera-dark": { hi: "कैमरे की बिजली और तार देखें।", en: "Look at the camera's power and cable." },
  "alarmDo.camera-covered": {
    hi: "कमरे में जाकर देखें कैमरे पर क्या है; हटाएँ और कारण लिखें।",
    en: "Go and see what covers the camera; take it away and write the reason.",
  },
  "alarmDo.camera-moved": {
    hi: "कैमरा पहले की दिशा में घुमाएँ और कारण लिखें।",
    en: "Turn the camera back to where it looked and write the reason.",
  },
  "alarmDo.recording-off": { hi: "रिकॉर्डर पर रिकॉर्डिंग चालू करें।", en: "Switch recording on at the recorder." },
  "alarmDo.audio-lost": { hi: "कैमरे का माइक और तार देखें।", en: "Look at the camera's microphone and cable." },
  "alarmDo.recorder-full": {
    hi: "तकनीशियन को बताएँ; पुरानी रिकॉर्डिंग अपने-आप न हटवाएँ।",
    en: "Tell the technician; have no old recording removed on your own.",
  },
  "alarmDo.clock-step": { hi: "समय अपनी घड़ी से मिलाएँ।", en: "Compare the time with your watch." },
  "alarmDo.clock-behind": {
    hi: "समय दो अधिकारी मिलकर ठीक करें, तभी नया काम दर्ज होगा।",
    en: "Two officers must set the time; until then nothing new is recorded.",
  },
} as const satisfies Readonly<Record<`alarmDo.${AlarmKind}`, Bilingual>>;

/** The alarm banner and the page of alarms. */
export const ALARM_TEXTS = {
  ...NAMES,
  ...TO_DO,
  "alarms.title": { hi: "अलार्म", en: "Alarms" },
  "alarms.banner": { hi: "अलार्म", en: "Alarm" },
  "alarms.more": { hi: "और {{count}} अलार्म", en: "{{count}} more" },
  "alarms.look": { hi: "देखें", en: "Look" },
  "alarms.silence": { hi: "आवाज़ बन्द", en: "Silence" },
  "alarms.signIn": { hi: "साइन-इन करके देखें", en: "Sign in to look" },
  "alarms.open": { hi: "अभी चालू", en: "Open now" },
  "alarms.past": { hi: "पहले के", en: "Earlier" },
  "alarms.none": { hi: "कोई अलार्म नहीं है।", en: "There is no alarm." },
  "alarms.nonePast": { hi: "पहले का कोई अलार्म नहीं।", en: "There was none before." },
  "alarms.happened": { hi: "{{time}} पर", en: "at {{time}}" },
  "alarms.late": { hi: "दर्ज {{time}}", en: "recorded {{time}}" },
  "alarms.stills": { hi: "तस्वीरें", en: "Pictures" },
  "alarms.noStills": { hi: "इस अलार्म की कोई तस्वीर नहीं है।", en: "This alarm has no picture." },
  "alarms.seeStills_one": { hi: "तस्वीर देखें", en: "Look at the picture" },
  "alarms.seeStills_other": { hi: "{{count}} तस्वीरें देखें", en: "Look at {{count}} pictures" },
  "alarms.seen": { hi: "तस्वीरें आपने देख लीं", en: "You have looked at the pictures" },
  "alarms.remark": { hi: "क्या था (चाहें तो)", en: "What it was (if you like)" },
  "alarms.acknowledge": { hi: "देख लिया", en: "Acknowledge" },
  "alarms.acknowledged": { hi: "{{name}} ने देखा, {{time}}", en: "acknowledged by {{name}}, {{time}}" },
  "alarms.practiceOpen": { hi: "अभ्यास: दरवाज़ा खोलें", en: "Practice: open the door" },
  "alarms.practiceOpened": { hi: "दरवाज़ा खुल गया। अब फिर से करें।", en: "The door is open. Do it again now." },
  "alarms.practiceClose": { hi: "अभ्यास: दरवाज़ा बन्द करें", en: "Practice: close the door" },
  "alarms.practiceClosed": { hi: "दरवाज़ा बन्द हो गया।", en: "The door is closed." },
  "alarms.done": { hi: "अलार्म दर्ज हुआ: देख लिया", en: "Alarm acknowledged" },
} as const satisfies Readonly<Record<string, Bilingual>>;
