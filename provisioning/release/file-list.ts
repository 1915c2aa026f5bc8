import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";

/** Names of the two files that speak of the others. */
export const LIST_FILE = "FILES";
export const NOTE_FILE = "release.note";

/** SHA-256 of a file in hex, read in pieces. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
};

const walk = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== LIST_FILE && path !== NOTE_FILE)
    .toSorted();
};

/**
 * The list of a folder: one line a file, hash, `x` or `-` for its mode, path; sorted.
 * @throws Error for anything that is neither file nor folder: a release has no links
 */
export const listFiles = async (folder: string): Promise<string> => {
  const lines: string[] = [];
  for (const path of await walk(folder)) {
    const found = await lstat(join(folder, path));
    if (!found.isFile() || path.includes("\n")) throw new Error(`${path} may not be in a release`);
    lines.push(`${await hashFile(join(folder, path))} ${found.mode & 0o100 ? "x" : "-"} ${path}`);
  }
  return `${lines.join("\n")}\n`;
};

/**
 * Whether a folder holds exactly the files of its own list, which has the hash that was signed.
 * @returns the first path that differs, or undefined when all is as signed
 */
export const differsFrom = async (folder: string, listHash: string): Promise<string | undefined> => {
  const list = await readFile(join(folder, LIST_FILE), "utf8").catch(() => "");
  if (createHash("sha256").update(list, "utf8").digest("hex") !== listHash) return LIST_FILE;
  const there = await listFiles(folder).catch((error: Error) => error.message);
  if (there === list) return undefined;
  const [signed, found] = [new Set(list.split("\n")), new Set(there.split("\n"))];
  const line = [...signed].find((each) => !found.has(each)) ?? [...found].find((each) => !signed.has(each));
  return line?.split(" ").slice(2).join(" ") || line || LIST_FILE;
};
