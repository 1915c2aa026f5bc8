import { type Case, displayNumber } from "#domain/case/case-header.ts";
import type { ItemState, Movement, StationState } from "#domain/custody/state.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { registerText } from "#domain/item/register-text.ts";
import { sealText } from "#domain/papers/carrier-slip.ts";
import type { ListColumn } from "#domain/papers/list-paper.ts";
import { LIST_WORDS, type ListWord } from "#domain/papers/list-words.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import { pathOf } from "#domain/place/place.ts";
import type { StatePack } from "#domain/state-pack/packs.ts";
import type { Translate } from "#domain/text/translate.ts";
import { displayDate, displayTime } from "#domain/time.ts";
import { casesOf } from "../reading/cards.ts";

type State = Pick<StationState, "case" | "place" | "movement">;

/** What a cell is made from. */
export interface CellContext {
  readonly state: State;
  readonly lang: PaperLang;
  readonly t: Translate;
  readonly pack: StatePack;
}

/** One line of a list: an item, or a certificate, or both. */
export interface ListLine {
  readonly item?: ItemState;
  readonly movement?: Movement;
}

interface Cell {
  readonly title: ListWord;
  readonly width: number;
  readonly whole?: boolean;
  readonly text: (line: ListLine, context: CellContext, index: number) => string;
}

const ofItem = (text: (item: ItemState, context: CellContext) => string): Cell["text"] => {
  return ({ item }, context) => (item ? text(item, context) : "");
};
/** What a sensitive case hides, as on its labels. */
const open = (text: (item: ItemState, context: CellContext) => string): Cell["text"] =>
  ofItem((item, context) => (item.sensitive ? LIST_WORDS.confidential[context.lang] : text(item, context)));
const ofMovement = (text: (movement: Movement, context: CellContext) => string): Cell["text"] => {
  return ({ movement }, context) => (movement ? text(movement, context) : "");
};

const casesText = (item: ItemState, context: CellContext, text: (found: Case) => string | undefined): string =>
  casesOf(context.state, item)
    .flatMap((found) => text(found) ?? [])
    .join("; ");
const numbers = (found: Case, { pack, lang }: CellContext): string =>
  found.numbers
    .map(
      (number) =>
        `${number.kind === "fir" ? pack.caseNumber[lang] : number.kind.toUpperCase()} ${displayNumber(number)}`,
    )
    .join(", ");
const dateOf = (found: Case): string | undefined => {
  const date = found.numbers.find((number) => number.date !== undefined)?.date;
  return date === undefined ? undefined : displayDate(date);
};

/** Where an item stands, in words: the places from the room inwards, or with whom it is. */
export const whereText = (item: ItemState, { state, lang, t }: CellContext): string => {
  const where = item.whereabouts;
  switch (where.kind) {
    case "placed": {
      const place = state.place(where.place);
      const steps = place ? pathOf(place, state.place) : [];
      return steps.map((step) => step.name[lang]).join(" › ");
    }
    case "out": {
      const movement = where.movement === undefined ? undefined : state.movement(where.movement);
      return movement ? `${t(`purpose.${where.purpose}`)}: ${movement.office}` : t(`purpose.${where.purpose}`);
    }
    case "missing":
      return t("where.missing");
    case "closed":
      return t(`closed.${where.how}`);
  }
};

const lastMovement = (item: ItemState, { state, t }: CellContext): string => {
  const where = item.whereabouts;
  const movement = where.kind === "out" && where.movement !== undefined ? state.movement(where.movement) : undefined;
  const since = displayDate(where.since);
  return movement ? `${since}, ${t("movement.rc")} ${movement.certificate.serial}/${movement.certificate.year}` : since;
};
const statusText = ({ whereabouts: { kind } }: ItemState, { t }: CellContext): string =>
  t(
    kind === "placed"
      ? "where.placed"
      : kind === "missing"
        ? "where.missing"
        : kind === "out"
          ? "movement.outside"
          : "legacyWhere.closed",
  );
const described = (item: ItemState, { lang }: CellContext): string => {
  const name = categoryOf(item.category).name[lang];
  return item.description === "" || item.description.startsWith(name)
    ? item.description || name
    : `${name}: ${item.description}`;
};
const missingGd = (movement: Movement, { lang }: CellContext): string => {
  const back = movement.lines.some((line) => line.returned !== undefined);
  const legs = [
    ...(movement.gdOut === undefined ? [LIST_WORDS.gdOut[lang]] : []),
    ...(back && movement.gdIn === undefined ? [LIST_WORDS.gdIn[lang]] : []),
  ];
  return legs.join(", ");
};

/** Every cell that a list can have. */
const CELLS = {
  serial: { title: "serial", width: 4, whole: true, text: (_line, _context, index) => String(index + 1) },
  registerNo: { title: "registerNo", width: 8, whole: true, text: ofItem((item) => registerText(item)) },
  caseNo: { title: "caseNo", width: 11, text: open((item, at) => casesText(item, at, (found) => numbers(found, at))) },
  caseDate: { title: "caseDate", width: 8, text: open((item, at) => casesText(item, at, dateOf)) },
  sections: { title: "sections", width: 10, text: open((item, at) => casesText(item, at, ({ sections }) => sections)) },
  property: { title: "property", width: 20, text: open(described) },
  quantity: {
    title: "quantity",
    width: 7,
    text: ofItem((item, { lang }) => (item.quantity ? displayQuantity(item.quantity, lang) : "")),
  },
  seal: {
    title: "seal",
    width: 9,
    text: ofItem((item, { lang }) => (item.seal ? sealText({ ...item.seal, text: item.seal.text ?? "" }, lang) : "")),
  },
  where: { title: "where", width: 16, text: ofItem(whereText) },
  place: { title: "place", width: 13, text: ofItem(whereText) },
  depositedOn: { title: "depositedOn", width: 8, whole: true, text: ofItem((item) => displayDate(item.depositedAt)) },
  depositor: {
    title: "depositor",
    width: 11,
    text: ofItem(({ depositor }) => (depositor ? `${depositor.rank} ${depositor.name} (${depositor.number})` : "")),
  },
  lastMovement: { title: "lastMovement", width: 9, text: ofItem(lastMovement) },
  status: { title: "status", width: 7, text: ofItem(statusText) },
  remark: { title: "remark", width: 6, text: () => "" },
  certificate: {
    title: "certificate",
    width: 8,
    whole: true,
    text: ofMovement(({ certificate: { serial, year } }) => `${serial}/${year}`),
  },
  purpose: {
    title: "purpose",
    width: 11,
    text: ({ item, movement }, { t }) => {
      const where = item?.whereabouts;
      const purpose = movement?.purpose ?? (where?.kind === "out" ? where.purpose : undefined);
      return purpose === undefined ? "" : t(`purpose.${purpose}`);
    },
  },
  office: { title: "office", width: 15, text: ofMovement(({ office }) => office) },
  carrier: {
    title: "carrier",
    width: 13,
    text: ofMovement(({ carrier }) => `${carrier.rank} ${carrier.name} (${carrier.number})`),
  },
  leftOn: { title: "leftOn", width: 8, text: ofMovement(({ issuedAt }) => displayTime(issuedAt)) },
  due: { title: "due", width: 8, whole: true, text: ofMovement(({ dueAt }) => displayDate(dueAt)) },
  parcels: { title: "parcels", width: 6, whole: true, text: ofMovement(({ lines }) => String(lines.length)) },
  missingGd: { title: "missingGd", width: 10, text: ofMovement(missingGd) },
} as const satisfies Record<string, Cell>;
export type CellId = keyof typeof CELLS;

/** The columns of a list, widened to the whole page. */
export const columnsOf = (ids: readonly CellId[]): ListColumn[] => {
  const all = ids.reduce((sum, id) => sum + CELLS[id].width, 0);
  return ids.map((id) => {
    const { title, width, whole }: Cell = CELLS[id];
    return {
      title: LIST_WORDS[title],
      width: Math.floor((width / all) * 100),
      ...(whole === undefined ? {} : { whole }),
    };
  });
};

/** The cells of one line. */
export const cellsOf = (ids: readonly CellId[], line: ListLine, context: CellContext, index: number): string[] =>
  ids.map((id) => CELLS[id].text(line, context, index));
