import type { Lesson } from "./lesson.ts";
import { HOME, PRIMARY, tile } from "./steps.ts";

/** Property leaves with a carrier. */
export const ISSUE: Lesson = {
  id: "issue",
  title: { hi: "माल निकासी", en: "Issuing property" },
  about: { hi: "किस काम से, किसके साथ, कब तक: रोड सर्टिफिकेट।", en: "Why, with whom, until when: the road certificate." },
  steps: [
    tile(
      "/issue",
      { hi: "“माल निकासी” दबाएँ।", en: "Press “Issue”." },
      { hi: "बिना रोड सर्टिफिकेट कोई माल बाहर नहीं जाता।", en: "Nothing leaves without a road certificate." },
    ),
    {
      target: "main",
      on: "/issue",
      what: { hi: "जो माल जाना है उसका लेबल स्कैन करें।", en: "Scan the label of what is to leave." },
      why: { hi: "एक सर्टिफिकेट पर कई माल जा सकते हैं।", en: "Several items may go on one certificate." },
      done: { kind: "shown", selector: ".parcel" },
      scan: "placed",
    },
    {
      target: "main .chips-large",
      on: "/issue",
      what: { hi: "किस काम से जा रहा है, चुनें। अभ्यास में “न्यायालय”।", en: "Choose why it leaves; for practice “Court”." },
      why: { hi: "वापसी की तारीख इसी से तय होती है।", en: "The day it is due follows from this." },
      done: { kind: "shown", selector: 'main .chips-large .chip[aria-pressed="true"]' },
    },
    {
      target: "main",
      on: "/issue",
      what: {
        hi: "कार्यालय, वाहक, वापसी की तारीख और आदेश भरें।",
        en: "Fill in the office, the carrier, the day it is due and the order.",
      },
      why: { hi: "नीचे लिखा आता है कि क्या बाकी है।", en: "What is still missing stands at the foot." },
      done: { kind: "shown", selector: `${PRIMARY}:not(:disabled)` },
    },
    {
      target: `${PRIMARY}, dialog`,
      on: "/issue",
      what: { hi: "“रोड सर्टिफिकेट बनाएँ” दबाएँ।", en: "Press “Make the road certificate”." },
      why: {
        hi: "सर्टिफिकेट का अपना नम्बर होता है, वह कभी दोहराया नहीं जाता।",
        en: "The certificate has a number of its own that is never used twice.",
      },
      done: { kind: "wrote", entry: "item.issued" },
    },
    {
      target: "main h1",
      on: "/m/*",
      what: { hi: "सर्टिफिकेट देखें: दो प्रतियाँ छपेंगी।", en: "Look at the certificate: two copies are printed." },
      why: { hi: "एक प्रति वाहक ले जाएगा, एक यहाँ रहेगी।", en: "One goes with the carrier, one stays here." },
      done: { kind: "seen" },
    },
    HOME,
  ],
};

/** Property comes back. */
export const RETURN: Lesson = {
  id: "return",
  title: { hi: "माल वापसी", en: "Taking property back" },
  about: { hi: "सील मिलाएँ, रैक पर रखें।", en: "Compare the seal, put it on its rack." },
  steps: [
    tile(
      "/return",
      { hi: "“माल वापसी” दबाएँ।", en: "Press “Return”." },
      { hi: "बाहर से आया माल सीधे रैक पर न रखें।", en: "What comes back does not go straight to its rack." },
    ),
    {
      target: "main",
      on: "/return",
      what: { hi: "आए हुए माल का लेबल स्कैन करें।", en: "Scan the label of what came back." },
      why: { hi: "मशीन बताती है कि वह किस सर्टिफिकेट पर गया था।", en: "The kiosk knows on which certificate it left." },
      done: { kind: "shown", selector: ".return-seal" },
      scan: "out",
    },
    {
      target: ".return-seal, .parcel",
      on: "/return",
      what: { hi: "देखें: माल जाते समय सील कैसी थी।", en: "Look: how the seal was when it left." },
      why: { hi: "आज की सील इसी से मिलानी है।", en: "Today's seal is compared with this." },
      done: { kind: "seen" },
    },
    {
      target: ".return-seal, .parcel",
      on: "/return",
      what: { hi: "सील देखकर उसकी दशा चुनें।", en: "Look at the seal and say how it is." },
      why: {
        hi: "सील बदली हो तो अभी लिखें, बाद में कोई नहीं मानेगा।",
        en: "If the seal changed, say so now: later nobody will believe it.",
      },
      done: { kind: "shown", selector: '.parcel .chip[aria-pressed="true"]' },
    },
    {
      target: "main, dialog",
      on: "/return",
      what: {
        hi: "नीचे जो बाकी लिखा है वह भरें, रैक स्कैन करें और वापस दर्ज करें।",
        en: "Fill in what the foot still asks, scan the rack and enter the return.",
      },
      why: {
        hi: "माल वहीं दर्ज होगा जहाँ आप रख रहे हैं, और वाहक की जिम्मेदारी पूरी होगी।",
        en: "It is entered where you put it, and the carrier is free of it.",
      },
      done: { kind: "wrote", entry: "item.returned" },
      scan: "rack",
    },
    HOME,
  ],
};

/** Rows of the old register that a person must read. */
export const MEND: Lesson = {
  id: "mend",
  title: { hi: "पुराने रजिस्टर की रुकी पंक्तियाँ", en: "Rows held back of the old register" },
  about: { hi: "मूल पंक्ति देखकर बताएँ कि माल कहाँ है।", en: "Read the original line and say where the item is." },
  steps: [
    {
      target: 'main a[href="/quarantine"]',
      on: "/",
      what: { hi: "“पुराने रजिस्टर की रुकी पंक्तियाँ” दबाएँ।", en: "Press “Old register rows to read”." },
      why: {
        hi: "मशीन अनुमान नहीं लगाती, जो साफ नहीं वह आपसे पूछती है।",
        en: "The machine guesses nothing; what is unclear it asks you.",
      },
      done: { kind: "open", path: "/quarantine" },
    },
    {
      target: ".original",
      on: "/quarantine",
      what: { hi: "मूल पंक्ति पढ़ें। पीला खाना अटका है।", en: "Read the original line. The yellow cell holds it back." },
      why: { hi: "रजिस्टर में जो लिखा है वह हमेशा साथ रहेगा।", en: "What the register says is always kept beside it." },
      done: { kind: "seen" },
    },
    {
      target: '[data-lesson="mend-where"]',
      on: "/quarantine",
      what: { hi: "बताएँ कि माल कहाँ है।", en: "Say where the item is." },
      why: { hi: "एक ही दबाव में, लिखना नहीं पड़ता।", en: "By one tap, without typing." },
      done: { kind: "shown", selector: '[data-lesson="mend-where"] .chip[aria-pressed="true"]' },
    },
    {
      target: '[data-lesson="mend-how"]',
      on: "/quarantine",
      what: { hi: "चुनें कि आपको कैसे पता चला।", en: "Choose how you know." },
      why: { hi: "यह कारण प्रविष्टि के साथ लिखा जाता है।", en: "The reason is written with the entry." },
      done: { kind: "shown", selector: '[data-lesson="mend-how"] .chip[aria-pressed="true"]' },
    },
    {
      target: PRIMARY,
      on: "/quarantine",
      what: { hi: "“दर्ज करें, अगली पंक्ति” दबाएँ।", en: "Press “Enter, next row”." },
      why: { hi: "अगली पंक्ति अपने आप सामने आती है।", en: "The next row comes by itself." },
      done: { kind: "wrote", entry: "import.settled" },
    },
    HOME,
  ],
};
