import { existsSync, readFileSync } from "node:fs";
import type { ChronyTracking } from "./chrony.ts";
import type { Clock } from "./clock.ts";

/** How far the wall clock can be trusted, with the clock that cannot be set beside it. */
export interface ClockReading {
  readonly source: "ntp" | "rtc" | "manual" | "simulated" | "none";
  /** estimated error in ms; -1 when nobody knows */
  readonly errMs: number;
  /** names this boot of the machine */
  readonly bootId: string;
  /** since this boot, ms: comparable between two runs of the service */
  readonly monoMs: number;
}

export type ReadClock = () => ClockReading;

/** The machine's clock, and what was learnt of it besides its own word. */
export interface ClockState {
  readonly read: ReadClock;
  /** Persons held it against their watches: until the machine starts anew, or it steps. */
  confirmed(errMs: number): void;
  /** Somebody outside bounded its error. */
  bounded(errMs: number): void;
  /** It was set by nobody knows whom: what was learnt before says nothing any more. */
  stepped(): void;
}

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

/**
 * Reads the machine's clock state; looks at the machine again once a minute, not at each entry.
 * @param askTimeServer what the time service says of itself; its answer counts from the next reading on
 */
export const createClockState = (
  clock: Clock,
  askTimeServer: () => Promise<ChronyTracking | undefined> = async () => undefined,
): ClockState => {
  const bootId = bootIdOf();
  // the clock's own count begins with the process
  const sinceBoot = Number(process.hrtime.bigint() / 1_000_000n) - clock.monoMs();
  let source: ClockReading["source"] = "none";
  let tracked: ChronyTracking | undefined;
  let learnt: { readonly manual: boolean; readonly errMs: number } | undefined;
  let lookAgainAt = 0;
  const look = (monoMs: number): void => {
    source = wasSynced() ? "ntp" : existsSync("/dev/rtc0") ? "rtc" : "none";
    lookAgainAt = monoMs + REFRESH_MS;
    void askTimeServer().then((told) => {
      tracked = told;
    });
  };
  return {
    read() {
      const monoMs = clock.monoMs();
      if (monoMs >= lookAgainAt) look(monoMs);
      const here = { bootId, monoMs: monoMs + sinceBoot };
      if (tracked?.synced) return { source: "ntp", errMs: tracked.errMs, ...here };
      // a person's watch says more than a battery of unknown age, and less than a time server
      const known = learnt?.manual && source !== "ntp" ? "manual" : source;
      return { source: known, errMs: learnt?.errMs ?? -1, ...here };
    },
    confirmed(errMs) {
      learnt = { manual: true, errMs };
    },
    bounded(errMs) {
      learnt = { manual: learnt?.manual ?? false, errMs };
    },
    stepped() {
      learnt = undefined;
    },
  };
};

/** The same where nothing more is ever learnt: commands that open a station for a moment. */
export const machineClockReading = (clock: Clock): ReadClock => createClockState(clock).read;

/** The reading of a clock that is turned by hand: the training station's seed, tests. */
export const simulatedClockReading =
  (clock: Clock, bootId: string): ReadClock =>
  () => ({ source: "simulated", errMs: 0, bootId, monoMs: clock.monoMs() });
