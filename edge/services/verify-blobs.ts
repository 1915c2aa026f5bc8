import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "#platform/files.ts";
import type { NamedBlob } from "./verify-entries.ts";

/** Where a blob lies in a data folder. */
const blobPath = (folder: string, sha256: string): string =>
  join(folder, "blobs", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Whether a blob is on the disk with the size and hash that the log says. Read as a stream, whatever its size. */
export const verifyBlob = async (folder: string, blob: NamedBlob): Promise<"whole" | "missing" | "altered"> => {
  const path = blobPath(folder, blob.sha256);
  try {
    if ((await stat(path)).size !== blob.bytes) return "altered";
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return hash.digest("hex") === blob.sha256 ? "whole" : "altered";
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
};
