import * as v from "valibot";
import { caseHeaderSchema, officerRefSchema, requiredNumber } from "../../case/case-header.ts";
import { type Awaited, gdSchema, type Serial } from "../../entries/item.ts";
import { CATEGORY_IDS, categoryOf, mustStayOutside } from "../../item/category.ts";
import { checkFields, fieldsSchema } from "../../item/fields.ts";
import { photoSchema } from "../../item/photo.ts";
import { quantitySchema } from "../../item/quantity.ts";
import { sealSchema } from "../../item/seal.ts";
import type { EntryDraft } from "../../log/entry.ts";
import { personSchema } from "../../people/person.ts";
import { ok, type Result, refuse } from "../../result.ts";
import { code, filled, instant, integer, text } from "../../schema.ts";
import { msOf, yearOf } from "../../time.ts";
import { type Act, type ActContext, decided, eventTime, findPlace, noneAhead } from "../act.ts";
import { ownCaseWith } from "../case-numbers.ts";
import { awaitedBy, checkDepositor } from "../depositor.ts";
import { describe } from "../describe.ts";
import { may } from "../policy.ts";

const itemInput = v.strictObject({
  category: v.picklist(CATEGORY_IDS),
  /** asked only where the category has no identifying field; composed from the fields otherwise */
  description: v.exactOptional(text(255)),
  fields: v.exactOptional(fieldsSchema, {}),
  quantity: quantitySchema,
  seal: sealSchema,
  mark: v.exactOptional(text(20)),
  /** the number an older register gave it */
  legacy: v.exactOptional(v.strictObject({ number: filled(20), year: v.exactOptional(integer(1860, 2200)) })),
  photos: v.exactOptional(v.pipe(v.array(photoSchema), v.maxLength(12)), []),
  photoDeferred: v.exactOptional(filled(120)),
});
type ItemInput = v.InferOutput<typeof itemInput>;

/**
 * One deposit: a case (known, or its header), its seizure, and what is handed over. Required of the officer are seven
 * things at most: case, depositor, time of seizure, category, quantity, seal, and what identifies the object.
 */
export const depositInput = v.strictObject({
  case: v.union([code, caseHeaderSchema]),
  /** complainant, accused, victim: private persons, kept beside the log */
  persons: v.exactOptional(v.pipe(v.array(personSchema), v.maxLength(12))),
  seizure: v.strictObject({
    at: instant,
    place: v.exactOptional(text(200)),
    memo: v.exactOptional(text(40)),
    by: v.exactOptional(officerRefSchema),
    gd: v.exactOptional(gdSchema),
    recording: v.exactOptional(text(60)),
    persons: v.exactOptional(v.pipe(v.array(personSchema), v.maxLength(12))),
  }),
  depositor: officerRefSchema,
  /** of a depositor who is not on the roster: face or identity card, or why there is no picture of it */
  depositorPhoto: v.exactOptional(photoSchema),
  depositorNoPhoto: v.exactOptional(filled(120)),
  gd: v.exactOptional(gdSchema),
  place: code,
  at: v.exactOptional(instant),
  items: v.pipe(v.array(itemInput), v.minLength(1), v.maxLength(40)),
});
export type DepositInput = v.InferOutput<typeof depositInput>;

/** What was made: the case, and each item with its register number. */
export interface Deposited {
  readonly case: string;
  readonly seizure: string;
  readonly items: readonly { readonly item: string; readonly register: Serial }[];
  /** whose word is still missing; absent when the depositor's PIN closed it */
  readonly awaits?: Awaited;
}

const openCase = (
  { state, mint, now }: ActContext,
  input: DepositInput,
): Result<{ id: string; drafts: EntryDraft[]; sensitive: boolean }> => {
  if (typeof input.case === "string") {
    const known = state.case(input.case);
    return known
      ? { ok: true, value: { id: known.case, drafts: [], sensitive: known.sensitive } }
      : refuse("case/unknown", { case: input.case });
  }
  const header = input.case;
  const needed = requiredNumber(header);
  if (needed && !header.numbers.some((number) => number.kind === needed))
    return refuse("case/number-needed", { kind: needed });
  for (const number of header.numbers) {
    const known = ownCaseWith(state, number);
    if (known) return refuse("case/duplicate-number", { case: known, number: number.number });
  }
  const id = mint("case");
  const draft: EntryDraft = {
    kind: "case.opened",
    at: now,
    subjects: [id],
    body: { case: id, ...header },
    ...(input.persons?.length ? { private: { subject: id, record: { persons: input.persons } } } : {}),
  };
  return { ok: true, value: { id, drafts: [draft], sensitive: header.sensitive } };
};

/** A number of an older register names one item: with its year it cannot be taken in twice. */
const checkLegacy = (state: ActContext["state"], { legacy }: ItemInput, before: readonly ItemInput[]): Result<true> => {
  if (legacy?.year === undefined) return ok(true);
  const { number, year } = legacy;
  const [known] = state.legacyItems(number, year);
  const twice = before.some((other) => other.legacy?.number === number && other.legacy.year === year);
  return known || twice ? refuse("register/duplicate-legacy", { number, year, item: known ?? "" }) : ok(true);
};

const checkItem = (item: ItemInput): Result<ItemInput> => {
  const fields = checkFields(item.category, item.fields, item.quantity);
  if (!fields.ok) return fields;
  if (!item.description && !categoryOf(item.category).fields.some((field) => field.identifying))
    return refuse("item/field-required", { field: "description" });
  if (item.photos.length === 0 && !item.photoDeferred) return refuse("item/no-photo");
  return { ok: true, value: item };
};

/**
 * Takes property in: case, seizure and items in one act. Serials are dense; the counter tray is a place like others. The
 * depositor's PIN beside the keeper's closes it and counts as the second person; without it the items await that word.
 */
export const deposit: Act<DepositInput, Deposited> = (context, input) => {
  const { state, who, now, mint } = context;
  const place = findPlace(state, input.place);
  if (!place.ok) return place;
  const depositor = checkDepositor(state, input);
  if (!depositor.ok) return depositor;
  const outsider = depositor.value.officer === undefined;
  const touches = { items: input.items, places: [place.value], outsider };
  const allowed = may(who, "item.deposit", touches, state.place);
  if (!allowed.ok) return allowed;
  const at = eventTime(now, input.at);
  if (!at.ok) return at;
  const seizedAt = eventTime(now, input.seizure.at);
  if (!seizedAt.ok) return seizedAt;
  if ((msOf(seizedAt.value) ?? 0) > (msOf(at.value) ?? 0)) return refuse("time/before-seizure");
  const diary = noneAhead(now, [input.gd, input.seizure.gd]);
  if (!diary.ok) return diary;
  const indoors = input.items.find((item) => mustStayOutside(item.category) && place.value.kind !== "yard");
  if (indoors) return refuse("item/explosives-outside", { category: indoors.category });
  for (const [index, item] of input.items.entries()) {
    const checked = checkItem(item);
    if (!checked.ok) return checked;
    const legacy = checkLegacy(state, item, input.items.slice(0, index));
    if (!legacy.ok) return legacy;
  }
  const opened = openCase(context, input);
  if (!opened.ok) return opened;

  const awaits = awaitedBy(who, depositor.value);
  const pictured = input.depositorPhoto ? [input.depositorPhoto] : [];
  const seizure = mint("seizure");
  const { at: _at, place: foundAt, persons, by, ...seized } = input.seizure;
  const hidden = { ...(foundAt ? { place: foundAt } : {}), ...(persons?.length ? { persons } : {}) };
  const drafts: EntryDraft[] = [
    ...opened.value.drafts,
    {
      kind: "seizure.registered",
      at: seizedAt.value,
      subjects: [seizure, opened.value.id],
      body: { seizure, case: opened.value.id, by: by ?? depositor.value, ...seized },
      ...(Object.keys(hidden).length ? { private: { subject: opened.value.id, record: hidden } } : {}),
    },
  ];
  const year = yearOf(now);
  let serial = state.lastSerial("register", year);
  const items = input.items.map((item) => {
    const id = mint("item");
    serial += 1;
    drafts.push({
      kind: "item.deposited",
      at: at.value,
      subjects: [id, opened.value.id, seizure],
      blobs: [...item.photos, ...pictured].map(({ sha256, bytes, mime }) => ({ sha256, bytes, mime })),
      body: {
        ...item,
        item: id,
        register: { year, serial },
        case: opened.value.id,
        seizure,
        seizedAt: seizedAt.value,
        description: item.description || describe(item.category, item.fields),
        depositor: depositor.value,
        ...(input.depositorPhoto ? { depositorPhoto: input.depositorPhoto } : {}),
        ...(input.depositorNoPhoto ? { depositorNoPhoto: input.depositorNoPhoto } : {}),
        ...(awaits ? { awaits } : {}),
        place: input.place,
        sensitive: opened.value.sensitive,
        ...(input.gd ? { gd: input.gd } : {}),
      },
    });
    return { item: id, register: { year, serial } };
  });
  return decided(drafts, {
    case: opened.value.id,
    seizure,
    items,
    ...(awaits ? { awaits } : {}),
  });
};
