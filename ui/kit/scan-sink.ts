import type { ScreenClock } from "./browser-clock.ts";
import { createScanReader } from "./scan-reader.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** A scanner that sends nothing after a code has been silent for this long. */
const QUIET_MS = 200;

/**
 * Listens on the whole page, also while a dialog is open. A scan is taken back out of the field it fell into, its end
 * presses nothing and closes nothing. Answers the way to stop listening.
 */
export const listenForScans = (
  page: Window,
  clock: Pick<ScreenClock, "monoMs" | "after">,
  onScan: (text: string) => void,
): (() => void) => {
  const reader = createScanReader();
  let touched: { readonly field: Field; readonly value: string } | undefined;
  let composing = false;
  let cancelQuiet = () => {};

  const restore = () => {
    if (!touched) return;
    const { field, value } = touched;
    touched = undefined;
    // an input method that was in the middle of a word lets go of it before the word is taken back
    const inWord = composing;
    if (inWord) field.blur();
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (inWord) field.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    cancelQuiet();
    const step = reader.key({ code: event.code, shift: event.shiftKey, atMs: event.timeStamp });
    if (step.kind === "first") {
      const field = page.document.activeElement;
      touched = isField(field) ? { field, value: field.value } : undefined;
    }
    if (step.kind === "more")
      cancelQuiet = clock.after(QUIET_MS, () => {
        const text = reader.quiet(clock.monoMs());
        if (text === undefined) return;
        restore();
        onScan(text);
      });
    if (step.kind !== "scan" && step.kind !== "late-end") return;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind !== "scan") return;
    restore();
    onScan(step.text);
  };
  const onComposition = (event: CompositionEvent) => {
    composing = event.type !== "compositionend";
  };
  page.addEventListener("keydown", onKey, { capture: true });
  page.addEventListener("compositionstart", onComposition, { capture: true });
  page.addEventListener("compositionend", onComposition, { capture: true });
  return () => {
    cancelQuiet();
    page.removeEventListener("keydown", onKey, { capture: true });
    page.removeEventListener("compositionstart", onComposition, { capture: true });
    page.removeEventListener("compositionend", onComposition, { capture: true });
  };
};
