import { decided } from "#domain/custody/act.ts";
import type { STILL_MOMENTS } from "#domain/entries/alarm.ts";
import type { BlobRef, EntryDraft } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Recorder } from "../../devices/camera/recorder.ts";
import type { CameraBook } from "../../stores/cameras/camera-book.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

/** Under this subject everything the cameras wrote is found again. */
export const CAMERAS_SUBJECT = "cameras";

/** Pictures of the room at a moment that matters for custody. */
export interface Stills {
  /**
   * One picture of each camera: hashed, on the disk, and each in the log as `still.kept` when it resolves. A camera that
   * gives none within seconds is named in `camera.missed`. Without cameras nothing is written.
   * @param of code of what the pictures belong to: an opening, an item, an alarm
   * @throws what the disk throws
   */
  take(moment: (typeof STILL_MOMENTS)[number], of: string): Promise<readonly BlobRef[]>;
}

export interface StillsDeps {
  readonly cameras: readonly string[];
  readonly recorder: Pick<Recorder, "still">;
  readonly blobs: Pick<Blobs, "put">;
  readonly book: Pick<CameraBook, "addStills">;
  readonly journal: Pick<Journal, "write">;
  readonly reader: Pick<Reader, "epoch">;
  readonly clock: Pick<Clock, "now">;
}

interface Taken {
  readonly camera: string;
  readonly atMs: number;
  readonly ref: BlobRef;
}
interface Missed {
  readonly camera: string;
  readonly why: string;
}

/** @returns stills over a recorder, a blob store and the journal */
export const createStills = ({ cameras, recorder, blobs, book, journal, reader, clock }: StillsDeps): Stills => {
  const takeOne = async (camera: string): Promise<Taken | Missed> => {
    const fetched = await recorder.still(camera);
    if (!fetched.ok) return { camera, why: fetched.why.slice(0, 60) };
    const { bytes, mime } = fetched;
    const atMs = clock.now();
    return { camera, atMs, ref: { sha256: await blobs.put(bytes), bytes: bytes.length, mime } };
  };
  return {
    async take(moment, of) {
      if (cameras.length === 0) return [];
      const begun = instantOf(clock.now());
      const taken = await Promise.all(cameras.map(takeOne));
      const stills = taken.filter((each): each is Taken => "ref" in each);
      const missed = taken.filter((each): each is Missed => "why" in each);
      const drafts: EntryDraft[] = stills.map(({ camera, atMs, ref }) => {
        const takenAt = instantOf(atMs);
        const body = { of, camera, moment, takenAt };
        return { kind: "still.kept", at: takenAt, subjects: [of, CAMERAS_SUBJECT], body, blobs: [ref] };
      });
      if (missed.length > 0) {
        const body = { of, moment, cameras: missed };
        drafts.push({ kind: "camera.missed", at: begun, subjects: [of, CAMERAS_SUBJECT], body });
      }
      const written = await journal.write(SYSTEM_ACTOR, () => decided(drafts, undefined));
      // a picture that no entry names is nobody's: it stays as bytes and counts for nothing
      if (!written.ok) return [];
      const epoch = reader.epoch();
      const { entries } = written.value;
      book.addStills(
        stills.map(({ camera, atMs, ref }, i) => {
          const named = { epoch, seq: entries[i]?.seq ?? 0 };
          return { ...ref, ...named, camera, atMs, reason: moment, received: false };
        }),
      );
      return stills.map(({ ref }) => ref);
    },
  };
};
