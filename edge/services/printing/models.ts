import { displayNumber } from "#domain/case/case-header.ts";
import type { ItemState, StationState } from "#domain/custody/state.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { registerText } from "#domain/item/register-text.ts";
import { type ItemLabel, itemLabel, type OfficerCard, type PlaceLabel } from "#domain/papers/label.ts";
import type { PaperOfficer, PaperParcel } from "#domain/papers/road-certificate.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { type Place, pathOf } from "#domain/place/place.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { StatePack } from "#domain/state-pack/packs.ts";
import { displayDate } from "#domain/time.ts";
import { casesOf } from "../reading/cards.ts";

/** What every paper of the station carries. */
export interface PaperHead {
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly training: boolean;
  readonly pack: StatePack;
}

/** `मु०अ०सं० 302/2026, धारा 103(1) BNS`: the case as the State's papers name it. */
export const paperCaseText = (
  head: PaperHead,
  state: Pick<StationState, "case">,
  item: ItemState,
  lang: PaperLang,
): string =>
  casesOf(state, item)
    .map((found) => {
      const numbers = found.numbers.map((number) =>
        number.kind === "fir"
          ? `${head.pack.caseNumber[lang]} ${displayNumber(number)}`
          : `${number.kind.toUpperCase()} ${displayNumber(number)}`,
      );
      const sections = found.sections ? [`${lang === "hi" ? "धारा" : "u/s"} ${found.sections}`] : [];
      return [...numbers, ...sections].join(", ");
    })
    .join(" · ");

const quantityText = (item: ItemState, lang: PaperLang): string =>
  item.quantity ? displayQuantity(item.quantity, lang) : "-";

/** The label of an item, as copy number `copy`. */
export const itemLabelModel = (
  head: PaperHead,
  state: Pick<StationState, "case">,
  item: ItemState,
  copy: number,
  lang: PaperLang,
): ItemLabel =>
  itemLabel({
    station: head.name,
    code: item.item,
    registerNo: registerText(item),
    caseText: paperCaseText(head, state, item, lang),
    description: item.description,
    quantityText: quantityText(item, lang),
    seizedOn: displayDate(item.seizedAt ?? item.depositedAt),
    sealCount: item.seal?.count ?? 0,
    part: undefined,
    copy,
    training: head.training,
    sensitive: item.sensitive,
  });

/** Names from the outermost place down to the one above: `कक्ष 1 › रैक 2`. */
export const pathText = (state: Pick<StationState, "place">, place: Place, lang: PaperLang): string =>
  pathOf(place, state.place)
    .slice(0, -1)
    .map((step) => step.name[lang])
    .join(" › ");

/** The label of a place. */
export const placeLabelModel = (
  head: PaperHead,
  state: Pick<StationState, "place" | "itemsAt">,
  place: Place,
  copy: number,
  lang: PaperLang,
): PlaceLabel => ({
  kind: "place",
  station: head.name,
  code: place.place,
  name: place.name,
  path: pathText(state, place, lang),
  contents: place.kind === "box" ? state.itemsAt(place.place).length : undefined,
  doubleLock: place.doubleLock,
  copy,
  training: head.training,
});

/** An officer's scan card. */
export const officerCardModel = (
  head: PaperHead,
  officer: OfficerState,
  copy: number,
  lang: PaperLang,
): OfficerCard => ({
  kind: "officer",
  station: head.name,
  code: officer.officer,
  name: officer.name[lang],
  rank: officer.rank[lang],
  number: officer.number,
  copy,
  training: head.training,
});

/** An officer of the roster on paper. */
export const paperOfficer = (officer: OfficerState | undefined, lang: PaperLang): PaperOfficer =>
  officer
    ? { name: officer.name[lang], rank: officer.rank[lang], number: officer.number }
    : { name: "-", rank: "-", number: "-" };

/** One parcel line of a certificate, slip or list, with the seal as given or as recorded. */
export const parcelModel = (
  head: PaperHead,
  state: Pick<StationState, "case">,
  item: ItemState,
  no: number,
  lang: PaperLang,
  seal = item.seal,
): PaperParcel => ({
  no,
  code: item.item,
  registerNo: registerText(item),
  caseText: item.sensitive ? undefined : paperCaseText(head, state, item, lang),
  description: item.sensitive ? undefined : item.description,
  quantityText: quantityText(item, lang),
  seal: { state: seal?.state ?? "none", count: seal?.count ?? 0, text: seal?.text ?? "" },
});
