import type { Clock } from "#platform/clock.ts";

/** A clock that the seed turns forward from act to act; timers run at once on the real clock's behalf never fire. */
export interface SteppedClock extends Clock {
  /** Sets the wall time; never back. */
  turnTo(ms: number): void;
}

/** @param start wall time in ms */
export const steppedClock = (start: number): SteppedClock => {
  let wall = start;
  return {
    now: () => wall,
    monoMs: () => wall - start,
    after: () => () => undefined,
    sleep: async () => undefined,
    turnTo: (ms) => {
      wall = Math.max(wall, ms);
    },
  };
};
