import { type ReadonlySignal, signal } from "@preact/signals";
import type { AlarmCount } from "#domain/fleet/lines.ts";

/** What the gateway says by itself: which stations have something new since the page was last shown anew, and alarms. */
export interface News {
  readonly fresh: ReadonlySignal<ReadonlySet<string>>;
  /** alarms nobody settled; undefined while the gateway has not said, or to whom it does not say */
  readonly alarms: ReadonlySignal<AlarmCount | undefined>;
  /** begins to listen; the answer stops it */
  start(): () => void;
  /** what was new is shown now */
  shown(): void;
}

/**
 * Server-sent events: the browser connects again by itself when the line was cut.
 * @param onAlarm called once for each time newer alarms came than were known, not for those open at the start
 */
export const createNews = (page: Window & typeof globalThis, onAlarm: () => void): News => {
  const fresh = signal<ReadonlySet<string>>(new Set());
  const alarms = signal<AlarmCount | undefined>(undefined);
  return {
    fresh,
    alarms,
    start() {
      const source = new page.EventSource("/api/events");
      source.addEventListener("changed", (event) => {
        const { stations } = JSON.parse((event as MessageEvent<string>).data) as { stations: string[] };
        fresh.value = new Set([...fresh.value, ...stations]);
      });
      source.addEventListener("alarms", (event) => {
        const count = JSON.parse((event as MessageEvent<string>).data) as AlarmCount;
        const before = alarms.value;
        alarms.value = count;
        if (before && count.newest > before.newest) onAlarm();
      });
      return () => {
        source.close();
        alarms.value = undefined;
      };
    },
    shown: () => {
      if (fresh.value.size > 0) fresh.value = new Set();
    },
  };
};
