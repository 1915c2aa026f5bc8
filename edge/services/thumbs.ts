import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Photo } from "#domain/item/photo.ts";
import { ok, type Result } from "#domain/result.ts";
import { ensureDir, isMissing, writeFileDurable } from "#platform/files.ts";
import { createTurns } from "#platform/turns.ts";
import { imageHead } from "./image-head.ts";
import type { Photos } from "./photos.ts";

/** Longest edge of a small picture in pixels. */
export const THUMB_EDGE = 360;
const QUALITY = 72;
/** A larger original is shown as it is: its pixels would not fit beside everything else in a small machine's memory. */
const MOST_PIXELS = 16_000_000;

/** Small pictures for lists. Derived from the originals, which stay as they are; the folder may be deleted at any time. */
export interface Thumbs {
  /** The small picture, made once and kept; the original where none can be made. Refuses `photo/unknown`. */
  of(sha256: string): Promise<Result<{ bytes: Uint8Array; mime: Photo["mime"] }>>;
}

/** Decodes and scales; undefined when the bytes are no whole picture. */
const shrink = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  try {
    const image = await loadImage(bytes);
    const scale = Math.min(1, THUMB_EDGE / Math.max(image.width, image.height));
    const [width, height] = [image.width, image.height].map((edge) => Math.max(1, Math.round(edge * scale)));
    const canvas = createCanvas(width ?? 1, height ?? 1);
    const ink = canvas.getContext("2d");
    ink.fillStyle = "#ffffff";
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toBuffer("image/jpeg", QUALITY);
  } catch {
    return undefined;
  }
};

const kept = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** @param folder where small pictures are kept */
export const createThumbs = (folder: string, photos: Pick<Photos, "open">): Thumbs => {
  // one at a time: a list of fresh photos must not decode all of them at once
  const inTurn = createTurns();
  const make: Thumbs["of"] = async (sha256) => {
    const original = await photos.open(sha256);
    if (!original.ok) return original;
    const path = join(folder, `${sha256}.jpg`);
    const before = await kept(path);
    if (before) return ok({ bytes: before, mime: "image/jpeg" });
    const head = imageHead(original.value.bytes);
    const small = head && head.width * head.height <= MOST_PIXELS ? await shrink(original.value.bytes) : undefined;
    if (!small) return original;
    await ensureDir(folder);
    await writeFileDurable(path, small);
    return ok({ bytes: small, mime: "image/jpeg" });
  };
  return {
    async of(sha256) {
      const before = /^[0-9a-f]{64}$/.test(sha256) ? await kept(join(folder, `${sha256}.jpg`)) : undefined;
      return before ? ok({ bytes: before, mime: "image/jpeg" }) : inTurn(() => make(sha256));
    },
  };
};
