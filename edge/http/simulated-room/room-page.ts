import { html, type Markup, NOTHING } from "#domain/papers/html.ts";
import type { AlarmState } from "#domain/room/alarm.ts";
import { ALARM_TEXTS } from "#domain/text/screens/alarms.ts";
import { displayTime } from "#domain/time.ts";
import type { RoomPress } from "../../services/door/simulated-room.ts";
import type { CameraPress, MachinePress, RoomState } from "../../services/simulated/hands.ts";
import { roomPlan } from "./room-plan.ts";
import { PRESS_TEXTS, ROOM_PAGE_TEXTS, type RoomText } from "./room-texts.ts";

/** What the page shows besides the room. */
export interface RoomPage {
  readonly state: RoomState;
  readonly alarms: readonly Pick<AlarmState, "kind" | "at">[];
  readonly kiosk: string;
  readonly papers: string;
  readonly lang: "hi" | "en";
}
type Lang = RoomPage["lang"];
type Level = "ok" | "warn" | "bad";

const t = (lang: Lang, text: RoomText): string => ROOM_PAGE_TEXTS[text][lang];
const MARKS: Readonly<Record<Level, string>> = { ok: "●", warn: "▲", bad: "✕" };
const said = (level: Level, words: readonly string[]): Markup =>
  html`<p class="state ${level}" role="status">${MARKS[level]} ${words.join(" · ")}</p>`;
const RIGHT: ReadonlySet<string> = new Set([
  "mend",
  "close-door",
  "clear",
  "mend-printer",
  "mains-back",
  "clock-right",
]);
const presses = (lang: Lang, names: readonly (RoomPress | MachinePress | CameraPress)[], of = ""): Markup =>
  html`<div class="presses">${names.map((name) => html`<form method="post" action="/press/${name}${of}?lang=${lang}"><button data-press="${name}" class="${RIGHT.has(name) ? "right" : ""}">${PRESS_TEXTS[name][lang]}</button></form>`)}</div>`;
const part = (id: string, title: string, state: Markup, body: Markup): Markup =>
  html`<section id="${id}"><div class="head"><h2>${title}</h2>${state}</div>${body}</section>`;

const doorPart = ({ door }: RoomState, lang: Lang): Markup => {
  if (!door) return NOTHING;
  const extra = (["sensorOpen", "keyBoxOpen"] as const).filter((each) => door[each]).map((each) => t(lang, each));
  const level =
    door.door === "cut" || door.door === "short" || extra.length > 0 ? "bad" : door.door === "open" ? "warn" : "ok";
  const words = [t(lang, `door.${door.door}`), ...extra, ...(door.siren ? [t(lang, "sirenOn")] : [])];
  const names = ["open-door", "close-door", "cut-wire", "short-wire", "open-sensor", "open-key-box", "mend"] as const;
  return part("door", t(lang, "door"), said(level, words), presses(lang, names));
};

const cameraPart = (camera: RoomState["cameras"][number], lang: Lang): Markup => {
  const { id, name, view, recording, sound } = camera;
  const off = [...(recording ? [] : [t(lang, "recordingOff")]), ...(sound ? [] : [t(lang, "soundOff")])];
  const level = view !== "as-it-was" ? "bad" : off.length > 0 ? "warn" : "ok";
  const names = ["cover", "turn", "darken", "stop-recording", "pull-microphone", "clear"] as const;
  return part(
    `camera-${id}`,
    `${t(lang, "camera")}: ${name[lang]}`,
    said(level, [t(lang, `view.${view}`), ...off]),
    html`<img class="picture" src="/camera/${id}.jpg" alt="${name[lang]}">${presses(lang, names, `/${id}`)}<p class="soft">${t(lang, "cameraNote")}</p>`,
  );
};

const printerPart = ({ printer }: RoomState, papers: string, lang: Lang): Markup => {
  if (!printer) return NOTHING;
  const { power, coverOpen, paperOut, stalled } = printer.lamps;
  const wrong = [
    ...(power ? [] : [t(lang, "powerOff")]),
    ...(coverOpen ? [t(lang, "coverOpen")] : []),
    ...(paperOut ? [t(lang, "paperOut")] : []),
    ...(stalled ? [t(lang, "stalled")] : []),
  ];
  const state = wrong.length > 0 ? said("bad", wrong) : said("ok", [t(lang, "ready")]);
  const paper = printer.newest
    ? html`<img class="paper" src="data:image/png;base64,${Buffer.from(printer.newest).toString("base64")}" alt="${t(lang, "printer")}">`
    : html`<p class="soft">${t(lang, "noPaper")}</p>`;
  const names = ["empty-paper", "open-cover", "mend-printer"] as const;
  return part(
    "printer",
    t(lang, "printer"),
    state,
    html`${presses(lang, names)}${paper}<a href="${papers}" target="_blank" rel="noopener">${t(lang, "papers")}</a>`,
  );
};

const mainsPart = ({ ups }: RoomState, lang: Lang): Markup => {
  if (!ups) return NOTHING;
  const level = ups === "mains" ? "ok" : ups === "low" ? "bad" : "warn";
  const names = ["pull-mains", "battery-low", "mains-back"] as const;
  const note = html`<p class="soft">${t(lang, "batteryNote")}</p>`;
  return part("mains", t(lang, "mains"), said(level, [t(lang, `ups.${ups}`)]), html`${presses(lang, names)}${note}`);
};

const HOUR_MS = 3_600_000;
const clockPart = ({ time, offMs }: RoomState, lang: Lang): Markup => {
  const hours = Math.round((Math.abs(offMs) / HOUR_MS) * 10) / 10;
  const unit = lang === "hi" ? "घंटे" : "h";
  const state =
    offMs === 0
      ? said("ok", [t(lang, "right")])
      : said("warn", [`${hours} ${unit} ${t(lang, offMs > 0 ? "ahead" : "behind")}`]);
  const names = ["clock-night", "clock-back", "clock-right"] as const;
  return part(
    "clock",
    t(lang, "clock"),
    state,
    html`<p class="time">${time}</p>${presses(lang, names)}<p class="soft">${t(lang, "clockNote")}</p>`,
  );
};

const scannerPart = ({ hasScanner }: RoomState, lang: Lang): Markup =>
  hasScanner
    ? part(
        "scanner",
        t(lang, "scanner"),
        said("ok", [t(lang, "ready")]),
        html`<form class="scan" method="post" action="/scan?lang=${lang}"><label for="code">${t(lang, "code")}</label><input id="code" name="code" required maxlength="60" autocomplete="off"><button>${t(lang, "scan")}</button></form>`,
      )
    : NOTHING;

const alarmsPart = ({ alarms, kiosk, lang }: RoomPage): Markup =>
  part(
    "now",
    t(lang, "alarms"),
    alarms.length > 0 ? said("bad", [String(alarms.length)]) : said("ok", [t(lang, "quiet")]),
    html`<ul>${alarms.map(({ kind, at }) => html`<li>${ALARM_TEXTS[`alarm.${kind}`][lang]}<small>${displayTime(at)}</small></li>`)}</ul><a href="${kiosk}" target="_blank" rel="noopener">${t(lang, "kiosk")}</a>`,
  );

/** The sections of the page, each of which may be put in by itself. */
export const roomParts = (page: RoomPage): Markup => {
  const { state, lang } = page;
  return html`<section id="plan">${roomPlan(state, lang)}</section>${alarmsPart(page)}${scannerPart(state, lang)}${doorPart(state, lang)}${state.cameras.map((each) => cameraPart(each, lang))}${printerPart(state, page.papers, lang)}${mainsPart(state, lang)}${clockPart(state, lang)}`;
};

/** The whole page. */
export const roomPage = (page: RoomPage): string => {
  const { lang } = page;
  const other = lang === "hi" ? "en" : "hi";
  return html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t(lang, "title")}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head><body>
<header><h1>${t(lang, "title")}</h1><span class="mark">${t(lang, "mark")}</span><p>${t(lang, "about")}</p><a href="/?lang=${other}" lang="${other}">${other === "hi" ? "हिन्दी" : "English"}</a></header>
<main>${roomParts(page)}</main><p class="gone" role="alert">${t(lang, "gone")}</p></body></html>`.markup;
};
