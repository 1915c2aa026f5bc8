import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import type { Outcome } from "./answers.ts";

/** Printing the labels of one deposit, one after the other. What is on the register stays there whatever the printer does. */
export interface LabelRun {
  /** items whose label came out */
  readonly printed: ReadonlySignal<readonly string[]>;
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** a label did not come out, or it is not known */
  readonly failed: ReadonlySignal<boolean>;
  /** prints what has not come out yet; stops at the first that fails */
  run(): Promise<void>;
}

const AGAIN = "पिछली बार नहीं छपा";

/** @param print prints one label; a further try of the same names its reason */
export const createLabelRun = (
  items: readonly string[],
  print: (item: string, reason?: string) => Promise<Answer<Outcome>>,
): LabelRun => {
  const printed = signal<readonly string[]>([]);
  const tried = new Set<string>();
  const busy = signal(false);
  const failed = signal(false);
  const problem = signal<Problem | undefined>(undefined);
  const one = async (item: string): Promise<boolean> => {
    const answer = await print(item, tried.has(item) ? AGAIN : undefined);
    problem.value = answer.ok ? undefined : answer.error;
    if (!answer.ok) return false;
    tried.add(item);
    if (answer.value.outcome !== "printed") return false;
    printed.value = [...printed.value, item];
    return true;
  };
  return {
    printed,
    busy,
    problem,
    failed,
    async run() {
      if (busy.value) return;
      busy.value = true;
      failed.value = false;
      for (const item of items) {
        if (printed.value.includes(item)) continue;
        if (await one(item)) continue;
        failed.value = true;
        break;
      }
      busy.value = false;
    },
  };
};
