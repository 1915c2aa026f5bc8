import * as v from "valibot";
import { integer, sha256Hex } from "../schema.ts";

export const PHOTO_ROLES = ["item", "seal", "document"] as const;
/** A photo by the hash of its bytes as they left the camera. */
export const photoSchema = v.strictObject({
  sha256: sha256Hex,
  bytes: integer(1),
  mime: v.picklist(["image/jpeg", "image/png", "image/webp"]),
  role: v.picklist(PHOTO_ROLES),
});
export type Photo = v.InferOutput<typeof photoSchema>;

/** Largest photo taken in: 25 MB and 50 megapixels, so that a hostile picture cannot exhaust the kiosk. */
export const MAX_PHOTO_BYTES = 25_000_000;
export const MAX_PHOTO_PIXELS = 50_000_000;
