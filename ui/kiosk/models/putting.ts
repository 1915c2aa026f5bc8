import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, Problem } from "#ui/kit/answer.ts";
import type { SoundName } from "#ui/kit/sounds.ts";
import type { Second } from "./api.ts";
import { createSubmission, type Submission } from "./submission.ts";

/** One thing scanned while things are put at a place. */
export interface PutLine {
  readonly code: string;
  readonly text: string;
  /** `waiting`: a second officer is needed first */
  readonly state: "sending" | "put" | "already" | "waiting" | "refused";
  /** it was scanned once more; it counts once */
  readonly again?: true;
  readonly problem?: Problem;
}

/** A scanned thing, and whether it stands at the place already. */
export interface PutScan {
  readonly code: string;
  readonly text: string;
  readonly here: boolean;
}

/** Putting things at one place, scan after scan. */
export interface Putting {
  /** the newest first; each thing once */
  readonly lines: ReadonlySignal<readonly PutLine[]>;
  /** asks the second officer, for all that wait */
  readonly submission: Submission;
  /** puts it there; scans that come quickly wait for each other. Answers the tone of what became of it */
  take(scan: PutScan): Promise<SoundName>;
  /** takes a line that was not put out of the list; nothing is recorded of it */
  dismiss(code: string): void;
  /** tries again with those that wait for a second officer */
  askSecond(): void;
}

const SETTLED: readonly PutLine["state"][] = ["sending", "put", "already", "waiting"];

/**
 * @param shelve puts things at the place; answers when it is in the record
 * @param onPut called when something was put there
 */
export const createPutting = (
  shelve: (codes: readonly string[], second?: Second) => Promise<Answer<unknown>>,
  onPut: () => void,
): Putting => {
  const lines = signal<readonly PutLine[]>([]);
  const submission = createSubmission();
  let turn: Promise<unknown> = Promise.resolve();

  const show = (line: PutLine) => {
    lines.value = [line, ...lines.value.filter((each) => each.code !== line.code)];
  };
  const mark = (codes: readonly string[], state: PutLine["state"]) => {
    lines.value = lines.value.map(({ code, text, ...rest }) =>
      codes.includes(code) ? { code, text, state } : { code, text, ...rest },
    );
  };
  const waiting = () => lines.value.filter(({ state }) => state === "waiting").map(({ code }) => code);
  const askSecond = () => {
    if (submission.secondWanted.value !== undefined || waiting().length === 0) return;
    let sent: readonly string[] = [];
    void submission.send(
      (second) => {
        sent = waiting();
        return shelve(sent, second);
      },
      () => {
        mark(sent, "put");
        onPut();
      },
    );
  };
  const put = async (scan: PutScan): Promise<SoundName> => {
    const { code, text, here } = scan;
    const known = lines.value.find((line) => line.code === code);
    if (here || (known && SETTLED.includes(known.state))) {
      show({ ...(known && SETTLED.includes(known.state) ? known : { code, text, state: "already" }), again: true });
      return "duplicate";
    }
    show({ code, text, state: "sending" });
    const answer = await shelve([code]);
    if (answer.ok) {
      mark([code], "put");
      onPut();
      return "ok";
    }
    if (answer.error.code === "policy/second-person-required") {
      mark([code], "waiting");
      askSecond();
      return "ok";
    }
    show({ code, text, state: "refused", problem: answer.error });
    return "error";
  };
  return {
    lines,
    submission,
    take(scan) {
      const done = turn.then(() => put(scan));
      turn = done;
      return done;
    },
    dismiss(code) {
      lines.value = lines.value.filter((line) => line.code !== code);
    },
    askSecond,
  };
};
