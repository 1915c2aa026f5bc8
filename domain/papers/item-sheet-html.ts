import { displayCode } from "../codes.ts";
import { officerText } from "./carrier-slip.ts";
import { html, type Markup, NOTHING } from "./html.ts";
import { type ItemSheetPaper, isTall, onOnePage, type SheetLine } from "./item-sheet.ts";
import { LIST_WORDS, type ListWord, twoWords } from "./list-words.ts";
import { type PaperAssets, paperDocument, qrMarkup, trainingBand } from "./paper-page.ts";
import type { PaperLang } from "./words.ts";

const STYLE = `
@page { margin: 9mm 11mm 12mm; }
.sheet-title { display: grid; grid-template-columns: 1fr 30mm; gap: 4mm; border-bottom: 1.6pt double #000; padding-bottom: 1.5mm; }
.sheet-title p { margin: 0; } .sheet-title h1 { font-size: 15pt; } .sheet-title h1 small { display: inline; }
.sheet-title .qr { text-align: center; line-height: 1.2; } .sheet-title .mono { font-size: 8pt; } .two { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; } .what .two { -webkit-line-clamp: 3; } .two.one { -webkit-line-clamp: 1; } .sheet-title .number { font-size: 15pt; font-weight: 700; line-height: 1.3; }
.what { margin: 1.5mm 0 0; font-size: 10.5pt; } .what b { font-weight: 700; }
.sheet-facts { display: grid; grid-template-columns: 1fr 1fr; margin: 1.5mm 0; border-left: .5pt solid #777; border-top: .5pt solid #777; }
.sheet-facts div { border-right: .5pt solid #777; border-bottom: .5pt solid #777; padding: .4mm 1.6mm .6mm; }
.sheet-facts dt { font-size: 7.6pt; color: #333; line-height: 1.3; } .sheet-facts dt small { font-size: 7pt; } .sheet-facts dd { margin: 0; font-size: 9.2pt; font-weight: 700; line-height: 1.3; overflow-wrap: anywhere; }
.sheet-photos { display: flex; gap: 2mm; margin: 1.5mm 0; } .sheet-photos img { width: 44mm; height: 30mm; object-fit: contain; border: .5pt solid #777; }
.sheet-chain h2 { font-size: 11pt; margin: 1mm 0; } .sheet-chain h2 small { font-size: 8pt; }
.sheet-chain td { font-size: 8pt; line-height: 1.25; padding: .45mm 1.2mm; overflow-wrap: anywhere; } .sheet-chain th { font-size: 7.6pt; padding: .4mm 1.2mm; } .sheet-chain th small { display: inline; font-size: 6.8pt; } .sheet-chain .time { white-space: nowrap; } .sheet-chain table { table-layout: fixed; }
.sheet-chain .left { text-align: center; font-weight: 700; background: #eee; -webkit-print-color-adjust: exact; }
.sheet-foot { display: grid; grid-template-columns: 1fr auto; gap: 4mm; align-items: end; margin-top: 2mm; font-size: 7.8pt; } .sheet-foot p { margin: 0 0 .6mm; }
.sheet-signs { display: grid; grid-template-columns: 1fr 1fr; gap: 20mm; margin-top: 9mm; } .sheet-signs span { border-top: .8pt solid #000; padding-top: .6mm; }
`;

const head = (word: ListWord, lang: PaperLang): Markup => html`<th>${twoWords(LIST_WORDS[word], lang)}</th>`;

const row = (line: SheetLine): Markup => {
  const lines = isTall(line) ? "two" : "two one";
  return html`<tr><td class="time">${line.at}</td><td><b class="${lines}">${line.what}</b></td><td><span class="${lines}">${line.detail}</span></td><td><span class="${lines}">${line.by}</span></td></tr>`;
};

const leftOut = (left: number): Markup =>
  html`<tr><td class="left" colspan="4">… और ${left} प्रविष्टियाँ · and ${left} more entries …</td></tr>`;

const chain = ({ lines, left }: ItemSheetPaper, lang: PaperLang): Markup => {
  const [first, ...rest] = lines;
  return html`<div class="sheet-chain"><h2>${twoWords(LIST_WORDS.chain, lang)}</h2><table>
  <colgroup><col width="15%"><col width="15%"><col width="42%"><col width="28%"></colgroup>
  <thead><tr>${(["at", "what", "detail", "who"] as const).map((word) => head(word, lang))}</tr></thead>
  <tbody>${first === undefined ? NOTHING : row(first)}${left > 0 ? leftOut(left) : NOTHING}${rest.map(row)}</tbody></table></div>`;
};

/** The item sheet: what it is, where it is, its pictures and its chain of custody, always on one A4 page. */
export const itemSheetHtml = (whole: ItemSheetPaper, lang: PaperLang, assets: PaperAssets): string => {
  const paper = onOnePage(whole);
  const confidential = LIST_WORDS.confidential[lang];
  return paperDocument(
    `${LIST_WORDS.sheet[lang]} ${paper.registerNo}`,
    lang,
    assets,
    [
      html`${trainingBand(paper.training)}
<div class="sheet-title"><div>${paper.letterhead.map((line) => html`<p>${line} · ${paper.station[lang]}, ${paper.district[lang]}</p>`)}
  <h1>${twoWords(LIST_WORDS.sheet, lang)}</h1>
  <p class="number">${twoWords(LIST_WORDS.registerNo, lang)} ${paper.registerNo}</p>
  <p class="what"><b class="two">${paper.caseText ?? confidential}</b></p><p class="what"><span class="two">${paper.description ?? confidential}</span></p></div>
  <div class="qr">${qrMarkup(paper.code, 28, assets)}<span class="mono">${displayCode(paper.code)}</span></div></div>
<dl class="sheet-facts">${paper.facts.map(
        ([title, value]) => html`<div><dt>${twoWords(title, lang)}</dt><dd class="two">${value}</dd></div>`,
      )}</dl>
${paper.photos.length === 0 ? NOTHING : html`<div class="sheet-photos">${paper.photos.map((src) => html`<img alt="" src="${src}">`)}</div>`}
${chain(paper, lang)}
<div class="sheet-foot"><div><p>${twoWords(LIST_WORDS.printed, lang)}: ${paper.at} · ${officerText(paper.by)}</p>
  ${paper.checkpoint === undefined ? NOTHING : html`<p>${twoWords(LIST_WORDS.logHead, lang)}: <b>${paper.checkpoint.line}</b></p>`}
  <div class="sheet-signs"><span>${twoWords(LIST_WORDS.signature, lang)}</span><span>${twoWords(LIST_WORDS.signatureSho, lang)}</span></div></div>
  ${paper.checkpoint === undefined ? NOTHING : qrMarkup(paper.checkpoint.payload, 17, assets)}</div>`,
    ],
    STYLE,
  );
};
