import { rootAt } from "#domain/log/tree.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Checkpoints } from "../checkpoints.ts";
import type { Journal } from "../journal/journal.ts";

/** A new entry is under a signed checkpoint within this time. */
const SIGN_WITHIN_MS = 1_500;

export interface HeadSigning {
  /** Signs the newest committed head now; nothing happens when it is signed already. */
  signHead(): Promise<void>;
  /** Signs what is unsigned and stops. */
  close(): Promise<void>;
}

/** Keeps the log's head signed: within two seconds of an entry, and at once when a paper is to leave the room. */
export const keepSigned = (deps: {
  readonly journal: Journal;
  readonly reader: Pick<Reader, "size" | "nodeAt">;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
}): HeadSigning => {
  const { journal, reader, checkpoints, clock } = deps;
  let timer: Cancel | undefined;
  let last: Promise<void> = Promise.resolve();

  const signNow = async (): Promise<void> => {
    if (journal.stopped()) return;
    const size = reader.size();
    if (size === 0 || checkpoints.latest()?.checkpoint.size === size) return;
    await checkpoints.sign({ size, rootAt: (at) => rootAt(sha256, at, reader.nodeAt) });
  };
  // one after the other: two signatures at once could be stored in the wrong order
  const signHead = (): Promise<void> => {
    timer?.();
    timer = undefined;
    const next = last.then(signNow);
    last = next.catch(() => undefined);
    return next;
  };
  const unsubscribe = journal.onWritten(() => {
    timer ??= clock.after(SIGN_WITHIN_MS, () => {
      // a disk that cannot take the note stops the journal's next write and says so there
      signHead().catch(() => undefined);
    });
  });
  return {
    signHead,
    async close() {
      unsubscribe();
      timer?.();
      await signHead();
    },
  };
};
