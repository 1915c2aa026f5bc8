import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "#platform/files.ts";

/** Bytes by their SHA-256 in hex: photos, scans. Truth beside the log, never changed. */
export interface Blobs {
  /** Keeps the bytes; when it resolves they are synced under their name. The same bytes twice are kept once. */
  put(bytes: Uint8Array): Promise<string>;
  /** @returns undefined when there is none, or what is there no longer has this hash */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Size in bytes; undefined when there is none. */
  size(sha256: string): Promise<number | undefined>;
  /** Removes a copy, only once an entry says that another holder has verified its own. One that is gone is left so. */
  drop(sha256: string): Promise<void>;
  /** Bytes [from, to), fewer at the end, not held against the hash; undefined when there is none. */
  part(sha256: string, from: number, to: number): Promise<Uint8Array | undefined>;
  /**
   * Takes a file of the same file system over, synced under its name, when its bytes have this hash.
   * @returns false when they have not: the file is left where it is
   */
  adopt(path: string, sha256: string): Promise<boolean>;
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
};

/** Opens the store in a folder: `<aa>/<bb>/<sha256>`. @param unique a name no other write uses at the same time */
export const openBlobs = async (folder: string, unique: () => string): Promise<Blobs> => {
  await mkdir(join(folder, "tmp"), { recursive: true });
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256 in hex");
    const outer = join(folder, sha256.slice(0, 2));
    const inner = join(outer, sha256.slice(2, 4));
    return { outer, inner, path: join(inner, sha256) };
  };

  const sizeOf = async (path: string): Promise<number | undefined> => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
    const handle = await open(path, "wx", 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  };

  /** The folders may be new: each is found again after a power cut only if the one above it was synced. */
  const syncFolders = async (sha256: string): Promise<void> => {
    const { inner, outer } = placeOf(sha256);
    for (const each of [inner, outer, folder]) await syncFolder(each);
  };

  return {
    async put(bytes) {
      const sha256 = hashOf(bytes);
      const { inner, path } = placeOf(sha256);
      // of the same length only: a file cut short by a dying disk is replaced
      if ((await sizeOf(path)) === bytes.length) return sha256;
      await mkdir(inner, { recursive: true });
      const beside = join(folder, "tmp", `${sha256}.${unique()}`);
      try {
        await writeSynced(beside, bytes);
        await rename(beside, path);
      } catch (error) {
        await unlink(beside).catch(() => undefined);
        throw error;
      }
      await syncFolders(sha256);
      return sha256;
    },
    async adopt(path, sha256) {
      const { inner, path: place } = placeOf(sha256);
      if ((await hashOfFile(path)) !== sha256) return false;
      await mkdir(inner, { recursive: true });
      const handle = await open(path, "r+");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(path, place);
      await syncFolders(sha256);
      return true;
    },
    async part(sha256, from, to) {
      try {
        const handle = await open(placeOf(sha256).path, "r");
        try {
          const bytes = Buffer.alloc(to - from);
          const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
          return bytes.subarray(0, bytesRead);
        } finally {
          await handle.close();
        }
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async get(sha256) {
      try {
        const bytes = await readFile(placeOf(sha256).path);
        return hashOf(bytes) === sha256 ? bytes : undefined;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    size: (sha256) => sizeOf(placeOf(sha256).path),
    async drop(sha256) {
      await unlink(placeOf(sha256).path).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
};
