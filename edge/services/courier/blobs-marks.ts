import { existsSync, readFileSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { isMissing, writeFileDurable } from "#platform/files.ts";

const FETCH = "blobs-to-fetch";
const ARRIVED = "blobs-at-district.json";
const arrivedSchema = v.strictObject({ epoch: v.number(), size: v.number() });

/** Up to which entry of an epoch the district has every photo and file. */
export type BlobsArrived = v.InferOutput<typeof arrivedSchema>;

/** Notes that this machine's record came from the district and its photos must follow. Durable when it resolves. */
export const markToFetch = (folder: string): Promise<void> => writeFileDurable(join(folder, FETCH), new Uint8Array());

/** Whether photos must still be fetched. */
export const isToFetch = (folder: string): boolean => existsSync(join(folder, FETCH));

/** Takes the note away: all that the district has is here. */
export const unmarkToFetch = (folder: string): Promise<void> =>
  unlink(join(folder, FETCH)).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault;
  });

/** What was kept; the very beginning when nothing was, or cannot be read: then more is brought than is lacking. */
export const readArrived = (folder: string): BlobsArrived => {
  const none = { epoch: 1, size: 0 };
  try {
    const read = v.safeParse(arrivedSchema, JSON.parse(readFileSync(join(folder, ARRIVED), "utf8")));
    return read.success ? read.output : none;
  } catch {
    return none;
  }
};

/** Keeps it, durable when it resolves. */
export const keepArrived = (folder: string, arrived: BlobsArrived): Promise<void> =>
  writeFileDurable(join(folder, ARRIVED), Buffer.from(`${JSON.stringify(arrived)}\n`));
