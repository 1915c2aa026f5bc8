import { amber, type Check, green, red } from "./finding.ts";

const LEAST_MIB = 900;
const GOOD_MIB = 1_800;
/** bits of the Raspberry Pi firmware's `get_throttled`: 0 to 3 are now, 16 to 19 since the start */
const UNDER_VOLTAGE = 0x1;
const NOW = 0xf;

const memory: Check<{ readonly mib: number }> = {
  title: { hi: "मेमोरी", en: "Memory" },
  judge: ({ mib }) => {
    if (mib < LEAST_MIB)
      return red(`केवल ${mib} MiB मेमोरी है।`, `Only ${mib} MiB of memory.`, [
        "कम से कम 2 GB वाला Pi लगाएँ।",
        "Use a Pi with at least 2 GB.",
      ]);
    return mib < GOOD_MIB
      ? amber(`${mib} MiB मेमोरी है, काम चलेगा पर कम है।`, `${mib} MiB of memory: enough, but little.`, [
          "अगली बार 2 GB या अधिक का Pi लें।",
          "Take a Pi with 2 GB or more next time.",
        ])
      : green(`${mib} MiB मेमोरी है।`, `${mib} MiB of memory.`);
  },
};

const model: Check<{ readonly name: string; readonly isPi: boolean }> = {
  title: { hi: "मशीन", en: "Machine" },
  judge: ({ name, isPi }) =>
    isPi
      ? green(`${name}`, `${name}`)
      : amber(`यह Raspberry Pi नहीं है: ${name}।`, `This is no Raspberry Pi: ${name}.`, [
          "थाने पर Raspberry Pi 4 या 5 लगाएँ; जाँच के लिए यह ठीक है।",
          "Use a Raspberry Pi 4 or 5 at a station; for trying out this will do.",
        ]),
};

const throttling: Check<{ readonly bits: number }> = {
  title: { hi: "बिजली और गर्मी", en: "Supply and heat" },
  judge: ({ bits }) => {
    if (bits & UNDER_VOLTAGE)
      return red("बिजली की सप्लाई अभी कमज़ोर है।", "The power supply is too weak right now.", [
        "असली 5 V / 3 A (Pi 5: 5 A) सप्लाई और छोटी केबल लगाएँ।",
        "Use the original 5 V / 3 A supply (Pi 5: 5 A) and a short cable.",
      ]);
    if (bits & NOW)
      return red("मशीन अभी गर्मी से धीमी चल रही है।", "The machine is slowed down by heat right now.", [
        "हवा की जगह खोलें, पंखा देखें, धूप से हटाएँ।",
        "Free its air, look at the fan, move it out of the sun.",
      ]);
    return bits === 0
      ? green("सप्लाई और तापमान ठीक हैं।", "Supply and temperature are right.")
      : amber(
          "चालू होने के बाद कभी सप्लाई कमज़ोर या मशीन गर्म हुई थी।",
          "Since it started, the supply was weak or the machine hot at least once.",
          ["सप्लाई, केबल और पंखा देखें।", "Look at supply, cable and fan."],
        );
  },
};

const clock: Check<{ readonly synced: boolean; readonly rtc: boolean }> = {
  title: { hi: "घड़ी", en: "Clock" },
  judge: ({ synced, rtc }) => {
    if (synced && rtc)
      return green("समय जिले से मिला है, और अपनी बैटरी वाली घड़ी है।", "Set by a time server; a battery clock is there.");
    if (synced)
      return amber("समय मिला हुआ है, पर बैटरी वाली घड़ी नहीं है।", "Set by a time server, but there is no battery clock.", [
        "RTC (DS3231 या Pi 5 की बैटरी) लगाएँ, नहीं तो बिजली जाने पर समय पीछे रहेगा।",
        "Fit an RTC (DS3231, or the Pi 5's battery): without one the time is behind after each power cut.",
      ]);
    return rtc
      ? amber("समय बैटरी वाली घड़ी से है; सर्वर से नहीं मिलाया।", "The time is the battery clock's; no server has set it.", [
          "जिले का लिंक और chrony की सेटिंग देखें।",
          "Look at the district's link and chrony's settings.",
        ])
      : amber(
          "समय पर भरोसा नहीं: न सर्वर से मिला, न बैटरी की घड़ी।",
          "Nobody knows the time: no server, no battery clock.",
          ["हाथ घड़ी से मिलाएँ; लिंक जोड़ें या RTC लगाएँ।", "Compare it with a watch; connect the link or fit an RTC."],
        );
  },
};

const wear: Check<{ readonly usedPercent: number | undefined; readonly errors: number }> = {
  title: { hi: "कार्ड की हालत", en: "Wear of the card" },
  judge: ({ usedPercent, errors }) => {
    const swap = [
      "नया कार्ड या SSD लगाएँ और malkhana restore से अभिलेख लौटाएँ।",
      "Put in a new card or SSD and bring the record back with malkhana restore.",
    ] as const;
    if (errors > 0)
      return red(`फ़ाइल सिस्टम में ${errors} त्रुटि मिली।`, `The file system has counted ${errors} errors.`, swap);
    if (usedPercent === undefined)
      return green("कोई त्रुटि नहीं गिनी गई।", "No errors counted; this disk does not tell its wear.");
    if (usedPercent >= 90) return red(`कार्ड ${usedPercent}% घिस चुका है।`, `The card is ${usedPercent} % worn.`, swap);
    return usedPercent >= 70
      ? amber(`कार्ड ${usedPercent}% घिस चुका है।`, `The card is ${usedPercent} % worn.`, [
          "नया कार्ड मँगवा लें।",
          "Order a new card.",
        ])
      : green(`कार्ड ${usedPercent}% घिसा है।`, `The card is ${usedPercent} % worn.`);
  },
};

const LOW_MIB = 2_048;
const FULL_MIB = 200;
const room: Check<{ readonly freeMib: number }> = {
  title: { hi: "खाली जगह", en: "Free space" },
  judge: ({ freeMib }) => {
    const gib = (freeMib / 1024).toFixed(1);
    const todo = ["पुरानी फ़ाइलें हटाएँ या बड़ा कार्ड लगाएँ।", "Remove old files, or put in a larger card."] as const;
    if (freeMib < FULL_MIB) return red(`केवल ${freeMib} MiB खाली है।`, `Only ${freeMib} MiB are free.`, todo);
    return freeMib < LOW_MIB
      ? amber(`${gib} GiB खाली है।`, `${gib} GiB are free.`, todo)
      : green(`${gib} GiB खाली है।`, `${gib} GiB are free.`);
  },
};

const SLOW_MS = 100;
const STUCK_MS = 1_000;
const disk: Check<{
  readonly type: string;
  readonly readOnly: boolean;
  readonly inMemory: boolean;
  /** of a 4 KiB write with fdatasync */
  readonly p99Ms: number;
}> = {
  title: { hi: "डिस्क पर लिखना", en: "Writing to disk" },
  judge: ({ type, readOnly, inMemory, p99Ms }) => {
    if (readOnly)
      return red("डिस्क केवल पढ़ी जा सकती है।", "The disk can only be read.", [
        "मशीन दोबारा चालू करें; फिर भी हो तो कार्ड बदलें।",
        "Restart the machine; if it stays so, change the card.",
      ]);
    if (inMemory)
      return red(
        `अभिलेख मेमोरी में है (${type}); बिजली जाते ही मिट जाएगा।`,
        `The record lies in memory (${type}): it is gone with the power.`,
        ["डेटा फ़ोल्डर को कार्ड या SSD पर रखें।", "Put the data folder on the card or an SSD."],
      );
    const ms = Math.round(p99Ms * 10) / 10;
    if (p99Ms >= STUCK_MS)
      return red(`एक लिखाई में ${ms} ms तक लगते हैं।`, `A write takes up to ${ms} ms.`, [
        "कार्ड मर रहा है: अच्छा A2 कार्ड या SSD लगाएँ।",
        "The card is dying: use a good A2 card or an SSD.",
      ]);
    return p99Ms >= SLOW_MS
      ? amber(`लिखाई धीमी है: ${ms} ms (${type})।`, `Writing is slow: ${ms} ms (${type}).`, [
          "A2 कार्ड या SSD लगाएँ।",
          "Use an A2 card or an SSD.",
        ])
      : green(`${type}, 100 में 99 लिखाई ${ms} ms से पहले।`, `${type}; 99 of 100 writes are safe within ${ms} ms.`);
  },
};

const keys: Check<{ readonly found: number; readonly open: readonly string[] }> = {
  title: { hi: "कुंजियाँ", en: "Keys" },
  judge: ({ found, open }) => {
    if (open.length > 0)
      return red(`ये कुंजियाँ औरों को दिखती हैं: ${open.join(", ")}।`, `Others can read these keys: ${open.join(", ")}.`, [
        "malkhana install फिर चलाएँ; शक हो तो जिले से नया कोड लें।",
        "Run malkhana install again; in doubt, ask the district for a new code.",
      ]);
    return found > 0
      ? green(`${found} कुंजियाँ, सब बंद।`, `${found} keys, all closed to others.`)
      : amber("अभी कोई कुंजी नहीं बनी।", "There are no keys yet.", ["पहले मशीन को जिले से जोड़ें।", "Claim the machine first."]);
  },
};

const SOON_DAYS = 30;
const certificate: Check<{ readonly days: number }> = {
  title: { hi: "जिले का प्रमाण-पत्र", en: "District certificate" },
  judge: ({ days }) => {
    const todo = [
      "जिले का लिंक जोड़ें; यह अपने आप नया हो जाता है।",
      "Connect the district's link: it renews itself.",
    ] as const;
    if (days < 0) return red("प्रमाण-पत्र की तारीख निकल गई।", "The certificate has run out.", todo);
    return days < SOON_DAYS
      ? amber(`${days} दिन बाकी हैं।`, `${days} days are left.`, todo)
      : green(`${days} दिन बाकी हैं।`, `${days} days are left.`);
  },
};

const watchdog: Check<{ readonly armed: boolean; readonly seconds: number }> = {
  title: { hi: "पहरेदार (वॉचडॉग)", en: "Watchdog" },
  judge: ({ armed, seconds }) =>
    armed
      ? green(`चालू, ${seconds} सेकंड।`, `Armed, ${seconds} seconds.`)
      : amber(
          "मशीन का पहरेदार चालू नहीं है: अटकी तो अटकी रहेगी।",
          "The machine's watchdog is not armed: if it hangs, it stays so.",
          [
            "malkhana install चलाएँ (समय 14 सेकंड) और मशीन दोबारा चालू करें।",
            "Run malkhana install (it sets 14 seconds) and restart the machine.",
          ],
        ),
};

const browser: Check<{ readonly version: string; readonly policy: boolean }> = {
  title: { hi: "स्क्रीन का ब्राउज़र", en: "Kiosk browser" },
  judge: ({ version, policy }) =>
    policy
      ? green(`${version}, नियम लगे हैं।`, `${version}, with its policy.`)
      : amber(`${version}; कियॉस्क के नियम नहीं लगे।`, `${version}; the kiosk's policy is not in place.`, [
          "malkhana install फिर चलाएँ।",
          "Run malkhana install again.",
        ]),
};

/** What may answer from outside: administrators and the cameras' broker. */
const ALLOWED_PORTS: readonly number[] = [22, 8883];
const ports: Check<{ readonly open: readonly number[]; readonly isAppliance: boolean }> = {
  title: { hi: "खुले पोर्ट", en: "Open ports" },
  judge: ({ open, isAppliance }) => {
    const extra = open.filter((port) => !ALLOWED_PORTS.includes(port));
    if (extra.length === 0)
      return green("सूची के बाहर कुछ खुला नहीं।", "Nothing answers from outside but what is on the list.");
    const list = extra.join(", ");
    return isAppliance
      ? red(`सूची के बाहर खुले हैं: ${list}।`, `Open beyond the list: ${list}.`, [
          "जो कार्यक्रम इन्हें खोलता है उसे हटाएँ; malkhana install से फ़ायरवॉल लगाएँ।",
          "Remove the program that opens them; malkhana install puts the firewall back.",
        ])
      : amber(`यहाँ और पोर्ट भी खुले हैं: ${list}।`, `Other ports are open here: ${list}.`, [
          "थाने की मशीन पर malkhana install चलाएँ; वह इन्हें बंद रखता है।",
          "On a station's machine run malkhana install: it keeps them shut.",
        ]);
  },
};

const gpio: Check<{ readonly chips: readonly string[] }> = {
  title: { hi: "GPIO लाइनें", en: "GPIO lines" },
  judge: ({ chips }) =>
    chips.some((label) => label.startsWith("pinctrl"))
      ? green(`मिलीं: ${chips.join(", ")}।`, `Found: ${chips.join(", ")}.`)
      : amber(
          `Pi की लाइनें नहीं मिलीं (${chips.join(", ")})।`,
          `The Pi's own lines were not found (${chips.join(", ")}).`,
          ["दरवाज़े का संपर्क किस चिप पर है, देखें।", "See on which chip the door contact is."],
        ),
};

const broker: Check<{ readonly answers: boolean; readonly acl: boolean }> = {
  title: { hi: "कैमरों का ब्रोकर", en: "Cameras' broker" },
  judge: ({ answers, acl }) => {
    if (!acl)
      return red("ब्रोकर चल रहा है पर किसका क्या हक है, यह सूची नहीं है।", "The broker has no list of who may do what.", [
        "malkhana install फिर चलाएँ।",
        "Run malkhana install again.",
      ]);
    return answers
      ? green("ब्रोकर जवाब देता है, हक की सूची लगी है।", "The broker answers and holds its list of rights.")
      : red("ब्रोकर जवाब नहीं देता: कैमरे की खबर नहीं आएगी।", "The broker does not answer: cameras cannot report.", [
          "systemctl status mosquitto देखें।",
          "Look at: systemctl status mosquitto.",
        ]);
  },
};

const release: Check<{ readonly version: string; readonly sbom: boolean; readonly isRelease: boolean }> = {
  title: { hi: "संस्करण", en: "Release" },
  judge: ({ version, sbom, isRelease }) => {
    if (!isRelease)
      return amber(`${version}, स्रोत से चल रहा है।`, `${version}, run from its sources.`, [
        "थाने की मशीन पर हस्ताक्षर वाला संस्करण लगाएँ।",
        "At a station install a signed release.",
      ]);
    return sbom
      ? green(`${version}, सामग्री सूची (SBOM) साथ है।`, `${version}, with its bill of materials.`)
      : amber(`${version}, सामग्री सूची (SBOM) नहीं है।`, `${version}, without a bill of materials.`, [
          "संस्करण फिर से लगाएँ: malkhana update।",
          "Take the release again: malkhana update.",
        ]);
  },
};

/** What is so of the machine itself, in the order in which a technician looks. */
export const MACHINE_CHECKS = {
  model,
  memory,
  throttling,
  clock,
  room,
  disk,
  wear,
  watchdog,
  browser,
  ports,
  gpio,
  broker,
  keys,
  certificate,
  release,
};
