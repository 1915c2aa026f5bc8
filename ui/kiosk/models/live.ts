/** What the station tells open screens by itself. */
export interface Live {
  /** begins to listen to the station; the answer stops it */
  start(): () => void;
  /** called after something was written; the answer takes the listener away */
  onWritten(listener: () => void): () => void;
}

/** Changes by server-sent events: the browser connects again by itself when the line was cut. */
export const createLive = (page: Window & typeof globalThis): Live => {
  const listeners = new Set<() => void>();
  return {
    start() {
      const source = new page.EventSource("/api/events");
      source.addEventListener("written", () => {
        for (const listener of listeners) listener();
      });
      return () => source.close();
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
