import type { Cancel, Clock } from "#platform/clock.ts";
import type { Change, InputLine, Level, OutputLine } from "./gpio.ts";

/** Sysfs forgets edges that come too fast, so levels are read again this often. */
const READ_AGAIN_MS = 2_000;

/** An input as a driver feeds it. */
export interface DrivenInput extends InputLine {
  /** the driver saw an edge */
  edge(): void;
  close(): void;
}

/**
 * Makes edges and readings into settled levels. An edge opens a window of `debounceMs`; the level at its end counts.
 * @param read the level now
 */
export const settledInput = (
  read: () => Level,
  { clock, debounceMs }: { readonly clock: Clock; readonly debounceMs: number },
): DrivenInput => {
  const listeners = new Set<(change: Change) => void>();
  let level = read();
  let edges = 0;
  let window: Cancel | undefined;
  let again: Cancel = () => undefined;

  const settle = (): void => {
    window = undefined;
    const seen = edges;
    edges = 0;
    const now = read();
    if (now === level) return;
    level = now;
    for (const listener of listeners) listener({ level, edges: seen });
  };
  const edge = (): void => {
    edges += 1;
    window ??= clock.after(debounceMs, settle);
  };
  const readAgain = (): void => {
    again = clock.after(READ_AGAIN_MS, readAgain);
    if (window === undefined && read() !== level) window = clock.after(debounceMs, settle);
  };
  again = clock.after(READ_AGAIN_MS, readAgain);
  return {
    level: () => level,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edge,
    close() {
      window?.();
      again();
      listeners.clear();
    },
  };
};

/** An output that goes off by itself. @param write sets the pin */
export const boundedOutput = (
  write: (level: Level) => void,
  { clock, maxOnMs }: { readonly clock: Clock; readonly maxOnMs: number },
): OutputLine => {
  let cancel: Cancel = () => undefined;
  const off = (): void => {
    cancel();
    write(0);
  };
  return {
    pulse(ms) {
      cancel();
      write(1);
      cancel = clock.after(Math.min(ms, maxOnMs), off);
    },
    off,
  };
};
