import type { StationLog } from "#stores/station-log/station-log.ts";
import type { LogStore } from "./log-store.ts";

/** Logs that are open, few at once however many there are. */
export interface OpenLogs {
  /** Runs one piece of work on a log; work on the same log goes one after the other. */
  use<T>(name: string, work: (log: StationLog) => Promise<T>): Promise<T>;
  /** Waits for running work and closes every log. */
  close(): Promise<void>;
}

interface Kept {
  log: StationLog | undefined;
  /** the newest work on this log, which the next one waits for */
  last: Promise<unknown>;
  waiting: number;
  /** it was chosen to make room */
  leaving: boolean;
}

/** @param most logs open at once; a further one waits until another, unused for longest, was closed */
export const createOpenLogs = (store: Pick<LogStore, "open">, most: number): OpenLogs => {
  const known = new Map<string, Kept>();
  let room = most;
  const wanting: (() => void)[] = [];

  const leaveRoom = (): void => {
    const next = wanting.shift();
    if (next) next();
    else room++;
  };
  const shut = async (each: Kept): Promise<void> => {
    const { log } = each;
    each.log = undefined;
    each.leaving = false;
    if (log === undefined) return;
    try {
      await log.close();
    } finally {
      leaveRoom();
    }
  };
  const queued = <T>(each: Kept, work: () => Promise<T>): Promise<T> => {
    const run = each.last.then(work);
    each.last = run.catch(() => undefined);
    return run;
  };
  /** Closes as many unused logs as others want to open. */
  const closeSpare = (): void => {
    const all = [...known.values()];
    const leaving = all.filter((each) => each.leaving).length;
    const idle = all.filter((each) => each.log !== undefined && each.waiting === 0 && !each.leaving);
    for (const each of idle.slice(0, Math.max(wanting.length - leaving, 0))) {
      each.leaving = true;
      // a log that cannot be closed is opened anew by its next user, who hears of it
      queued(each, () => shut(each)).catch(() => undefined);
    }
  };
  const takeRoom = async (): Promise<void> => {
    if (room > 0) {
      room--;
      return;
    }
    const given = new Promise<void>((resolve) => wanting.push(resolve));
    closeSpare();
    await given;
  };
  const open = async (name: string): Promise<StationLog> => {
    await takeRoom();
    try {
      return await store.open(name);
    } catch (fault) {
      leaveRoom();
      throw fault;
    }
  };

  return {
    async use(name, work) {
      const each: Kept = known.get(name) ?? { log: undefined, last: Promise.resolve(), waiting: 0, leaving: false };
      known.delete(name);
      known.set(name, each); // newest last
      each.waiting++;
      try {
        return await queued(each, async () => {
          each.log ??= await open(name);
          try {
            return await work(each.log);
          } catch (fault) {
            await shut(each).catch(() => undefined); // what failed is opened anew before it is believed again
            throw fault;
          }
        });
      } finally {
        each.waiting--;
        closeSpare();
      }
    },
    async close() {
      await Promise.all([...known.values()].map((each) => queued(each, () => shut(each))));
    },
  };
};
