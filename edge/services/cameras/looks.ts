import { judgeStill, type Luma, type StillVerdict } from "#domain/camera/picture.ts";
import type { BlobRef } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import type { Recorder } from "../../devices/camera/recorder.ts";
import type { CameraBook } from "../../stores/cameras/camera-book.ts";
import type { CameraEntries } from "./camera-entries.ts";
import { coarsePicture } from "./coarse-picture.ts";

/** The newest picture of a camera, as it came. */
export interface NewestPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly atMs: number;
}

/** Looks through the cameras and compares what is seen with what it should be. Pictures here are not kept on the disk. */
export interface Looks {
  /** One look through a camera; undefined: no picture came. */
  at(camera: string): Promise<StillVerdict | undefined>;
  newest(camera: string): NewestPicture | undefined;
  /** A picture taken now and kept, which an officer may make the reference; undefined: none came. */
  candidate(camera: string): Promise<BlobRef | undefined>;
  /** From now on the camera should show this picture, as entry `seq` says. */
  adopt(camera: string, still: BlobRef, seq: number): Promise<void>;
}

export interface LooksDeps {
  readonly recorder: Pick<Recorder, "still">;
  readonly blobs: Pick<Blobs, "put" | "get">;
  readonly book: Pick<CameraBook, "note" | "keepNote" | "addStills">;
  readonly entries: Pick<CameraEntries, "reference">;
  readonly reader: Pick<Reader, "epoch">;
  readonly clock: Pick<Clock, "now">;
}

const noteOf = (camera: string): string => `reference ${camera}`;

/** @returns looks that remember the reference of each camera; the first good picture of a camera is its first one */
export const createLooks = ({ recorder, blobs, book, entries, reader, clock }: LooksDeps): Looks => {
  const newest = new Map<string, NewestPicture>();
  const references = new Map<string, Luma>();

  const adopt: Looks["adopt"] = async (camera, still, seq) => {
    const named = { camera, epoch: reader.epoch(), seq };
    book.addStills([{ ...still, ...named, reason: "reference", atMs: clock.now(), received: false }]);
    book.keepNote(noteOf(camera), still.sha256);
    references.delete(camera);
  };
  const keep = async ({ bytes, mime }: NewestPicture): Promise<BlobRef> => ({
    sha256: await blobs.put(bytes),
    bytes: bytes.length,
    mime,
  });
  const keepFirst = async (camera: string, picture: NewestPicture): Promise<void> => {
    const still = await keep(picture);
    const seq = await entries.reference(camera, still, instantOf(picture.atMs));
    if (seq !== undefined) await adopt(camera, still, seq);
  };
  const referenceOf = async (camera: string): Promise<Luma | undefined> => {
    const known = references.get(camera);
    if (known) return known;
    const sha256 = book.note(noteOf(camera));
    const bytes = sha256 === undefined ? undefined : await blobs.get(sha256);
    const luma = bytes && (await coarsePicture(bytes));
    if (luma) references.set(camera, luma);
    return luma;
  };
  const look = async (camera: string): Promise<{ picture: NewestPicture; luma: Luma } | undefined> => {
    const fetched = await recorder.still(camera);
    const luma = fetched.ok ? await coarsePicture(fetched.bytes) : undefined;
    if (!fetched.ok || !luma) return undefined;
    const picture = { bytes: fetched.bytes, mime: fetched.mime, atMs: clock.now() };
    newest.set(camera, picture);
    return { picture, luma };
  };
  return {
    async at(camera) {
      const seen = await look(camera);
      if (!seen) return undefined;
      const reference = await referenceOf(camera);
      const verdict = judgeStill(seen.luma, reference);
      if (!reference && verdict === "as-it-was") await keepFirst(camera, seen.picture);
      return verdict;
    },
    newest: (camera) => newest.get(camera),
    async candidate(camera) {
      const seen = await look(camera);
      return seen && keep(seen.picture);
    },
    adopt,
  };
};
