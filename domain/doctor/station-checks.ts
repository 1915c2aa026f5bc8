import type { PartState } from "../repairs/parts.ts";
import type { Bilingual } from "../schema.ts";
import { amber, type Check, green, red } from "./finding.ts";

const service: Check<{ readonly answers: boolean; readonly claimed: boolean }> = {
  title: { hi: "मालखाना कार्यक्रम", en: "Station program" },
  judge: ({ answers, claimed }) => {
    if (answers) return green("चल रहा है।", "It runs and answers.");
    return claimed
      ? red("कार्यक्रम जवाब नहीं देता।", "The program does not answer.", [
          "systemctl status malkhana-edge देखें; malkhana bundle भेजें।",
          "Look at systemctl status malkhana-edge; send a malkhana bundle.",
        ])
      : amber("यह मशीन अभी किसी थाने की नहीं है।", "This machine belongs to no station yet.", [
          "जिले से कोड लें और जोड़ें: malkhana enrol।",
          "Ask the district for a code and claim it: malkhana enrol.",
        ]);
  },
};

const log: Check<{
  readonly outcome: "takes" | "holds" | "stopped" | "broken" | "incomplete";
  readonly entries: number;
}> = {
  title: { hi: "अभिलेख (लॉग)", en: "The log" },
  judge: ({ outcome, entries }) => {
    if (outcome === "takes")
      return green(
        `हस्ताक्षरित शीर्ष तक मिला हुआ है, ${entries} प्रविष्टियाँ।`,
        `Opened, held against its signed head, ${entries} entries.`,
      );
    if (outcome === "holds")
      return green("पूरा जाँचा गया, सब सही।", "Verified from the first entry to the last: it holds.");
    const todo = [
      "कुछ न बदलें। malkhana bundle भेजें और जिले को बताएँ।",
      "Change nothing. Send a malkhana bundle and tell the district.",
    ] as const;
    if (outcome === "incomplete") return amber("पूरी जाँच नहीं हो सकी।", "It could not be verified to its end.", todo);
    return outcome === "stopped"
      ? red("अभिलेख नई प्रविष्टि नहीं ले रहा।", "The log takes no entries.", todo)
      : red("अभिलेख जाँच में टूटा निकला।", "The log does not verify.", todo);
  },
};

const HOURS_WARN = 24;
const HOURS_BAD = 72;
const witnessed: Check<{ readonly entries: number; readonly witnessed: number; readonly ageHours: number }> = {
  title: { hi: "जिले की गवाही", en: "Witnessed by the district" },
  judge: ({ entries, witnessed: size, ageHours }) => {
    const waiting = Math.max(0, entries - size);
    const told = [
      `${waiting} प्रविष्टियों की गवाही बाकी, पिछली ${ageHours} घंटे पहले।`,
      `${waiting} entries are not witnessed yet; the last cosignature is ${ageHours} hours old.`,
    ] as const;
    const todo = ["जिले का लिंक जोड़ें।", "Connect the district's link."] as const;
    if (waiting === 0 || ageHours < HOURS_WARN) return green(told[0], told[1]);
    return ageHours < HOURS_BAD ? amber(told[0], told[1], todo) : red(told[0], told[1], todo);
  },
};

const officers: Check<{ readonly ready: boolean }> = {
  title: { hi: "अधिकारी", en: "Officers" },
  judge: ({ ready }) =>
    ready
      ? green("थाना प्रभारी और मोहर्रिर साइन-इन कर सकते हैं।", "An SHO and a keeper can sign in.")
      : amber("थाना प्रभारी या मोहर्रिर अभी नहीं जुड़े।", "The SHO or the keeper is not enrolled yet.", [
          "कियॉस्क पर एक-बार के कोड से जोड़ें।",
          "Enrol them at the kiosk with the one-time code.",
        ]),
};

const link: Check<{ readonly key: string; readonly pending: number }> = {
  title: { hi: "जिले तक अभिलेख", en: "Record to the district" },
  judge: ({ key, pending }) => {
    if (key === "stopped")
      return red(
        "जिला अभिलेख नहीं ले रहा: किसी व्यक्ति को देखना होगा।",
        "The district takes nothing more: a person must look.",
        ["थाना प्रभारी और जिले को तुरंत बताएँ (रनबुक: दो अभिलेख)।", "Tell SHO and district at once (runbook: fork alarm)."],
      );
    if (key === "waiting")
      return amber(`${pending} प्रविष्टियाँ एक दिन से अधिक रुकी हैं।`, `${pending} entries wait for more than a day.`, [
        "राउटर, सिम और केबल देखें।",
        "Look at router, SIM and cable.",
      ]);
    return key === "offline"
      ? amber(`अभी लिंक नहीं है, ${pending} बाकी; काम चलता रहेगा।`, `No link now, ${pending} wait; work goes on.`, [
          "लंबा चले तो राउटर देखें।",
          "If it lasts, look at the router.",
        ])
      : green(`जुड़ा है, ${pending} बाकी।`, `Linked, ${pending} wait.`);
  },
};

const FAR_MS = 2_000;
const gateway: Check<{ readonly ms: number | undefined }> = {
  title: { hi: "जिले का सर्वर", en: "District server" },
  judge: ({ ms }) => {
    if (ms === undefined)
      return amber("जिले का सर्वर नहीं मिला।", "The district's server was not reached.", [
        "पता, केबल, सिम और फ़ायरवॉल देखें।",
        "Look at address, cable, SIM and firewall.",
      ]);
    return ms > FAR_MS
      ? amber(`जवाब ${ms} ms में आया।`, `It answered after ${ms} ms.`, [
          "लिंक धीमा है; सिग्नल देखें।",
          "The link is slow: look at the signal.",
        ])
      : green(`जवाब ${ms} ms में आया।`, `It answered within ${ms} ms.`);
  },
};

const PRINTER_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  "paper-low": ["कागज़ थोड़ा बचा है।", "Paper runs low."],
  "paper-end": ["कागज़ खत्म है।", "It is out of paper."],
  "cover-open": ["ढक्कन खुला है।", "Its cover is open."],
  absent: ["प्रिंटर नहीं मिला।", "It was not found."],
  stalled: ["प्रिंटर रुका हुआ है।", "It is stalled."],
  error: ["प्रिंटर ने खराबी बताई।", "It reports a fault."],
  busy: ["प्रिंटर ने जवाब नहीं दिया।", "It did not answer in time."],
};
const printer: Check<{ readonly key: string }> = {
  title: { hi: "लेबल प्रिंटर", en: "Label printer" },
  judge: ({ key }) => {
    if (key === "works") return green("तैयार है।", "It is ready.");
    const [hi, en] = PRINTER_WORDS[key] ?? ["प्रिंटर की हालत पता नहीं।", "Its state is not known."];
    const todo = [
      "मरम्मत पन्ने पर “प्रिंटर” खोलें और जाँच पर्ची छापें।",
      "Open “Printer” in Repairs and print a test slip.",
    ] as const;
    return key === "paper-low" || key === "busy" || !(key in PRINTER_WORDS) ? amber(hi, en, todo) : red(hi, en, todo);
  },
};

const LABEL_DAYS = 180;
const label: Check<{ readonly days: number | undefined }> = {
  title: { hi: "जाँच लेबल", en: "Test label scanned back" },
  judge: ({ days }) => {
    const todo = [
      "कियॉस्क पर मशीन की जाँच खोलें और “लेबल” करें।",
      "Open the machine's tests at the kiosk and do “label”.",
    ] as const;
    if (days === undefined) return amber("जाँच लेबल कभी पढ़ा नहीं गया।", "No test label was ever scanned back.", todo);
    return days > LABEL_DAYS
      ? amber(`जाँच लेबल ${days} दिन पहले पढ़ा गया।`, `The test label was scanned back ${days} days ago.`, todo)
      : green(`जाँच लेबल ${days} दिन पहले पढ़ा गया।`, `The test label was scanned back ${days} days ago.`);
  },
};

const cameras: Check<{ readonly key: string; readonly which: string }> = {
  title: { hi: "कैमरे", en: "Cameras" },
  judge: ({ key, which }) => {
    if (key === "works") return green("सब कैमरे दिख रहे हैं।", "All cameras are seen.");
    const todo = ["कैमरे का तार, लेंस और रिकॉर्डर देखें।", "Look at the camera's cable, its lens and the recorder."] as const;
    return key === "unheard" || key === "no-sound" || key === "disk-low"
      ? amber("रिकॉर्डर से पूरी खबर नहीं मिल रही।", "The recorder does not tell everything.", todo)
      : red(`कैमरे में गड़बड़: ${which || "?"}।`, `Trouble with cameras: ${which || "?"}.`, todo);
  },
};

/** A part that Repairs tells all about: here only whether to go there. */
const partCheck = (title: Bilingual): Check<{ readonly state: PartState }> => ({
  title,
  judge: ({ state }) => {
    if (state === "ok") return green("ठीक है।", "It is well.");
    const todo = ["मरम्मत पन्ने पर यह हिस्सा खोलें।", "Open this part in Repairs."] as const;
    return state === "bad" ? red("खराब है।", "It is in trouble.", todo) : amber("ध्यान चाहिए।", "It needs a look.", todo);
  },
});
const door = partCheck({ hi: "दरवाज़ा", en: "Door" });
const power = partCheck({ hi: "बिजली और बैटरी", en: "Mains and battery" });

/** What is so of the station on the machine. */
export const STATION_CHECKS = {
  service,
  log,
  witnessed,
  officers,
  link,
  gateway,
  printer,
  label,
  cameras,
  door,
  power,
};
