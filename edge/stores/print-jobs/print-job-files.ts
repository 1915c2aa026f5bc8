import { mkdir, readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { type PrintJobRecord, printJobSchema } from "#domain/papers/print-job.ts";
import { isMissing, readTextFile, writeFileDurable } from "#platform/files.ts";

/** Papers on the disk that have not surely come out: what each is, and its bytes in the printer's language. */
export interface PrintJobFiles {
  /** All of them, oldest first. */
  read(): Promise<PrintJobRecord[]>;
  bytes(job: string): Promise<Uint8Array>;
  /** Resolves when paper and bytes are on the disk. */
  add(record: PrintJobRecord, bytes: Uint8Array): Promise<void>;
  /** Resolves when what is known of it is on the disk. */
  change(record: PrintJobRecord): Promise<void>;
  /** A removal that a power cut undoes costs a person one look at the printer, so it does not wait for the disk. */
  remove(job: string): Promise<void>;
}

/** A record is a few words; a larger file is none of ours. */
const MOST_BYTES = 10_000;

const parsed = (text: string | undefined): PrintJobRecord | undefined => {
  try {
    return v.parse(printJobSchema, JSON.parse(text ?? "null"));
  } catch {
    return undefined;
  }
};

const removeFile = (path: string): Promise<void> =>
  unlink(path).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault;
  });

/** Opens the papers of a folder, readable by its owner only. Bytes whose record was never written are thrown away. */
export const openPrintJobFiles = async (folder: string): Promise<PrintJobFiles> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recordOf = (job: string) => join(folder, `${job}.json`);
  const bytesOf = (job: string) => join(folder, `${job}.bin`);
  const read = async (): Promise<PrintJobRecord[]> => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    const texts = names.map((name) => readTextFile(join(folder, name), MOST_BYTES).catch(() => undefined));
    const records = (await Promise.all(texts)).flatMap((text) => parsed(text) ?? []);
    return records.toSorted((a, b) => a.seq - b.seq);
  };
  const known = new Set((await read()).map(({ job }) => job));
  for (const name of await readdir(folder))
    if (name.endsWith(".bin") && !known.has(name.slice(0, -4))) await removeFile(join(folder, name));
  return {
    read,
    bytes: (job) => readFile(bytesOf(job)),
    async add(record, bytes) {
      await writeFileDurable(bytesOf(record.job), bytes, 0o600);
      await writeFileDurable(recordOf(record.job), Buffer.from(JSON.stringify(record)), 0o600);
    },
    change: (record) => writeFileDurable(recordOf(record.job), Buffer.from(JSON.stringify(record)), 0o600),
    async remove(job) {
      await removeFile(recordOf(job));
      await removeFile(bytesOf(job));
    },
  };
};
