import { effect, type Signal, signal } from "@preact/signals";

/** Where drafts survive a reload: the browser's own store, or a map in tests. */
export type DraftStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Half-filled forms, one of each name for each officer. Another officer's draft is never shown. */
export interface Drafts {
  /** the draft of that name of the officer at the kiosk; begun with `empty` */
  of<T extends object>(name: string, empty: () => T): Signal<T>;
  /** the form was sent or given up */
  clear(name: string): void;
  has(name: string): boolean;
}

/** A changed shape of a draft gets a new number, so that an old one is not read wrongly. */
const SHAPE = 1;

/** @param officer the code of the officer signed in */
export const createDrafts = (store: DraftStore, officer: () => string): Drafts => {
  const open = new Map<string, { readonly draft: Signal<object>; readonly stop: () => void }>();
  const keyOf = (name: string) => `draft:${SHAPE}:${officer()}:${name}`;
  const kept = (key: string): object | undefined => {
    try {
      const value: unknown = JSON.parse(store.getItem(key) ?? "null");
      return typeof value === "object" && value !== null ? value : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    of<T extends object>(name: string, empty: () => T): Signal<T> {
      const key = keyOf(name);
      const known = open.get(key);
      if (known) return known.draft as Signal<T>;
      const draft = signal<T>({ ...empty(), ...(kept(key) as Partial<T> | undefined) });
      let first = true;
      const stop = effect(() => {
        const text = JSON.stringify(draft.value);
        if (!first) store.setItem(key, text);
        first = false;
      });
      open.set(key, { draft, stop });
      return draft;
    },
    clear(name) {
      const key = keyOf(name);
      open.get(key)?.stop();
      open.delete(key);
      store.removeItem(key);
    },
    has: (name) => store.getItem(keyOf(name)) !== null,
  };
};
