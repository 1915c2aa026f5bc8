import type { Outcome } from "../refused.ts";
import { EXIT } from "./exit-codes.ts";
import { EN, type Words } from "./words-en.ts";
import { HI } from "./words-hi.ts";

/** How a command speaks: sentences as it goes, one JSON object at its end when it is asked for. */
export interface Teller {
  readonly words: Words;
  /** a sentence; to standard error when JSON is asked for, so that standard output holds nothing else */
  say(sentence: string): void;
  /** ends the command: facts as JSON, and the exit code */
  end(facts: Readonly<Record<string, unknown>>, code: number): number;
  /** Ends with a refusal, or goes on with the value. */
  done<T>(outcome: Outcome<T>, then: (value: T) => number | Promise<number>): Promise<number>;
}

/** @param out and err take whole lines */
export const tellerOf = (
  { lang, json }: { readonly lang?: string; readonly json?: boolean },
  out: (line: string) => void,
  err: (line: string) => void,
): Teller => {
  const words = lang === "hi" ? HI : EN;
  const say = json ? err : out;
  const end: Teller["end"] = (facts, code) => {
    if (json) out(JSON.stringify(facts));
    return code;
  };
  return {
    words,
    say,
    end,
    done: async (outcome, then) => {
      if (outcome.ok) return then(outcome.value);
      err(words.refused(outcome.error));
      return end({ refused: outcome.error }, EXIT.refused);
    },
  };
};
