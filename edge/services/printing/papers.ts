import type { ItemState, Movement } from "#domain/custody/state.ts";
import { toBase64 } from "#domain/log/bytes.ts";
import { carrierSlip } from "#domain/papers/carrier-slip.ts";
import { commandCardHtml } from "#domain/papers/command-card.ts";
import type { PaperAssets } from "#domain/papers/paper-page.ts";
import type { PaperCheckpoint, RoadCertificatePaper } from "#domain/papers/road-certificate.ts";
import { roadCertificateHtml } from "#domain/papers/road-certificate-html.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Paper } from "../../devices/paper/paper.ts";
import type { PrintOutcome } from "../../devices/printer/printer.ts";
import type { Checkpoints } from "../checkpoints.ts";
import { certificatePaper, contentsSlip } from "./certificate.ts";
import type { PaperHead } from "./models.ts";
import type { Printing } from "./print.ts";
import { depositReceiptSlip, type ReceiptFrame, returnReceiptSlip } from "./receipts.ts";

/** The papers of a movement and the list of a box. */
export interface Papers {
  /** Two A4 copies as one HTML document, with the signed head of the log on each. */
  certificateHtml(movement: Movement, lang: PaperLang): Promise<string>;
  certificatePdf(movement: Movement, lang: PaperLang): Promise<Result<Uint8Array>>;
  /** The commands that a scanner can give, as one sheet for the desk. */
  commandCardHtml(lang: PaperLang): Promise<string>;
  commandCardPdf(lang: PaperLang): Promise<Result<Uint8Array>>;
  /** The carrier's slip, on the slip printer. */
  carrierSlip(movement: Movement, lang: PaperLang): Promise<PrintOutcome>;
  /** The receipt of items handed in together, on the slip printer. */
  depositReceipt(
    items: readonly [ItemState, ...ItemState[]],
    keeper: OfficerState | undefined,
    lang: PaperLang,
  ): Promise<PrintOutcome>;
  /** The receipt of what a movement brought back, on the slip printer. Refuses `movement/nothing-back`. */
  returnReceipt(movement: Movement, keeper: OfficerState | undefined, lang: PaperLang): Promise<Result<PrintOutcome>>;
  /** The contents list of a box, on the slip printer. */
  contents(box: Place, by: OfficerState | undefined, lang: PaperLang): Promise<PrintOutcome>;
}

export interface PapersDeps {
  readonly reader: Reader;
  readonly head: PaperHead;
  readonly paper: Paper;
  readonly printing: Printing;
  readonly checkpoints: Checkpoints;
  readonly signHead: () => Promise<void>;
  readonly loadAssets: () => Promise<PaperAssets>;
  readonly clock: Pick<Clock, "now">;
}

const SHOWN_ROOT = 20;

/** The head that a paper carries out of the room: whoever holds the paper is a witness. */
export const headOf = (checkpoints: Checkpoints, now: number): PaperCheckpoint | undefined => {
  const signed = checkpoints.latest()?.checkpoint;
  if (!signed) return undefined;
  const root = toBase64(signed.root);
  return {
    line: `#${signed.size} · ${root.slice(0, SHOWN_ROOT)} · ${displayTime(instantOf(now))}`,
    payload: `${signed.origin}\n${signed.size}\n${root}\n`,
  };
};

/** @returns papers that never leave before the head they carry is signed */
export const createPapers = (deps: PapersDeps): Papers => {
  const { reader, head, paper, printing, checkpoints, signHead, loadAssets, clock } = deps;
  const certificate = async (movement: Movement, lang: PaperLang): Promise<RoadCertificatePaper> => {
    await signHead();
    return certificatePaper(head, reader, movement, headOf(checkpoints, clock.now()), lang);
  };
  const certificateHtml: Papers["certificateHtml"] = async (movement, lang) =>
    roadCertificateHtml(await certificate(movement, lang), lang, await loadAssets());
  const commandCard = async (lang: PaperLang): Promise<string> => commandCardHtml(head, lang, await loadAssets());
  const frame = async (keeper: OfficerState | undefined): Promise<ReceiptFrame> => {
    await signHead();
    return { head, keeper, checkpoint: headOf(checkpoints, clock.now()) };
  };
  return {
    commandCardHtml: commandCard,
    commandCardPdf: async (lang) => paper.pdf(await commandCard(lang)),
    certificateHtml,
    certificatePdf: async (movement, lang) => paper.pdf(await certificateHtml(movement, lang)),
    carrierSlip: async (movement, lang) =>
      printing.slip(movement.movement, carrierSlip(await certificate(movement, lang), lang), "carrier-slip"),
    async depositReceipt(items, keeper, lang) {
      const slip = depositReceiptSlip(await frame(keeper), reader, items, lang);
      return printing.slip(items[0].item, slip, "deposit-receipt");
    },
    async returnReceipt(movement, keeper, lang) {
      const slip = returnReceiptSlip(await frame(keeper), reader, movement, lang);
      if (!slip) return refuse("movement/nothing-back");
      return ok(await printing.slip(movement.movement, slip, "return-receipt"));
    },
    contents: (box, by, lang) =>
      printing.slip(box.place, contentsSlip(head, reader, box, by, instantOf(clock.now()), lang), "contents"),
  };
};
