import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isMissing, readTextFile } from "#platform/files.ts";

/** A note is smaller; what is larger is none of ours. */
const MAX_NOTE_BYTES = 64 * 1024;

/** `e0001`: an epoch as its files are named. */
export const epochName = (epoch: number): string => `e${String(epoch).padStart(4, "0")}`;

/** Where the checkpoints of an epoch lie: `latest`, and kept ones under their size. */
export const checkpointFolder = (folder: string, epoch: number): string =>
  join(folder, "checkpoints", epochName(epoch));

/** The newest signed checkpoint of an epoch; undefined when none was ever stored. */
export const readLatest = (folder: string, epoch: number): Promise<string | undefined> =>
  readTextFile(join(checkpointFolder(folder, epoch), "latest"), MAX_NOTE_BYTES);

/** Sizes of the checkpoints that were kept, ascending. */
export const keptSizes = async (folder: string, epoch: number): Promise<number[]> => {
  try {
    const names = await readdir(checkpointFolder(folder, epoch));
    return names
      .filter((name) => /^[1-9]\d{0,8}$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** A kept checkpoint by its size. */
export const readKept = (folder: string, epoch: number, size: number): Promise<string | undefined> =>
  readTextFile(join(checkpointFolder(folder, epoch), String(size)), MAX_NOTE_BYTES);

/** The epoch's pinned public key, as text. */
export const readPinnedKey = async (folder: string, epoch: number): Promise<string | undefined> =>
  (await readTextFile(join(folder, "keys", `${epochName(epoch)}.vkey`), 4096))?.trimEnd();
