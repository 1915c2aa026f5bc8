import { officerText, parcelBlocks } from "./carrier-slip.ts";
import type { PaperCheckpoint, PaperOfficer, PaperParcel } from "./road-certificate.ts";
import { type Slip, slipField } from "./slip.ts";
import { type Bilingual, type PaperLang, paperWords } from "./words.ts";

/** What the carrier takes away after bringing property back. */
export interface ReturnReceiptPaper {
  readonly station: Bilingual;
  /** number of the road certificate */
  readonly number: string;
  readonly code: string;
  readonly carrier: PaperOfficer;
  /** parcels that are back, with the seals as they came */
  readonly items: readonly PaperParcel[];
  /** parcels that are still out */
  readonly out: number;
  /** DD-MM-YYYY HH:mm of the last parcel's return */
  readonly at: string;
  readonly keeper: PaperOfficer;
  readonly gd: string | undefined;
  readonly checkpoint: PaperCheckpoint | undefined;
  readonly training: boolean;
}

/** The receipt for a return: parcels that came back with their seals, what is still out, and the head of the log. */
export const returnReceipt = (paper: ReturnReceiptPaper, lang: PaperLang): Slip => {
  const w = paperWords(lang);
  return {
    kind: "slip",
    training: paper.training,
    blocks: [
      { kind: "title", text: `${w.returnReceipt} · RC ${paper.number}` },
      { kind: "text", text: paper.station[lang], bold: true, centred: true },
      { kind: "rule" },
      ...slipField(w.carrier, officerText(paper.carrier)),
      ...slipField(w.at, paper.at),
      ...slipField(w.keeper, officerText(paper.keeper)),
      ...(paper.gd === undefined ? [{ kind: "write", word: w.gdShort } as const] : slipField(w.gdShort, paper.gd)),
      { kind: "rule" },
      ...paper.items.flatMap((item) => parcelBlocks(item, lang)),
      { kind: "rule" },
      { kind: "symbol", code: paper.code, caption: `${w.total} ${paper.items.length}` },
      ...slipField(w.stillOut, paper.out === 0 ? undefined : String(paper.out)),
      ...slipField(w.logHead, paper.checkpoint?.line),
      { kind: "write", word: w.signature },
    ],
  };
};
