import { officerText } from "./carrier-slip.ts";
import { html, type Markup, NOTHING } from "./html.ts";
import type { ListColumn, ListPaper } from "./list-paper.ts";
import { LIST_WORDS, twoWords } from "./list-words.ts";
import { type PaperAssets, paperDocument, qrMarkup, trainingBand } from "./paper-page.ts";
import type { PaperLang } from "./words.ts";

const STYLE = `
@page { size: A4 landscape; margin: 10mm 10mm 13mm; }
.list-head { display: grid; grid-template-columns: 1fr auto; gap: 4mm; align-items: end; border-bottom: 1.6pt double #000; padding-bottom: 1.5mm; margin-bottom: 2.5mm; }
.list-head p { margin: 0; } .list-head h1 { font-size: 15pt; } .list-head h1 small { display: inline; font-size: 9.5pt; }
.list-head .right { text-align: right; font-size: 8.6pt; }
.list td { font-size: 8.6pt; line-height: 1.32; padding: .7mm 1.3mm; } .list th { font-size: 8pt; padding: .7mm 1.3mm; } .list .whole { white-space: nowrap; }
.list { table-layout: fixed; } .list td { overflow-wrap: anywhere; }
.empty { text-align: center; padding: 12mm; }
.list-foot { display: grid; grid-template-columns: 1fr auto; gap: 4mm; align-items: end; margin-top: 3mm; font-size: 8pt; break-inside: avoid; } .list-foot p { margin: 0 0 1mm; }
.list-signs { display: grid; grid-template-columns: 1fr 1fr; gap: 40mm; margin-top: 12mm; font-size: 8.6pt; } .list-signs span { border-top: .8pt solid #000; padding-top: 1mm; }
`;

const width = ({ width: percent }: ListColumn): Markup => html`<col width="${percent}%">`;

const foot = (
  paper: ListPaper,
  lang: PaperLang,
  assets: PaperAssets,
  signed: boolean,
): Markup => html`<div class="list-foot"><div>
  <p>${twoWords(LIST_WORDS.lines, lang)}: <b>${paper.rows.length}</b>${paper.more ? html` · ${twoWords(LIST_WORDS.more, lang)}` : NOTHING}</p>
  ${paper.checkpoint === undefined ? NOTHING : html`<p>${twoWords(LIST_WORDS.logHead, lang)}: <b>${paper.checkpoint.line}</b></p>`}
  ${signed ? html`<div class="list-signs"><span>${twoWords(LIST_WORDS.signature, lang)}</span><span>${twoWords(LIST_WORDS.signatureSho, lang)}</span></div>` : NOTHING}
</div>${paper.checkpoint === undefined ? NOTHING : qrMarkup(paper.checkpoint.payload, 18, assets)}</div>`;

/** A list as one A4 document in landscape: letterhead, titles on every page, page numbers, the head of the log below. */
export const listHtml = (
  paper: ListPaper,
  lang: PaperLang,
  assets: PaperAssets,
  { signed = false }: { signed?: boolean } = {},
): string =>
  paperDocument(
    paper.title[lang],
    lang,
    assets,
    [
      html`${trainingBand(paper.training)}
<div class="list-head"><div>${paper.letterhead.map((line) => html`<p>${line}</p>`)}
  <h1>${twoWords(paper.title, lang)}</h1>${paper.asked === "" ? NOTHING : html`<p><b>${paper.asked}</b></p>`}</div>
  <div class="right"><p><b>${paper.station[lang]}</b>, ${paper.district[lang]}</p>
  <p>${twoWords(LIST_WORDS.printed, lang)}: ${paper.at} · ${officerText(paper.by)}</p></div></div>
${
  paper.rows.length === 0
    ? html`<p class="empty">${twoWords(LIST_WORDS.empty, lang)}</p>`
    : html`<table class="list"><colgroup>${paper.columns.map(width)}</colgroup><thead><tr>${paper.columns.map(
        ({ title }) => html`<th>${twoWords(title, lang)}</th>`,
      )}</tr></thead><tbody>${paper.rows.map(
        (row) =>
          html`<tr>${row.map((cell, column) => html`<td class="${paper.columns[column]?.whole ? "whole" : ""}">${cell}</td>`)}</tr>`,
      )}</tbody></table>`
}
${foot(paper, lang, assets, signed)}`,
    ],
    STYLE,
  );
