import type { ProofFault } from "#domain/proof/check-log.ts";
import type { Bilingual } from "#domain/schema.ts";

/** Texts of a proof file; one that lacks a language does not compile. `{{name}}` stands for a fact. */
export const PAGE_TEXTS = {
  title: { hi: "एक माल का प्रमाण", en: "Proof of one item" },
  product: { hi: "ई-मालखाना", en: "e-Malkhana" },
  otherLanguage: { hi: "English", en: "हिन्दी" },
  print: { hi: "छापें", en: "Print" },
  training: { hi: "प्रशिक्षण · TRAINING · यह रिकॉर्ड बनावटी है", en: "TRAINING · प्रशिक्षण · this record is invented" },
  confidential: {
    hi: "गोपनीय मुकदमा: यह फाइल केवल उसी को दें जिसे इसका अधिकार है।",
    en: "Confidential case: give this file only to those who are entitled to it.",
  },

  holds: { hi: "रिकॉर्ड सही मिला", en: "The record holds" },
  holdsAll: {
    hi: "इस माल की सभी {{count}} प्रविष्टियाँ हस्ताक्षर किए हुए रिकॉर्ड में हैं, और जिले ने भी उन पर हस्ताक्षर किए हैं।",
    en: "All {{count}} entries of this item are in the signed record, and the district has signed for them too.",
  },
  holdsPartly: { hi: "रिकॉर्ड सही मिला, पर पूरा गवाह नहीं", en: "The record holds, but is not fully witnessed" },
  holdsSome: {
    hi: "इस माल की सभी {{count}} प्रविष्टियाँ हस्ताक्षर किए हुए रिकॉर्ड में हैं। इनमें {{open}} पर अभी केवल थाने की मशीन के हस्ताक्षर हैं।",
    en: "All {{count}} entries of this item are in the signed record. {{open}} of them are signed by the station's machine alone so far.",
  },
  fails: { hi: "इस फाइल पर भरोसा न करें", en: "Do not rely on this file" },
  failsWhat: {
    hi: "इसमें लिखा कुछ भी माना न जाए। थाने या जिले से नयी फाइल लें।",
    en: "Take nothing in it as shown. Ask the station or the district for a new file.",
  },
  failsAt: { hi: "प्रविष्टि #{{seq}}", en: "Entry #{{seq}}" },
  noData: { hi: "इस पन्ने में कोई रिकॉर्ड नहीं है।", en: "There is no record in this page." },

  madeBy: { hi: "फाइल {{who}} ने {{time}} पर बनाई", en: "Made by {{who}} at {{time}}" },
  "maker.station": { hi: "थाने की मशीन", en: "the station's machine" },
  "maker.district": { hi: "जिले के गेटवे", en: "the district's gateway" },

  item: { hi: "माल", en: "The item" },
  station: { hi: "थाना", en: "Station" },
  code: { hi: "कोड", en: "Code" },
  register: { hi: "माल नं०", en: "Register no." },
  what: { hi: "क्या है", en: "What it is" },
  case: { hi: "मुकदमा", en: "Case" },
  sections: { hi: "धारा {{sections}}", en: "u/s {{sections}}" },
  seizedAt: { hi: "जब्ती", en: "Seized" },
  depositor: { hi: "जमाकर्ता", en: "Deposited by" },
  whereNow: { hi: "अब कहाँ", en: "Where it is now" },
  sealNow: { hi: "सील", en: "Seal" },
  asOf: { hi: "प्रविष्टि #{{size}} तक", en: "up to entry #{{size}}" },

  story: { hi: "किसके पास, कब, कहाँ, किस सील में", en: "Who had it, when, where, under which seal" },
  "col.number": { hi: "#", en: "#" },
  "col.when": { hi: "कब", en: "When" },
  "col.what": { hi: "क्या हुआ", en: "What happened" },
  "col.where": { hi: "कहाँ, किस सील में", en: "Where, which seal" },
  "col.who": { hi: "किसने", en: "By whom" },
  entered: { hi: "लिखा {{time}}", en: "entered {{time}}" },
  notBefore: { hi: "{{time}} से पहले नहीं", en: "not before {{time}}" },
  notAfter: { hi: "{{time}} के बाद नहीं", en: "not after {{time}}" },
  witnessedMark: { hi: "जिले के हस्ताक्षर", en: "district signed" },
  deviceMark: { hi: "केवल थाने की मशीन", en: "station's machine only" },
  notUnderstood: {
    hi: "इस पन्ने की समझ से बाहर की प्रविष्टि; बाइट सही हैं",
    en: "An entry this page does not understand; its bytes hold",
  },
  system: { hi: "मशीन", en: "the machine" },
  "doubt.clock-went-back": {
    hi: "घड़ी पीछे गई: पिछली प्रविष्टि का समय इससे बाद का है",
    en: "The clock went back: the entry before it has a later time",
  },
  "doubt.before-what-it-names": {
    hi: "समय मेल नहीं खाता: यह अपने से बाद के हस्ताक्षर का नाम लेती है",
    en: "The time contradicts itself: it names a signature made after it",
  },
  "doubt.after-it-was-signed": {
    hi: "समय मेल नहीं खाता: जिले के हस्ताक्षर इसके लिखे समय से पहले के हैं",
    en: "The time contradicts itself: the district signed for it before the time it gives",
  },

  promises: { hi: "क्या सिद्ध होता है, और क्या नहीं", en: "What is proven, and what is not" },
  proven: { hi: "सिद्ध", en: "Proven" },
  notProven: { hi: "सिद्ध नहीं", en: "Not proven" },
  "mark.ok": { hi: "सही", en: "Holds" },
  "mark.warn": { hi: "अधूरा", en: "In part" },
  "mark.info": { hi: "जान लें", en: "Note" },

  "bytes.title": { hi: "प्रविष्टियाँ बदली नहीं गईं", en: "The entries were not changed" },
  "bytes.holds": {
    hi: "फाइल की सभी {{count}} प्रविष्टियाँ अक्षर-अक्षर उसी रिकॉर्ड में हैं जिसके सिरे पर हस्ताक्षर हैं।",
    en: "All {{count}} entries in this file are, byte for byte, in the record whose head is signed.",
  },
  "bytes.not": {
    hi: "यह नहीं कि अधिकारी ने जो लिखा वह सच है। सिद्ध यह है कि क्या लिखा गया और वह बाद में बदला नहीं।",
    en: "That what an officer wrote is true. It shows what was written, and that it was not changed since.",
  },
  "device.title": { hi: "थाने की मशीन के हस्ताक्षर", en: "Signed by the station's machine" },
  "device.holds": {
    hi: "#{{size}} तक का रिकॉर्ड नीचे लिखी चाबी से हस्ताक्षर किया हुआ है।",
    en: "The record up to #{{size}} is signed with the key printed below.",
  },
  "device.not": {
    hi: "यह नहीं कि चाबी इसी थाने की है, न यह कि मशीन पर कौन खड़ा था। चाबी को जिले से मिली चाबी से मिलाएँ।",
    en: "That the key is this station's, or who stood at the machine. Compare the key with the one the district gives out.",
  },
  "witness.title": { hi: "जिले की गवाही", en: "Witnessed by the district" },
  "witness.holds": {
    hi: "जिले ने #{{size}} तक इसी रिकॉर्ड पर {{time}} को हस्ताक्षर किए। इसके बाद इतना हिस्सा बिना पकड़े नहीं बदल सकता।",
    en: "The district signed this same record up to #{{size}} at {{time}}. From then on this part cannot be changed unseen.",
  },
  "witness.rest": {
    hi: "#{{size}} के बाद की {{count}} प्रविष्टियाँ केवल थाने की मशीन और उसके लोगों के भरोसे हैं।",
    en: "{{count}} entries from #{{size}} on rest on the station's machine and its people alone.",
  },
  "witness.not": {
    hi: "यह नहीं कि जिले ने माल देखा। जिले ने केवल यह देखा कि रिकॉर्ड बढ़ा और बदला नहीं।",
    en: "That the district saw the item. It saw that the record only grew and was not changed.",
  },
  "witness.none": {
    hi: "थाने के बाहर किसी ने अभी हस्ताक्षर नहीं किए हैं।",
    en: "Nobody outside the station has signed yet.",
  },
  "whole.title": { hi: "कुछ छोड़ा नहीं गया", en: "Nothing left out" },
  "whole.holds": {
    hi: "{{who}} अपने हस्ताक्षर से कहता है कि #{{size}} तक इस माल की सभी प्रविष्टियाँ यहाँ हैं; इस फाइल से कुछ निकाला नहीं गया।",
    en: "By its signature {{who}} says that all entries about this item up to #{{size}} are here; nothing was taken out of this file.",
  },
  "whole.left": {
    hi: "{{count}} नयी प्रविष्टियाँ जिले के पास हैं, पर उन पर अभी हस्ताक्षर नहीं।",
    en: "{{count}} newer entries are at the district and not yet under a signed head.",
  },
  "whole.not": {
    hi: "पेड़ (Merkle tree) यह दिखाता है कि कोई प्रविष्टि है, यह नहीं कि कोई और नहीं है। सन्देह हो तो जिले से पूरा रिकॉर्ड माँगें।",
    en: "The tree shows that an entry is there, not that there is no other. Who doubts it can ask the district for the whole record.",
  },
  "time.title": { hi: "समय", en: "Time" },
  "time.holds": {
    hi: "तालिका में हर प्रविष्टि के नीचे वह समय लिखा है जिसके बाद वह नहीं लिखी गई: जिले ने तब तक उस पर हस्ताक्षर कर दिए थे।",
    en: "Under each entry the table gives the time after which it was not written: by then the district had signed for it.",
  },
  "time.none": {
    hi: "जिले के हस्ताक्षर के बिना समय केवल थाने की घड़ी का है।",
    en: "Without the district's signature the times are those of the station's clock alone.",
  },
  "time.not": {
    hi: "लिखा हुआ समय मशीन की घड़ी का है, और “से पहले नहीं” थाने के कहे पर है।",
    en: "The time itself is the machine's clock, and “not before” is by the station's own word.",
  },
  "time.doubt": {
    hi: "{{count}} प्रविष्टियों के समय आपस में मेल नहीं खाते; तालिका देखें।",
    en: "The times of {{count}} entries contradict each other; see the table.",
  },
  "epochs.title": { hi: "मशीन बदली", en: "The machine was replaced" },
  "epochs.holds": {
    hi: "नयी मशीन का रिकॉर्ड पुरानी के अन्तिम हस्ताक्षर किए सिरे से आगे चलता है। {{count}} मशीनें।",
    en: "The new machine's record goes on from the last signed head of the old one. {{count}} machines.",
  },
  "epochs.loose": {
    hi: "नयी मशीन का रिकॉर्ड पुरानी के यहाँ दिए सिरे का नाम नहीं लेता।",
    en: "The new machine's record does not name the head of the old one that is given here.",
  },
  "epochs.not": {
    hi: "यह नहीं कि पुरानी मशीन की हर अन्तिम प्रविष्टि बचाई जा सकी।",
    en: "That every last entry of the old machine could be saved.",
  },
  "photos.title": { hi: "फोटो और निजी बातें", en: "Photos and private parts" },
  "photos.holds": {
    hi: "प्रविष्टियाँ {{count}} फोटो को उनके हैश से नाम देती हैं। फोटो की फाइल नीचे चुनें, वह मिलाई जाएगी।",
    en: "The entries name {{count}} photos by their hash. Choose a photo's file below and it is compared.",
  },
  "photos.none": { hi: "प्रविष्टियों में कोई फोटो नहीं है।", en: "The entries name no photo." },
  "private.sealed": {
    hi: "निजी व्यक्तियों के नाम इस फाइल में नहीं हैं: {{count}} बन्द हिस्से केवल अपने हैश से बँधे हैं।",
    en: "Names of private persons are not in this file: {{count}} sealed parts are bound by their hash alone.",
  },
  "private.erased": {
    hi: "{{count}} बन्द हिस्सों की चाबी मिटा दी गई है; वे अब खुल नहीं सकते, प्रमाण फिर भी वैसा ही है।",
    en: "The key of {{count}} sealed parts has been erased; they cannot be opened any more, and the proof stands as it was.",
  },
  "photos.not": {
    hi: "यह नहीं कि फोटो में क्या है, या बन्द हिस्से में क्या लिखा है।",
    en: "What a photo shows, or what a sealed part says.",
  },
  "page.title": { hi: "यह पन्ना खुद", en: "This page itself" },
  "page.holds": {
    hi: "पन्ना नेटवर्क के बिना चलता है, कुछ बाहर नहीं भेजता, और सब यहीं गिनकर देखता है।",
    en: "The page runs without a network, sends nothing, and works everything out here.",
  },
  "page.not": {
    hi: "नकली पन्ना कुछ भी कह सकता है। पक्का करने के लिए यह फाइल कहीं और से मिले प्रमाण-पन्ने में खोलें, या नीचे का पाठ दूसरे औजार से जाँचें।",
    en: "A forged page could say anything. To be sure, open this file in a proof page you got from elsewhere, or check the text below with another tool.",
  },

  keys: { hi: "चाबियाँ: इन्हें मिलाएँ", en: "Keys: compare them" },
  keysNote: {
    hi: "चाबियाँ फाइल के साथ आई हैं। इन्हें उन चाबियों से मिलाएँ जो जिले या न्यायालय ने पहले से दी हैं।",
    en: "The keys came with the file. Compare them with those the district or the court gave out before.",
  },
  keyOfStation: { hi: "थाने की मशीन {{epoch}}", en: "Station's machine {{epoch}}" },
  keyOfWitness: { hi: "जिले का गवाह", en: "District's witness" },

  compare: { hi: "फाइल मिलाएँ", en: "Compare a file" },
  compareNote: {
    hi: "फोटो, बन्द हिस्सा या दूसरी प्रमाण फाइल चुनें। फाइल इस कम्प्यूटर से बाहर नहीं जाती।",
    en: "Choose a photo, a sealed part or another proof file. It does not leave this computer.",
  },
  choose: { hi: "फाइल चुनें", en: "Choose files" },
  "compared.photo": { hi: "यही फोटो है: प्रविष्टि #{{seq}}", en: "It is this photo: entry #{{seq}}" },
  "compared.private": { hi: "यही बन्द हिस्सा है: प्रविष्टि #{{seq}}", en: "It is this sealed part: entry #{{seq}}" },
  "compared.none": {
    hi: "इस माल की कोई प्रविष्टि इस फाइल का नाम नहीं लेती",
    en: "No entry of this item names this file",
  },
  comparedProof: {
    hi: "अब “{{name}}” का रिकॉर्ड इस पन्ने से जाँचा हुआ दिख रहा है।",
    en: "Now the record of “{{name}}” is shown, checked by this page.",
  },

  tools: { hi: "दूसरे औजारों के लिए", en: "For other tools" },
  toolsNote: {
    hi: "हर प्रविष्टि के असली बाइट और उसका प्रमाण (C2SP tlog-proof, RFC 6962)।",
    en: "Each entry's exact bytes and its proof (C2SP tlog-proof, RFC 6962).",
  },
  toolsOpen: { hi: "सभी {{count}} प्रविष्टियाँ", en: "All {{count}} entries" },
  entryBytes: { hi: "प्रविष्टि के बाइट", en: "The entry's bytes" },
  entryProof: { hi: "प्रमाण", en: "Proof" },
  save: { hi: "सहेजें", en: "Save" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a file does not hold, in words. */
export const FAULT_TEXTS: Readonly<Record<ProofFault["why"], Bilingual>> = {
  shape: {
    hi: "फाइल का डाटा पूरा या सही रूप में नहीं है: यह कटी, बिगड़ी या बदली हुई है।",
    en: "The file's data is not whole or not in its form: it was cut, damaged or changed.",
  },
  key: { hi: "चाबी इस थाने के रिकॉर्ड की नहीं है।", en: "The key is not one of this station's record." },
  head: {
    hi: "रिकॉर्ड के सिरे पर थाने की मशीन के हस्ताक्षर सही नहीं हैं।",
    en: "The station's signature over the head of the record does not hold.",
  },
  witness: {
    hi: "रिकॉर्ड के सिरे पर जिले के हस्ताक्षर सही नहीं हैं।",
    en: "The district's signature over the head of the record does not hold.",
  },
  "other-tree": {
    hi: "जिले ने जिस रिकॉर्ड पर हस्ताक्षर किए, यह उसी का आगे बढ़ा रूप नहीं है: रिकॉर्ड बदला गया है।",
    en: "This is not the record that the district signed, grown longer: the record was changed.",
  },
  inclusion: {
    hi: "यह प्रविष्टि हस्ताक्षर किए हुए रिकॉर्ड में नहीं है: इसे बदला या जोड़ा गया है।",
    en: "This entry is not in the signed record: it was changed or added.",
  },
  order: {
    hi: "प्रविष्टियाँ क्रम में नहीं हैं या कोई दो बार है।",
    en: "The entries are not in their order, or one stands there twice.",
  },
  entry: {
    hi: "प्रविष्टि अपने को दूसरे थाने या दूसरी जगह की बताती है।",
    en: "The entry says of itself that it is another station's or stands elsewhere.",
  },
  opening: {
    hi: "रिकॉर्ड की पहली प्रविष्टि इस चाबी और इस रिकॉर्ड का नाम नहीं लेती।",
    en: "The record's first entry does not name this key and this record.",
  },
  epochs: {
    hi: "मशीनों के रिकॉर्ड एक-दूसरे के आगे नहीं लगते।",
    en: "The records of the machines do not follow each other.",
  },
  foreign: {
    hi: "फाइल में दूसरे माल की प्रविष्टि है।",
    en: "There is an entry of another item in the file.",
  },
  nothing: { hi: "फाइल में इस माल की कोई प्रविष्टि नहीं है।", en: "There is no entry of this item in the file." },
  seal: {
    hi: "फाइल बनने के बाद बदली गई है: बनाने वाले के हस्ताक्षर मेल नहीं खाते।",
    en: "The file was changed after it was made: its maker's signature does not fit.",
  },
};
