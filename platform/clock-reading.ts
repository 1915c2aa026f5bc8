import { existsSync, readFileSync } from "node:fs";
import type { Clock } from "./clock.ts";

/** How far the wall clock can be trusted, with the clock that cannot be set beside it. */
export interface ClockReading {
  readonly source: "ntp" | "rtc" | "manual" | "simulated" | "none";
  /** estimated error in ms; -1 when nobody knows */
  readonly errMs: number;
  /** names this boot of the machine */
  readonly bootId: string;
  readonly monoMs: number;
}

export type ReadClock = () => ClockReading;

const REFRESH_MS = 60_000;
const bootIdOf = (): string => {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
};
/** systemd-timesyncd touches this file when the clock was set by a time server in this boot. */
const wasSynced = () => existsSync("/run/systemd/timesync/synchronized");

/** Reads the machine's clock state; looks at the files again once a minute, not at each entry. */
export const machineClockReading = (clock: Clock): ReadClock => {
  const bootId = bootIdOf();
  let source: ClockReading["source"] = "none";
  let lookAgainAt = 0;
  return () => {
    const monoMs = clock.monoMs();
    if (monoMs >= lookAgainAt) {
      source = wasSynced() ? "ntp" : existsSync("/dev/rtc0") ? "rtc" : "none";
      lookAgainAt = monoMs + REFRESH_MS;
    }
    return { source, errMs: -1, bootId, monoMs };
  };
};

/** The reading of a clock that is turned by hand: the training station's seed, tests. */
export const simulatedClockReading =
  (clock: Clock, bootId: string): ReadClock =>
  () => ({ source: "simulated", errMs: 0, bootId, monoMs: clock.monoMs() });
