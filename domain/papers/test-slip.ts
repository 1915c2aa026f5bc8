import type { Slip } from "./slip.ts";
import type { Bilingual, PaperLang } from "./words.ts";

/** What the test slip of Repairs says. */
export interface TestSlipPaper {
  readonly station: Bilingual;
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly training: boolean;
}

const WORDS = {
  hi: {
    title: "जाँच पर्ची",
    read: "यह पंक्ति साफ पढ़ी जाए और दोनों किनारे पूरे हों तो प्रिंटर ठीक है।",
    letters: "क्ष त्र ज्ञ श्री र्क ट्ठ द्ध ० 0123456789",
  },
  en: {
    title: "Test slip",
    read: "If this line is clear and both edges are whole, the printer is right.",
    letters: "क्ष त्र ज्ञ श्री ABC xyz 0123456789",
  },
} as const;

/** A short slip with difficult letters: smear, a crooked roll and a cut edge show at once. */
export const testSlip = (paper: TestSlipPaper, lang: PaperLang): Slip => ({
  kind: "slip",
  training: paper.training,
  blocks: [
    { kind: "title", text: WORDS[lang].title },
    { kind: "text", text: paper.station[lang], bold: true, centred: true },
    { kind: "rule" },
    { kind: "text", text: WORDS[lang].letters, bold: true, centred: true },
    { kind: "text", text: WORDS[lang].read, bold: false, centred: false },
    { kind: "rule" },
    { kind: "text", text: paper.at, bold: false, centred: true },
  ],
});
