/** How much to send at once and how long to wait, learnt from what the link did. */
export interface Pace {
  /** compressed bytes of the next batch */
  targetBytes(): number;
  /** batches under way together: what is under way when a bad link breaks is sent again */
  atOnce(): number;
  deadlineMs(): number;
  /** @param arrived whether the answer came @param ms from sending to the answer */
  learn(arrived: boolean, bytes: number, ms: number): void;
  /** @param ms from a short question to its answer: a near district need not be approached step by step */
  greet(ms: number): void;
}

/** Two of these are a tenth of what 64 kbit/s carries between two cuts of a bad link, and fill it while answers come. */
const SMALL_BYTES = 7_000;
const FEW = 2;
const SEVERAL = 4;
/** What a link is given at first on which an answer comes at once. */
const NEAR_BYTES = 48_000;
const NEAR_MS = 80;
const LARGE_BYTES = 192_000;
const QUICK_MS = 400;
const SLOW_MS = 4_000;
const LEAST_DEADLINE_MS = 8_000;
const MOST_DEADLINE_MS = 30_000;

/** @returns a pace that starts for the worst link and grows with what comes back quickly */
export const createPace = (): Pace => {
  let target = SMALL_BYTES;
  let usualMs = 2_000;
  return {
    targetBytes: () => target,
    atOnce: () => (target > 2 * SMALL_BYTES ? SEVERAL : FEW),
    deadlineMs: () => Math.min(MOST_DEADLINE_MS, Math.max(LEAST_DEADLINE_MS, usualMs * 4)),
    greet(ms) {
      if (ms <= NEAR_MS) target = Math.max(target, NEAR_BYTES);
    },
    learn(arrived, bytes, ms) {
      if (!arrived) {
        target = SMALL_BYTES;
        return;
      }
      usualMs = usualMs * 0.7 + ms * 0.3;
      if (ms > SLOW_MS) target = Math.max(SMALL_BYTES, target / 2);
      else if (ms < QUICK_MS && bytes >= target / 2) target = Math.min(LARGE_BYTES, target * 2);
    },
  };
};
