/** What the screens are told as it happens. */
export type LiveEvent =
  | {
      readonly event: "written";
      readonly data: { size: number; kinds: readonly string[]; subjects: readonly string[] };
    }
  | { readonly event: "session"; readonly data: { why: string } }
  /** something was scanned by a scanner that the machine reads itself; a code says nothing of what it names */
  | { readonly event: "scan"; readonly data: { text: string } }
  /** something about the alarms changed; also told where nobody is signed in */
  | { readonly event: "alarm"; readonly data: { open: number } };

/** One stream of events to every open screen. */
export interface Live {
  publish(event: LiveEvent): void;
  /** @returns undoes it; twice is harmless */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  /** screens that listen now */
  listeners(): number;
}

/** @returns a stream nobody listens to */
export const createLive = (): Live => {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      const own = (event: LiveEvent) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    listeners: () => listeners.size,
  };
};
