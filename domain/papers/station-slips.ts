import { officerText, parcelBlocks } from "./carrier-slip.ts";
import type { PaperCheckpoint, PaperOfficer, PaperParcel } from "./road-certificate.ts";
import { type Slip, slipField } from "./slip.ts";
import { type Bilingual, type PaperLang, paperWords } from "./words.ts";

/** A box and what lies in it. */
export interface ContentsListPaper {
  readonly station: Bilingual;
  readonly code: string;
  readonly name: Bilingual;
  readonly path: string;
  readonly items: readonly PaperParcel[];
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly printedBy: PaperOfficer;
  readonly training: boolean;
}

/** What the depositor takes away: the things received, by whom and when. */
export interface DepositReceiptPaper {
  readonly station: Bilingual;
  readonly registerNo: string;
  readonly items: readonly PaperParcel[];
  /** DD-MM-YYYY HH:mm */
  readonly at: string;
  readonly depositedBy: PaperOfficer;
  readonly keeper: PaperOfficer;
  readonly gd: string | undefined;
  readonly checkpoint: PaperCheckpoint | undefined;
  readonly training: boolean;
}

/** The list that goes into a box: every item in it, the total, and the box's own code. */
export const contentsList = (paper: ContentsListPaper, lang: PaperLang): Slip => {
  const w = paperWords(lang);
  return {
    kind: "slip",
    training: paper.training,
    blocks: [
      { kind: "title", text: w.contentsList },
      { kind: "text", text: paper.name[lang], bold: true, centred: true },
      { kind: "text", text: paper.station[lang], bold: false, centred: true },
      ...slipField(w.place, paper.path),
      { kind: "symbol", code: paper.code, caption: `${w.total} ${paper.items.length}` },
      { kind: "rule" },
      ...paper.items.flatMap((item) => parcelBlocks(item, lang)),
      { kind: "rule" },
      ...slipField(w.at, paper.at),
      ...slipField(w.keeper, officerText(paper.printedBy)),
    ],
  };
};

/** The receipt for a deposit: items with their seals, both officers, the time, and the head of the log. */
export const depositReceipt = (paper: DepositReceiptPaper, lang: PaperLang): Slip => {
  const w = paperWords(lang);
  return {
    kind: "slip",
    training: paper.training,
    blocks: [
      { kind: "title", text: w.depositReceipt },
      { kind: "text", text: paper.station[lang], bold: true, centred: true },
      { kind: "rule" },
      ...slipField(w.registerNo, paper.registerNo),
      ...slipField(w.at, paper.at),
      ...slipField(w.depositedBy, officerText(paper.depositedBy)),
      ...slipField(w.keeper, officerText(paper.keeper)),
      ...(paper.gd === undefined ? [{ kind: "write", word: w.gdShort } as const] : slipField(w.gdShort, paper.gd)),
      { kind: "rule" },
      ...paper.items.flatMap((item) => parcelBlocks(item, lang)),
      { kind: "pair", left: w.total, right: String(paper.items.length) },
      { kind: "rule" },
      ...slipField(w.logHead, paper.checkpoint?.line),
      { kind: "write", word: w.signature },
    ],
  };
};
