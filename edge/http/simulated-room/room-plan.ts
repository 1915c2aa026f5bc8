import { html, type Markup, NOTHING } from "#domain/papers/html.ts";
import type { RoomState } from "../../services/simulated/hands.ts";
import { ROOM_PAGE_TEXTS, type RoomText } from "./room-texts.ts";

type Words = (text: RoomText) => string;
type Camera = RoomState["cameras"][number];

/** Where cameras stand and where they look: corners of the two rooms, degrees clockwise from the right. */
const POSTS = [
  { x: 905, y: 60, look: 142 },
  { x: 55, y: 60, look: 38 },
  { x: 55, y: 460, look: -38 },
  { x: 905, y: 460, look: -142 },
] as const;
const TURNED = 105;

const rack = (y: number): Markup =>
  html`<g class="rack"><rect x="150" y="${y}" width="350" height="54" rx="4"/>${[0, 1, 2, 3, 4, 5].map((at) => html`<rect class="parcel parcel-${(at + y) % 4}" x="${160 + at * 57}" y="${y + 9}" width="44" height="36" rx="3"/>`)}</g>`;

const camera = ({ id, name, view, recording }: Camera, at: number, lang: "hi" | "en"): Markup => {
  const post = POSTS[at % POSTS.length] ?? POSTS[0];
  const look = view === "moved" ? post.look + TURNED : post.look;
  const sees = view === "as-it-was" && recording ? "sees" : view === "moved" ? "sees-wrong" : "sees-not";
  return html`<a href="#camera-${id}" aria-label="${name[lang]}"><g class="camera ${sees}" transform="translate(${post.x} ${post.y})">
<g transform="rotate(${look})"><path class="cone" d="M0 0 L330 -120 A350 350 0 0 1 330 120 Z"/><rect x="-20" y="-12" width="32" height="24" rx="5"/><rect x="12" y="-7" width="10" height="14" rx="2"/></g>
${view === "covered" ? html`<path class="cloth" d="M-26 -24 L26 -24 L30 22 L14 14 L0 24 L-14 14 L-30 22 Z"/>` : NOTHING}${view === "dark" ? html`<path class="cross" d="M-22 -22 L22 22 M22 -22 L-22 22"/>` : NOTHING}</g></a>`;
};

const device = (
  at: readonly [number, number],
  target: string,
  state: "ok" | "warn" | "bad",
  label: string,
  sign: Markup,
) =>
  html`<a href="#${target}" aria-label="${label}"><g class="device ${state}" transform="translate(${at[0]} ${at[1]})"><rect x="-44" y="-36" width="88" height="72" rx="10"/><g class="sign">${sign}</g><text y="56">${label}</text></g></a>`;

const SIGNS = {
  printer: html`<path d="M-22 -4 h44 v18 h-8 v-8 h-28 v8 h-8 Z M-14 -4 v-16 h28 v16 M-14 10 h28 v16 h-28 Z"/>`,
  scanner: html`<path d="M-20 -16 h30 q10 0 10 10 v4 h-22 l-6 24 h-12 l6 -24 h-6 Z M26 -14 l10 -4 M27 -6 h11 M26 2 l10 4"/>`,
  mains: html`<path d="M4 -26 L-16 4 H-2 L-6 26 L16 -6 H2 Z"/>`,
  clock: html`<circle r="24"/><path d="M0 -15 V0 L11 7"/>`,
  keys: html`<circle cx="-10" r="11"/><path d="M1 0 H26 V10 M16 0 V8"/>`,
} as const;

const door = (
  { door: reading, siren }: NonNullable<RoomState["door"]>,
  label: string,
): Markup => html`<a href="#door" aria-label="${label}"><g class="door door-${reading}">
<rect class="sill" x="594" y="200" width="12" height="120"/><g transform="rotate(${reading === "open" ? 68 : 0} 600 200)"><rect class="leaf" x="593" y="200" width="14" height="120" rx="3"/><circle class="knob" cx="612" cy="302" r="6"/></g>
<path class="wire" d="M600 334 V430 H${reading === "cut" ? "655 M695 430 H" : ""}760"/>${reading === "cut" ? html`<path class="fault" d="M662 416 L688 444 M688 416 L662 444"/>` : NOTHING}${reading === "short" ? html`<path class="fault" d="M668 404 L656 430 H676 L664 456"/>` : NOTHING}
<g class="siren ${siren ? "sounds" : ""}" transform="translate(600 168)"><path d="M-16 14 v-10 a16 16 0 0 1 32 0 v10 Z"/>${siren ? html`<path class="waves" d="M-26 -8 L-38 -16 M0 -22 V-36 M26 -8 L38 -16"/>` : NOTHING}</g></g></a>`;

/** The room from above; each thing leads to its buttons. */
export const roomPlan = (state: RoomState, lang: "hi" | "en"): Markup => {
  const t: Words = (text) => ROOM_PAGE_TEXTS[text][lang];
  const lamps = state.printer?.lamps;
  const printed = lamps && (!lamps.power || lamps.coverOpen || lamps.paperOut || lamps.stalled) ? "bad" : "ok";
  return html`<svg viewBox="0 0 960 520" role="img" aria-label="${t("plan")}">
<rect class="floor" x="20" y="20" width="920" height="480" rx="8"/>${state.cameras.map((each, at) => camera(each, at, lang))}
${[92, 228, 364].map(rack)}<text class="name" x="325" y="200">${t("store")}</text>
<path class="wall" d="M600 24 V200 M600 320 V496"/><rect class="wall-frame" x="20" y="20" width="920" height="480" rx="8"/>
<g class="desk"><rect x="666" y="236" width="158" height="92" rx="10"/><rect class="screen" x="697" y="252" width="96" height="50" rx="5"/><text x="745" y="354">${t("desk")}</text></g>
${state.door ? door(state.door, t("door")) : NOTHING}${state.door ? device([548, 68], "door", state.door.keyBoxOpen || state.door.sensorOpen ? "bad" : "ok", t("keys"), SIGNS.keys) : NOTHING}
${state.printer ? device([694, 90], "printer", printed, t("printer"), SIGNS.printer) : NOTHING}${state.hasScanner ? device([884, 282], "scanner", "ok", t("scanner"), SIGNS.scanner) : NOTHING}
${state.ups ? device([800, 430], "mains", state.ups === "mains" ? "ok" : state.ups === "low" ? "bad" : "warn", t("mains"), SIGNS.mains) : NOTHING}
${device([806, 90], "clock", state.offMs === 0 ? "ok" : "warn", t("clock"), SIGNS.clock)}</svg>`;
};
