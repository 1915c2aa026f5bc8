import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Problem } from "#ui/kit/answer.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import type { FoundWhere, Hits } from "./answers.ts";
import type { Api } from "./api.ts";

/** Between two keys of a quick hand nothing is asked. */
const AFTER_MS = 120;
const PAGE = 30;

/** What was found, with the text it was found for. */
export interface Found extends Hits {
  readonly text: string;
  readonly narrowed: FoundWhere | undefined;
}

export interface Search {
  readonly text: Signal<string>;
  /** the part of the hits that is shown; undefined: all */
  readonly where: Signal<FoundWhere | undefined>;
  /** the answer to what stands in the box now or stood there a moment ago; undefined while too little is typed */
  readonly found: ReadonlySignal<Found | undefined>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Begins to ask while the text changes. The answer ends it. */
  start(): () => void;
}

/** Whether a text says enough to be looked for: one letter does not, one digit is a number. */
const saysEnough = (text: string): boolean => [...text].length > 1 || /^\d$/.test(text);

/** Asks the station while somebody types. An answer that comes after a newer question is dropped. */
export const createSearch = (
  api: Pick<Api, "search">,
  clock: Pick<ScreenClock, "after">,
  first: { readonly text: string; readonly where?: FoundWhere | undefined } = { text: "" },
): Search => {
  const text = signal(first.text);
  const where = signal(first.where);
  const found = signal<Found | undefined>(undefined);
  const problem = signal<Problem | undefined>(undefined);
  let newest = 0;
  const ask = async (asked: string, narrowed: FoundWhere | undefined, turn: number): Promise<void> => {
    const answer = await api.search(asked, PAGE, narrowed);
    if (turn !== newest) return;
    problem.value = answer.ok ? undefined : answer.error;
    if (answer.ok) found.value = { ...answer.value, text: asked, narrowed };
  };
  return {
    text,
    where,
    found,
    problem,
    start: () =>
      effect(() => {
        const asked = text.value.trim();
        const narrowed = where.value;
        const turn = ++newest;
        if (saysEnough(asked)) return clock.after(AFTER_MS, () => void ask(asked, narrowed, turn));
        found.value = undefined;
        problem.value = undefined;
        return undefined;
      }),
  };
};
