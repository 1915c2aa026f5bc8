import type { Act } from "#domain/custody/act.ts";
import { type Entry, parseEntry } from "#domain/log/entry.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { createTurns } from "#platform/turns.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "./journal/actor-ref.ts";
import type { Journal } from "./journal/journal.ts";

/** An act that carries a code, and how its answer is read back from its entries. */
export interface NamedAct<Input, T> {
  /** an act's code (domain/codes.ts), made by the kiosk with the form */
  readonly code: string;
  readonly act: Act<Input, T>;
  readonly again: (entries: readonly Entry[]) => T | undefined;
}

/** Does each named act once, however often it is asked for, also over a crash between the disk and the answer. */
export interface Once {
  /**
   * What the act of this code wrote, if it is in the log: its answer once more. Refuses `request/invalid` when
   * another officer did it, or when it was another kind of act.
   */
  done<Input, T>(officer: string, named: NamedAct<Input, T>): Result<T> | undefined;
  /** Performs the act, or answers what it made the first time. */
  perform<Input, T>(by: ActorRef, named: NamedAct<Input, T>, input: Input): Promise<Result<T>>;
}

/** Above the entries of the largest act. */
const MOST_ENTRIES = 200;

/** The entries of an act by its code, in the order of the log. */
const entriesOf = (reader: Pick<Reader, "timeline">, code: string): Entry[] =>
  reader
    .timeline(code, { limit: MOST_ENTRIES })
    .toReversed()
    .map(({ bytes }) => parseEntry(bytes));

/** What the entries of an act speak of, without the act itself. Empty while it is not in the log. */
export const recordedBy =
  (reader: Pick<Reader, "timeline">) =>
  (act: string): readonly string[] => [
    ...new Set(entriesOf(reader, act).flatMap(({ subjects }) => subjects.filter((code) => code !== act))),
  ];

/** The same act, its code among what each of its entries speaks of: the log itself remembers that it was done. */
const naming =
  <Input, T>({ code, act }: NamedAct<Input, T>): Act<Input, T> =>
  (context, input) => {
    const decision = act(context, input);
    if (!decision.ok) return decision;
    const drafts = decision.value.drafts.map((draft) => ({ ...draft, subjects: [...draft.subjects, code] }));
    return ok({ ...decision.value, drafts });
  };

export const createOnce = (deps: {
  readonly journal: Pick<Journal, "perform">;
  readonly reader: Pick<Reader, "timeline">;
}): Once => {
  // one named act at a time: a second request of one code sees what the first wrote
  const inTurn = createTurns();
  const done: Once["done"] = (officer, { code, again }) => {
    const entries = entriesOf(deps.reader, code);
    if (entries.length === 0) return undefined;
    const value = entries.every(({ actor }) => actor.officer === officer) ? again(entries) : undefined;
    return value === undefined ? refuse("request/invalid", { path: "id" }) : ok(value);
  };
  return {
    done,
    perform: (by, named, input) =>
      inTurn(async () => {
        const before = done(by.officer, named);
        if (before) return before;
        const performed = await deps.journal.perform(by, naming(named), input);
        return performed.ok ? ok(performed.value.value) : performed;
      }),
  };
};
