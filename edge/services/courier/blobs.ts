import { blobsOf } from "#domain/wire/blobs.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import { isToFetch, keepArrived, unmarkToFetch } from "./blobs-marks.ts";
import type { PiecePace } from "./blobs-pace.ts";
import { createBlobPull } from "./blobs-pull.ts";
import { type BlobsPushed, pushBlobs } from "./blobs-push.ts";
import type { BlobWire } from "./blobs-wire.ts";
import type { Courier } from "./courier.ts";

/** How photos and files stand with the district. */
export interface BlobState {
  /** blobs of the present list that still have to go there */
  readonly waiting: number;
  /** blobs that one side names and neither has, or the district refused */
  readonly missing: number;
  /** blobs of the earlier device's record are still coming back */
  readonly fetching: boolean;
}

/** Keeps the district's photos and files equal to ours, whenever no entry waits. */
export interface BlobLane {
  state(): BlobState;
  start(): void;
  /** Goes on now; resolves when all is level or the link ended it: "level", or why not. */
  hurry(): Promise<string>;
  /** Ends at the next piece. */
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 500;
const LONGER_BY = 1.3;
const LONGEST_WAIT_MS = 60_000;
/** Where nothing happens, the district is asked whether it lost some. */
const AGAIN_MS = 6 * 3_600_000;
const PAGE = 500;

export interface BlobLaneDeps {
  readonly folder: string;
  readonly arriving: string;
  readonly wire: BlobWire;
  readonly blobs: () => Promise<Blobs>;
  readonly courier: Pick<Courier, "state" | "onChange">;
  readonly reader: Pick<Reader, "epoch" | "size" | "entry" | "entries">;
  readonly pace: PiecePace;
  readonly clock: Pick<Clock, "after">;
  readonly dice: () => number;
}

/** @returns a lane that is not running yet; its pieces go between the courier's runs, never before an entry */
export const createBlobLane = (deps: BlobLaneDeps): BlobLane => {
  const { folder, arriving, wire, courier, reader, pace, clock, dice } = deps;
  const wakers = new Set<() => void>();
  let waiting = 0;
  let missing = 0;
  /** entries whose blobs the district was asked for; 0 at first, since it may have lost what it had */
  let askedFor = 0;
  let failures = 0;
  let closed = false;
  let started = false;
  let timer: Cancel = () => undefined;
  let running: Promise<string> | undefined;

  /** entries the district has */
  const atDistrict = (): number => reader.size() - courier.state().pending;
  const isFree = (): boolean => courier.state().link === "online" && courier.state().pending === 0;
  const turn = async (): Promise<boolean> => {
    while (!closed && !isFree()) await new Promise<void>((resolve) => wakers.add(resolve));
    return !closed;
  };
  const wake = (): void => {
    for (const each of [...wakers]) each();
    wakers.clear();
  };

  /** Whether entries that went there since we asked name any blob. */
  const isToAsk = (): boolean => {
    const there = atDistrict();
    if (askedFor === 0) return there > 0;
    while (askedFor < there) {
      const page = reader.entries(askedFor, Math.min(PAGE, there - askedFor));
      if (page.length === 0 || page.some((entry) => blobsOf(entry).length > 0)) return true;
      askedFor += page.length;
    }
    return false;
  };
  const push = async (): Promise<BlobsPushed> => {
    const mark = { epoch: reader.epoch(), size: atDistrict() };
    const pushed = await pushBlobs({ wire, blobs: await deps.blobs() }, turn, (count) => {
      waiting = count;
    });
    if (pushed.kind === "level") {
      waiting = 0;
      askedFor = mark.size;
      missing = pushed.missing;
      if (missing === 0) await keepArrived(folder, mark);
    }
    return pushed;
  };

  const once = async (): Promise<string> => {
    const pull = createBlobPull({ wire, blobs: await deps.blobs(), folder: arriving, reader, pace });
    for (;;) {
      if (!(await turn())) return "closed";
      // our own come first: they exist nowhere else
      if (isToAsk()) {
        const pushed = await push();
        if (pushed.kind !== "level") return pushed.kind;
        continue;
      }
      if (!isToFetch(folder)) return "level";
      const pulled = await pull.next(turn);
      if (pulled.kind === "whole") {
        // what the district lacks too is asked for again at the next start
        if (pulled.missing === 0) await unmarkToFetch(folder);
        missing = pulled.missing;
        return "level";
      }
      if (pulled.kind !== "one") return pulled.kind;
    }
  };
  const waitAfter = (end: string): number =>
    end === "level"
      ? AGAIN_MS
      : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * LONGER_BY ** Math.min(failures, 30)) * (0.5 + dice());
  const run = (): Promise<string> => {
    timer();
    running ??= once()
      // our own disk, or a fault of ours: no entry waits for it
      .catch((fault: unknown) => (fault instanceof Error ? fault.message : String(fault)))
      .then((end) => {
        running = undefined;
        failures = end === "level" ? 0 : failures + 1;
        if (!closed && started)
          timer = clock.after(waitAfter(end), () => {
            if (end === "level") askedFor = 0;
            void run();
          });
        return end;
      });
    return running;
  };
  const stopListening = courier.onChange(() => {
    askedFor = Math.min(askedFor, atDistrict()); // fewer than before: it was put back from an older copy
    wake();
    if (started && !closed && !running && failures === 0 && isFree() && isToAsk()) void run();
  });

  return {
    state: () => ({ waiting, missing, fetching: isToFetch(folder) }),
    start() {
      started = true;
      void run();
    },
    hurry: run,
    async close() {
      closed = true;
      stopListening();
      timer();
      wake();
      await running;
    },
  };
};
