import type { Clock } from "#platform/clock.ts";
import { otherSlot, type Slot, type Slots } from "./slots.ts";

/** The services of a machine that run from the release, taken together. */
export interface Services {
  stop(): Promise<void>;
  start(): Promise<void>;
  /**
   * What runs now: changes with every start, also one by the watchdog. Undefined while not everything is up and well:
   * processes, their own word of readiness, and a log that takes entries.
   */
  life(): Promise<string | undefined>;
  /** What the release in a folder says of the stopped station's log: 0 holds, 1 broken, 2 nothing can be said. */
  verify(release: string): Promise<number>;
}

/** How long a trial lasts. */
export interface TrialTimes {
  /** until everything must be up */
  readonly upWithinMs: number;
  /** without one restart after that: longer than the watchdog's own time */
  readonly cleanMs: number;
}

/** Why a release did not hold. */
export type Fall = "log" | "not-up" | "restarted";

export type Verdict =
  | { readonly kept: true; readonly slot: Slot }
  | { readonly kept: false; readonly slot: Slot; readonly why: Fall; readonly oldIsWell: boolean };

export interface TrialDeps {
  readonly slots: Slots;
  readonly services: Services;
  readonly clock: Pick<Clock, "monoMs" | "sleep">;
  readonly times: TrialTimes;
  readonly told: (stage: "verifying" | "starting" | "watching" | "going-back") => void;
}

const LOOK_MS = 500;

/** Whether everything comes up in time and then lives on without a restart. */
const holds = async ({ services, clock, times, told }: TrialDeps): Promise<Fall | undefined> => {
  const begun = clock.monoMs();
  let life = await services.life();
  while (life === undefined) {
    if (clock.monoMs() - begun > times.upWithinMs) return "not-up";
    await clock.sleep(LOOK_MS);
    life = await services.life();
  }
  told("watching");
  const up = clock.monoMs();
  while (clock.monoMs() - up < times.cleanMs) {
    await clock.sleep(LOOK_MS);
    if ((await services.life()) !== life) return "restarted";
  }
  return undefined;
};

const goBack = async (deps: TrialDeps, to: Slot, why: Fall): Promise<Verdict> => {
  const { slots, services, told } = deps;
  told("going-back");
  await services.stop();
  await slots.point("current", to);
  await services.start();
  const { upWithinMs } = deps.times;
  const fall = await holds({ ...deps, times: { upWithinMs, cleanMs: 0 }, told: () => undefined });
  return { kept: false, slot: to, why, oldIsWell: fall === undefined };
};

/**
 * Judges a release that runs on trial: `current` is not `trusted`. It is kept, or the trusted one runs again.
 * @returns undefined when nothing is on trial
 */
export const settle = async (deps: TrialDeps): Promise<Verdict | undefined> => {
  const [current, trusted] = [await deps.slots.pointsTo("current"), await deps.slots.pointsTo("trusted")];
  if (current === undefined || trusted === undefined || current === trusted) return undefined;
  const fall = await holds(deps);
  if (fall !== undefined) return goBack(deps, trusted, fall);
  await deps.slots.point("trusted", current);
  return { kept: true, slot: current };
};

/**
 * Stops, switches to the other place and judges it: the log must verify with its program as well as with the one
 * before. A power cut at any moment leaves a pointer that is whole; a trial that it cut is settled at the next start.
 */
export const tryRelease = async (deps: TrialDeps, to: Slot): Promise<Verdict> => {
  const { slots, services, told } = deps;
  const from = otherSlot(to);
  await services.stop();
  told("verifying");
  const before = await services.verify(slots.path(from));
  await slots.point("current", to);
  const after = await services.verify(slots.path(to));
  if (after !== 0 && after !== before) return goBack(deps, from, "log");
  told("starting");
  await services.start();
  return (await settle(deps)) ?? { kept: true, slot: to };
};
