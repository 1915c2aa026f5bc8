import { html, type Markup } from "#domain/papers/html.ts";
import type { Bilingual } from "#domain/schema.ts";
import type { LinkMode } from "./link-control.ts";

/** What the panel shows. */
export interface PanelState {
  readonly mode: LinkMode;
  readonly bytes: { readonly up: number; readonly down: number };
  readonly addresses: readonly { readonly name: Bilingual; readonly url: string }[];
  readonly stations: readonly PanelStation[];
  /** a Pi that waits for its technician: its kiosk, its paper, and what the district's QR says */
  readonly barePi?: { readonly kiosk: string; readonly paper: string; readonly invitation: string } | undefined;
  /** what is being done, while it takes time */
  readonly busy: Bilingual | undefined;
}
export interface PanelStation {
  readonly code: string;
  readonly name: Bilingual;
  readonly entries: number;
  readonly pending: number;
  readonly link: string;
}

/** Every button with its path. */
export const PANEL_PRESSES = ["whole", "slow", "cut", "add", "lose", "bare"] as const;
export type PanelPress = (typeof PANEL_PRESSES)[number];

const PRESS_TEXT: Record<PanelPress, Bilingual> = {
  whole: { hi: "लिंक ठीक करें", en: "Restore the link" },
  slow: { hi: "लिंक धीमा करें (2G)", en: "Slow the link (2G)" },
  cut: { hi: "लिंक काटें", en: "Cut the link" },
  add: { hi: "एक थाना और जोड़ें", en: "Add one more station" },
  bare: { hi: "नया Pi चालू करें (खाली कार्ड)", en: "Power a new Pi (empty card)" },
  lose: { hi: "कोतवाली का कार्ड नष्ट करें, फिर लौटाएँ", en: "Destroy Kotwali's card, then restore it" },
};
const MODE_TEXT: Record<LinkMode, Bilingual> = {
  whole: { hi: "लिंक चालू है", en: "The link is up" },
  slow: { hi: "लिंक धीमा है: 64 kbit/s", en: "The link is slow: 64 kbit/s" },
  cut: { hi: "लिंक कटा है", en: "The link is cut" },
};
/** Shape and word say it, colour only helps. */
const MODE_MARK: Record<LinkMode, string> = { whole: "●", slow: "▲", cut: "✕" };

const LINK_TEXT: Record<string, Bilingual> = {
  online: { hi: "ज़िले तक पहुँचा", en: "reached the district" },
  offline: { hi: "लिंक नहीं, काम चालू", en: "no link, work goes on" },
  stopped: { hi: "रुका: देखें", en: "stopped: look at it" },
  auth: { hi: "प्रमाणपत्र नहीं माना गया", en: "certificate not accepted" },
};
const NONE: Bilingual = { hi: "अभी कोई नहीं: नीचे से जोड़ें", en: "None yet: add one below" };
const OTHER: Bilingual = { hi: "जुड़ रहा है", en: "connecting" };

export const PANEL_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#f3f1ea, #11151a); --card: light-dark(#fff, #1b222a); --ink: light-dark(#14202e, #f1f4f7); --soft: light-dark(#3d4754, #c5ced8); --line: light-dark(#d8d4c8, #323c47); --brand: light-dark(#12345b, #a9ccff); --on-brand: light-dark(#fff, #0b1420); --band: light-dark(#12345b, #0c1c30); --ok: light-dark(#0b5d1e, #7be495); --warn: light-dark(#6b3e00, #ffc857); --bad: light-dark(#9b0000, #ff9c9c); }
* { box-sizing: border-box; } body { font: 18px/1.5 "Noto Sans Devanagari", sans-serif; margin: 0; background: var(--paper); color: var(--ink); }
header { background: var(--band); color: #fff; padding: 14px 24px; border-bottom: 4px solid #ff9933; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
h1 { font-size: 24px; margin: 0; } .mark { background: #ffb300; color: #1d1400; padding: 2px 12px; border-radius: 6px; font-size: 16px; font-weight: 700; }
main { max-width: 1180px; margin: 0 auto; padding: 20px 24px; display: grid; gap: 18px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 20px; } h2 { font-size: 19px; margin: 0 0 10px; }
.state { font-size: 22px; font-weight: 700; margin: 0 0 12px; } .whole { color: var(--ok); } .slow { color: var(--warn); } .cut { color: var(--bad); } small { display: block; color: var(--soft); font-size: 15px; font-weight: 400; }
.presses { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 12px; } form { display: grid; margin: 0; }
button { font: inherit; font-weight: 700; line-height: 1.3; min-height: 76px; padding: 8px 14px; border: 2px solid var(--brand); border-radius: 12px; background: var(--card); color: var(--brand); cursor: pointer; }
button small { color: inherit; } button.now { background: var(--brand); color: var(--on-brand); } button:focus-visible, a:focus-visible { outline: 4px solid #ff9933; outline-offset: 2px; }
.scroll { overflow-x: auto; margin-bottom: 16px; } .scroll + .presses { margin-top: 4px; } table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: top; } th { border: 0; } td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 28px; }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 6px; } a { color: var(--brand); display: inline-block; min-height: 48px; padding: 8px 0; } .qr { font-family: monospace; overflow-wrap: anywhere; user-select: all; background: var(--paper); padding: 12px; } .busy { border-color: #ff9933; border-width: 2px; }
`;

const both = ({ hi, en }: Bilingual): Markup => html`${hi}<small lang="en">${en}</small>`;

const press = (name: PanelPress, mode: LinkMode): Markup =>
  html`<form method="post" action="/press/${name}"><button class="${name === mode ? "now" : ""}">${both(PRESS_TEXT[name])}</button></form>`;

const lineOf = ({ code, name, entries, pending, link }: PanelStation): Markup =>
  html`<tr><td>${name.hi}<small lang="en">${name.en} · ${code}</small></td><td class="n">${entries}</td><td class="n">${pending}</td><td>${both(LINK_TEXT[link] ?? OTHER)}</td></tr>`;

const bareOf = ({ kiosk, paper, invitation }: NonNullable<PanelState["barePi"]>): Markup =>
  html`<ul><li><a href="${kiosk}" target="_blank" rel="noopener">कियॉस्क · <span lang="en">kiosk</span>: ${kiosk}</a></li><li><a href="${paper}" target="_blank" rel="noopener">प्रिंटर का कागज़ · <span lang="en">printer's paper</span>: ${paper}</a></li></ul><p>ज़िले का QR कहता है<small lang="en">The district's QR says</small></p><p class="qr">${invitation}</p>`;

/** The panel as a page; it reads itself again every two seconds. */
export const panelPage = ({ mode, bytes, addresses, stations, busy, barePi }: PanelState): string =>
  html`<!doctype html><html lang="hi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><meta name="viewport" content="width=device-width"><title>लिंक पैनल · Link panel</title><link rel="stylesheet" href="/style.css"></head><body>
<header><h1>लिंक पैनल · <span lang="en">Link panel</span></h1><span class="mark">प्रशिक्षण · TRAINING</span></header>
<main>${busy ? html`<section class="busy" role="status">${both(busy)}</section>` : html``}
<section><h2>थानों और ज़िले के बीच का लिंक<small lang="en">The link between the stations and the district</small></h2>
<p class="state ${mode}" role="status">${MODE_MARK[mode]} ${both(MODE_TEXT[mode])}</p>
<div class="presses">${(["cut", "slow", "whole"] as const).map((name) => press(name, mode))}</div>
<p>${Math.round(bytes.up / 1024)} KiB ↑ · ${Math.round(bytes.down / 1024)} KiB ↓</p></section>
<section><h2>और थाने (सिमुलेटर)<small lang="en">More stations (simulated)</small></h2>
<div class="scroll"><table><thead><tr><th>${both({ hi: "थाना", en: "Station" })}</th><th class="n">${both({ hi: "प्रविष्टियाँ", en: "Entries" })}</th><th class="n">${both({ hi: "भेजनी बाकी", en: "Not yet sent" })}</th><th>${both({ hi: "लिंक", en: "Link" })}</th></tr></thead><tbody>${stations.length > 0 ? stations.map(lineOf) : html`<tr><td colspan="4">${both(NONE)}</td></tr>`}</tbody></table></div>
<div class="presses">${(["add", "lose"] as const).map((name) => press(name, mode))}</div></section>
<section><h2>नया Pi: तकनीशियन का पन्ना<small lang="en">A new Pi: the technician's page</small></h2>${barePi ? bareOf(barePi) : html``}<div class="presses">${press("bare", mode)}</div></section>
<section><h2>पते<small lang="en">Addresses</small></h2><ul>${addresses.map(({ name, url }) => html`<li><a href="${url}" target="_blank" rel="noopener">${name.hi} · <span lang="en">${name.en}</span>: ${url}</a></li>`)}</ul></section>
</main></body></html>`.markup;
