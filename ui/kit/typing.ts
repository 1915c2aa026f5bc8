import type { ScreenClock } from "./browser-clock.ts";

/** Keys that follow each other faster than this are a scanner's. */
const HAND_GAP_MS = 60;
/** After so long without a key a burst is over. */
const PAUSE_MS = 180;

/** Tells a hand that begins to type from a scanner: the first key is given on only once no other has followed at once. */
export const createTypingReader = (
  clock: Pick<ScreenClock, "after">,
  onText: (text: string) => void,
): ((character: string, atMs: number) => void) => {
  let lastMs = Number.NEGATIVE_INFINITY;
  let inBurst = false;
  let forget = () => {};
  return (character, atMs) => {
    const gap = atMs - lastMs;
    lastMs = atMs;
    forget();
    inBurst = gap < HAND_GAP_MS || (inBurst && gap < PAUSE_MS);
    if (!inBurst) forget = clock.after(HAND_GAP_MS, () => onText(character));
  };
};

/**
 * Listens for somebody who types while no field has the focus, so that a search box need not be touched first. Scanned
 * codes are left to the scan sink. Answers the way to stop listening.
 */
export const listenForTyping = (page: Window, clock: Pick<ScreenClock, "after">, onText: (text: string) => void) => {
  const read = createTypingReader(clock, onText);
  const onKey = (event: KeyboardEvent) => {
    const { activeElement, body } = page.document;
    const elsewhere = activeElement !== null && activeElement !== body;
    if (elsewhere || event.ctrlKey || event.altKey || event.metaKey || [...event.key].length !== 1) return;
    if (event.key !== " " && page.document.querySelector("dialog[open]") === null) read(event.key, event.timeStamp);
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
};
