import { parseEntry } from "#domain/log/entry.ts";
import { msOf } from "#domain/time.ts";
import type { Head } from "#domain/wire/reply.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Journal } from "../journal/journal.ts";
import type { Push, Pushed } from "./push.ts";

/**
 * How the link to the district stands. `offline` is normal. `portal`: something between us answers in its place.
 * `stopped`: a person is needed, see `why`.
 */
export type LinkState = "unknown" | "online" | "offline" | "portal" | "auth" | "busy" | "stopped";

/** What the kiosk shows of the district. */
export interface CourierState {
  readonly link: LinkState;
  /** what stopped it, or what the last answer said */
  readonly why?: string;
  /** entries the district does not have */
  readonly pending: number;
  /** when the oldest of them was recorded (ms) */
  readonly oldestPendingMs?: number;
  /** when the district last answered (ms) */
  readonly lastHeardMs?: number;
}

/** Keeps the district's copy equal to the log, whenever there is a link. */
export interface Courier {
  state(): CourierState;
  onChange(listener: (state: CourierState) => void): () => void;
  start(): void;
  /** Tries now and not later; resolves after the run. */
  hurry(): Promise<void>;
  /** Lets a run end and stops. */
  close(): Promise<void>;
}

export interface CourierDeps {
  readonly push: Push;
  readonly reader: Pick<Reader, "size" | "entry">;
  readonly journal: Pick<Journal, "onWritten">;
  /** two logs under one name: nothing may be written any more */
  readonly onFork: (head: Head) => void;
  /** the district has entries of ours that we lost; resolves when they are back */
  readonly onBehind: (head: Head) => Promise<boolean>;
  /** after each run: fetches what the district orders, if it said that there is more */
  readonly follow?: () => Promise<void>;
  readonly clock: Clock;
  /** 0 to 1, so that a district's stations do not all come back in the same second */
  readonly dice: () => number;
}

/** New entries wait this long for more of them. */
const GATHER_MS = 800;
const FIRST_WAIT_MS = 500;
/** Slowly: most links that break are back within seconds, and asking an absent one costs nothing. */
const LONGER_BY = 1.3;
const LONGEST_WAIT_MS = 60_000;
/** With nothing new, the district still hears of us. */
const QUIET_MS = 5 * 60_000;

const STATE_OF: Record<Pushed["kind"], LinkState> = {
  equal: "online",
  behind: "busy",
  fork: "stopped",
  offline: "offline",
  portal: "portal",
  auth: "auth",
  busy: "busy",
  refused: "stopped",
};

/** @returns a courier that is not running yet */
export const createCourier = (deps: CourierDeps): Courier => {
  const { push, reader, journal, onFork, onBehind, clock, dice } = deps;
  const listeners = new Set<(state: CourierState) => void>();
  let link: LinkState = "unknown";
  let why: string | undefined;
  let known = 0;
  let lastHeardMs: number | undefined;
  let failures = 0;
  let timer: Cancel = () => undefined;
  let running: Promise<void> | undefined;
  let started = false;
  let closed = false;

  const state = (): CourierState => {
    const pending = Math.max(0, reader.size() - known);
    const oldest = pending > 0 ? reader.entry(known) : undefined;
    const at = oldest && msOf(parseEntry(oldest.bytes).recordedAt);
    return {
      link,
      ...(why === undefined ? {} : { why }),
      pending,
      ...(at === undefined ? {} : { oldestPendingMs: at }),
      ...(lastHeardMs === undefined ? {} : { lastHeardMs }),
    };
  };
  const tell = (): void => {
    const now = state();
    for (const listener of listeners) listener(now);
  };
  const heard = (head: Head): void => {
    known = head.size;
    lastHeardMs = clock.now();
    link = "online";
    why = undefined;
    failures = 0;
    tell();
  };
  const waitAfter = (kind: Pushed["kind"]): number => {
    if (kind === "equal") return QUIET_MS * (0.8 + 0.4 * dice());
    const most = kind === "auth" || kind === "refused" || kind === "fork" ? QUIET_MS : LONGEST_WAIT_MS;
    return Math.min(most, FIRST_WAIT_MS * LONGER_BY ** Math.min(failures, 30)) * (0.5 + dice());
  };

  const once = async (): Promise<Pushed["kind"]> => {
    const pushed = await push.run(heard);
    link = STATE_OF[pushed.kind];
    why = "why" in pushed ? pushed.why : pushed.kind === "refused" ? pushed.refused.code : undefined;
    if (pushed.kind === "equal") heard(pushed.head);
    else failures++;
    if (pushed.kind === "fork") {
      why = "fork";
      onFork(pushed.head);
    }
    if (pushed.kind === "behind" && (await onBehind(pushed.head))) failures = 0;
    await deps.follow?.();
    tell();
    return pushed.kind;
  };
  const run = (): Promise<void> => {
    timer();
    running ??= once()
      .catch((fault: unknown): Pushed["kind"] => {
        // our own disk or a fault of ours: the record is not in danger, the copy waits
        link = "busy";
        why = fault instanceof Error ? fault.message : String(fault);
        failures++;
        tell();
        return "busy";
      })
      .then((kind) => {
        running = undefined;
        if (closed) return;
        const more = kind === "equal" && reader.size() > known;
        timer = clock.after(more ? GATHER_MS : waitAfter(kind), () => void run());
      });
    return running;
  };
  const stopListening = journal.onWritten(() => {
    tell();
    // while the link is down the back-off decides: new entries do not bring it back
    if (!started || closed || running || failures > 0) return;
    timer();
    timer = clock.after(GATHER_MS, () => void run());
  });

  return {
    state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      started = true;
      timer = clock.after(FIRST_WAIT_MS * dice(), () => void run());
    },
    hurry: run,
    async close() {
      closed = true;
      stopListening();
      timer();
      await running;
    },
  };
};
