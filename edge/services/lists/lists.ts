import { csvText } from "#domain/papers/csv.ts";
import { itemSheetHtml } from "#domain/papers/item-sheet-html.ts";
import { listHtml } from "#domain/papers/list-html.ts";
import { type ListPaper, listRows } from "#domain/papers/list-paper.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { OfficerState } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { createTexts } from "#domain/text/all-texts.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { paperOfficer } from "../printing/models.ts";
import { headOf } from "../printing/papers.ts";
import type { ListAsk } from "./ask.ts";
import { cellsOf, columnsOf } from "./cells.ts";
import { findLines } from "./find-lines.ts";
import { itemSheetPaper } from "./item-sheet-paper.ts";
import type { ListsDeps } from "./lists-deps.ts";

/** Lists, register extract and item sheet: as a page to print, as PDF, as CSV. `by` is named as the one who printed. */
export interface Lists {
  /** Refuses `list/range`, `place/unknown`. */
  csv(ask: ListAsk, by: OfficerState, lang: PaperLang): Promise<Result<string>>;
  html(ask: ListAsk, by: OfficerState, lang: PaperLang): Promise<Result<string>>;
  /** Refuses also what the paper device does. */
  pdf(ask: ListAsk, by: OfficerState, lang: PaperLang): Promise<Result<Uint8Array>>;
  /** Refuses `item/unknown`. */
  sheetHtml(item: string, by: OfficerState, lang: PaperLang): Promise<Result<string>>;
  sheetPdf(item: string, by: OfficerState, lang: PaperLang): Promise<Result<Uint8Array>>;
}

/** Longest list on paper and in a CSV: some seventy pages. */
const MOST_LINES = 2_000;

/** @returns lists over the view; what leaves as paper carries the signed head of the log */
export const createLists = (deps: ListsDeps): Lists => {
  const { reader, head, paper, checkpoints, signHead, loadAssets, clock } = deps;
  const texts = createTexts();
  const listPaper = async (ask: ListAsk, by: OfficerState, lang: PaperLang): Promise<Result<ListPaper>> => {
    const found = findLines(reader, head.pack, ask, { most: MOST_LINES, now: clock.now() });
    if (!found.ok) return found;
    await signHead();
    const { title, asked, columns, lines } = found.value;
    const context = { state: reader, lang, t: texts(lang), pack: head.pack };
    return ok({
      letterhead: head.pack.letterhead.map((line) => line[lang]),
      station: head.name,
      district: head.district,
      title,
      asked,
      columns: columnsOf(columns),
      rows: lines.slice(0, MOST_LINES).map((line, index) => cellsOf(columns, line, context, index)),
      more: lines.length > MOST_LINES,
      at: displayTime(instantOf(clock.now())),
      by: paperOfficer(by, lang),
      checkpoint: headOf(checkpoints, clock.now()),
      training: head.training,
    });
  };
  const html: Lists["html"] = async (ask, by, lang) => {
    const made = await listPaper(ask, by, lang);
    if (!made.ok) return made;
    return ok(listHtml(made.value, lang, await loadAssets(), { signed: ask.list === "register" }));
  };
  const sheetHtml: Lists["sheetHtml"] = async (code, by, lang) => {
    const item = reader.item(code);
    if (!item) return refuse("item/unknown", { code });
    await signHead();
    const sheet = await itemSheetPaper({ ...deps, t: texts(lang) }, item, by, lang);
    return ok(itemSheetHtml(sheet, lang, await loadAssets()));
  };
  const pdfOf = async (made: Result<string>): Promise<Result<Uint8Array>> => (made.ok ? paper.pdf(made.value) : made);
  return {
    async csv(ask, by, lang) {
      const made = await listPaper(ask, by, lang);
      return made.ok ? ok(csvText(listRows(made.value, lang))) : made;
    },
    html,
    pdf: async (ask, by, lang) => pdfOf(await html(ask, by, lang)),
    sheetHtml,
    sheetPdf: async (item, by, lang) => pdfOf(await sheetHtml(item, by, lang)),
  };
};
