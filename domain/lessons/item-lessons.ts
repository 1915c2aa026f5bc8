import type { Lesson } from "./lesson.ts";
import { HOME, PRIMARY, tile } from "./steps.ts";

/** The step of the deposit that is at hand, from 1. */
const depositStep = (nth: number): string => `.steps li:nth-child(${nth}) .step[aria-current]`;

/** Property comes in. */
export const DEPOSIT: Lesson = {
  id: "deposit",
  title: { hi: "माल जमा करना", en: "Taking property in" },
  about: { hi: "मुकदमा, लाने वाले, माल, सील और फोटो।", en: "The case, who brings it, the object, its seal and photo." },
  steps: [
    tile(
      "/deposit",
      { hi: "“माल जमा” दबाएँ।", en: "Press “Deposit”." },
      { hi: "जो माल आए, पहले यहाँ चढ़े, फिर भीतर जाए।", en: "What arrives is entered here first and then goes inside." },
    ),
    {
      target: ".flow-body .chips, .flow-body",
      on: "/deposit",
      what: { hi: "माल किस मामले का है, चुनें। जैसे “एफ०आई०आर०”।", en: "Choose what brings it here, for example “FIR”." },
      why: {
        hi: "एक मुकदमे का कितना भी माल हो, मुकदमा एक ही बार भरना है।",
        en: "However many objects a case has, the case is entered once.",
      },
      done: { kind: "shown", selector: '.flow-body .chip[aria-pressed="true"]' },
    },
    {
      target: ".flow-body .pad, .flow-body",
      on: "/deposit",
      what: { hi: "मुकदमा नम्बर डालें, जैसे 431।", en: "Enter the case number, for example 431." },
      why: { hi: "इसी नम्बर से माल आगे खोजा जाएगा।", en: "The item will be looked for by this number." },
      done: { kind: "filled", least: 2 },
    },
    {
      target: PRIMARY,
      on: "/deposit",
      what: { hi: "“आगे” दबाएँ।", en: "Press “Next”." },
      why: {
        hi: "जो बाकी है वह बाईं ओर पीले अक्षरों में लिखा आता है।",
        en: "What is still missing stands beside it in words.",
      },
      done: { kind: "shown", selector: depositStep(2) },
    },
    {
      target: ".flow-body, .flow-foot",
      on: "/deposit",
      what: {
        hi: "माल लाने वाले अधिकारी और बरामदगी का समय चुनें, फिर “आगे”।",
        en: "Choose the officer who brings it and when it was seized, then “Next”.",
      },
      why: {
        hi: "बरामदगी से जमा तक की देरी न्यायालय में पूछी जाती है।",
        en: "Courts ask about the delay from seizure to deposit.",
      },
      done: { kind: "shown", selector: depositStep(3) },
    },
    {
      target: ".flow-body, .flow-foot",
      on: "/deposit",
      what: {
        hi: "माल की श्रेणी चुनें, पहचान भरें (जैसे “कपड़े”), फिर “आगे”।",
        en: "Choose the class (for example clothes), fill what identifies it, then “Next”.",
      },
      why: {
        hi: "अभ्यास में शस्त्र, नकदी या मादक न चुनें: उनमें दूसरा अधिकारी लगता है।",
        en: "For practice avoid arms, cash and narcotics: they need a second officer.",
      },
      done: { kind: "shown", selector: depositStep(4) },
    },
    {
      target: ".flow-body, .flow-foot",
      on: "/deposit",
      what: { hi: "सील की दशा और फोटो दें, फिर “जाँचें”।", en: "Say how the seal is, take a photo, then go to the check." },
      why: { hi: "वापसी पर सील इसी फोटो से मिलाई जाएगी।", en: "At its return the seal is compared with this photo." },
      done: { kind: "shown", selector: depositStep(5) },
    },
    {
      target: ".page-flow, dialog",
      on: "/deposit",
      what: {
        hi: "सब पढ़ लें (माँगे तो लाने वाले का पिन लें), फिर दर्ज करें।",
        en: "Read it all (take the depositor's PIN if it asks), then save.",
      },
      why: { hi: "दर्ज होने के बाद मिटता नहीं, केवल संशोधन होता है।", en: "Once entered it is never erased, only corrected." },
      done: { kind: "wrote", entry: "item.deposited" },
    },
  ],
};

/** From the counter to its shelf. */
export const LABEL: Lesson = {
  id: "label",
  title: { hi: "लेबल और रैक", en: "Label and shelf" },
  about: {
    hi: "लेबल छापें, स्कैन करके जाँचें, रैक पर रखें।",
    en: "Print the label, check it by a scan, put the item on its rack.",
  },
  steps: [
    tile(
      "/tray",
      { hi: "“लेबल व रैक” दबाएँ।", en: "Press “Label and shelve”." },
      { hi: "जमा हुआ माल पहले काउंटर पर रहता है।", en: "What came in stands at the counter first." },
    ),
    {
      target: "main .print .button, main .row-act .button, main",
      on: "/tray",
      what: { hi: "एक माल का “लेबल छापें” दबाएँ।", en: "Press “Print label” of one item." },
      why: { hi: "लेबल में नाम नहीं, केवल कोड और माल नम्बर है।", en: "The label carries a code and the register number." },
      done: { kind: "wrote", entry: "label.printed" },
    },
    {
      target: "main",
      on: "*",
      what: { hi: "लेबल चिपकाएँ और वही लेबल स्कैन करें।", en: "Stick the label on and scan that label." },
      why: {
        hi: "स्कैन से पता चलता है कि लेबल साफ छपा और सही माल पर लगा।",
        en: "The scan shows that it printed well and sits on the right item.",
      },
      done: { kind: "wrote", entry: "label.verified" },
      scan: "labelled",
    },
    {
      target: "main",
      on: "*",
      what: { hi: "अब रैक का लेबल स्कैन करें।", en: "Now scan the label of the rack." },
      why: {
        hi: "माल कहाँ रखा, यह लिखना नहीं पड़ता, रैक खुद बता देता है।",
        en: "Nobody types a place: the rack itself says where.",
      },
      done: { kind: "wrote", entry: "item.shelved" },
      scan: "rack",
    },
    HOME,
    {
      target: "#search",
      on: "/",
      what: { hi: "मुख्य पन्ने पर वही लेबल फिर स्कैन करें।", en: "Scan the same label again at home." },
      why: { hi: "कहीं भी स्कैन करें, माल का पन्ना खुल जाता है।", en: "Scan anywhere and the item's page opens." },
      done: { kind: "open", path: "/i/*" },
      scan: "labelled",
    },
  ],
};

/** A mistake is put right, and both stay to be seen. */
export const CORRECTION: Lesson = {
  id: "correction",
  title: { hi: "इतिहास और संशोधन", en: "History and correction" },
  about: {
    hi: "गलती मिटती नहीं, संशोधन के साथ लिखी रहती है।",
    en: "A mistake is not erased; it stands beside its correction.",
  },
  steps: [
    {
      target: "#search",
      on: "/",
      what: { hi: "किसी माल का लेबल स्कैन करें।", en: "Scan the label of an item." },
      why: { hi: "पहले सही माल सामने लाएँ।", en: "First bring the right item up." },
      done: { kind: "open", path: "/i/*" },
      scan: "placed",
    },
    {
      target: ".timeline",
      on: "/i/*",
      what: { hi: "“अब तक क्या हुआ” पढ़ें।", en: "Read “What happened so far”." },
      why: { hi: "हर प्रविष्टि में समय और अधिकारी है।", en: "Every entry carries its time and officer." },
      done: { kind: "seen" },
    },
    {
      target: '[data-lesson="act-item.amend"], .sheet-acts, .acts',
      on: "/i/*",
      what: {
        hi: "“संशोधन” दबाएँ। न दिखे तो पहले “और काम”।",
        en: "Press “Correct”. If it is not there, open the other acts first.",
      },
      why: {
        hi: "जो लिखा है वह बदलता नहीं, उसके आगे सही बात जुड़ती है।",
        en: "What was written does not change; the right value is added to it.",
      },
      done: { kind: "shown", selector: "dialog[open]" },
    },
    {
      target: "dialog[open] .chips",
      on: "/i/*",
      what: { hi: "क्या ठीक करना है, चुनें।", en: "Choose what is to be corrected." },
      why: { hi: "एक बार में एक ही बात ठीक करें।", en: "Correct one thing at a time." },
      done: { kind: "shown", selector: 'dialog[open] .chip[aria-pressed="true"]' },
    },
    {
      target: "dialog[open]",
      on: "/i/*",
      what: {
        hi: "सही मान और कारण भरें, दर्ज करें, दूसरे अधिकारी का पिन लें।",
        en: "Fill the right value and the reason, save, and take the second officer's PIN.",
      },
      why: { hi: "संशोधन हमेशा दो अधिकारी करते हैं।", en: "A correction is always made by two officers." },
      done: { kind: "wrote", entry: "item.amended" },
    },
    {
      target: ".timeline",
      on: "/i/*",
      what: { hi: "सबसे ऊपर अपना संशोधन देखें।", en: "See your correction at the top." },
      why: { hi: "पुराना और नया, दोनों दिखते रहेंगे।", en: "Old and new both stay to be seen." },
      done: { kind: "seen" },
    },
  ],
};

/** A box with all that is in it. */
export const BOX: Lesson = {
  id: "box",
  title: { hi: "डिब्बा और स्थान", en: "Boxes and places" },
  about: { hi: "डिब्बे में क्या है, और डिब्बा पूरा कैसे हटाएँ।", en: "What is in a box, and how it moves as a whole." },
  steps: [
    tile(
      "/places",
      { hi: "“कक्ष, रैक, डिब्बे” दबाएँ।", en: "Press “Rooms, racks, boxes”." },
      { hi: "मालखाने का हर स्थान यहाँ है।", en: "Every place of the room is here." },
    ),
    {
      target: "main",
      on: "/places",
      what: { hi: "किसी डिब्बे का लेबल स्कैन करें।", en: "Scan the label of a box." },
      why: { hi: "डिब्बा खोले बिना पता चलता है कि भीतर क्या है।", en: "You learn what is inside without opening it." },
      done: { kind: "open", path: "/p/*/put" },
      scan: "box",
    },
    {
      target: '.flow-foot a[href^="/p/"], .flow-foot, main',
      on: "/p/*/put",
      what: { hi: "“यहाँ क्या-क्या है” दबाएँ।", en: "Press “What is here”." },
      why: {
        hi: "अभी जो माल स्कैन करें वह इसी डिब्बे में जाता; हमें केवल देखना है।",
        en: "An item scanned now would go into this box; we only look.",
      },
      done: { kind: "open", path: "/p/*" },
    },
    {
      target: '[data-lesson="place-contents"], main section',
      on: "/p/*",
      what: { hi: "भीतर के माल की सूची देखें।", en: "Look at the list of what is inside." },
      why: { hi: "सूची छापकर डिब्बे में रख सकते हैं।", en: "The list can be printed and laid into the box." },
      done: { kind: "seen" },
    },
    {
      target: '[data-lesson="place-move"], .acts',
      on: "/p/*",
      what: { hi: "“डिब्बा हटाएँ” दबाएँ।", en: "Press “Move box”." },
      why: {
        hi: "डिब्बे के साथ उसका सारा माल हटता है, एक ही प्रविष्टि में।",
        en: "All that is in it moves with it, in one entry.",
      },
      done: { kind: "shown", selector: "header .chips" },
    },
    {
      target: "main",
      on: "/p/*",
      what: {
        hi: "नई रैक स्कैन करें, या सूची से चुनकर “यहाँ ले जाएँ” दबाएँ।",
        en: "Scan the new rack, or choose it and press “Move here”.",
      },
      why: {
        hi: "रैक बदलते ही रिकार्ड भी बदले, तभी माल मिलेगा।",
        en: "The record must move with the box, or nobody finds it.",
      },
      done: { kind: "wrote", entry: "box.moved" },
      scan: "rack",
    },
    HOME,
  ],
};
