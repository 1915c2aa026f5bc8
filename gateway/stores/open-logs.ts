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
}

/** @param most logs left open while nobody uses them; the one unused for longest is closed first */
export const createOpenLogs = (store: Pick<LogStore, "open">, most: number): OpenLogs => {
  const known = new Map<string, Kept>();

  const shut = async (each: Kept): Promise<void> => {
    const { log } = each;
    each.log = undefined;
    await log?.close();
  };
  const queued = <T>(each: Kept, work: () => Promise<T>): Promise<T> => {
    const run = each.last.then(work);
    each.last = run.catch(() => undefined);
    return run;
  };
  const closeSpare = (): void => {
    const open = [...known.values()].filter((each) => each.log !== undefined);
    const idle = open.filter((each) => each.waiting === 0);
    for (const each of idle.slice(0, Math.max(open.length - most, 0))) {
      // a log that cannot be closed is opened anew by its next user, who hears of it
      queued(each, () => shut(each)).catch(() => undefined);
    }
  };

  return {
    async use(name, work) {
      const each: Kept = known.get(name) ?? { log: undefined, last: Promise.resolve(), waiting: 0 };
      known.delete(name);
      known.set(name, each); // newest last
      each.waiting++;
      try {
        return await queued(each, async () => {
          each.log ??= await store.open(name);
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
