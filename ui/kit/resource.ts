import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, Problem } from "./answer.ts";

/** What a screen shows of something that is fetched. The last value stays while a newer one is on its way. */
export interface Resource<T> {
  readonly value: ReadonlySignal<T | undefined>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** fetches anew; of several on their way only the newest answer counts */
  reload(): Promise<void>;
}

/** A value that is fetched by `load` whenever it is asked to. */
export const createResource = <T>(load: () => Promise<Answer<T>>): Resource<T> => {
  const value = signal<T | undefined>(undefined);
  const problem = signal<Problem | undefined>(undefined);
  let turn = 0;
  return {
    value,
    problem,
    async reload() {
      turn += 1;
      const mine = turn;
      const answer = await load();
      if (mine !== turn) return;
      if (answer.ok) value.value = answer.value;
      problem.value = answer.ok ? undefined : answer.error;
    },
  };
};
