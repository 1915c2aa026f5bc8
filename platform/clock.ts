/** Undoes a timer; calling it twice is harmless. */
export type Cancel = () => void;

/** Everything the product knows of time. Real in `systemClock`, turned by hand in tests. */
export interface Clock {
  /** Wall time, milliseconds since 1970 (UTC). May step when the clock is set. */
  now(): number;
  /** Milliseconds since this boot of the process's clock; never steps back. */
  monoMs(): number;
  /** Calls `fn` once after `ms`; the timer does not keep the process alive. */
  after(ms: number, fn: () => void): Cancel;
  /** Resolves after `ms`. */
  sleep(ms: number): Promise<void>;
}

/** The machine's own clock. */
export const systemClock = (): Clock => ({
  now: () => Date.now(),
  monoMs: () => Math.floor(performance.now()),
  after: (ms, fn) => {
    const timer = setTimeout(fn, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
