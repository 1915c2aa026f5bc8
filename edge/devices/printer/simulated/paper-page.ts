import { html, type Markup } from "#domain/papers/html.ts";
import { displayTime, instantOf } from "#domain/time.ts";
import { SIMULATOR_BUTTONS, type SimulatedPrinter, type SimulatorButton } from "./simulated-printer.ts";

/** An answer without a web framework. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const BUTTON_TEXT = {
  outOfPaper: ["कागज़ समाप्त", "Paper out"],
  openCover: ["ढक्कन खोलें", "Open cover"],
  stall: ["प्रिंटर अटकाएँ", "Stall"],
  cutPowerMidJob: ["छपते समय बिजली बन्द", "Cut power mid-job"],
  openCoverMidJob: ["छपते समय ढक्कन खोलें", "Open cover mid-job"],
  outOfPaperMidJob: ["छपते समय कागज़ समाप्त", "Paper out mid-job"],
  restore: ["सब ठीक करें", "Restore"],
} as const satisfies Record<SimulatorButton, readonly [string, string]>;

const STYLE = `
body { font: 17px/1.45 "Noto Sans Devanagari", sans-serif; margin: 0; background: #20303a; color: #fff; }
header { position: sticky; top: 0; background: #14212a; padding: 10px 20px; border-bottom: 4px solid #f2b705; }
h1 { font-size: 22px; margin: 0 0 6px; } .mark { background: #f2b705; color: #000; padding: 2px 10px; border-radius: 4px; font-size: 16px; margin-left: 10px; }
form { display: inline-block; margin: 4px 8px 4px 0; } button { font: inherit; line-height: 1.25; min-height: 52px; padding: 6px 14px; border: 0; border-radius: 8px; background: #d7e3ea; color: #000; cursor: pointer; }
button small { display: block; } button.restore { background: #8fe0a0; } button:focus-visible { outline: 4px solid #f2b705; }
.lamps { margin: 4px 0 0; font-weight: 700; } .on { color: #ffb4a8; } main { padding: 20px; }
.problem { background: #ffb4a8; color: #000; padding: 8px 14px; border-radius: 8px; }
.papers { display: flex; flex-wrap: wrap; gap: 22px; align-items: flex-start; }
figure { margin: 0; background: #fff; color: #000; padding: 14px; border-radius: 3px; box-shadow: 0 4px 14px #0008; } figure.torn { border-bottom: 8px dashed #c22; }
img { display: block; width: 380px; height: auto; } figcaption { font-size: 14px; margin-top: 8px; color: #333; } summary { cursor: pointer; } ol { max-height: 12em; overflow: auto; }
`;

const HEADERS = {
  "content-security-policy":
    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

const answer = (status: number, type: string, body: string | Uint8Array): PageAnswer => ({
  status,
  headers: { ...HEADERS, "content-type": type },
  body,
});

const lampTexts = (sim: SimulatedPrinter): string[] => {
  const { power, coverOpen, paperOut, stalled, planned } = sim.lamps();
  return [
    ...(power ? [] : ["बिजली बन्द · power off"]),
    ...(coverOpen ? ["ढक्कन खुला · cover open"] : []),
    ...(paperOut ? ["कागज़ समाप्त · paper out"] : []),
    ...(stalled ? ["अटका हुआ · stalled"] : []),
    ...(planned === undefined ? [] : [`${BUTTON_TEXT[planned].join(" · ")} …`]),
  ];
};

const button = (name: SimulatorButton, base: string): Markup => {
  const [hi, en] = BUTTON_TEXT[name];
  return html`<form method="post" action="${base}/press/${name}"><button class="${name}">${hi}<small>${en}</small></button></form>`;
};

const page = (sim: SimulatedPrinter, base: string): string => {
  const lamps = lampTexts(sim);
  return html`<!doctype html><html lang="hi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width"><title>प्रिंटर का कागज़ · Printer paper</title><link rel="stylesheet" href="${base}/style.css"></head><body>
<header><h1>प्रिंटर का कागज़ · Printer paper <span class="mark">सिमुलेटर · SIMULATOR</span></h1>
${SIMULATOR_BUTTONS.map((name) => button(name, base))}
<p class="lamps ${lamps.length > 0 ? "on" : ""}" role="status">${lamps.length > 0 ? lamps.join(" · ") : "तैयार · ready"}</p></header>
<main>${sim
    .problems()
    .map(
      ({ at, offset, what }) =>
        html`<p class="problem" role="alert">${displayTime(instantOf(at))} अज्ञात आदेश · unknown command: ${what} (offset ${offset})</p>`,
    )}
<div class="papers">${sim.papers().map(
    (
      paper,
    ) => html`<figure class="${paper.torn ? "torn" : ""}"><a href="${base}/paper/${paper.id}.png"><img src="${base}/paper/${paper.id}.png" alt="कागज़ · paper ${paper.id}"></a>
<figcaption>#${paper.id} · ${displayTime(instantOf(paper.at))}${paper.torn ? " · अधूरा · torn" : ""}<details><summary>${paper.commands.length} ESC/POS</summary><ol>${paper.commands.map((name) => html`<li>${name}</li>`)}</ol></details></figcaption></figure>`,
  )}</div>${sim.papers().length === 0 ? html`<p>अभी कुछ नहीं छपा · Nothing printed yet</p>` : html``}</main></body></html>`
    .markup;
};

/**
 * The page of the simulator: the paper newest first, and the buttons. `base` is where it is mounted, without a slash
 * at its end; `path` is what follows it. Only POST presses a button.
 */
export const simulatedPaperPage =
  (sim: SimulatedPrinter, base: string) =>
  async (path: string, method: string): Promise<PageAnswer> => {
    const pressed = SIMULATOR_BUTTONS.find((name) => path === `/press/${name}`);
    if (pressed !== undefined && method === "POST") {
      await sim.press(pressed);
      return { status: 303, headers: { ...HEADERS, location: `${base}/` }, body: "" };
    }
    if (method !== "GET" || pressed !== undefined) return answer(405, "text/plain; charset=utf-8", "405");
    if (path === "" || path === "/") return answer(200, "text/html; charset=utf-8", page(sim, base));
    if (path === "/style.css") return answer(200, "text/css; charset=utf-8", STYLE);
    const paper = sim.papers().find(({ id }) => path === `/paper/${id}.png`);
    return paper === undefined ? answer(404, "text/plain; charset=utf-8", "404") : answer(200, "image/png", paper.png);
  };
