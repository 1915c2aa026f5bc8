import { type ReadonlySignal, signal } from "@preact/signals";

/** What the gateway says by itself: which stations have something new since the page was last shown anew. */
export interface News {
  readonly fresh: ReadonlySignal<ReadonlySet<string>>;
  /** begins to listen; the answer stops it */
  start(): () => void;
  /** what was new is shown now */
  shown(): void;
}

/** Server-sent events: the browser connects again by itself when the line was cut. */
export const createNews = (page: Window & typeof globalThis): News => {
  const fresh = signal<ReadonlySet<string>>(new Set());
  return {
    fresh,
    start() {
      const source = new page.EventSource("/api/events");
      source.addEventListener("changed", (event) => {
        const { stations } = JSON.parse((event as MessageEvent<string>).data) as { stations: string[] };
        fresh.value = new Set([...fresh.value, ...stations]);
      });
      return () => source.close();
    },
    shown: () => {
      if (fresh.value.size > 0) fresh.value = new Set();
    },
  };
};
