import type { ItemState, Movement } from "#domain/custody/state.ts";
import { registerText } from "#domain/item/register-text.ts";
import { type ReturnReceiptPaper, returnReceipt } from "#domain/papers/return-receipt.ts";
import type { PaperCheckpoint, PaperOfficer } from "#domain/papers/road-certificate.ts";
import type { Slip } from "#domain/papers/slip.ts";
import { depositReceipt } from "#domain/papers/station-slips.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { displayTime } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import { type PaperHead, paperOfficer, parcelModel } from "./models.ts";

type Read = Pick<Reader, "item" | "case">;

/** What a receipt is written under: whose malkhana, which keeper, which head of the log. */
export interface ReceiptFrame {
  readonly head: PaperHead;
  readonly keeper: OfficerState | undefined;
  readonly checkpoint: PaperCheckpoint | undefined;
}

const NOBODY: PaperOfficer = { name: "-", rank: "-", number: "-" };

/** The receipt of items that were handed in together. */
export const depositReceiptSlip = (
  { head, keeper, checkpoint }: ReceiptFrame,
  reader: Read,
  items: readonly [ItemState, ...ItemState[]],
  lang: PaperLang,
): Slip => {
  const [first] = items;
  return depositReceipt(
    {
      station: head.name,
      registerNo: items.map(registerText).join(", "),
      items: items.map((item, at) => parcelModel(head, reader, item, at + 1, lang)),
      at: displayTime(first.depositedAt),
      depositedBy: first.depositor ?? NOBODY,
      keeper: paperOfficer(keeper, lang),
      gd: undefined,
      checkpoint,
      training: head.training,
    },
    lang,
  );
};

/** The receipt of what came back of a movement; undefined while nothing did. */
export const returnReceiptSlip = (
  { head, keeper, checkpoint }: ReceiptFrame,
  reader: Read,
  movement: Movement,
  lang: PaperLang,
): Slip | undefined => {
  const back = movement.lines.flatMap(({ item, returned }) => (returned ? [{ item, returned }] : []));
  const last = back
    .map(({ returned }) => returned.at)
    .toSorted()
    .at(-1);
  if (last === undefined) return undefined;
  const paper: ReturnReceiptPaper = {
    station: head.name,
    number: `${movement.certificate.serial}/${movement.certificate.year}`,
    code: movement.movement,
    carrier: movement.carrier,
    items: back.flatMap(({ item, returned }, at) => {
      const found = reader.item(item);
      return found ? [parcelModel(head, reader, found, at + 1, lang, returned.seal)] : [];
    }),
    out: movement.lines.length - back.length,
    at: displayTime(last),
    keeper: paperOfficer(keeper, lang),
    gd: movement.gdIn ? `${movement.gdIn.number} / ${displayTime(movement.gdIn.at)}` : undefined,
    checkpoint,
    training: head.training,
  };
  return returnReceipt(paper, lang);
};
