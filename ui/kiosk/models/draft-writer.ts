import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import type { DraftWriting } from "./answers.ts";
import type { Api } from "./api.ts";

/** How a form stands at the station. */
export type DraftState = "kept" | "on-its-way" | "not-kept";

/** One form that is written to the station as it is filled in. */
export interface DraftWriter {
  /** something was filled in: it is sent at once, or as soon as the writing before it was answered */
  changed(): void;
  /** sends what is left although the page is being left; the station orders writings by their number */
  flush(): void;
  /** tries again what could not be sent */
  retry(): void;
  /** whether something is on its way or waits to be sent */
  pending(): boolean;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

interface WriterDeps {
  readonly keepDraft: Api["keepDraft"];
  readonly clock: Pick<ScreenClock, "after">;
  /** the form as it stands now, under the next number; none when there is nothing to keep */
  readonly next: () => DraftWriting;
  /** another page has written the form under this number */
  readonly outrun: (seq: number) => void;
  readonly onState: (state: DraftState) => void;
  /** an act that a writing named is in the record already: codes that it wrote about */
  readonly onRecorded: (act: string, codes: readonly string[]) => void;
}

const AGAIN_MS = 1_500;
/** Browsers let 64 KiB outlive a page. */
const OUTLIVES_SIGNS = 20_000;

/** At most one writing of a form is on its way; the newest waits and wins. */
export const createDraftWriter = (deps: WriterDeps): DraftWriter => {
  let dirty = false;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let cancelRetry = () => {};

  const send = async () => {
    const writing = deps.next();
    const answer = await deps.keepDraft(writing, JSON.stringify(writing).length < OUTLIVES_SIGNS);
    if (!answer.ok) {
      dirty = true;
      deps.onState("not-kept");
      return answer.error.code === "kiosk/unreachable" ? "later" : "wait";
    }
    const { kept, seq, recorded } = answer.value;
    if (!kept) {
      deps.outrun(seq);
      dirty = true;
    }
    if (recorded.length > 0 && writing.value) deps.onRecorded(writing.act, recorded);
    return "go-on";
  };
  const run = async () => {
    busy = true;
    cancelRetry();
    deps.onState("on-its-way");
    let then: "go-on" | "later" | "wait" = "go-on";
    while (dirty && then === "go-on") {
      dirty = false;
      then = await send();
    }
    busy = false;
    if (then === "go-on") deps.onState("kept");
    if (then === "later") cancelRetry = deps.clock.after(AGAIN_MS, start);
  };
  const start = () => {
    if (!busy && dirty) running = run();
  };
  return {
    changed() {
      dirty = true;
      start();
    },
    flush() {
      if (!dirty) return;
      dirty = false;
      void send();
    },
    retry: start,
    pending: () => busy || dirty,
    settled: () => running,
  };
};
