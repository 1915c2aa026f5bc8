import { type ReadonlySignal, signal } from "@preact/signals";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";

/** How long something may be taken back. */
export const UNDO_MS = 8_000;

/** The last thing done on the screen that is no act of custody, while it can be taken back. An entry never can: it is corrected. */
export interface Undo {
  readonly offered: ReadonlySignal<{ readonly text: string } | undefined>;
  /** offers to take back what was just done; the offer before it lapses */
  offer(text: string, back: () => void): void;
  takeBack(): void;
}

/** @param clock tells when an offer lapses */
export const createUndo = (clock: Pick<ScreenClock, "after">): Undo => {
  const offered = signal<{ readonly text: string; readonly back: () => void } | undefined>(undefined);
  let stop = () => {};
  const lapse = () => {
    stop();
    offered.value = undefined;
  };
  return {
    offered,
    offer(text, back) {
      stop();
      offered.value = { text, back };
      stop = clock.after(UNDO_MS, lapse);
    },
    takeBack() {
      const back = offered.peek()?.back;
      lapse();
      back?.();
    },
  };
};
