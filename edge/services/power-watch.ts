import { decided } from "#domain/custody/act.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { POWER_UNKNOWN, type PowerReading, type PowerSource } from "../devices/power/power.ts";
import type { Journal } from "./journal/journal.ts";
import { SYSTEM_ACTOR } from "./opening/open-epoch.ts";

/** Watches mains and battery, and ends the station cleanly before the battery does. */
export interface PowerWatch {
  /** as it was last found twice in a row; undefined before that */
  reading(): PowerReading | undefined;
  start(): void;
  stop(): Promise<void>;
}

export interface PowerWatchDeps {
  readonly source: PowerSource;
  readonly journal: Pick<Journal, "write">;
  readonly clock: Pick<Clock, "after">;
  /** the battery is nearly empty and no mains is there: called once, after that is on record */
  readonly onLow: () => void;
}

const LOOK_MS = 2_000;
/** Under this subject every entry about mains and battery is found again. */
const POWER_SUBJECT = "power";

const same = (a: PowerReading | undefined, b: PowerReading): boolean =>
  a !== undefined && a.mains === b.mains && a.battery === b.battery;

/** @returns a watch that has not looked yet */
export const createPowerWatch = ({ source, journal, clock, onLow }: PowerWatchDeps): PowerWatch => {
  let settled: PowerReading | undefined;
  let before: PowerReading | undefined;
  let cancel: Cancel = () => undefined;
  let turn: Promise<void> = Promise.resolve();
  let stopped = false;
  let told = false;

  const look = async (): Promise<void> => {
    const found = await source.read().catch(() => POWER_UNKNOWN);
    const twice = same(before, found);
    before = found;
    // one odd answer is a flicker or a slow UPS
    if (!twice || same(settled, found)) return;
    settled = found;
    await journal.write(SYSTEM_ACTOR, ({ now }) =>
      decided(
        [{ kind: "power.changed", at: now, subjects: [POWER_SUBJECT], body: { ...found, told: source.told } }],
        undefined,
      ),
    );
    if (found.mains !== "off" || found.battery !== "low" || told) return;
    told = true;
    onLow();
  };
  const lookAgain = (): void => {
    turn = look()
      .catch(() => undefined)
      .then(() => {
        if (!stopped) cancel = clock.after(LOOK_MS, lookAgain);
      });
  };
  return {
    reading: () => settled,
    start: lookAgain,
    async stop() {
      stopped = true;
      cancel();
      await turn;
    },
  };
};
