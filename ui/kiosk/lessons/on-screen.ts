import { isPath, type LessonStep, type StepDone } from "#domain/lessons/lesson.ts";

/** Where something stands in the window, in px. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const isVisible = (element: Element): boolean => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && !element.closest("[hidden]");
};

/** The dialog that is open above the screen, if there is one. */
export const openDialog = (page: Document): Element | undefined =>
  [...page.querySelectorAll("dialog[open]")].findLast(isVisible);

/** The control of a step. While a dialog is open it is in the dialog, or the dialog itself. */
export const findTarget = (page: Document, { target }: Pick<LessonStep, "target">): Element | undefined => {
  const dialog = openDialog(page);
  // the selectors stand in the order of liking: the control itself, then what it stands in
  const found = target.split(", ").flatMap((each) => [...page.querySelectorAll(each)].filter(isVisible));
  return dialog ? (found.find((each) => dialog.contains(each)) ?? dialog) : found[0];
};

/** Whether a press on `pressed` is within what the step is about. */
export const isWithin = (page: Document, step: LessonStep, pressed: Element): boolean =>
  [...page.querySelectorAll(step.target)].some((each) => each.contains(pressed)) ||
  pressed.closest("dialog, .notice") !== null;

/** Whether the screen itself shows that the step was done. Presses and entries are told otherwise. */
export const showsDone = (page: Document, path: string, step: LessonStep): boolean => {
  const done: StepDone = step.done;
  switch (done.kind) {
    case "open":
      return isPath(done.path, path);
    case "shown":
      return [...page.querySelectorAll(done.selector)].some(isVisible);
    case "filled": {
      const target = findTarget(page, step);
      const fields = target?.matches("input, textarea")
        ? [target]
        : [...(target?.querySelectorAll("input, textarea") ?? [])];
      return fields.some((field) => "value" in field && String(field.value).trim().length >= done.least);
    }
    case "pressed":
    case "wrote":
    case "seen":
      return false;
  }
};

/** The part of an element that is in the window above the guide; undefined when none of it is. */
export const boxInView = (element: Element, bottom: number): Box | undefined => {
  const { top, left, width, height } = element.getBoundingClientRect();
  const shownTop = Math.max(top, 0);
  const shownBottom = Math.min(top + height, bottom);
  return shownBottom - shownTop < Math.min(height, 30)
    ? undefined
    : { top: shownTop, left, width, height: shownBottom - shownTop };
};
