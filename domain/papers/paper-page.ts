import { html, type Markup } from "./html.ts";
import { type PaperLang, type PaperWord, paperWords, TRAINING_MARK } from "./words.ts";

/** What a paper needs from outside the domain: the font files and a maker of symbols. */
export interface PaperAssets {
  /** TTF in base64. */
  readonly regular: string;
  readonly bold: string;
  /** A QR symbol of the text as one SVG path in a square of `modules` units. */
  qr(text: string): { readonly modules: number; readonly path: string };
}

const STYLE = `
@page { size: A4; margin: 11mm 12mm 14mm; @bottom-right { content: "पृष्ठ " counter(page) " / " counter(pages); font: 8pt Paper; } }
* { box-sizing: border-box; }
body { font: 10pt/1.42 Paper; color: #000; margin: 0; }
small { font-size: 7.6pt; color: #333; font-weight: 400; }
.copy + .copy { break-before: page; }
.head { display: grid; grid-template-columns: 30mm 1fr 30mm; align-items: start; text-align: center; border-bottom: 1.6pt double #000; padding-bottom: 2mm; }
.head p { margin: 0; font-weight: 700; font-size: 11.5pt; }
.head .qr { justify-self: end; text-align: center; }
.stamp { text-align: left; font-weight: 700; border: 1pt solid #000; padding: 1mm 2mm; font-size: 9.5pt; line-height: 1.35; } .stamp small { display: block; }
h1 { font-size: 19pt; line-height: 1.25; margin: 1mm 0 0; }
h1 small { font-size: 10pt; display: block; }
.no { font-size: 13pt; font-weight: 700; }
.fields { display: grid; grid-template-columns: 1fr 1fr; margin: 2.5mm 0; border-left: .5pt solid #777; border-top: .5pt solid #777; }
.fields div { border-right: .5pt solid #777; border-bottom: .5pt solid #777; padding: .9mm 2mm 1.1mm; min-height: 10.5mm; }
.fields dt { font-size: 8.4pt; color: #333; } .fields dd { margin: 0; font-weight: 700; font-size: 10.5pt; }
.blank { display: inline-block; min-width: 62mm; border-bottom: .7pt dotted #000; height: 5mm; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: .6pt solid #000; padding: 1mm 1.6mm; text-align: left; vertical-align: top; } th { font-size: 8.6pt; line-height: 1.25; background: #eee; -webkit-print-color-adjust: exact; }
th small { display: block; } td.no { text-align: center; font-size: 10pt; } .seal { white-space: nowrap; } .mono { white-space: nowrap; font-weight: 700; font-size: 9pt; }
.signs { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin: 2.5mm 0 3mm; break-inside: avoid; }
.signs .line { border-top: .8pt solid #000; margin-top: 12mm; padding-top: 1mm; font-size: 9pt; }
.ack { border: 1.4pt solid #000; padding: 2mm 3mm 3mm; break-inside: avoid; } .ack h2 { font-size: 11.5pt; margin: 0 0 1.5mm; }
.ack ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 2.4mm 8mm; } .ack li { font-size: 9pt; } .ack li i { display: block; border-bottom: .7pt dotted #000; height: 6mm; } .ack li:last-child { grid-column: 1 / 3; } .ack li:last-child i { height: 11mm; }
.foot { display: grid; grid-template-columns: 1fr auto; gap: 4mm; align-items: end; margin-top: 3mm; font-size: 8pt; break-inside: avoid; } .foot p { margin: 0; }
.commands { padding: .5mm; display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; } .command { display: grid; grid-template-columns: 34mm 1fr; gap: 4mm; align-items: center; border: .8pt solid #000; border-radius: 2mm; padding: 3mm; break-inside: avoid; }
.command b { display: block; font-size: 15pt; line-height: 1.35; } .command small { display: block; font-size: 10pt; margin-bottom: 2mm; }
.training { background: #000; color: #fff; text-align: center; font-size: 16pt; font-weight: 700; letter-spacing: .06em; padding: .4mm; margin-bottom: 2mm; -webkit-print-color-adjust: exact; }
`;

/** A fixed word in the paper's language, the other language small beside it. */
export const bothWords = (word: PaperWord, lang: PaperLang): Markup =>
  html`${paperWords(lang)[word]} <small>${paperWords(lang === "hi" ? "en" : "hi")[word]}</small>`;

/** The mark of a training station, or nothing. */
export const trainingBand = (training: boolean): Markup[] =>
  training ? [html`<div class="training">${TRAINING_MARK.hi} · ${TRAINING_MARK.en}</div>`] : [];

/** A QR symbol `mm` wide. */
export const qrMarkup = (text: string, mm: number, assets: PaperAssets): Markup => {
  const { modules, path } = assets.qr(text);
  return html`<svg width="${mm}mm" height="${mm}mm" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
};

/** A whole A4 document that needs nothing from outside and can run no script. @param more style of this paper's own */
export const paperDocument = (
  title: string,
  lang: PaperLang,
  assets: PaperAssets,
  copies: readonly Markup[],
  more = "",
): string =>
  html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"><title>${title}</title><style>${{
    markup: `
@font-face { font-family: Paper; font-weight: 400; src: url(data:font/ttf;base64,${assets.regular}); }
@font-face { font-family: Paper; font-weight: 700; src: url(data:font/ttf;base64,${assets.bold}); }${STYLE}${more}`,
  }}</style></head><body>${copies.map((copy) => html`<section class="copy">${copy}</section>`)}</body></html>`.markup;
