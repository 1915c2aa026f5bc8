import { copiesToDrop, type KeptStill, RETENTION } from "#domain/camera/retention.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { CameraBook } from "../../stores/cameras/camera-book.ts";
import type { CameraEntries } from "./camera-entries.ts";

export interface ReleaseDeps {
  readonly book: Pick<CameraBook, "kept" | "receivedBefore" | "dropped">;
  readonly blobs: Pick<Blobs, "drop">;
  readonly entries: Pick<CameraEntries, "released" | "lastReleased">;
  /** before which entry the district has every picture and found its hash right */
  readonly arrived: () => { readonly epoch: number; readonly size: number };
  readonly quotaBytes: number;
  readonly clock: Pick<Clock, "now">;
}

const MOST_AT_ONCE = 200;

const inRuns = <T>(list: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length));

/**
 * Lets pictures go that the district has, by the retention table and the room there is. The entry that says so is in the
 * log before the first copy goes; an interrupted run is finished by the next.
 * @returns how many copies went
 */
export const releaseStills = async (deps: ReleaseDeps): Promise<number> => {
  const { book, blobs, entries, arrived, quotaBytes, clock } = deps;
  const drop = async (hashes: readonly string[]): Promise<void> => {
    for (const sha256 of hashes) await blobs.drop(sha256);
    book.dropped(hashes);
  };
  const here = new Set(book.kept().map(({ sha256 }) => sha256));
  await drop(entries.lastReleased().filter((sha256) => here.has(sha256)));

  const mark = arrived();
  book.receivedBefore(mark.epoch, mark.size);
  const now = clock.now();
  const going = copiesToDrop(book.kept(), now, quotaBytes);
  const isPast = ({ reason, atMs }: KeptStill): boolean => now - atMs > RETENTION[reason].hereMs;
  let gone = 0;
  for (const [why, stills] of [
    ["past-its-time", going.filter(isPast)],
    ["no-room", going.filter((still) => !isPast(still))],
  ] as const)
    for (const run of inRuns(stills, MOST_AT_ONCE)) {
      const body = { why, stills: run.map(({ sha256, bytes }) => ({ sha256, bytes })) };
      if (!(await entries.released(body, instantOf(now)))) return gone;
      await drop(run.map(({ sha256 }) => sha256));
      gone += run.length;
    }
  return gone;
};
