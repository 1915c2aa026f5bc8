import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { LessonStep } from "#domain/lessons/lesson.ts";
import type { App } from "../app.ts";
import { useApp } from "../use-app.ts";
import { type Box, boxInView, findTarget, isWithin, openDialog, showsDone } from "./on-screen.ts";
import { practiceCode } from "./practice-scan.ts";

/** What the guide knows of the screen while one step goes on. */
interface Guide {
  /** where the control stands; undefined while it is out of view */
  readonly box: ReadonlySignal<Box | undefined>;
  readonly found: ReadonlySignal<boolean>;
  readonly path: ReadonlySignal<string>;
  readonly slipped: ReadonlySignal<boolean>;
  forgetSlip(): void;
  /** a scan as from a scanner; false when the station has nothing to scan */
  practise(): Promise<boolean>;
  /** one step back: what should be on the screen is not there */
  back(): void;
}

const LOOK_EVERY_MS = 150;
const SEEN_MS = 2_500;
const CONTROLS = "button, a, input, select, textarea";

const watch = (app: App, step: LessonStep, frame: { readonly current: HTMLElement | null }) => {
  const { clock, lessons, lessonTrail } = app;
  const box = signal<Box | undefined>(undefined);
  const found = signal(true);
  const path = signal(window.location.pathname);
  const slipped = signal(false);
  let seenMs = 0;
  let scrolled = false;
  let dialog: Element | undefined;
  let stop = () => {};

  /** the lowest line a control can be seen at: above the guide, and above the foot of a form unless it stands in it */
  const bottom = (target: Element) => {
    const bar = frame.current?.querySelector(".guide-bar")?.getBoundingClientRect().top ?? window.innerHeight;
    const foot = document.querySelector(".flow-foot");
    return foot && !foot.contains(target) && !target.contains(foot)
      ? Math.min(bar, foot.getBoundingClientRect().top)
      : bar;
  };
  const look = () => {
    path.value = window.location.pathname;
    const isDone =
      showsDone(document, path.value, step) ||
      (step.done.kind === "wrote" && lessonTrail.kinds.has(step.done.entry)) ||
      (step.done.kind === "seen" && seenMs >= SEEN_MS);
    if (isDone) return lessons.advance();
    const target = findTarget(document, step);
    found.value = target !== undefined;
    let shown = target && boxInView(target, bottom(target));
    if (target && !shown && !scrolled) {
      scrolled = true;
      target.scrollIntoView({ block: "center" });
      shown = boxInView(target, bottom(target));
    }
    box.value = shown;
    seenMs = shown ? seenMs + LOOK_EVERY_MS : 0;
    // a dialog opened since stands above the guide: lift the guide over it
    const now = openDialog(document);
    if (now !== dialog && frame.current?.isConnected) {
      frame.current.hidePopover();
      frame.current.showPopover();
    }
    dialog = now;
    stop = clock.after(LOOK_EVERY_MS, look);
  };
  const pressed = (event: Event) => {
    const at = event.target;
    if (!(at instanceof Element) || frame.current?.contains(at)) return;
    const control = at.closest(CONTROLS);
    if (!control) return;
    if (!isWithin(document, step, control)) {
      slipped.value = true;
      lessons.slip();
    } else if (step.done.kind === "pressed") {
      stop();
      lessons.advance();
    }
  };
  return {
    box,
    found,
    path,
    slipped,
    begin() {
      look();
      window.addEventListener("click", pressed, { capture: true });
      return () => {
        stop();
        window.removeEventListener("click", pressed, { capture: true });
      };
    },
  };
};

/** Watches the screen for one step: where its control is, whether it was done, and taps that lead elsewhere. */
export const useGuide = (step: LessonStep | undefined, frame: { readonly current: HTMLElement | null }): Guide => {
  const app = useApp();
  const watched = useMemo(() => (step ? watch(app, step, frame) : undefined), [app, step, frame]);
  useEffect(() => {
    const bar = frame.current;
    if (bar && !bar.matches(":popover-open")) bar.showPopover();
    return watched?.begin();
  }, [watched, frame]);
  const none = useMemo(
    () => ({ box: signal(undefined), found: signal(true), path: signal("/"), slipped: signal(false) }),
    [],
  );
  const { box, found, path, slipped } = watched ?? none;
  return {
    box,
    found,
    path,
    slipped,
    forgetSlip: () => {
      slipped.value = false;
    },
    async practise() {
      const code = step?.scan && (await practiceCode(app.api, step.scan, app.lessonTrail.labelled));
      if (code === undefined) return false;
      await app.scans.take(code);
      return true;
    },
    back: () => window.history.back(),
  };
};
