import type { OutPurpose } from "#domain/entries/item.ts";
import type { Phrases } from "./phrases.ts";

/** On what paper property leaves, for papers that carry no number of their own: the record names the paper and its day. */
export const ORDER_PAPERS: Readonly<Record<OutPurpose, Phrases>> = {
  court: [
    { hi: "न्यायालय का सम्मन", en: "Court's summons" },
    { hi: "न्यायालय का आदेश", en: "Court's order" },
  ],
  fsl: [
    { hi: "अग्रसारण पत्र (सी०ओ०)", en: "Forwarding letter (CO)" },
    { hi: "न्यायालय का आदेश", en: "Court's order" },
  ],
  "custody-bond": [{ hi: "न्यायालय का अवमुक्ति आदेश", en: "Court's release order" }],
  expert: [{ hi: "थाने का पत्र", en: "Letter of the station" }],
  "other-station": [{ hi: "स्थानान्तरण आदेश", en: "Transfer order" }],
  examination: [{ hi: "विवेचक का पत्र", en: "Investigator's letter" }],
};
