import { join } from "node:path";
import type { Clock } from "#platform/clock.ts";
import { randomBytes } from "#platform/crypto.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import type { Gateway } from "./compose.ts";
import { type Copies, createCopies } from "./services/copies.ts";

/** The second copy of a gateway, not running yet. */
export const openCopies = async (
  gateway: Gateway,
  where: { readonly folder: string; readonly district: string; readonly to: string },
  key: Uint8Array,
  clock: Clock,
): Promise<Copies> => {
  const unique = (): string => Buffer.from(randomBytes(8)).toString("hex");
  const blobs = await openBlobs(join(where.folder, "blobs"), unique);
  return createCopies({ ...gateway, ...where, key, blobs, clock });
};
