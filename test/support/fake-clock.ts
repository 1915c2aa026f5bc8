import type { Clock } from "#platform/clock.ts";

/** A clock that stands until the test turns it. `advance` runs due timers in order and lets promises settle. */
export interface FakeClock extends Clock {
  advance(ms: number): Promise<void>;
  set(ms: number): void;
}

/** @param start wall time in ms; 22-11-2026 10:00 IST unless told */
export const fakeClock = (start = 1_795_321_800_000): FakeClock => {
  let wall = start;
  let mono = 0;
  let timers: { due: number; fn: () => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => wall,
    monoMs: () => mono,
    after: (ms, fn) => {
      const timer = { due: mono + ms, fn };
      timers.push(timer);
      return () => {
        timers = timers.filter((t) => t !== timer);
      };
    },
    sleep(ms) {
      return new Promise((resolve) => this.after(ms, resolve));
    },
    set: (ms) => {
      wall = ms;
    },
    async advance(ms) {
      const end = mono + ms;
      for (;;) {
        await settle();
        const next = timers.filter((t) => t.due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        timers = timers.filter((t) => t !== next);
        wall += next.due - mono;
        mono = next.due;
        next.fn();
      }
      wall += end - mono;
      mono = end;
      await settle();
    },
  };
};
