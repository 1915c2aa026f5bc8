import { displayCode } from "../codes.ts";
import { COMMAND_NAMES, type Command, commandCode } from "../commands.ts";
import { SCAN_TEXTS } from "../text/screens/scan.ts";
import { html, type Markup } from "./html.ts";
import { type PaperAssets, paperDocument, qrMarkup, trainingBand } from "./paper-page.ts";
import type { Bilingual, PaperLang } from "./words.ts";

const TITLE = { hi: "मेज का आदेश पत्रक", en: "Command card for the desk" } as const;
const HOW = {
  hi: "हाथ में स्कैनर रखें: बटन दबाने की जगह उसका कोड स्कैन करें। त्रुटि के बाद “हो गया” या “रद्द” स्कैन करें।",
  en: "Keep the scanner in your hand: scan a code in place of pressing its button. After an error scan “Done” or “Cancel”.",
} as const;

const otherOf = (lang: PaperLang): PaperLang => (lang === "hi" ? "en" : "hi");

const field = (command: Command, lang: PaperLang, assets: PaperAssets): Markup => {
  const words: Bilingual = SCAN_TEXTS[`command.${command}`];
  const code = commandCode(command);
  return html`<div class="command">${qrMarkup(code, 34, assets)}<div><b>${words[lang]}</b><small>${words[otherOf(lang)]}</small><span class="mono">${displayCode(code)}</span></div></div>`;
};

/** The desk card: each command as a symbol with its words, on the upper half of an A4 sheet so that it may be folded. */
export const commandCardHtml = (
  station: { readonly name: Bilingual; readonly training: boolean },
  lang: PaperLang,
  assets: PaperAssets,
): string =>
  paperDocument(TITLE[lang], lang, assets, [
    html`${trainingBand(station.training)}<h1>${TITLE[lang]} <small>${TITLE[otherOf(lang)]} · ${station.name[lang]}</small></h1>
<p>${HOW[lang]}<br><small>${HOW[otherOf(lang)]}</small></p>
<div class="commands">${COMMAND_NAMES.map((command) => field(command, lang, assets))}</div>`,
  ]);
