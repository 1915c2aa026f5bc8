import type { Lesson } from "./lesson.ts";
import { HOME } from "./steps.ts";

/** Opening and locking the kiosk, and the other language. */
export const SIGN_IN: Lesson = {
  id: "sign-in",
  title: { hi: "खोलना और लॉक करना", en: "Signing in and locking" },
  about: { hi: "अपने नम्बर और पिन से खोलें, जाते समय लॉक करें।", en: "Open with your number and PIN; lock when you leave." },
  steps: [
    {
      target: '[data-lesson="language"]',
      on: "*",
      what: { hi: "भाषा बदलने का बटन दबाएँ।", en: "Press the language button." },
      why: {
        hi: "भाषा कभी भी बदल सकते हैं, भरा हुआ बना रहता है।",
        en: "You can change the language at any time; nothing you filled in is lost.",
      },
      done: { kind: "pressed" },
    },
    {
      target: '[data-lesson="language"]',
      on: "*",
      what: { hi: "फिर दबाएँ, अपनी भाषा में लौटें।", en: "Press it again to come back to your language." },
      why: { hi: "कागज और लेबल भी इसी भाषा में छपते हैं।", en: "Papers and labels are printed in this language too." },
      done: { kind: "pressed" },
    },
    {
      target: '[data-lesson="lock"]',
      on: "*",
      what: { hi: "“लॉक करें” दबाएँ।", en: "Press “Lock”." },
      why: {
        hi: "हटते समय लॉक करें, नहीं तो दूसरे का काम आपके नाम चढ़ेगा।",
        en: "Lock when you step away, or another's work stands in your name.",
      },
      done: { kind: "shown", selector: ".lock" },
    },
    {
      target: ".lock-pad, main",
      on: "*",
      what: {
        hi: "अपना नम्बर डालकर “आगे”, या सूची में अपना नाम दबाएँ।",
        en: "Enter your number and “Next”, or press your name in the list.",
      },
      why: { hi: "कार्ड हो तो कार्ड स्कैन करना ही काफी है।", en: "With a card, scanning it is enough." },
      done: { kind: "shown", selector: '.lock-pad input[type="password"]' },
    },
    {
      target: ".lock-pad, main",
      on: "*",
      what: { hi: "अपना पिन डालकर “मालखाना खोलें” दबाएँ।", en: "Enter your PIN and press “Open the malkhana”." },
      why: {
        hi: "पिन आपके हस्ताक्षर की तरह है, किसी को न बताएँ।",
        en: "The PIN is like your signature: tell it to nobody.",
      },
      done: { kind: "shown", selector: ".header" },
    },
    {
      target: ".header-officer",
      on: "*",
      what: { hi: "ऊपर अपना नाम देख लें।", en: "See that your name stands at the top." },
      why: { hi: "अब जो भी दर्ज होगा, इसी नाम से होगा।", en: "Whatever is entered now is entered in this name." },
      done: { kind: "seen" },
    },
  ],
};

/** Finding one item. */
export const SEARCH: Lesson = {
  id: "search",
  title: { hi: "माल खोजना", en: "Finding an item" },
  about: { hi: "एफ०आई०आर० नम्बर, माल नम्बर या किसी शब्द से।", en: "By FIR number, register number or any word." },
  steps: [
    {
      target: "#search",
      on: "/",
      what: { hi: "खोज में “मोबाइल” या “mobile” लिखें।", en: "Write “mobile” in the search." },
      why: {
        hi: "हिन्दी, अंग्रेज़ी या नम्बर, सबसे मिलता है। लेबल स्कैन करना सबसे तेज है।",
        en: "Hindi, English and numbers all find it. Scanning the label is quickest.",
      },
      done: { kind: "filled", least: 3 },
    },
    {
      target: 'main a[href^="/i/"]',
      on: "/",
      what: { hi: "सूची में से एक माल दबाएँ।", en: "Press one item of the list." },
      why: { hi: "हर पंक्ति में दाहिनी ओर लिखा है कि माल कहाँ है।", en: "Each line says at its right where the item is." },
      done: { kind: "open", path: "/i/*" },
    },
    {
      target: ".sheet-state, main header",
      on: "/i/*",
      what: { hi: "देखें: माल कहाँ है, लेबल और सील कैसी है।", en: "Look: where the item is, its label and seal." },
      why: {
        hi: "चिह्न का आकार और शब्द दोनों देखें, केवल रंग नहीं।",
        en: "Read the shape and the word of a mark, not the colour alone.",
      },
      done: { kind: "seen" },
    },
    {
      target: ".timeline",
      on: "/i/*",
      what: { hi: "नीचे “अब तक क्या हुआ” पढ़ें।", en: "Read “What happened so far” below." },
      why: {
        hi: "यही अभिरक्षा की कड़ी है: किसने, कब, किसको दिया।",
        en: "This is the chain of custody: who gave it, when, to whom.",
      },
      done: { kind: "seen" },
    },
    HOME,
    {
      target: "#search",
      on: "/",
      what: { hi: "अब कोई नम्बर लिखकर खोजें, जैसे 12/2026।", en: "Now search a number, as 12/2026." },
      why: { hi: "माल नम्बर और मुकदमा नम्बर दोनों से मिलता है।", en: "Register and case numbers both find it." },
      done: { kind: "filled", least: 2 },
    },
    {
      target: 'main a[href^="/i/"]',
      on: "/",
      what: { hi: "मिला हुआ माल दबाएँ।", en: "Press the item that was found." },
      why: { hi: "सबसे ऊपर वही होता है जो सबसे ठीक मिला।", en: "The best match stands first." },
      done: { kind: "open", path: "/i/*" },
    },
  ],
};

/** What the day begins with. */
export const MORNING: Lesson = {
  id: "morning",
  title: { hi: "सुबह का फेरा", en: "The morning round" },
  about: {
    hi: "रोज सुबह: क्या लौटना है, किसका समय बीता, काउंटर पर क्या है।",
    en: "Each morning: what is due, what is overdue, what waits at the counter.",
  },
  steps: [
    {
      target: ".figures, main",
      on: "/",
      what: { hi: "“आज” के आँकड़े देखें।", en: "Look at the figures of “Today”." },
      why: { hi: "जिसमें शून्य नहीं, वही आज का काम है।", en: "What is not zero is the work of today." },
      done: { kind: "seen" },
    },
    {
      target: 'main a[href="/movements/overdue"]',
      on: "/",
      what: { hi: "“समय बीत गया” दबाएँ।", en: "Press “Overdue”." },
      why: { hi: "वाहक को आज ही फोन करना है।", en: "These carriers are to be called today." },
      done: { kind: "open", path: "/movements/overdue" },
    },
    {
      target: 'main a[href^="/m/"]',
      on: "/movements/overdue",
      what: { hi: "पहला रोड सर्टिफिकेट खोलें।", en: "Open the first road certificate." },
      why: {
        hi: "उसमें वाहक, कार्यालय और वापसी की तारीख है।",
        en: "It names the carrier, the office and the day it was due.",
      },
      done: { kind: "open", path: "/m/*" },
    },
    HOME,
    {
      target: 'main a[href="/movements/awaiting-gd"]',
      on: "/",
      what: { hi: "“जी०डी० नम्बर बाकी” दबाएँ।", en: "Press “Diary number missing”." },
      why: { hi: "रवानगी और वापसी, दोनों की रपट जरूरी है।", en: "Leaving and return both need their diary entry." },
      done: { kind: "open", path: "/movements/awaiting-gd" },
    },
    HOME,
    {
      target: 'main a[href="/tray"]',
      on: "/",
      what: { hi: "“लेबल व रैक” खोलें।", en: "Open “Label and shelve”." },
      why: { hi: "काउंटर पर रात भर कुछ न छूटे।", en: "Nothing should stay at the counter overnight." },
      done: { kind: "open", path: "/tray" },
    },
    {
      target: "main .rows, main .empty",
      on: "/tray",
      what: { hi: "देखें कि काउंटर पर क्या रखा है।", en: "See what stands at the counter." },
      why: { hi: "इन्हें आज ही लेबल लगाकर रैक पर रखें।", en: "Label and shelve these today." },
      done: { kind: "seen" },
    },
  ],
};
