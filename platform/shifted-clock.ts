import type { Clock } from "./clock.ts";

/** A clock whose wall time can be set by hand, as anybody at the machine could set it. */
export interface ShiftedClock extends Clock {
  /** how far its wall time is off the machine's, ms; ahead is positive */
  offMs(): number;
  set(offMs: number): void;
}

/** Only the wall time moves: what cannot be set goes on as it was. */
export const shiftedClock = (machine: Clock, offMs = 0): ShiftedClock => {
  let off = offMs;
  return {
    ...machine,
    now: () => machine.now() + off,
    offMs: () => off,
    set(ms) {
      off = ms;
    },
  };
};
