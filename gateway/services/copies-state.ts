import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import * as v from "valibot";
import { ensureDir, writeFileDurable } from "#platform/files.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";

/** Not among the small files: copied in their own way, derived, half written, or of this gateway's own engine. */
const NOT_HERE = new Set(["logs", "blobs", "views", "tmp", "uploads", "couchdb.mark"]);
const REGISTER = "district.sqlite";
const MOST_BYTES = 4 * 1024 * 1024;

const schema = v.object({ files: v.array(v.object({ path: v.string(), bytes: v.string() })) });
/** Inside the folder, whatever a text says. */
const INNER = /^(?:[A-Za-z0-9][\w.-]*\/)*[A-Za-z0-9][\w.-]*$/;

const filesUnder = async (folder: string, base: string): Promise<string[]> => {
  const found: string[] = [];
  for (const each of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, each.name);
    if (each.isDirectory() && !NOT_HERE.has(each.name)) found.push(...(await filesUnder(path, base)));
    else if (each.isFile() && !NOT_HERE.has(each.name)) found.push(relative(base, path));
  }
  return found;
};

/** The gateway's register and its small files, keys among them, as one text. */
export const packState = async (folder: string, db: Sqlite): Promise<string> => {
  const files = [{ path: REGISTER, bytes: db.serialize().toString("base64") }];
  for (const path of (await filesUnder(folder, folder)).sort()) {
    if (path.startsWith(REGISTER) || path.endsWith(".tmp")) continue;
    const bytes = await readFile(join(folder, path));
    if (bytes.length <= MOST_BYTES) files.push({ path, bytes: bytes.toString("base64") });
  }
  return JSON.stringify({ files } satisfies v.InferInput<typeof schema>);
};

/** Writes what was packed into a new folder, readable by its owner only. @throws Error when the text is none of ours */
export const unpackState = async (folder: string, text: string): Promise<void> => {
  const { files } = v.parse(schema, JSON.parse(text));
  for (const { path, bytes } of files) {
    if (!INNER.test(path)) throw new Error(`${path} is no file of a gateway`);
    await ensureDir(dirname(join(folder, path)));
    await writeFileDurable(join(folder, path), Buffer.from(bytes, "base64"), 0o600);
  }
};
