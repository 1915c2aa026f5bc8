import type { Change } from "../install/steps.ts";
import type { Refused, RefusedCode } from "../refused.ts";
import type { Fall } from "../release/trial.ts";
import { MARKS } from "./marks.ts";
import type { Words } from "./words-en.ts";

const KINDS: Readonly<Record<Change["kind"], string>> = {
  release: "प्रोग्राम",
  file: "फ़ाइल",
  link: "लिंक",
  account: "खाता",
  folder: "फ़ोल्डर",
  package: "पैकेज",
  unit: "सेवा",
  boot: "बूट सेटिंग",
};
const FALLS: Readonly<Record<Fall, string>> = {
  log: "इससे लॉग की जाँच पूरी नहीं हुई",
  "not-up": "यह समय पर चालू नहीं हुआ",
  restarted: "यह बन्द हुआ और फिर चलाना पड़ा",
};

const REFUSED: Readonly<Record<RefusedCode, (facts: Refused["facts"]) => string>> = {
  "no-root": () => "इससे मशीन बदलती है, root चाहिए। sudo के साथ चलाएँ।",
  "wrong-architecture": ({ release, machine }) => `यह ${release} का है, मशीन ${machine} की है। ${machine} वाली फ़ाइल लें।`,
  "no-space": ({ path, needMib }) => `${path} में जगह कम है: ${needMib} MiB चाहिए। जगह खाली करें या बड़ा कार्ड लें।`,
  "no-system": ({ path }) => `${path} में Debian या Raspberry Pi OS नहीं है। --root देखें।`,
  "other-station": ({ there, wanted }) =>
    `इस कार्ड में ${there} थाने का रिकॉर्ड है, ${wanted} का नहीं। कुछ नहीं बदला गया। सही कार्ड या खाली कार्ड लगाएँ।`,
  "not-a-release": ({ path }) => `${path} खुली हुई रिलीज़ नहीं है। फ़ाइल खोलें और उसमें bin/malkhana चलाएँ।`,
  "other-release-here": ({ version }) => `यहाँ ${version} लगा है। बदलने के लिए: malkhana update <फ़ाइल>।`,
  "not-installed": () => "यहाँ कुछ लगा नहीं है। पहले: malkhana install।",
  "enrolled-already": ({ station }) =>
    `यह मशीन ${station} के नाम से पहले ही जुड़ी है। नये सिरे से के लिए ज़िले से कोड लें और malkhana restore चलाएँ।`,
  "not-enrolled": () => "यह मशीन अभी जुड़ी नहीं है। ज़िले से कोड लें, फिर: malkhana enrol।",
  "enrol-refused": ({ why }) => `ज़िले से जुड़ना नहीं हुआ: ${why}`,
  invitation: () => "यह ज़िले का कोड नहीं है। QR का पूरा लेख दें, या --gateway, --station और --code दें।",
  "release-none": ({ path, arch }) => `${path} पर ${arch} की रिलीज़ नहीं है। malkhana-…-${arch}.tar.gz देखें।`,
  "release-unsigned": ({ file }) => `हस्ताक्षर ${file} नहीं है। उसे फ़ाइल के साथ रखें।`,
  "release-signature": ({ file }) => `${file} पर इस मशीन की मान्य कुंजी के हस्ताक्षर नहीं हैं। इसे न लगाएँ; पूछें कहाँ से आई।`,
  "release-tampered": ({ file }) => `${file} वैसी नहीं है जैसी हस्ताक्षर के समय थी। फिर से कॉपी करें; कुछ नहीं बदला गया।`,
  "release-architecture": ({ arch, machine }) => `यह ${arch} की है, मशीन ${machine} की है।`,
  "release-older": ({ version, now }) => `${version} चल रहे ${now} से नया नहीं है। पीछे जाने के लिए: malkhana rollback।`,
  "release-on-trial": () => "एक रिलीज़ अभी परख में है। पूरा होने तक रुकें: malkhana status।",
  "nothing-to-roll-back": () => "इस मशीन पर पहले की कोई रिलीज़ नहीं है।",
  "retire-confirm": ({ station }) => `इससे ${station} की कुंजियाँ मिट जाएँगी। पक्का हो तो --yes ${station} के साथ चलाएँ।`,
  "image-input": ({ why }) => `इमेज नहीं बन सकती: ${why}`,
};

/** What the command says, in Hindi. */
export const HI: Words = {
  refused: ({ code, facts }) => REFUSED[code](facts),
  changed: ({ kind, subject }) => `  ${KINDS[kind]}: ${subject}`,
  wouldChange: (count) => (count === 0 ? "कुछ नहीं बदलेगा।" : `${count} चीज़ें बदलेंगी।`),
  installed: (count) => (count === 0 ? "सब ठीक है: कुछ नहीं बदला गया।" : `हो गया: ${count} चीज़ें बदली गईं।`),
  notEnrolledYet: () => "अब ज़िले से कोड लें, फिर malkhana enrol चलाएँ।",
  checking: () => "हस्ताक्षर और फ़ाइलें जाँची जा रही हैं …",
  taken: (version) => `${version} की जाँच हुई, अपनी जगह पर है।`,
  stage: (stage) =>
    ({
      verifying: "इससे लॉग की जाँच हो रही है …",
      starting: "चालू किया जा रहा है …",
      watching: "चालू हो गया। देख रहे हैं कि टिकता है या नहीं …",
      "going-back": "यह नहीं टिका। पुराना वापस लगाया जा रहा है …",
    })[stage],
  verdict: (verdict, version) => {
    if (verdict.kept) return `${version} चल रहा है और यही रहेगा।`;
    const end = verdict.oldIsWell ? "फिर से चल रहा है।" : "चलाया गया पर ठीक नहीं है: malkhana status।";
    return `यह नहीं रखा गया: ${FALLS[verdict.why]}। ${version} ${end}`;
  },
  nothingOnTrial: () => "कोई रिलीज़ परख में नहीं है।",
  enrolled: (station) => `जुड़ गया: ${station}। मालखाना चालू हो रहा है।`,
  retired: (station) =>
    `${station} की कुंजियाँ मिटा दी गईं: यह मशीन अब लॉग नहीं लिख सकती। रिकॉर्ड कार्ड मिटाने तक रहेगा। ज़िले से इस मशीन का नाम कटवाएँ।`,
  imageWritten: (folder) => `${folder} में लिख दिया। user-data, network-config और meta-data को बूट पार्टीशन पर कॉपी करें।`,
  checked: ({ state, title, says, todo }) =>
    `${MARKS[state]} ${title.hi}: ${says.hi}${todo ? `\n    → ${todo.hi}` : ""}`,
  doctorEnd: (state) =>
    ({
      green: "सब ठीक है।",
      amber: "काम चलेगा; ▲ वाली बातें देख लें।",
      red: "कुछ खराब है: पहले ■ वाली बातें ठीक करें।",
    })[state],
  bundled: (file, parts) => `${file} बन गई। इसमें है: ${parts.join(", ")}। कोई नाम, पिन, कुंजी या मुकदमा नहीं।`,
  status: {
    release: (version, onTrial) => `रिलीज़     ${version}${onTrial ? " (परख में)" : ""}`,
    station: (code) => `थाना      ${code ?? "अभी जुड़ा नहीं"}`,
    unit: (unit, state) => `${unit.padEnd(28)} ${state}`,
    intact: (differs) => (differs ? `फ़ाइलें     हस्ताक्षर जैसी नहीं: ${differs}` : "फ़ाइलें     हस्ताक्षर जैसी"),
  },
};
