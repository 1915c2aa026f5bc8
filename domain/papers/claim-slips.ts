import { MACHINE_TESTS, type MachineTest, type TestOutcome } from "../claim/tests.ts";
import type { Slip, SlipBlock } from "./slip.ts";
import { slipField } from "./slip.ts";
import type { Bilingual, PaperLang } from "./words.ts";

/** The names of the tests, on paper and on the screen. */
export const TEST_NAMES: Readonly<Record<MachineTest, Bilingual>> = {
  network: { hi: "ज़िले तक लिंक", en: "Link to the district" },
  printer: { hi: "प्रिंटर", en: "Printer" },
  label: { hi: "लेबल पढ़ना", en: "Label scanned back" },
  photo: { hi: "फोटो", en: "Photo" },
  door: { hi: "दरवाज़ा", en: "Door" },
  sound: { hi: "आवाज़", en: "Sound" },
};
const OUTCOMES: Readonly<Record<TestOutcome, Bilingual>> = {
  passed: { hi: "ठीक", en: "passed" },
  failed: { hi: "ठीक नहीं", en: "FAILED" },
  absent: { hi: "नहीं लगा", en: "not fitted" },
};
const WORDS = {
  hi: {
    label: "जाँच लेबल",
    scan: "इसे कियॉस्क के स्कैनर से पढ़ें।",
    sheet: "मशीन सौंपने की पर्ची",
    station: "थाना",
    words: "चार शब्द",
    version: "संस्करण",
    at: "समय",
    technician: "तकनीशियन के हस्ताक्षर",
    keeper: "मालखाना मोहर्रिर के हस्ताक्षर",
    untested: "नहीं जाँचा",
  },
  en: {
    label: "Test label",
    scan: "Scan this with the kiosk's scanner.",
    sheet: "Hand-over sheet of the machine",
    station: "Station",
    words: "Four words",
    version: "Release",
    at: "Time",
    technician: "Technician's signature",
    keeper: "Keeper's signature",
    untested: "not tested",
  },
} as const;

/** A short paper with a symbol that is scanned back: printer, paper and scanner are tried in one. */
export const testLabel = (paper: { readonly code: string; readonly training: boolean }, lang: PaperLang): Slip => ({
  kind: "slip",
  training: paper.training,
  blocks: [
    { kind: "title", text: WORDS[lang].label },
    { kind: "symbol", code: paper.code, caption: WORDS[lang].scan },
  ],
});

/** What the technician and the keeper sign when a machine is handed over. */
export interface ClaimSheet {
  readonly station: Bilingual;
  readonly code: string;
  readonly version: string;
  /** four words of the machine's key; none while it is not enrolled */
  readonly words: readonly Bilingual[];
  readonly tests: Readonly<Partial<Record<MachineTest, TestOutcome>>>;
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly training: boolean;
}

/** The sign-off sheet: each test with its outcome, and two lines to sign on. */
export const claimSheet = (sheet: ClaimSheet, lang: PaperLang): Slip => {
  const words = WORDS[lang];
  const results = MACHINE_TESTS.map((test): SlipBlock => {
    const outcome = sheet.tests[test];
    return { kind: "pair", left: TEST_NAMES[test][lang], right: outcome ? OUTCOMES[outcome][lang] : words.untested };
  });
  return {
    kind: "slip",
    training: sheet.training,
    blocks: [
      { kind: "title", text: words.sheet },
      { kind: "text", text: sheet.station[lang], bold: true, centred: true },
      { kind: "rule" },
      { kind: "field", word: words.station, value: sheet.code },
      ...slipField(words.words, sheet.words.map((word) => word[lang]).join(" ")),
      { kind: "field", word: words.version, value: sheet.version },
      { kind: "field", word: words.at, value: sheet.at },
      { kind: "rule" },
      ...results,
      { kind: "rule" },
      { kind: "write", word: words.technician },
      { kind: "write", word: words.keeper },
    ],
  };
};
