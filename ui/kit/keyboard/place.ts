import type { TextField } from "./edit.ts";

/** Where the keyboard stands in the page. */
export interface KeyboardPlace {
  readonly element: HTMLElement;
  /** Brings it above everything: the whole keyboard below the page, or the button that calls it beside the field. */
  showFor(field: TextField, size: "whole" | "button"): void;
  hide(): void;
}

const ANCHOR = "anchor-name";

/**
 * A popover of the page's top layer. A modal dialog makes all else deaf, so for a field in a dialog it stands in that
 * dialog. While the whole keyboard is shown the root element has `data-typing` and its height as `--keyboard-height`,
 * by which the page makes room; the field is scrolled into what is left.
 */
export const createKeyboardPlace = (document: Document): KeyboardPlace => {
  const root = document.documentElement;
  const element = document.createElement("div");
  element.className = "keyboard-place";
  element.popover = "manual";
  let shownFor: TextField | undefined;
  const makeRoom = () => {
    if (!shownFor || element.dataset["size"] !== "whole") return;
    root.style.setProperty("--keyboard-height", `${Math.ceil(element.getBoundingClientRect().height)}px`);
    shownFor.scrollIntoView({ block: "nearest" });
  };
  const leave = () => {
    shownFor?.style.removeProperty(ANCHOR);
    delete root.dataset["typing"];
    root.style.removeProperty("--keyboard-height");
  };
  new ResizeObserver(makeRoom).observe(element);
  return {
    element,
    showFor(field, size) {
      leave();
      shownFor = field;
      element.dataset["size"] = size;
      field.style.setProperty(ANCHOR, "--typed-field");
      if (size === "whole") root.dataset["typing"] = "";
      const parent = field.closest("dialog[open]") ?? document.body;
      if (element.parentElement !== parent) parent.append(element);
      if (!element.matches(":popover-open")) element.showPopover();
      makeRoom();
    },
    hide() {
      leave();
      shownFor = undefined;
      element.remove();
    },
  };
};
