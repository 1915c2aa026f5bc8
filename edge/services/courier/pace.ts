/** How much to send at once and how long to wait, learnt from what the link did. */
export interface Pace {
  /** compressed bytes of the next batch */
  targetBytes(): number;
  deadlineMs(): number;
  /** @param arrived whether the answer came @param ms from sending to the answer */
  learn(arrived: boolean, bytes: number, ms: number): void;
}

/** Three of these are a quarter of what 64 kbit/s carries between two cuts of a bad link. */
const SMALL_BYTES = 9_000;
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
    deadlineMs: () => Math.min(MOST_DEADLINE_MS, Math.max(LEAST_DEADLINE_MS, usualMs * 4)),
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
