import { displayCode } from "../codes.ts";
import { officerText, sealText } from "./carrier-slip.ts";
import { html, type Markup, NOTHING } from "./html.ts";
import { bothWords, type PaperAssets, paperDocument, qrMarkup, trainingBand } from "./paper-page.ts";
import type { PaperParcel, RoadCertificatePaper } from "./road-certificate.ts";
import type { PaperLang, PaperWord } from "./words.ts";

const COPIES = ["officeCopy", "carrierCopy"] as const satisfies readonly PaperWord[];

const field = (word: PaperWord, value: string | undefined, lang: PaperLang): Markup =>
  html`<div><dt>${bothWords(word, lang)}</dt><dd>${value === undefined ? html`<span class="blank"></span>` : value}</dd></div>`;

const parcelRow = (parcel: PaperParcel, lang: PaperLang): Markup => html`<tr>
  <td class="no">${parcel.no}</td>
  <td><b>${parcel.registerNo}</b><br><span class="mono">${displayCode(parcel.code)}</span></td>
  <td>${parcel.caseText ?? bothWords("confidential", lang)}</td>
  <td>${parcel.description ?? bothWords("confidential", lang)}</td>
  <td>${parcel.quantityText}</td>
  <td class="seal">${sealText({ ...parcel.seal, text: "" }, lang)}<br><b>${parcel.seal.text}</b></td></tr>`;

const parcelTable = (paper: RoadCertificatePaper, lang: PaperLang): Markup => html`<table><thead><tr>
  <th>${bothWords("serial", lang)}</th>
  <th>${bothWords("registerNo", lang)}</th>
  <th>${bothWords("caseText", lang)}</th>
  <th>${bothWords("description", lang)}</th>
  <th>${bothWords("quantity", lang)}</th>
  <th>${bothWords("sealState", lang)}</th>
</tr></thead><tbody>${paper.parcels.map((parcel) => parcelRow(parcel, lang))}</tbody></table>`;

const writeLine = (word: PaperWord, lang: PaperLang): Markup =>
  html`<li><span>${bothWords(word, lang)}</span><i></i></li>`;

const signatures = (
  paper: RoadCertificatePaper,
  lang: PaperLang,
): Markup => html`<p>${bothWords("carrierReceived", lang)}</p>
<div class="signs">
  <div class="line">${bothWords("carrierSign", lang)}<br><b>${officerText(paper.carrier)}</b></div>
  <div class="line">${bothWords("issuingSign", lang)}<br><b>${officerText(paper.issuedBy)}</b></div>
</div>`;

const acknowledgment = (
  lang: PaperLang,
): Markup => html`<div class="ack"><h2>${bothWords("acknowledgment", lang)}</h2><ul>
  ${(["receivedParcels", "sealsFound", "receivedAt", "receivedBy"] as const).map((word) => writeLine(word, lang))}
  ${writeLine("receiverSign", lang)}</ul></div>`;

const foot = (paper: RoadCertificatePaper, lang: PaperLang, assets: PaperAssets): Markup => html`<div class="foot">
  <div><p>${bothWords("notReceipt", lang)}</p>${
    paper.checkpoint === undefined
      ? NOTHING
      : html`<p>${bothWords("logHead", lang)}: <b>${paper.checkpoint.line}</b></p>`
  }</div>${paper.checkpoint === undefined ? NOTHING : qrMarkup(paper.checkpoint.payload, 18, assets)}</div>`;

const certificateCopy = (paper: RoadCertificatePaper, copy: number, lang: PaperLang, assets: PaperAssets): Markup => {
  const [first, ...more] = paper.letterhead;
  return html`${trainingBand(paper.training)}
<div class="head">
  <div class="stamp">${lang === "hi" ? "प्रति" : "Copy"} ${copy}/${COPIES.length}<br>${bothWords(COPIES[copy - 1] ?? "officeCopy", lang)}</div>
  <div>${first === undefined ? NOTHING : html`<p>${first}</p>`}${more.map((line) => html`<div>${line}</div>`)}
    <h1>${bothWords("roadCertificate", lang)}</h1><span class="no">RC ${paper.number}</span></div>
  <div class="qr">${qrMarkup(paper.code, 22, assets)}<br><span class="mono">${displayCode(paper.code)}</span></div>
</div>
<dl class="fields">
  ${field("station", paper.station[lang], lang)}${field("district", paper.district[lang], lang)}
  ${field("purpose", paper.purpose, lang)}${field("to", paper.to, lang)}
  ${field("carrier", officerText(paper.carrier), lang)}${field("order", paper.order, lang)}
  ${field("issuedAt", paper.issuedAt, lang)}${field("due", paper.due, lang)}
  ${field("gd", paper.gd, lang)}${field("vehicle", paper.vehicle, lang)}
</dl>
${parcelTable(paper, lang)}
${signatures(paper, lang)}
${acknowledgment(lang)}
${foot(paper, lang, assets)}`;
};

/**
 * The road certificate as one A4 document with two copies, each beginning on its own page: the office's and the
 * carrier's, alike but for the mark. Every value is escaped; a missing GD number, order or vehicle leaves a line to
 * write on.
 */
export const roadCertificateHtml = (paper: RoadCertificatePaper, lang: PaperLang, assets: PaperAssets): string =>
  paperDocument(
    `RC ${paper.number}`,
    lang,
    assets,
    COPIES.map((_, i) => certificateCopy(paper, i + 1, lang, assets)),
  );
