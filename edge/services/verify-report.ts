import { displayTime } from "#domain/time.ts";

/**
 * What a check found. Broken: something is not what was written or signed. Incomplete: something is not there, so
 * nothing can be said of it. Note: worth knowing, and all holds.
 */
export type Finding = FindingKind & { readonly epoch?: number; readonly seq?: number };

type FindingKind =
  | { readonly code: "entry-missing" | "entry-altered" | "entry-foreign" | "storage-damaged"; readonly detail?: string }
  | { readonly code: "epoch-not-opened" | "epoch-not-joined" | "key-other"; readonly detail?: string }
  | { readonly code: "checkpoint-invalid" | "checkpoint-root" | "checkpoint-ahead"; readonly detail: string }
  | { readonly code: "private-altered" | "private-missing"; readonly detail?: string }
  | { readonly code: "blob-altered" | "blob-missing"; readonly detail: string }
  | { readonly code: "locked" | "unreadable" | "no-log" | "no-station" | "no-entries"; readonly detail?: string }
  | { readonly code: "no-checkpoint" | "no-key"; readonly detail?: string }
  | {
      readonly code: "not-covered" | "keys-dropped" | "stray-documents" | "blobs-not-checked";
      readonly detail: string;
    };

export type FindingCode = FindingKind["code"];
type Severity = "broken" | "incomplete" | "note";

/** Each finding's weight and its words, English and Hindi, after "entry #n: ". */
const WORDS: Readonly<Record<FindingCode, readonly [Severity, string, string]>> = {
  "entry-missing": [
    "broken",
    "it is missing, or something was put in its place",
    "यह प्रविष्टि नहीं है, या इसकी जगह कुछ और है",
  ],
  "entry-altered": ["broken", "its bytes are not those that were hashed", "इसके शब्द वे नहीं हैं जो लिखे गए थे"],
  "entry-foreign": ["broken", "it says it belongs to another place in the log", "यह किसी और जगह की प्रविष्टि है"],
  "storage-damaged": ["broken", "the storage cannot be read back", "भंडार पढ़ा नहीं जा सकता"],
  "epoch-not-opened": [
    "broken",
    "the epoch does not begin with its opening entry",
    "युग अपनी आरंभ प्रविष्टि से शुरू नहीं होता",
  ],
  "epoch-not-joined": ["broken", "it does not carry the checkpoint of the epoch before", "इसमें पिछले युग का चेकपॉइंट नहीं है"],
  "key-other": ["broken", "the log names another key than the pinned one", "लॉग में लिखी कुंजी तय कुंजी से अलग है"],
  "checkpoint-invalid": [
    "broken",
    "a checkpoint is not signed by the station's key",
    "चेकपॉइंट पर थाने की कुंजी के हस्ताक्षर नहीं हैं",
  ],
  "checkpoint-root": ["broken", "the entries are not those that were signed", "प्रविष्टियाँ वे नहीं हैं जिन पर हस्ताक्षर हुए थे"],
  "checkpoint-ahead": ["broken", "the log is shorter than what was signed", "लॉग उससे छोटा है जिस पर हस्ताक्षर हुए थे"],
  "private-altered": ["broken", "its private record was altered", "इसका निजी विवरण बदला गया है"],
  "private-missing": ["incomplete", "its private record is missing", "इसका निजी विवरण नहीं है"],
  "blob-altered": ["broken", "its photo or file was altered", "इसकी फ़ोटो या फ़ाइल बदली गई है"],
  "blob-missing": ["incomplete", "its photo or file is missing", "इसकी फ़ोटो या फ़ाइल नहीं है"],
  locked: ["incomplete", "the service has the log open: stop the service first", "सेवा चल रही है: पहले सेवा बंद करें"],
  unreadable: ["incomplete", "the folder cannot be read", "फ़ोल्डर पढ़ा नहीं जा सकता"],
  "no-log": ["incomplete", "there is no log in this folder", "इस फ़ोल्डर में कोई लॉग नहीं है"],
  "no-station": ["incomplete", "station.json is missing or cannot be read", "station.json नहीं है या पढ़ा नहीं जा सकता"],
  "no-entries": ["incomplete", "the log has no entries", "लॉग में कोई प्रविष्टि नहीं है"],
  "no-checkpoint": [
    "incomplete",
    "there is no checkpoint, so nothing is signed",
    "कोई चेकपॉइंट नहीं है, इसलिए कुछ भी हस्ताक्षरित नहीं है",
  ],
  "no-key": [
    "incomplete",
    "no key is pinned, the log's own word was taken",
    "कोई कुंजी तय नहीं है, लॉग की अपनी बात मानी गई",
  ],
  "not-covered": ["note", "not yet under a checkpoint", "अभी चेकपॉइंट में नहीं"],
  "keys-dropped": ["note", "private records erased (key dropped)", "निजी विवरण मिटाए गए (कुंजी हटाई गई)"],
  "stray-documents": ["note", "documents that no entry speaks of", "दस्तावेज़ जिनकी कोई प्रविष्टि नहीं"],
  "blobs-not-checked": ["note", "photos and files were not checked", "फ़ोटो और फ़ाइलें नहीं जाँची गईं"],
};

/** How far an epoch was checked. */
export interface EpochReport {
  readonly epoch: number;
  readonly entries: number;
  /** Entries under a checkpoint that holds. */
  readonly covered: number;
  /** When the last covered entry was recorded, ISO. */
  readonly coveredAt?: string;
}

/** What a whole check says. */
export interface VerifyReport {
  readonly outcome: "holds" | "broken" | "incomplete";
  readonly station: string;
  readonly epochs: readonly EpochReport[];
  readonly privateRecords: number;
  readonly blobs: number;
  readonly findings: readonly Finding[];
}

/** Exit code of the command for each outcome. */
export const EXIT_CODES = { holds: 0, broken: 1, incomplete: 2 } as const;

const severityOf = (finding: Finding): Severity => WORDS[finding.code][0];

/** The worst of the findings. */
export const outcomeOf = (findings: readonly Finding[]): VerifyReport["outcome"] => {
  const severities = findings.map(severityOf);
  if (severities.includes("broken")) return "broken";
  return severities.includes("incomplete") ? "incomplete" : "holds";
};

const describe = (finding: Finding, language: "en" | "hi"): string => {
  const [, english, hindi] = WORDS[finding.code];
  const words = language === "en" ? english : hindi;
  const detail = finding.detail === undefined ? "" : ` (${finding.detail})`;
  const epoch =
    finding.epoch === undefined || finding.epoch === 1
      ? ""
      : language === "en"
        ? ` of epoch ${finding.epoch}`
        : ` (युग ${finding.epoch})`;
  if (finding.code === "not-covered" || finding.code === "keys-dropped" || finding.code === "stray-documents")
    return `${finding.detail}${epoch} ${words}`;
  if (finding.seq === undefined) return `${words}${epoch}${detail}`;
  return language === "en"
    ? `entry #${finding.seq}${epoch}: ${words}${detail}`
    : `प्रविष्टि #${finding.seq}${epoch}: ${words}${detail}`;
};

const heldIn = (report: VerifyReport, language: "en" | "hi"): string => {
  const last = report.epochs.at(-1);
  const entries = report.epochs.reduce((sum, epoch) => sum + epoch.entries, 0);
  if (last === undefined || last.covered === 0 || last.coveredAt === undefined) return "";
  const time = displayTime(last.coveredAt);
  const upTo = `#${last.covered - 1}`;
  const epoch = last.epoch === 1 ? "" : language === "en" ? ` of epoch ${last.epoch}` : ` (युग ${last.epoch})`;
  return language === "en"
    ? `${entries} entries of ${report.station}, signed up to ${upTo}${epoch} of ${time}, ${report.privateRecords} private records, ${report.blobs} photos and files`
    : `${report.station} की ${entries} प्रविष्टियाँ, ${upTo}${epoch} दिनांक ${time} तक हस्ताक्षरित, ${report.privateRecords} निजी विवरण, ${report.blobs} फ़ोटो और फ़ाइलें`;
};

const VERDICTS = {
  en: { holds: "HOLDS", broken: "BROKEN", incomplete: "INCOMPLETE" },
  hi: { holds: "सही है", broken: "टूटा है", incomplete: "अधूरा है" },
} as const;

/** The whole report in one line: the verdict, what decides it, then what else is to be known. */
export const lineOf = (report: VerifyReport, language: "en" | "hi"): string => {
  const rank = { broken: 0, incomplete: 1, note: 2 } as const;
  const found = [...report.findings].sort((a, b) => rank[severityOf(a)] - rank[severityOf(b)]);
  const shown = found.slice(0, 5).map((finding) => describe(finding, language));
  const more = found.length - shown.length;
  if (more > 0) shown.push(language === "en" ? `and ${more} more findings` : `और ${more} बातें`);
  const held = heldIn(report, language);
  const parts = report.outcome === "holds" ? [held, ...shown] : [...shown, ...(held === "" ? [] : [held])];
  return `${VERDICTS[language][report.outcome]}: ${parts.join("; ")}`;
};
