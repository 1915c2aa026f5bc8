import { PURPOSE_WORDS } from "#domain/custody/purpose-words.ts";
import type { Movement, StationState } from "#domain/custody/state.ts";
import type { PaperCheckpoint, RoadCertificatePaper } from "#domain/papers/road-certificate.ts";
import type { Slip } from "#domain/papers/slip.ts";
import { contentsList } from "#domain/papers/station-slips.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Place } from "#domain/place/place.ts";
import { displayDate, displayTime } from "#domain/time.ts";
import { type PaperHead, paperOfficer, parcelModel, pathText } from "./models.ts";

/** The road certificate of a movement. `checkpoint` ties the paper to the log. */
export const certificatePaper = (
  head: PaperHead,
  state: Pick<StationState, "item" | "case" | "officer">,
  movement: Movement,
  checkpoint: PaperCheckpoint | undefined,
  lang: PaperLang,
): RoadCertificatePaper => ({
  number: `${movement.certificate.serial}/${movement.certificate.year}`,
  code: movement.movement,
  letterhead: head.pack.letterhead.map((line) => line[lang]),
  station: head.name,
  district: head.district,
  purpose: PURPOSE_WORDS[movement.purpose].word[lang],
  to: movement.office,
  carrier: movement.carrier,
  order: movement.order
    ? [movement.order.number, movement.order.date ? displayDate(movement.order.date) : undefined]
        .filter(Boolean)
        .join(" / ")
    : undefined,
  parcels: movement.lines.flatMap((line, index) => {
    const item = state.item(line.item);
    return item ? [parcelModel(head, state, item, index + 1, lang, line.seal)] : [];
  }),
  issuedAt: displayTime(movement.issuedAt),
  due: displayTime(movement.dueAt),
  gd: movement.gdOut ? `${movement.gdOut.number} / ${displayTime(movement.gdOut.at)}` : undefined,
  vehicle: movement.vehicle,
  issuedBy: paperOfficer(state.officer(movement.issuedBy), lang),
  checkpoint,
  training: head.training,
});

/** The list that lies in a box. */
export const contentsSlip = (
  head: PaperHead,
  state: Pick<StationState, "item" | "case" | "place" | "itemsAt">,
  box: Place,
  by: OfficerState | undefined,
  at: string,
  lang: PaperLang,
): Slip =>
  contentsList(
    {
      station: head.name,
      code: box.place,
      name: box.name,
      path: pathText(state, box, lang),
      items: state.itemsAt(box.place).flatMap((code, index) => {
        const item = state.item(code);
        return item ? [parcelModel(head, state, item, index + 1, lang)] : [];
      }),
      at: displayTime(at),
      printedBy: paperOfficer(by, lang),
      training: head.training,
    },
    lang,
  );
