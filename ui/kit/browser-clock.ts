/** What screens may know of time: wall milliseconds, steady milliseconds, and one call later. */
export interface ScreenClock {
  /** wall time in milliseconds since 1970 */
  now(): number;
  /** milliseconds that never step back */
  monoMs(): number;
  /** calls once after `ms`; the answer undoes it */
  after(ms: number, call: () => void): () => void;
}

/** The browser's own clock: the one place of the screens that asks the window for the time. */
export const browserClock = (page: Window & typeof globalThis): ScreenClock => ({
  now: () => page.Date.now(),
  monoMs: () => page.performance.now(),
  after: (ms, call) => {
    const timer = page.setTimeout(call, ms);
    return () => page.clearTimeout(timer);
  },
});
