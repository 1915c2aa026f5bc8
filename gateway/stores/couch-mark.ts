import { join } from "node:path";
import { randomBytes } from "#platform/crypto.ts";
import { ensureDir, readTextFile, writeFileDurable } from "#platform/files.ts";

const NAME = "couchdb.mark";
const MARK = /^[a-z][a-z0-9]{3,31}$/;

/**
 * The mark of this gateway's databases on its CouchDB, made once and kept in its folder: a new gateway finds nothing of
 * an earlier one, and two on one server do not meet.
 * @throws Error when the file holds none
 */
export const openCouchMark = async (folder: string): Promise<string> => {
  await ensureDir(folder);
  const path = join(folder, NAME);
  const kept = (await readTextFile(path, 256))?.trim();
  if (kept !== undefined && !MARK.test(kept)) throw new Error(`${path} holds no mark: small letters and digits`);
  if (kept !== undefined) return kept;
  const mark = `mk${Buffer.from(randomBytes(4)).toString("hex")}`;
  await writeFileDurable(path, Buffer.from(`${mark}\n`));
  return mark;
};
