/** What the station tells open screens by itself. */
export interface Live {
  /** begins to listen to the station; the answer stops it */
  start(): () => void;
  /** called after something was written, with the kinds and subjects of its entries; the answer takes the listener away */
  onWritten(listener: (kinds: readonly string[], subjects: readonly string[]) => void): () => void;
  /** called with what a scanner read that the machine reads itself; the answer takes the listener away */
  onScan(listener: (text: string) => void): () => void;
  /** called when anything about the alarms changed, and when the line to the station stands again */
  onAlarm(listener: () => void): () => void;
}

interface Written {
  readonly kinds: readonly string[];
  readonly subjects: readonly string[];
}

/** Changes by server-sent events: the browser connects again by itself when the line was cut. */
export const createLive = (page: Window & typeof globalThis): Live => {
  const listeners = new Set<(kinds: readonly string[], subjects: readonly string[]) => void>();
  const alarmed = new Set<() => void>();
  const scanned = new Set<(text: string) => void>();
  return {
    start() {
      const source = new page.EventSource("/api/events");
      source.addEventListener("written", (event) => {
        const { kinds, subjects } = JSON.parse(event.data) as Written;
        for (const listener of listeners) listener(kinds, subjects);
      });
      source.addEventListener("scan", (event) => {
        const { text } = JSON.parse(event.data) as { readonly text: string };
        for (const listener of scanned) listener(text);
      });
      for (const name of ["alarm", "open"])
        source.addEventListener(name, () => {
          for (const listener of alarmed) listener();
        });
      return () => source.close();
    },
    onScan(listener) {
      scanned.add(listener);
      return () => scanned.delete(listener);
    },
    onAlarm(listener) {
      alarmed.add(listener);
      return () => alarmed.delete(listener);
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
