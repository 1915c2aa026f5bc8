import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder and the folders above it; one that is there is left as it is. */
export const ensureDir = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
};

/**
 * Writes a whole file so that after a power cut either the old or the new content is there, never a part: beside it,
 * synced, renamed over it, and the folder synced. Its folder must exist.
 */
export const writeFileDurable = async (path: string, bytes: Uint8Array, mode = 0o644): Promise<void> => {
  const beside = `${path}.tmp`;
  const handle = await open(beside, "w", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
};
