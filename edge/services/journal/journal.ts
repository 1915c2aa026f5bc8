import { type CodeKind, newCode, tailOf } from "#domain/codes.ts";
import type { Act, Decided } from "#domain/custody/act.ts";
import type { Who } from "#domain/custody/policy.ts";
import type { StationState } from "#domain/custody/state.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import { type Result, refuse } from "#domain/result.ts";
import { type Instant, instantOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { StorageFault } from "#platform/pouch/storage-fault.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import type { Writer } from "#stores/view/view.ts";
import type { ActorRef } from "./actor-ref.ts";
import type { ClockFloor } from "./clock-floor.ts";
import type { CompleteLine, Completer } from "./complete.ts";

/** One entry as it was written. */
export interface WrittenEntry {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly subjects: readonly string[];
}

/** What an act made, and the entries that say so. They are on the disk. */
export interface Performed<T> {
  readonly value: T;
  readonly entries: readonly WrittenEntry[];
}

/** What a decision may use besides the state. */
export interface Deciding {
  readonly state: StationState;
  readonly now: Instant;
  readonly mint: (kind: CodeKind) => string;
}

/** The one writer of the station's log. */
export interface Journal {
  /**
   * Decides an act on the newest state, inside the queue, and writes its entries. Resolves after the log was synced
   * and the view committed; acts that wait together share one sync. A refusal changes nothing.
   */
  perform<Input, T>(by: ActorRef, act: Act<Input, T>, input: Input): Promise<Result<Performed<T>>>;
  /** The same for what is done by no enrolled officer: opening the station, a sign-in, a device. */
  write<T>(by: ActorRef, decide: (deciding: Deciding) => Result<Decided<T>>): Promise<Result<Performed<T>>>;
  /** Why nothing is written any more (the disk failed, or is full); undefined while all is well. */
  stopped(): ErrorCode | undefined;
  /** Refuses all writing from now on: a log behind its checkpoint, a lost tail. */
  stop(why: ErrorCode): void;
  /** Writes again after a lost tail came back; log and view must stand at the same entry. */
  resume(): void;
  /** Hears of every group once it is on the disk. */
  onWritten(listener: (entries: readonly WrittenEntry[]) => void): () => void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  /** The same, and nothing is done afterwards. */
  close(): Promise<void>;
}

export interface JournalDeps {
  readonly log: StationLog;
  readonly writer: Writer;
  readonly completer: Completer;
  readonly clock: Clock;
  readonly random: (count: number) => Uint8Array;
  /** holds acts back while the clock stands behind the log */
  readonly floor?: ClockFloor;
}

interface Waiting {
  readonly by: ActorRef;
  readonly decide: (deciding: Deciding) => Result<Decided<unknown>>;
  readonly answer: (result: Result<Performed<unknown>>) => void;
  readonly fail: (fault: unknown) => void;
}

/** Entries that share one sync at most: a group is long enough to be cheap and short enough to answer soon. */
const GROUP_ENTRIES = 400;
const TIDY_AFTER_MS = 300;

const resolveWho = (state: StationState, by: ActorRef): Result<Who> => {
  const officer = state.officer(by.officer);
  if (!officer) return refuse("officer/unknown");
  if (!by.second) return { ok: true, value: { officer } };
  const second = state.officer(by.second.officer);
  return second ? { ok: true, value: { officer, second } } : refuse("officer/unknown");
};

/** @returns a journal that goes on where the writer's view and the log end; both must stand at the same entry */
export const createJournal = ({ log, writer, completer, clock, random, floor }: JournalDeps): Journal => {
  const waiting: Waiting[] = [];
  const listeners = new Set<(entries: readonly WrittenEntry[]) => void>();
  let draining = false;
  let drained: Promise<void> = Promise.resolve();
  let stopped: ErrorCode | undefined;
  let closed = false;
  let cancelTidy: Cancel = () => undefined;

  /** One command inside the open group: its answer if it may happen, or its refusal with nothing left behind. */
  const take = async (command: Waiting, group: Group): Promise<Result<Performed<unknown>>> => {
    const now = instantOf(clock.now());
    addWaiting(group);
    const decision = command.decide({ state: writer.store, now, mint: minter(random, writer.store.tailTaken) });
    if (!decision.ok) return decision;
    const kinds = decision.value.drafts.map(({ kind }) => kind);
    const timely = floor?.mayWrite(command.by, kinds, now);
    if (timely && !timely.ok) return timely;
    const lines: CompleteLine[] = [];
    for (const draft of decision.value.drafts)
      lines.push(await completer.complete(draft, command.by, now, writer.size() + lines.length));
    // only a whole command joins the group: one whose draft is broken has left nothing behind
    group.unadded.push(...lines);
    for (const line of lines) {
      floor?.wrote(line.entry);
      group.write.entries.push(line.stored);
      group.write.sides.push(...line.sides);
      group.write.keys.push(...line.keys);
    }
    const entries = lines.map(({ entry }) => ({ seq: entry.seq, kind: entry.kind, subjects: entry.subjects }));
    group.written.push(...entries);
    return { ok: true, value: { value: decision.value.value, entries } };
  };

  const addWaiting = (group: Group): void => {
    for (const line of group.unadded.splice(0)) writer.add(line.entry, line.stored, line.opened);
  };

  const takeAll = async (group: Group): Promise<void> => {
    while (waiting.length > 0 && group.write.entries.length < GROUP_ENTRIES) {
      const command = waiting.shift() as Waiting;
      try {
        const result = await take(command, group);
        group.taken.push({ command, result });
      } catch (fault) {
        if (fault instanceof StorageFault) {
          group.taken.push({ command, result: refuse("station/read-only") });
          throw fault;
        }
        command.fail(fault);
      }
    }
  };

  const commitGroup = async (): Promise<void> => {
    const group: Group = { write: { entries: [], sides: [], keys: [] }, unadded: [], taken: [], written: [] };
    writer.begin();
    try {
      await takeAll(group);
      // the last command's entries are folded while the disk works; nobody sees them before the commit
      const last = later(() => {
        addWaiting(group);
        writer.settle();
      });
      if (group.write.entries.length > 0) await log.append(group.write, last.run);
      last.done();
      writer.commit();
    } catch (fault) {
      writer.rollback();
      floor?.reread();
      completer.forget();
      if (fault instanceof StorageFault)
        stopped = fault.reason === "no-space" ? "station/disk-full" : "station/read-only";
      // entries may be on the disk though the view is not: only a fresh start, which catches up, may write again
      else if (group.write.entries.length > 0) stopped = "station/read-only";
      for (const { command } of group.taken) {
        if (stopped) command.answer(refuse(stopped));
        else command.fail(fault);
      }
      return;
    }
    for (const { command, result } of group.taken) command.answer(result);
    if (group.written.length > 0) for (const listener of listeners) listener(group.written);
  };

  /** Work that would make an answer wait is done when nobody waits. */
  const tidyWhenIdle = (): void => {
    cancelTidy();
    cancelTidy = clock.after(TIDY_AFTER_MS, () => {
      if (!draining && !closed) writer.tidy();
    });
  };

  const drain = async (): Promise<void> => {
    draining = true;
    // no await between the last look and this flag: a command that comes in between would wait for ever
    try {
      while (waiting.length > 0) {
        if (stopped) for (const command of waiting.splice(0)) command.answer(refuse(stopped));
        else await commitGroup();
      }
    } finally {
      draining = false;
      tidyWhenIdle();
    }
  };

  const idle = async (): Promise<void> => {
    while (draining) await drained;
  };

  const write = <T>(by: ActorRef, decide: (deciding: Deciding) => Result<Decided<T>>): Promise<Result<Performed<T>>> =>
    new Promise((resolve, reject) => {
      const answer = resolve as (result: Result<Performed<unknown>>) => void;
      waiting.push({ by, decide, answer, fail: reject });
      if (!draining) drained = drain();
    });

  return {
    write,
    perform: (by, act, input) =>
      write(by, (deciding) => {
        const who = resolveWho(deciding.state, by);
        return who.ok ? act({ ...deciding, who: who.value }, input) : who;
      }),
    stopped: () => stopped,
    stop: (why) => {
      stopped = why;
    },
    resume: () => {
      floor?.reread();
      stopped = undefined;
    },
    onWritten: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idle,
    close: async () => {
      await idle();
      closed = true;
      cancelTidy();
    },
  };
};

/** Codes for one command: free in the station, and different from each other. */
const minter = (random: JournalDeps["random"], taken: (tail: string) => boolean) => {
  const fresh = new Set<string>();
  return (kind: CodeKind): string => {
    const code = newCode(kind, random, (tail) => fresh.has(tail) || taken(tail));
    fresh.add(tailOf(code));
    return code;
  };
};

/** Work that is run once, by `run` or at the latest by `done`; only `done` tells of its failure. */
const later = (work: () => void) => {
  let fault: { readonly why: unknown } | undefined;
  let ran = false;
  const run = (): void => {
    if (ran) return;
    ran = true;
    try {
      work();
    } catch (why) {
      fault = { why };
    }
  };
  return {
    run,
    done(): void {
      run();
      if (fault) throw fault.why;
    },
  };
};

/** Commands that share one durable write. */
interface Group {
  readonly write: {
    readonly entries: CompleteLine["stored"][];
    readonly sides: CompleteLine["sides"][number][];
    readonly keys: CompleteLine["keys"][number][];
  };
  /** completed, not yet folded into the view's open transaction */
  readonly unadded: CompleteLine[];
  readonly taken: { readonly command: Waiting; readonly result: Result<Performed<unknown>> }[];
  readonly written: WrittenEntry[];
}
