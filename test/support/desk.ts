import * as v from "valibot";
import { type Code, type CodeKind, newCode } from "#domain/codes.ts";
import type { Act, Decided } from "#domain/custody/act.ts";
import { fold } from "#domain/custody/fold.ts";
import type { Who } from "#domain/custody/policy.ts";
import type { Entry, EntryDraft } from "#domain/log/entry.ts";
import { ENTRY_BODIES } from "#domain/log/kinds.ts";
import type { Result } from "#domain/result.ts";
import { type Instant, instantOf, msOf } from "#domain/time.ts";
import { type MemoryState, memoryState } from "./memory-state.ts";

/** The whole write path without disk, keys or signatures: acts are decided, made into entries and folded. */
export interface Desk {
  readonly state: MemoryState;
  readonly entries: readonly Entry[];
  now(): Instant;
  wait(ms: number): void;
  mint(kind: CodeKind): Code;
  /** Decides the act on the state and, if it may be, writes its entries. */
  perform<Input, T>(who: Who, act: Act<Input, T>, input: Input): Result<Decided<T>>;
  /** Writes an entry as a service does that decides nothing (a label was printed, a session opened). */
  write(draft: EntryDraft, by?: Code): void;
}

/** Bytes that look random and are the same in every run. */
export const seededBytes = (seed: number): ((count: number) => Uint8Array) => {
  let state = seed >>> 0 || 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
};

/** A desk at an empty station; its clock stands until it is told to wait. */
export const openDesk = (start: Instant = "2026-11-22T10:00:00.000+05:30", seed = 1): Desk => {
  const state = memoryState();
  const random = seededBytes(seed);
  const entries: Entry[] = [];
  const fresh = new Set<string>();
  let ms = msOf(start) ?? 0;
  const now = () => instantOf(ms);
  const mint = (kind: CodeKind): Code => {
    const code = newCode(kind, random, (tail) => fresh.has(tail) || state.tailTaken(tail));
    fresh.add(code.slice(7, 13));
    return code;
  };
  const add = (draft: EntryDraft, who: { officer: Code; second?: Code }): void => {
    const entry = {
      v: 1,
      kind: draft.kind,
      station: "up-ktw-042",
      epoch: 1,
      seq: entries.length,
      at: draft.at,
      recordedAt: now(),
      clock: { source: "simulated", errMs: 0, bootId: "desk", monoMs: 0 },
      actor: { officer: who.officer, factors: ["number", "pin"], session: "desk" },
      ...(who.second ? { second: { officer: who.second, factors: ["number", "pin"] } } : {}),
      subjects: draft.subjects,
      body: v.parse(ENTRY_BODIES[draft.kind], draft.body),
      blobs: draft.blobs ?? [],
      ...(draft.private ? { private: { hash: "0".repeat(64), subject: draft.private.subject } } : {}),
    } as Entry;
    entries.push(entry);
    fold(state, entry, draft.private?.record);
  };
  return {
    state,
    entries,
    now,
    wait: (by) => {
      ms += by;
    },
    mint,
    perform: (who, act, input) => {
      const decision = act({ state, who, now: now(), mint }, input);
      if (decision.ok)
        for (const draft of decision.value.drafts)
          add(draft, { officer: who.officer.officer, ...(who.second ? { second: who.second.officer } : {}) });
      return decision;
    },
    write: (draft, by = "system") => add(draft, { officer: by }),
  };
};

/** A new state from entries alone, as a rebuild does; private parts are not opened. */
export const foldAll = (entries: readonly Entry[]): MemoryState => {
  const state = memoryState();
  for (const entry of entries) fold(state, entry, undefined);
  return state;
};
