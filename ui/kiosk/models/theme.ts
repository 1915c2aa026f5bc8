import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { instantOf } from "#domain/time.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";

/** What the officer chose: a look, or the look of the hour. */
export const THEMES = ["light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** Light by day for a sunlit counter, dark at night, or as chosen; kept by this kiosk. */
export interface ThemeChoice {
  readonly choice: Signal<Theme>;
  /** the look on the screen now */
  readonly shown: ReadonlySignal<Exclude<Theme, "auto">>;
}

const KEY = "theme";
const LOOK_EVERY_MS = 60_000;
const DAY_BEGINS = 6;
const NIGHT_BEGINS = 19;

/** The look that a choice means at a time: `auto` is dark from 19:00 to 06:00 IST. */
export const themeAt = (choice: Theme, nowMs: number): Exclude<Theme, "auto"> => {
  if (choice !== "auto") return choice;
  const hour = Number(instantOf(nowMs).slice(11, 13));
  return hour >= DAY_BEGINS && hour < NIGHT_BEGINS ? "light" : "dark";
};

/** @param put shows a look, for example as an attribute of the page */
export const createTheme = (
  store: Pick<Storage, "getItem" | "setItem">,
  clock: Pick<ScreenClock, "now" | "after">,
  put: (shown: Exclude<Theme, "auto">) => void,
): ThemeChoice => {
  const choice = signal<Theme>(THEMES.find((theme) => theme === store.getItem(KEY)) ?? "light");
  const shown = signal(themeAt(choice.peek(), clock.now()));
  const look = () => {
    shown.value = themeAt(choice.peek(), clock.now());
    clock.after(LOOK_EVERY_MS, look);
  };
  effect(() => {
    store.setItem(KEY, choice.value);
    shown.value = themeAt(choice.value, clock.now());
  });
  effect(() => put(shown.value));
  look();
  return { choice, shown };
};
