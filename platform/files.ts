import { lstat, mkdir, open, rename, unlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder and the folders above it, durably; one that is there is left as it is. */
export const ensureDir = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = resolve(folder); made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
};

/**
 * Writes a whole file so that after a power cut either the old or the new content is there, never a part: beside it,
 * synced, renamed over it, and the folder synced. Its folder must exist.
 */
export const writeFileDurable = async (path: string, bytes: Uint8Array, mode = 0o644): Promise<void> => {
  const beside = `${path}.tmp`;
  try {
    const handle = await open(beside, "w", mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined); // on a full disk the half-written file would only take room
    throw error;
  }
  await syncFolder(dirname(path));
};

/** Whether an error of the file system says that there is no such file. */
export const isMissing = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";

/** Whether a symbolic link stands there; false where nothing does. */
export const isLink = async (path: string): Promise<boolean> => {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

/**
 * A small text file, read strictly.
 * @returns undefined when there is none
 * @throws RangeError when it is larger than `maxBytes`, TypeError when it is not UTF-8
 */
export const readTextFile = async (path: string, maxBytes: number): Promise<string | undefined> => {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) throw new RangeError(`${path} is larger than ${maxBytes} bytes`);
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
