import type { ItemState } from "#domain/custody/state.ts";
import { categoryOf } from "#domain/item/category.ts";
import { displayQuantity } from "#domain/item/quantity.ts";
import { registerText } from "#domain/item/register-text.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { sealText } from "#domain/papers/carrier-slip.ts";
import type { ItemSheetPaper, SheetLine } from "#domain/papers/item-sheet.ts";
import { LIST_WORDS } from "#domain/papers/list-words.ts";
import type { Bilingual, PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import type { Translate } from "#domain/text/translate.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { paperCaseText, paperOfficer } from "../printing/models.ts";
import { headOf } from "../printing/papers.ts";
import { whereText } from "./cells.ts";
import { custodyDetail } from "./custody-detail.ts";
import type { ListsDeps } from "./lists-deps.ts";

type Deps = Pick<ListsDeps, "reader" | "head" | "photos" | "checkpoints" | "clock"> & { readonly t: Translate };

/** Entries that are read for one sheet; the page shows the first and the newest of them. */
const MOST_ENTRIES = 2_000;
const MOST_PHOTOS = 4;
/** Larger pictures are left out of the sheet: they are in the record, and the page must open at once. */
const LARGEST_PHOTO = 6_000_000;

const photosOf = async ({ photos }: Deps, item: ItemState): Promise<string[]> => {
  if (item.sensitive) return [];
  const chosen = item.photos.filter(({ bytes }) => bytes <= LARGEST_PHOTO).slice(0, MOST_PHOTOS);
  const opened = await Promise.all(chosen.map(({ sha256 }) => photos.open(sha256)));
  return opened.flatMap((photo) =>
    photo.ok ? [`data:${photo.value.mime};base64,${Buffer.from(photo.value.bytes).toString("base64")}`] : [],
  );
};

const linesOf = ({ reader, t }: Deps, item: ItemState, lang: PaperLang): SheetLine[] => {
  const officer = (code: string) => {
    const found = reader.officer(code);
    return found ? `${found.rank[lang]} ${found.name[lang]} (${found.number})` : code;
  };
  return reader
    .timeline(item.item, { limit: MOST_ENTRIES })
    .toReversed()
    .map(({ bytes }) => {
      const entry = parseEntry(bytes);
      return {
        at: displayTime(entry.at),
        what: t(`entry.${entry.kind}`),
        detail: custodyDetail(entry, item, { t, lang, placeName: (code) => reader.place(code)?.name[lang] ?? code }),
        by: [entry.actor.officer, ...(entry.second ? [entry.second.officer] : [])].map(officer).join(" + "),
      };
    });
};

/** All that is known of an item for its sheet, its acts in the order they happened. */
export const itemSheetPaper = async (
  deps: Deps,
  item: ItemState,
  by: OfficerState,
  lang: PaperLang,
): Promise<ItemSheetPaper> => {
  const { reader, head, checkpoints, clock, t } = deps;
  const context = { state: reader, lang, t, pack: head.pack };
  const { depositor, seal } = item;
  const facts: readonly (readonly [Bilingual, string | undefined])[] = [
    [LIST_WORDS.category, categoryOf(item.category).name[lang]],
    [LIST_WORDS.quantity, item.quantity && displayQuantity(item.quantity, lang)],
    [LIST_WORDS.where, whereText(item, context)],
    [LIST_WORDS.seal, seal && sealText({ ...seal, text: seal.text ?? "" }, lang)],
    [LIST_WORDS.seizedAt, item.seizedAt && displayTime(item.seizedAt)],
    [LIST_WORDS.depositedOn, displayTime(item.depositedAt)],
    [LIST_WORDS.depositor, depositor && `${depositor.rank} ${depositor.name} (${depositor.number})`],
    [LIST_WORDS.mark, item.mark],
  ];
  return {
    letterhead: head.pack.letterhead.map((line) => line[lang]),
    station: head.name,
    district: head.district,
    code: item.item,
    registerNo: registerText(item),
    caseText: item.sensitive ? undefined : paperCaseText(head, reader, item, lang),
    description: item.sensitive ? undefined : item.description,
    facts: facts.flatMap(([title, value]) => (value ? [[title, value] as const] : [])),
    photos: await photosOf(deps, item),
    lines: linesOf(deps, item, lang),
    left: 0,
    at: displayTime(instantOf(clock.now())),
    by: paperOfficer(by, lang),
    checkpoint: headOf(checkpoints, clock.now()),
    training: head.training,
  };
};
