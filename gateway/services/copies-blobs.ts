import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "#platform/files.ts";

const SHA = /^[0-9a-f]{64}$/;

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
};

/** Hashes of all blobs in a folder `<aa>/<bb>/<sha256>`, in order. @param ending what their files' names end with */
export const blobsIn = async (folder: string, ending = ""): Promise<string[]> => {
  const found: string[] = [];
  for (const outer of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const inner of await namesIn(join(folder, outer)))
      for (const name of await namesIn(join(folder, outer, inner)))
        if (name.endsWith(ending) && SHA.test(name.slice(0, name.length - ending.length)))
          found.push(name.slice(0, 64));
  return found.sort();
};

/** Where the copy keeps a blob. */
export const blobFile = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}.box`;
