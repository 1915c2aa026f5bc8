import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { newCode } from "#domain/codes.ts";
import { ok } from "#domain/result.ts";
import type { Answer } from "#ui/kit/answer.ts";
import type { ScreenClock } from "#ui/kit/browser-clock.ts";
import type { Api } from "./api.ts";
import { createDraftWriter, type DraftState, type DraftWriter } from "./draft-writer.ts";
import type { Unfinished } from "./unfinished.ts";

/**
 * Half-filled forms, one of each name for each officer, kept on the station as they are typed. Another officer's draft is
 * never shown. `load` comes first: before it nothing is known of what waits.
 */
export interface Drafts {
  /** fetches what waits for the officer signed in; to be called once somebody signed in */
  load(): Promise<Answer<unknown>>;
  /** whether the drafts of the officer signed in are here */
  readonly ready: ReadonlySignal<boolean>;
  /** the draft of that name of the officer at the kiosk; begun with `empty` */
  of<T extends object>(name: string, empty: () => T): Signal<T>;
  /** the form was sent or given up */
  clear(name: string): void;
  has(name: string): boolean;
  /** The code of the act that this form becomes: sent with the act, it makes sure that the act is done once. */
  act(name: string): string;
  /** forms of this officer that wait, the newest first */
  readonly unfinished: ReadonlySignal<readonly Unfinished[]>;
  readonly state: ReadonlySignal<DraftState>;
  /** sends what is left; for a page that is being left */
  flush(): void;
  /** Resolves when everything is on the station, or cannot be. */
  settled(): Promise<void>;
}

interface Form {
  readonly name: string;
  readonly officer: string;
  readonly writer: DraftWriter;
  readonly shown: Signal<Unfinished | undefined>;
  seq: number;
  act: string;
  /** what a screen edits, and how to stop hearing of it */
  open: { readonly draft: Signal<object>; readonly stop: () => void } | undefined;
}

interface DraftsDeps {
  readonly api: Pick<Api, "drafts" | "keepDraft">;
  readonly clock: Pick<ScreenClock, "now" | "after">;
  /** the code of the officer signed in */
  readonly officer: () => string | undefined;
  /** the address of the screen in view */
  readonly path: () => string;
  readonly random: (count: number) => Uint8Array;
}

export const createDrafts = ({ api, clock, officer, path, random }: DraftsDeps): Drafts => {
  const forms = signal<ReadonlyMap<string, Form>>(new Map());
  const state = signal<DraftState>("kept");
  const loadedFor = signal<string | undefined>(undefined);
  const newAct = () => newCode("act", random, () => false);
  const keyOf = (name: string, of = officer() ?? "") => `${of}:${name}`;

  const formOf = (name: string): Form => {
    const key = keyOf(name);
    const known = forms.peek().get(key);
    if (known) return known;
    const form: Form = {
      name,
      officer: officer() ?? "",
      seq: 0,
      act: newAct(),
      open: undefined,
      shown: signal(undefined),
      writer: createDraftWriter({
        keepDraft: api.keepDraft,
        clock,
        next: () => {
          form.seq += 1;
          const value = form.shown.peek()?.value ?? null;
          const where = form.shown.peek()?.path ?? path();
          return { officer: form.officer, name, seq: form.seq, act: form.act, path: where, value };
        },
        outrun: (seq) => {
          form.seq = seq;
        },
        onState: (next) => {
          state.value = next;
        },
        onRecorded: (act, recorded) => {
          const now = form.shown.peek();
          if (now?.act === act) form.shown.value = { ...now, recorded };
        },
      }),
    };
    forms.value = new Map([...forms.peek(), [key, form]]);
    return form;
  };
  const show = (form: Form, value: object) => {
    const before = form.shown.peek();
    form.shown.value = {
      name: form.name,
      act: form.act,
      path: path(),
      atMs: clock.now(),
      value: value as Readonly<Record<string, unknown>>,
      recorded: before?.act === form.act ? before.recorded : [],
    };
  };
  const own = () => [...forms.value.values()].filter((form) => form.officer === officer());
  const close = (form: Form) => {
    form.open?.stop();
    form.open = undefined;
  };

  return {
    async load() {
      const of = officer();
      if (of === undefined) return ok({});
      loadedFor.value = undefined;
      const answer = await api.drafts();
      const nothing = !answer.ok && answer.error.code === "policy/role";
      if ((!answer.ok && !nothing) || officer() !== of) return answer;
      for (const kept of answer.ok ? answer.value.drafts : []) {
        const form = formOf(kept.name);
        // what is not sent yet, or was sent meanwhile, is newer than what the station told
        if (form.writer.pending() || form.seq > kept.seq) continue;
        close(form);
        form.seq = kept.seq;
        form.act = kept.value && kept.recorded.length === 0 ? kept.act : form.act;
        form.shown.value = kept.value ? { ...kept, value: kept.value } : undefined;
      }
      for (const form of own()) form.writer.retry();
      loadedFor.value = of;
      return answer;
    },
    ready: computed(() => loadedFor.value !== undefined && loadedFor.value === officer()),
    of<T extends object>(name: string, empty: () => T): Signal<T> {
      const form = formOf(name);
      if (form.open) return form.open.draft as Signal<T>;
      const kept = form.shown.peek();
      const waits = kept && kept.recorded.length === 0 ? (kept.value as Partial<T>) : undefined;
      const draft = signal<T>({ ...empty(), ...waits });
      let first = true;
      const stop = effect(() => {
        const value = draft.value;
        if (!first) {
          show(form, value);
          form.writer.changed();
        }
        first = false;
      });
      form.open = { draft, stop };
      return draft;
    },
    clear(name) {
      const form = formOf(name);
      close(form);
      form.act = newAct();
      if (form.shown.peek() === undefined) return;
      form.shown.value = undefined;
      form.writer.changed();
    },
    has: (name) => forms.value.get(keyOf(name))?.shown.value?.recorded.length === 0,
    act: (name) => formOf(name).act,
    unfinished: computed(() =>
      own()
        .flatMap((form) => form.shown.value ?? [])
        .toSorted((a, b) => b.atMs - a.atMs),
    ),
    state,
    flush: () => {
      for (const form of forms.peek().values()) form.writer.flush();
    },
    settled: async () => {
      await Promise.all([...forms.peek().values()].map((form) => form.writer.settled()));
    },
  };
};
