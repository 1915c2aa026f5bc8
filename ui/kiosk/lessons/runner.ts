import { type ReadonlySignal, signal } from "@preact/signals";
import type { LessonId } from "#domain/lessons/lesson-ids.ts";

/** How far one lesson is. */
export interface LessonMark {
  readonly step: number;
  /** taps that led elsewhere */
  readonly mistakes: number;
}

/** The lesson that is going on, and whose it is. */
export interface LessonGoing extends LessonMark {
  readonly lesson: LessonId;
  readonly officer: string;
}

/** Which lesson goes on at this kiosk. It survives a lock and a reload; a lesson that was left is taken up where it was. */
export interface LessonRunner {
  readonly going: ReadonlySignal<LessonGoing | undefined>;
  /** how far an officer came in a lesson that was left */
  kept(officer: string, lesson: LessonId): LessonMark | undefined;
  /** begins a lesson, or takes it up at a step; slips made before still count */
  start(officer: string, lesson: LessonId, step: number): void;
  /** the step was done */
  advance(): void;
  /** a tap led elsewhere */
  slip(): void;
  /** for now; the step is kept */
  leave(): void;
  /** done to its end: nothing is kept */
  finish(): void;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;
const NOW = "lesson:now";
const keptKey = (officer: string) => `lesson:kept:${officer}`;

const read = <T>(store: Store, key: string): T | undefined => {
  try {
    return (JSON.parse(store.getItem(key) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/** @param store where the lesson survives a reload */
export const createLessonRunner = (store: Store): LessonRunner => {
  const going = signal(read<LessonGoing>(store, NOW));
  const set = (now: LessonGoing | undefined) => {
    going.value = now;
    if (now) store.setItem(NOW, JSON.stringify(now));
    else store.removeItem(NOW);
  };
  const marks = (officer: string) => read<Partial<Record<LessonId, LessonMark>>>(store, keptKey(officer)) ?? {};
  const keep = ({ officer, lesson }: LessonGoing, mark: LessonMark | undefined) => {
    const { [lesson]: _old, ...others } = marks(officer);
    store.setItem(keptKey(officer), JSON.stringify(mark ? { ...others, [lesson]: mark } : others));
  };
  const change = (part: Partial<LessonMark>) => {
    const now = going.value;
    if (now) set({ ...now, ...part });
  };
  return {
    going,
    kept: (officer, lesson) => marks(officer)[lesson],
    start(officer, lesson, step) {
      set({ lesson, officer, step, mistakes: marks(officer)[lesson]?.mistakes ?? 0 });
    },
    advance: () => change({ step: (going.value?.step ?? 0) + 1 }),
    slip: () => change({ mistakes: (going.value?.mistakes ?? 0) + 1 }),
    leave() {
      const now = going.value;
      if (now) keep(now, { step: now.step, mistakes: now.mistakes });
      set(undefined);
    },
    finish() {
      const now = going.value;
      if (now) keep(now, undefined);
      set(undefined);
    },
  };
};
