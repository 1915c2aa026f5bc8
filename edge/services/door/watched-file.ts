import { readFileSync, writeFileSync } from "node:fs";
import type { Clock } from "#platform/clock.ts";

const EVERY_MS = 60_000;

/** Remembers until when the doors were watched. The file is a hint: damaged or absent, nothing is known. */
export interface Watched {
  /** by the run before (ms) */
  readonly until: number | undefined;
  /** notes the time now and every minute, until it is stopped, which notes it once more */
  start(): () => void;
}

const readTime = (file: string): number | undefined => {
  try {
    const ms = Number(readFileSync(file, "utf8"));
    return Number.isSafeInteger(ms) && ms > 0 ? ms : undefined;
  } catch {
    return undefined;
  }
};

export const watchedFile = (file: string, clock: Clock): Watched => {
  const note = (): void => {
    try {
      writeFileSync(file, String(clock.now()));
    } catch {
      // a full disk says so elsewhere
    }
  };
  return {
    until: readTime(file),
    start() {
      let cancel = (): void => undefined;
      const again = (): void => {
        note();
        cancel = clock.after(EVERY_MS, again);
      };
      again();
      return () => {
        cancel();
        note();
      };
    },
  };
};
