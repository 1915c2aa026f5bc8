/** Keys of a scanner follow each other faster than any hand, taken over the whole code … */
const MOST_MEAN_GAP_MS = 50;
/** … while a busy page may hold back one of them for a moment. */
const MOST_GAP_MS = 180;
/** Longer than any PIN or number that a quick hand types; our codes have 14 characters. */
const SHORTEST_SCAN = 10;

const SIGNS: Readonly<Record<string, string>> = {
  Minus: "-",
  NumpadSubtract: "-",
  Period: ".",
  NumpadDecimal: ".",
  Space: " ",
};

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

/** What the sink makes of a key: still collecting, or a whole scan. */
export type ScanStep = { readonly kind: "none" | "first" | "more" } | { readonly kind: "scan"; readonly text: string };

/** Tells a scanner from a hand: a burst of quick keys that ends with Enter. Holds only the burst at hand. */
export const createScanReader = (): ((key: ScanKey) => ScanStep) => {
  let text = "";
  let firstMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  const isScan = () => text.length >= SHORTEST_SCAN && (lastMs - firstMs) / (text.length - 1) < MOST_MEAN_GAP_MS;
  return ({ code, shift, atMs }) => {
    if (code.startsWith("Shift")) return { kind: "none" };
    const follows = text !== "" && atMs - lastMs < MOST_GAP_MS;
    if (code === "Enter" || code === "NumpadEnter") {
      const whole = follows && isScan() ? text.trim() : undefined;
      text = "";
      return whole === undefined ? { kind: "none" } : { kind: "scan", text: whole };
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
  };
};

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * Listens on the whole page, also while a dialog is open. A scan is taken back out of the field it fell into, its Enter
 * presses nothing and closes nothing. Answers the way to stop listening.
 */
export const listenForScans = (page: Window, onScan: (text: string) => void): (() => void) => {
  const read = createScanReader();
  let touched: { readonly field: Field; readonly value: string } | undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = read({ code: event.code, shift: event.shiftKey, atMs: event.timeStamp });
    if (step.kind === "first") {
      const field = page.document.activeElement;
      touched = isField(field) ? { field, value: field.value } : undefined;
    }
    if (step.kind !== "scan") return;
    event.preventDefault();
    event.stopPropagation();
    if (touched) {
      touched.field.value = touched.value;
      touched.field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    onScan(step.text);
  };
  page.addEventListener("keydown", onKey, { capture: true });
  return () => page.removeEventListener("keydown", onKey, { capture: true });
};
