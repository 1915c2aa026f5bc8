import { CODE_PREFIXES, parseCode } from "#domain/codes.ts";

/** Keys of a scanner follow each other faster than any hand, taken over the whole code … */
const MOST_MEAN_GAP_MS = 50;
/** … while a busy page may hold back one of them for a moment. */
const MOST_GAP_MS = 180;
/** Longer than any PIN or number that a quick hand types; our codes have 14 characters. */
const SHORTEST_SCAN = 10;
/** A code that was cut short still begins as ours do, and comes faster than two hands write a word. */
const CUT_SHORT = new RegExp(`^(?:${Object.values(CODE_PREFIXES).join("|")})[0-9A-Z]{2,}$`);
const CUT_SHORT_MEAN_GAP_MS = 20;

const SIGNS: Readonly<Record<string, string>> = {
  Minus: "-",
  NumpadSubtract: "-",
  Period: ".",
  NumpadDecimal: ".",
  Space: " ",
  BracketRight: "]",
};
/** What a scanner sends after a code, as it was set up. */
const ENDS: readonly string[] = ["Enter", "NumpadEnter", "Tab"];

/** The character of a physical key, whatever layout or input method is switched on. */
export const characterOf = (code: string, shift: boolean): string | undefined => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return letter ?? digit ?? (code === "Semicolon" && shift ? ":" : SIGNS[code]);
};

/** One key as the sink sees it. */
export interface ScanKey {
  readonly code: string;
  readonly shift: boolean;
  readonly atMs: number;
}

/** What the sink makes of a key: still collecting, a whole scan, or the late end of one that was already taken. */
export type ScanStep =
  | { readonly kind: "none" | "first" | "more" | "late-end" }
  | { readonly kind: "scan"; readonly text: string };

/** Tells a scanner from a hand. Holds only the burst at hand. */
export interface ScanReader {
  /** a key: a burst of quick keys that ends with Enter or Tab is a scan */
  key(key: ScanKey): ScanStep;
  /** The keys have stopped: a whole, checked code is a scan also without an end. `atMs` is now. */
  quiet(atMs: number): string | undefined;
}

/** @returns a reader with nothing in it */
export const createScanReader = (): ScanReader => {
  let text = "";
  let firstMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let takenMs = Number.NEGATIVE_INFINITY;
  const meanGapMs = () => (lastMs - firstMs) / (text.length - 1);
  const isScan = () =>
    text.length >= SHORTEST_SCAN
      ? meanGapMs() < MOST_MEAN_GAP_MS
      : CUT_SHORT.test(text) && meanGapMs() < CUT_SHORT_MEAN_GAP_MS;
  return {
    key({ code, shift, atMs }) {
      if (code.startsWith("Shift")) return { kind: "none" };
      const follows = text !== "" && atMs - lastMs < MOST_GAP_MS;
      if (ENDS.includes(code)) {
        const whole = follows && isScan() ? text.trim() : undefined;
        const late = text === "" && atMs - takenMs < 2 * MOST_GAP_MS;
        text = "";
        return whole === undefined ? { kind: late ? "late-end" : "none" } : { kind: "scan", text: whole };
      }
      const character = characterOf(code, shift);
      if (character === undefined) {
        text = "";
        return { kind: "none" };
      }
      if (!follows) firstMs = atMs;
      text = follows ? text + character : character;
      lastMs = atMs;
      return { kind: follows ? "more" : "first" };
    },
    quiet(atMs) {
      const whole = text.trim();
      if (!isScan() || !parseCode(whole).ok) return undefined;
      text = "";
      takenMs = atMs;
      return whole;
    },
  };
};
