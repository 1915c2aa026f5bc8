import { decided } from "#domain/custody/act.ts";
import { CLOCK_SUBJECT } from "#domain/custody/acts/clock.ts";
import { type EntryDraft, parseEntry } from "#domain/log/entry.ts";
import { instantOf, msOf } from "#domain/time.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { ClockState } from "#platform/clock-reading.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

/** The district's signed time as it came: wall times before asking and after the answer. */
export interface DistrictTime {
  readonly districtMs: number;
  readonly askedMs: number;
  readonly answeredMs: number;
}

/** What is known of the clock beyond its own reading. */
export interface ClockKnown {
  /** it jumped, and nobody has looked at it since */
  readonly stepped?: { readonly from: string; readonly to: string };
  /** how far it is off the district's, ms; ahead is positive */
  readonly offByMs?: number;
}

/** Watches the wall clock against the one that cannot be set, and puts on record what happens to it. */
export interface ClockWatch {
  known(): ClockKnown;
  /** Begins to look, once for the time the service did not run, then every second. */
  start(): void;
  /** Takes the district's time; on record once a day, and when the difference changed. */
  anchor(time: DistrictTime): void;
  /** Waits for the entry that is being written. */
  stop(): Promise<void>;
}

export interface ClockWatchDeps {
  readonly journal: Pick<Journal, "write" | "onWritten">;
  readonly reader: Pick<Reader, "size" | "entry">;
  readonly state: ClockState;
  readonly clock: Clock;
}

const LOOK_MS = 1_000;
/** Less is slewing, rounding, or a busy machine between two readings. */
const STEP_MS = 1_000;
/** Two watches held against each other by hand. */
const CONFIRMED_ERR_MS = 60_000;
const ANCHOR_AGAIN_MS = 24 * 3_600_000;
const ANCHOR_MOVED_MS = 5_000;
/** The witness signs whole seconds. */
const WHOLE_SECOND_MS = 1_000;

/** @returns a watch that knows nothing yet */
export const createClockWatch = ({ journal, reader, state, clock }: ClockWatchDeps): ClockWatch => {
  let known: ClockKnown = {};
  let anchored: { readonly monoMs: number; readonly offByMs: number } | undefined;
  let cancel: Cancel = () => undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let last = { wall: 0, mono: 0 };

  const write = (draft: (at: string) => EntryDraft): void => {
    writing = writing
      .then(() => journal.write(SYSTEM_ACTOR, ({ now }) => decided([draft(now)], undefined)))
      .catch(() => undefined);
  };
  const stepped = (fromMs: number, toMs: number, when: "running" | "stopped"): void => {
    state.stepped();
    anchored = undefined;
    const [from, to] = [instantOf(fromMs), instantOf(toMs)];
    known = { stepped: { from, to } };
    const body = { from, to, byMs: toMs - fromMs, while: when };
    write((at) => ({ kind: "clock.stepped", at, subjects: [CLOCK_SUBJECT], body }));
  };
  /** In the same boot the clock that cannot be set tells what time it ought to be. */
  const lookBack = (): void => {
    const newest = reader.size() > 0 ? reader.entry(reader.size() - 1) : undefined;
    const before = newest && parseEntry(newest.bytes);
    const now = state.read();
    if (!before || before.clock.bootId !== now.bootId) return;
    const ought = (msOf(before.recordedAt) ?? 0) + now.monoMs - before.clock.monoMs;
    if (Math.abs(clock.now() - ought) >= STEP_MS) stepped(ought, clock.now(), "stopped");
  };
  const look = (): void => {
    const here = { wall: clock.now(), mono: clock.monoMs() };
    const ought = last.wall + here.mono - last.mono;
    if (Math.abs(here.wall - ought) >= STEP_MS) stepped(ought, here.wall, "running");
    last = here;
    cancel = clock.after(LOOK_MS, look);
  };
  journal.onWritten((entries) => {
    if (!entries.some(({ kind }) => kind === "clock.set")) return;
    state.confirmed(CONFIRMED_ERR_MS);
    const { stepped: _seen, ...rest } = known;
    known = rest;
  });
  return {
    known: () => known,
    start() {
      lookBack();
      last = { wall: clock.now(), mono: clock.monoMs() };
      cancel = clock.after(LOOK_MS, look);
    },
    anchor({ districtMs, askedMs, answeredMs }) {
      // it signed at some moment between the question and the answer
      const [least, most] = [askedMs - districtMs - WHOLE_SECOND_MS, answeredMs - districtMs];
      if (most < least) return;
      const offByMs = Math.round((least + most) / 2);
      const withinMs = Math.ceil((most - least) / 2);
      state.bounded(Math.abs(offByMs) + withinMs);
      known = { ...known, offByMs };
      const monoMs = clock.monoMs();
      const old = !anchored || monoMs - anchored.monoMs >= ANCHOR_AGAIN_MS;
      if (!old && Math.abs(offByMs - (anchored?.offByMs ?? 0)) < ANCHOR_MOVED_MS + withinMs) return;
      anchored = { monoMs, offByMs };
      const body = { district: instantOf(districtMs), offByMs, withinMs };
      write((at) => ({ kind: "clock.anchored", at, subjects: [CLOCK_SUBJECT], body }));
    },
    async stop() {
      cancel();
      await writing;
    },
  };
};
