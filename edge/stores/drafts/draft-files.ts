import { mkdir, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { kindOf, parseCode } from "#domain/codes.ts";
import { code, integer } from "#domain/schema.ts";
import { isMissing, readTextFile, writeFileDurable } from "#platform/files.ts";

/** A form is called by a word of small letters, with hyphens. */
export const draftName = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,30}$/));
/** The address of the screen on which a form stands. */
export const draftPath = v.pipe(v.string(), v.maxLength(120), v.regex(/^\/[\w/-]*$/));
/** What was filled in, as the screen wrote it; null once the form was sent or given up. */
export const draftValue = v.nullable(v.record(v.string(), v.unknown()));

const keptSchema = v.strictObject({
  name: draftName,
  /** grows with every writing of this form */
  seq: integer(),
  /** the code of the act that this form becomes */
  act: code,
  path: draftPath,
  /** when it was written, ms since 1970 */
  atMs: integer(),
  value: draftValue,
});

/** One form of one officer as far as it was filled in. */
export type KeptDraft = v.InferOutput<typeof keptSchema>;

/** Far above any form; a larger file is none of ours. */
const MOST_BYTES = 2_000_000;

/** One file a form, in a folder an officer. */
export interface DraftFiles {
  /** What is kept of an officer. A file that cannot be read as a draft is passed over. */
  read(officer: string): Promise<KeptDraft[]>;
  /** Resolves when it is on the disk. */
  write(officer: string, draft: KeptDraft): Promise<void>;
  remove(officer: string, name: string): Promise<void>;
}

const parsed = (text: string | undefined): KeptDraft | undefined => {
  try {
    return v.parse(keptSchema, JSON.parse(text ?? "null"));
  } catch {
    return undefined;
  }
};

/** Opens the drafts in a folder. Folders and files are readable by their owner only: drafts hold names of persons. */
export const openDraftFiles = async (folder: string): Promise<DraftFiles> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const folderOf = (officer: string): string => {
    if (!parseCode(officer).ok || kindOf(officer) !== "officer") throw new RangeError("not an officer's code");
    return join(folder, officer);
  };
  const fileOf = (officer: string, name: string) => join(folderOf(officer), `${v.parse(draftName, name)}.json`);
  return {
    async read(officer) {
      const own = folderOf(officer);
      const names = await readdir(own).catch((fault: unknown) => {
        if (isMissing(fault)) return [];
        throw fault;
      });
      const texts = names
        .filter((name) => name.endsWith(".json"))
        .map((name) => readTextFile(join(own, name), MOST_BYTES).catch(() => undefined));
      return (await Promise.all(texts)).flatMap((text) => parsed(text) ?? []);
    },
    async write(officer, draft) {
      await mkdir(folderOf(officer), { recursive: true, mode: 0o700 });
      await writeFileDurable(fileOf(officer, draft.name), Buffer.from(JSON.stringify(draft)), 0o600);
    },
    async remove(officer, name) {
      await unlink(fileOf(officer, name)).catch((fault: unknown) => {
        if (!isMissing(fault)) throw fault;
      });
    },
  };
};
