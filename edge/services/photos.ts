import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, type Photo } from "#domain/item/photo.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import { imageHead } from "./image-head.ts";

/** A photo taken in: its bytes are on the disk as they came, under this hash. */
export interface PhotoTaken {
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: Photo["mime"];
  readonly width: number;
  readonly height: number;
}

export interface Photos {
  /**
   * Keeps the original byte for byte; nothing is decoded here. The type is what the bytes say, whatever the sender
   * called it. Refuses `photo/too-large`, `photo/not-an-image`, `photo/too-many-pixels`.
   */
  take(bytes: Uint8Array): Promise<Result<PhotoTaken>>;
  /** Whether photos named in an act were taken in, with that size. Refuses `photo/unknown`. */
  known(photos: readonly Pick<Photo, "sha256" | "bytes">[]): Promise<Result<true>>;
  /** The original and its type. Refuses `photo/unknown`. */
  open(sha256: string): Promise<Result<{ bytes: Uint8Array; mime: Photo["mime"] }>>;
}

/** @returns photos over the blob store */
export const createPhotos = (blobs: Blobs): Photos => ({
  async take(bytes) {
    if (bytes.length > MAX_PHOTO_BYTES)
      return refuse("photo/too-large", { bytes: bytes.length, most: MAX_PHOTO_BYTES });
    const head = imageHead(bytes);
    if (!head) return refuse("photo/not-an-image");
    const { mime, width, height } = head;
    if (width * height > MAX_PHOTO_PIXELS)
      return refuse("photo/too-many-pixels", { pixels: width * height, most: MAX_PHOTO_PIXELS });
    return ok({ sha256: await blobs.put(bytes), bytes: bytes.length, mime, width, height });
  },
  async known(photos) {
    for (const { sha256, bytes } of photos)
      if ((await blobs.size(sha256)) !== bytes) return refuse("photo/unknown", { sha256 });
    return ok(true);
  },
  async open(sha256) {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return refuse("photo/unknown");
    const bytes = await blobs.get(sha256);
    const head = bytes && imageHead(bytes);
    return bytes && head ? ok({ bytes, mime: head.mime }) : refuse("photo/unknown");
  },
});
