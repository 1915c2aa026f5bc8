import { type Entry, parseEntry } from "#domain/log/entry.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type Instant, instantOf, msOf } from "#domain/time.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "./actor-ref.ts";

/** A clock that is set by a time server goes back by less; an act may then lie so far before the newest entry. */
const MAY_LAG_MS = 60_000;
/** A log of nothing but sign-ins and device events is not read back further than this. */
const LOOKED_BACK = 2_000;

/**
 * Holds acts back while the clock stands behind the newest entry. The station itself goes on writing what its devices
 * tell, and officers can sign in, or nobody could put the clock right.
 */
export interface ClockFloor {
  /** Refuses `clock/behind` (facts: now, newest) for acts of officers. */
  mayWrite(by: ActorRef, kinds: readonly EntryKind[], now: Instant): Result<true>;
  wrote(entry: Pick<Entry, "kind" | "recordedAt">): void;
  /** the newest time the log knows, where the clock stands behind it by more than it may */
  behind(nowMs: number): Instant | undefined;
  /** reads the log anew */
  reread(): void;
}

const STATION = "station";
const EXEMPT = /^(session|clock|alarm)\./;
const exempt = (kind: EntryKind, officer: string): boolean => officer === STATION || EXEMPT.test(kind);

/** @returns the floor of a log: the newest time since two officers last set the clock */
export const createClockFloor = (reader: Pick<Reader, "size" | "entry">): ClockFloor => {
  let floor = 0;
  const reread = () => {
    floor = 0;
    const size = reader.size();
    for (let seq = size - 1; seq >= Math.max(0, size - LOOKED_BACK); seq -= 1) {
      const stored = reader.entry(seq);
      if (!stored) return;
      const entry = parseEntry(stored.bytes);
      floor = Math.max(floor, msOf(entry.recordedAt) ?? 0);
      // an act was not behind when it was written: nothing before it is later by more than the lag
      if (entry.kind === "clock.set" || !exempt(entry.kind, entry.actor.officer)) return;
    }
  };
  reread();
  const behind = (nowMs: number) => (nowMs < floor - MAY_LAG_MS ? instantOf(floor) : undefined);
  return {
    behind,
    mayWrite(by, kinds, now) {
      const newest = behind(msOf(now) ?? 0);
      return newest !== undefined && !kinds.every((kind) => exempt(kind, by.officer))
        ? refuse("clock/behind", { now, newest })
        : ok(true);
    },
    wrote({ kind, recordedAt }) {
      const at = msOf(recordedAt) ?? 0;
      floor = kind === "clock.set" ? at : Math.max(floor, at);
    },
    reread,
  };
};
