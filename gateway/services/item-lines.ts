import { type Case, displayNumber } from "#domain/case/case-header.ts";
import { kindOf } from "#domain/codes.ts";
import type { ItemState, Movement } from "#domain/custody/state.ts";
import type { CaseLine, ItemLine, LogRow, MovementRow } from "#domain/fleet/lines.ts";
import { categoryOf } from "#domain/item/category.ts";
import { registerText } from "#domain/item/register-text.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { understood } from "#domain/log/meaning.ts";
import { pathOf } from "#domain/place/place.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { Reader } from "#stores/view/view.ts";

type Knows = Pick<Reader, "case" | "place" | "officer">;

const numbersOf = (found: Case): string =>
  found.numbers.map((number) => `${number.kind.toUpperCase()} ${displayNumber(number)}`).join(", ");

/** The cases of an item that its station knows. */
export const casesOf = (state: Pick<Reader, "case">, item: Pick<ItemState, "cases">): Case[] =>
  item.cases.flatMap((code) => state.case(code) ?? []);

/** A list line. A sensitive item keeps its words to its own sheet. */
export const itemLine = (station: string, state: Knows, item: ItemState): ItemLine => {
  const place = item.whereabouts.kind === "placed" ? state.place(item.whereabouts.place) : undefined;
  return {
    station,
    item: item.item,
    register: registerText(item),
    caseText: item.sensitive ? "" : casesOf(state, item).map(numbersOf).join(", "),
    category: item.category,
    description: item.sensitive ? "" : item.description,
    ...(item.quantity ? { quantity: item.quantity } : {}),
    whereabouts: item.whereabouts,
    path: place ? pathOf(place, state.place).map(({ name }) => name) : [],
    ...(item.seizedAt ? { seizedAt: item.seizedAt } : {}),
    depositedAt: item.depositedAt,
    sensitive: item.sensitive,
  };
};

export const movementRow = (movement: Movement): MovementRow => ({
  movement: movement.movement,
  certificate: `${movement.certificate.serial}/${movement.certificate.year}`,
  purpose: movement.purpose,
  office: movement.office,
  carrier: movement.carrier.name,
  issuedAt: movement.issuedAt,
  dueAt: movement.dueAt,
  items: movement.lines.length,
  back: movement.lines.filter(({ returned }) => returned).length,
});

/** @param witnessed entries of this epoch that the witness has signed */
export const logRow = (
  state: Pick<Reader, "officer">,
  { epoch, seq, bytes }: Pick<StoredEntry, "epoch" | "seq" | "bytes">,
  witnessed: (epoch: number) => number,
): LogRow => {
  const entry = understood(bytes);
  const isWitnessed = seq < witnessed(epoch);
  if (!entry) return { epoch, seq, items: [], witnessed: isWitnessed };
  const officer = state.officer(entry.actor.officer);
  return {
    epoch,
    seq,
    kind: entry.kind,
    at: entry.at,
    recordedAt: entry.recordedAt,
    ...(officer ? { by: { name: officer.name, number: officer.number } } : {}),
    items: entry.subjects.filter((code) => kindOf(code) === "item"),
    witnessed: isWitnessed,
  };
};

export const caseLine = (found: Case): CaseLine => ({
  case: found.case,
  text: numbersOf(found),
  ...(found.sections ? { sections: found.sections } : {}),
  ...(found.court ? { court: found.court } : {}),
  ...(found.nextDate ? { nextDate: found.nextDate } : {}),
  ...(found.investigator ? { investigator: `${found.investigator.rank} ${found.investigator.name}` } : {}),
});

/** The values of an item's fields as the page shows them; amounts in notes and coins stay in the quantity. */
export const fieldLines = ({ category, fields }: ItemState): { name: Bilingual; value: string }[] =>
  categoryOf(category).fields.flatMap(({ id, name, choices }) => {
    const value = fields[id];
    if (value === undefined || Array.isArray(value)) return [];
    if (typeof value === "object") return [{ name, value: `– (${value.unreadable})` }];
    const choice = choices?.find((each) => each.id === value);
    return [{ name, value: choice ? choice.name.hi : String(value) }];
  });
