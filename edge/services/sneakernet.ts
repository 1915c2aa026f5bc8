import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { equalBytes, toHex } from "#domain/log/bytes.ts";
import { blobsOf } from "#domain/wire/blobs.ts";
import {
  answerName,
  EXPORT_FOLDER,
  type ExportedFile,
  exportName,
  isExportName,
  MANIFEST_NAME,
  signManifest,
} from "#domain/wire/export.ts";
import { sha256 } from "#platform/crypto.ts";
import { ensureDir, isLink, isMissing, readTextFile, writeFileDurable } from "#platform/files.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import { createBatches } from "./courier/batches.ts";
import { readArrived } from "./courier/blobs-marks.ts";
import { sizeOfEpoch } from "./courier/blobs-pull.ts";
import type { OpenStation } from "./opening/open-station.ts";

/** A link stands on the disk where a folder belongs. */
export class DiskFault extends Error {
  constructor(path: string) {
    super(`${path} is a link that leads elsewhere`);
    this.name = "DiskFault";
  }
}

/** What was written onto the disk. */
export interface Exported {
  /** entries of all epochs written */
  readonly entries: number;
  readonly batches: number;
  /** photos and files on the disk that the district may lack, and of them those that were copied now */
  readonly blobs: number;
  readonly copied: number;
  /** named by entries, and not here */
  readonly missing: number;
}

const BATCH_BYTES = 256 * 1024;
const MAX_NOTE_BYTES = 64 * 1024;
const PAGE = 500;

const folderOf = (disk: string, station: string): string => join(disk, EXPORT_FOLDER, station);

/**
 * Takes in what the district answered on a disk: its cosignature. Answers of other logs, older ones and forged ones are
 * left.
 * @returns up to which entry the record is witnessed now; undefined when the disk had nothing new
 */
export const takeInAnswer = async (
  { station, view, witnessed }: Pick<OpenStation, "station" | "view" | "witnessed">,
  disk: string,
): Promise<number | undefined> => {
  const before = witnessed.latest()?.size ?? 0;
  const path = join(folderOf(disk, station.code), answerName(view.reader.epoch()));
  const note = await readTextFile(path, MAX_NOTE_BYTES).catch(() => undefined);
  if (note === undefined || !(await witnessed.keep(note, ""))) return undefined;
  const now = witnessed.latest()?.size ?? 0;
  return now > before ? now : undefined;
};

/** An export that was broken off has no manifest; it would only take room. */
const clearUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!isExportName(name)) continue;
    const isWhole = await stat(join(folder, name, MANIFEST_NAME)).then(
      () => true,
      () => false,
    );
    if (!isWhole) await rm(join(folder, name), { recursive: true });
  }
};

/** Writes [from, to) of an epoch; the manifest comes last, so that what has one is whole. */
const writeEpoch = async (
  { station, view, log, keys }: OpenStation,
  folder: string,
  { epoch, from, to, note }: { epoch: number; from: number; to: number; note: string | undefined },
): Promise<number> => {
  const { reader } = view;
  const batches = createBatches({
    station: station.code,
    reader: {
      epoch: () => epoch,
      entries: (start, limit) => reader.entries(start, limit, epoch),
      nodeAt: reader.nodesOf(epoch),
    },
    log,
  });
  const place = join(folder, exportName({ epoch, from, to }));
  await rm(place, { recursive: true, force: true });
  await ensureDir(place);
  const files: ExportedFile[] = [];
  for (let at = from; at < to; ) {
    const { count, bytes } = await batches.pack(at, to, BATCH_BYTES, note);
    const name = `${String(files.length + 1).padStart(4, "0")}.batch`;
    await writeFileDurable(join(place, name), bytes);
    files.push({ name, bytes: bytes.length, sha256: toHex(sha256(bytes)) });
    at += count;
  }
  const manifest = signManifest({ station: station.code, epoch, from, to, files }, keys.signer);
  await writeFileDurable(join(place, MANIFEST_NAME), Buffer.from(manifest));
  return files.length;
};

const isWholeOn = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    return equalBytes(await readFile(path), bytes);
  } catch (fault) {
    if (isMissing(fault)) return false;
    throw fault;
  }
};

/** A disk that came from elsewhere may carry links that lead off it. @throws DiskFault when one stands in the way */
const noLinks = async (disk: string, station: string): Promise<void> => {
  for (const path of [join(disk, EXPORT_FOLDER), folderOf(disk, station), join(folderOf(disk, station), "blobs")])
    if (await isLink(path)) throw new DiskFault(path);
};

/**
 * Writes what the district lacks onto a disk: entries after the last ones it cosigned, and photos since it was last known
 * to have them all. Broken off, it is run again; what is there already is left or replaced.
 * @throws DiskFault when a link on the disk leads off it; Node's own error when the disk is full or gone
 * @param options `all`: from the first entry of the first epoch
 */
export const exportTo = async (
  opened: OpenStation,
  blobs: Pick<Blobs, "get">,
  disk: string,
  { all = false }: { readonly all?: boolean } = {},
): Promise<Exported> => {
  const { station, view, checkpoints, witnessed, signHead } = opened;
  const { reader } = view;
  const folder = folderOf(disk, station.code);
  await noLinks(disk, station.code);
  await ensureDir(join(folder, "blobs"));
  await clearUnfinished(folder);
  await signHead();
  const signed = checkpoints.latest();
  const newest = reader.epoch();
  const end = signed?.checkpoint.size ?? 0;
  const from = all ? 0 : (witnessed.latest()?.size ?? 0);
  let entries = 0;
  let batches = 0;
  for (let epoch = all ? 1 : newest; epoch <= newest; epoch++) {
    const isNewest = epoch === newest;
    const to = isNewest ? end : sizeOfEpoch(reader, epoch);
    const start = isNewest ? from : 0;
    if (start >= to) continue;
    batches += await writeEpoch(opened, folder, { epoch, from: start, to, note: isNewest ? signed?.note : undefined });
    entries += to - start;
  }

  const mark = all ? { epoch: 1, size: 0 } : readArrived(opened.folder);
  const seen = new Set<string>();
  let copied = 0;
  let missing = 0;
  for (let epoch = mark.epoch; epoch <= newest; epoch++) {
    const to = epoch === newest ? end : sizeOfEpoch(reader, epoch);
    for (let at = epoch === mark.epoch ? mark.size : 0; at < to; at += PAGE)
      for (const blob of reader.entries(at, Math.min(PAGE, to - at), epoch).flatMap(blobsOf)) {
        if (seen.has(blob.sha256)) continue;
        const bytes = await blobs.get(blob.sha256);
        if (bytes === undefined) {
          missing++;
          continue;
        }
        seen.add(blob.sha256);
        const path = join(folder, "blobs", blob.sha256);
        if (await isWholeOn(path, bytes)) continue;
        await writeFileDurable(path, bytes);
        copied++;
      }
  }
  return { entries, batches, blobs: seen.size, copied, missing };
};
