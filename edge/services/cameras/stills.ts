import type { StillReason } from "#domain/camera/retention.ts";
import { decided } from "#domain/custody/act.ts";
import type { BlobRef } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Recorder } from "../../devices/camera/recorder.ts";
import type { BookedStill, CameraBook } from "../../stores/cameras/camera-book.ts";
import type { Journal } from "../journal/journal.ts";
import { SYSTEM_ACTOR } from "../opening/open-epoch.ts";

/** Under this subject everything the cameras wrote is found again. */
export const CAMERAS_SUBJECT = "cameras";

/** Pictures of the room at a moment that matters for custody. */
export interface Stills {
  /**
   * One picture of each camera, hashed, on the disk and in the log (`camera.still`) when it resolves. A camera that gives
   * none within seconds is named in the entry. Without cameras nothing is written.
   * @param ref what the pictures belong to: code of an opening, an item, a question
   * @throws what the disk throws
   */
  take(reason: StillReason, ref?: string): Promise<readonly BlobRef[]>;
}

export interface StillsDeps {
  readonly cameras: readonly string[];
  readonly recorder: Pick<Recorder, "still">;
  readonly blobs: Pick<Blobs, "put">;
  readonly book: Pick<CameraBook, "addStills">;
  readonly journal: Pick<Journal, "write">;
  readonly clock: Pick<Clock, "now">;
}

type Taken = Omit<BookedStill, "reason" | "atMs" | "received">;

/** @returns stills over a recorder, a blob store and the journal */
export const createStills = ({ cameras, recorder, blobs, book, journal, clock }: StillsDeps): Stills => {
  const takeOne = async (camera: string): Promise<Taken | { camera: string; why: string }> => {
    const fetched = await recorder.still(camera);
    if (!fetched.ok) return { camera, why: fetched.why.slice(0, 60) };
    const { bytes, mime } = fetched;
    return { camera, sha256: await blobs.put(bytes), bytes: bytes.length, mime };
  };
  return {
    async take(reason, ref) {
      if (cameras.length === 0) return [];
      const atMs = clock.now();
      const taken = await Promise.all(cameras.map(takeOne));
      const stills = taken.filter((each): each is Taken => "sha256" in each);
      const missed = taken.filter((each) => "why" in each);
      const refs = stills.map(({ sha256, bytes, mime }) => ({ sha256, bytes, mime }));
      const written = await journal.write(SYSTEM_ACTOR, () => {
        const body = { reason, ...(ref === undefined ? {} : { ref }), stills, missed };
        const at = instantOf(atMs);
        const subjects = [CAMERAS_SUBJECT, ...(ref === undefined ? [] : [ref])];
        return decided([{ kind: "camera.still", at, subjects, body, blobs: refs }], undefined);
      });
      // pictures no entry names are nobody's: they stay as bytes and count for nothing
      if (!written.ok) return [];
      book.addStills(stills.map((each) => ({ ...each, reason, atMs, received: false })));
      return refs;
    },
  };
};
