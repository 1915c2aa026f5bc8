import type { ScreenClock } from "../browser-clock.ts";
import type { TextField } from "./edit.ts";

/** What a field takes, so that the keyboard opens on the right page: the value of its attribute `data-keyboard`. */
export const FIELD_LETTERS = ["hindi", "latin", "code", "digits"] as const;
export type FieldLetters = (typeof FIELD_LETTERS)[number];

/** A press that takes the focus away must find its target where it was, until it is over. */
const LEAVE_MS = 150;

const fieldAt = (target: EventTarget | null): TextField | undefined => {
  const found = target instanceof Element ? target.closest("[data-keyboard]") : null;
  const isField = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
  return isField && !found.disabled && !found.readOnly ? found : undefined;
};

/** What a field takes; Hindi text where it does not say. */
export const lettersOf = (field: TextField): FieldLetters =>
  FIELD_LETTERS.find((each) => each === field.dataset["keyboard"]) ?? "hindi";

/**
 * Tells which field wants the keyboard: one that was touched, and any that the focus moves to from there. A field that
 * a screen focuses by itself wants none until it is touched. Answers the way to stop.
 * @param onField called with the field, and with undefined once it was left or is gone
 * @param inputMode what the operating system's own keyboard is told before a field gets the focus
 */
export const watchTypedField = (
  page: Window,
  clock: ScreenClock,
  onField: (field: TextField | undefined) => void,
  inputMode: () => "none" | "",
): (() => void) => {
  const { document } = page;
  let typed: TextField | undefined;
  let isPressed = false;
  let undo = () => {};
  const set = (field: TextField | undefined) => {
    undo();
    if (field === typed) return;
    typed = field;
    onField(field);
  };
  const leaveIfLeft = () => {
    undo();
    if (!typed) return;
    undo = clock.after(LEAVE_MS, () => {
      if (isPressed) return leaveIfLeft();
      if (typed && !(typed.isConnected && document.activeElement === typed)) set(undefined);
    });
  };
  const onDown = (event: Event) => {
    isPressed = true;
    const field = fieldAt(event.target);
    if (field) field.inputMode = inputMode();
  };
  const onUp = () => {
    isPressed = false;
  };
  const onClick = (event: Event) => {
    const field = fieldAt(event.target);
    if (field && document.activeElement === field) set(field);
  };
  const onFocus = (event: Event) => {
    const field = fieldAt(event.target);
    if (field) field.inputMode = inputMode();
    if (typed && field) set(field);
  };
  // a field that is taken away with its screen may go without a word
  const gone = new MutationObserver(() => {
    if (typed && !typed.isConnected) set(undefined);
  });
  gone.observe(document.body, { childList: true, subtree: true });
  const listeners = [
    ["pointerdown", onDown],
    ["pointerup", onUp],
    ["pointercancel", onUp],
    ["click", onClick],
    ["focusin", onFocus],
    ["focusout", leaveIfLeft],
  ] as const;
  for (const [name, listener] of listeners) document.addEventListener(name, listener, { capture: true });
  return () => {
    undo();
    gone.disconnect();
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, { capture: true });
  };
};
