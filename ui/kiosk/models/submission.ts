import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import type { Second } from "./api.ts";

/** One act on its way: pressed once, asked for a second officer where the station wants one, its problem kept in view. */
export interface Submission {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** why a second officer is needed; set while the PIN of that officer is awaited */
  readonly secondWanted: ReadonlySignal<string | undefined>;
  /** sends the act; `done` is called once, when it is in the record */
  send<T>(act: (second?: Second) => Promise<Answer<T>>, done: (value: T) => void): Promise<void>;
  /** sends the same act again with the second officer's PIN */
  sendWith(second: Second): Promise<void>;
  giveUp(): void;
}

const SECOND_AGAIN: readonly string[] = [
  "session/wrong-pin",
  "session/wait",
  "session/no-pin",
  "officer/unknown",
  "officer/not-active",
  "policy/second-person-same",
  "policy/second-person-role",
];

/** The state of sending one form. */
export const createSubmission = (): Submission => {
  const busy = signal(false);
  const problem = signal<Problem | undefined>(undefined);
  const secondWanted = signal<string | undefined>(undefined);
  let waiting: ((second?: Second) => Promise<void>) | undefined;

  const send: Submission["send"] = async (act, done) => {
    const run = async (second?: Second) => {
      if (busy.value) return;
      busy.value = true;
      const answer = await act(second);
      busy.value = false;
      if (answer.ok) {
        problem.value = undefined;
        secondWanted.value = undefined;
        waiting = undefined;
        done(answer.value);
        return;
      }
      const { code, facts } = answer.error;
      if (code === "policy/second-person-required" && !second) {
        problem.value = undefined;
        secondWanted.value = String(facts["why"] ?? "class");
        return;
      }
      problem.value = answer.error;
      // a wrong PIN of the carrier is mended in the form, not where the second officer is asked
      if (!SECOND_AGAIN.includes(code) || facts["of"] === "carrier") secondWanted.value = undefined;
    };
    waiting = run;
    await run();
  };
  return {
    busy,
    problem,
    secondWanted,
    send,
    async sendWith(second) {
      await waiting?.(second);
    },
    giveUp() {
      secondWanted.value = undefined;
      problem.value = undefined;
    },
  };
};
