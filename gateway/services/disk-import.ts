import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { toHex } from "#domain/log/bytes.ts";
import { parseVerifierKey, type VerifierKey } from "#domain/log/verifier-key.ts";
import { decodeBatch, MAX_BATCH_CHARACTERS } from "#domain/wire/batch.ts";
import { BLOB_NAME, MAX_BLOB_BYTES } from "#domain/wire/blobs.ts";
import {
  answerName,
  EXPORT_FOLDER,
  type ExportedFile,
  type ExportManifest,
  isExportName,
  MANIFEST_NAME,
  openManifest,
} from "#domain/wire/export.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import { isLink, isMissing, readTextFile, writeFileDurable } from "#platform/files.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { DistrictBlobs } from "./blobs.ts";
import type { Ingest } from "./ingest.ts";

/**
 * Why a file on a disk was left, beside the refusals of the wire and of blobs.
 * `disk/unknown-station`: no such station here. `disk/foreign`: not written by a station. `disk/unfinished`: the export
 * was broken off. `disk/signature`: not signed by the station's key. `disk/damaged`: not the bytes that were signed.
 * `disk/missing`: named by the manifest and not there.
 */
export type DiskFault =
  | "disk/unknown-station"
  | "disk/foreign"
  | "disk/unfinished"
  | "disk/signature"
  | "disk/damaged"
  | "disk/missing";

/** A file or folder that was not taken, and why. */
export interface Left {
  /** below the disk's `malkhana` */
  readonly path: string;
  readonly code: string;
}

/** What a disk brought for one station. */
export interface StationImported {
  readonly station: string;
  /** entries that were new here, and photos and files */
  readonly entries: number;
  readonly blobs: number;
  /** up to which entry the witness's cosignature was written onto the disk */
  readonly answered?: number;
}

/** What a disk brought. */
export interface DiskImported {
  readonly stations: readonly StationImported[];
  readonly left: readonly Left[];
}

const MAX_NOTE_BYTES = 64 * 1024;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const inflate = promisify(brotliDecompress);

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).sort();
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
};

/** A file's bytes when it has this size and hash. */
const readSigned = async (path: string, file: ExportedFile): Promise<Uint8Array | DiskFault> => {
  try {
    if (file.bytes > MAX_BATCH_BYTES || (await stat(path)).size !== file.bytes) return "disk/damaged";
    const bytes = await readFile(path);
    return toHex(sha256(bytes)) === file.sha256 ? bytes : "disk/damaged";
  } catch (fault) {
    // a sector that does not read is the disk's fault, and the other files may be well
    return isMissing(fault) ? "disk/missing" : "disk/damaged";
  }
};

/**
 * Takes in what stations wrote onto a disk, through the same ingest as from the link: any number of times, in any order.
 * What cannot be taken is named and the rest taken. Answers on the disk with the cosignature of what is here.
 * @throws StorageFault when our own log cannot be opened: `locked` while the gateway runs
 */
export const importDisk = async (
  deps: {
    readonly ingest: Pick<Ingest, "take" | "head">;
    readonly blobs: Pick<DistrictBlobs, "take">;
    readonly epochs: Pick<Epochs, "get" | "newest">;
    readonly logs: OpenLogs;
  },
  disk: string,
): Promise<DiskImported> => {
  const { ingest, blobs, epochs, logs } = deps;
  const root = join(disk, EXPORT_FOLDER);
  const left: Left[] = [];
  const leave = (path: string, code: string): void => void left.push({ path, code });

  const keysOf = (station: string): VerifierKey[] => {
    const keys: VerifierKey[] = [];
    for (let epoch = epochs.newest(station)?.epoch ?? 0; epoch > 0; epoch--) {
      const known = epochs.get(station, epoch);
      const key = known && parseVerifierKey(sha256, known.vkey);
      if (key) keys.push(key);
    }
    return keys;
  };
  const sizeHere = async (station: string, epoch: number): Promise<number> => {
    const head = await ingest.head(station, epoch);
    return head.ok ? head.value.size : 0;
  };

  /** One file of an export; why it was left, undefined when it was taken. */
  const takeFile = async (path: string, file: ExportedFile, { station, epoch }: ExportManifest) => {
    const signed = await readSigned(path, file);
    if (typeof signed === "string") return signed;
    const text = await inflate(signed, { maxOutputLength: MAX_BATCH_CHARACTERS }).catch(() => undefined);
    if (text === undefined) return "wire/not-inflated";
    const batch = decodeBatch(text.toString("utf8"), sha256);
    if (!batch.ok) return batch.error;
    const here = await sizeHere(station, epoch);
    // an earlier file is missing or on another disk: nothing waits for it here
    if (batch.value.from > here) return "wire/gap";
    const { note, ...entries } = batch.value;
    const isBehind = entries.from + entries.entries.length < here;
    // a checkpoint that was overtaken is not cosigned any more
    const taken = await ingest.take(station, note === undefined || isBehind ? entries : { ...entries, note });
    return taken.ok ? undefined : taken.error.code;
  };
  const takeExport = async (station: string, name: string, keys: readonly VerifierKey[]): Promise<number> => {
    const folder = join(root, station, name);
    const below = `${station}/${name}`;
    const note = await readTextFile(join(folder, MANIFEST_NAME), MAX_NOTE_BYTES).catch(() => "");
    if (note === undefined) {
      leave(below, "disk/unfinished");
      return 0;
    }
    const manifest = openManifest(note, keys, verifyEd25519);
    if (manifest?.station !== station) {
      leave(`${below}/${MANIFEST_NAME}`, "disk/signature");
      return 0;
    }
    const before = await sizeHere(station, manifest.epoch);
    const known = new Set([MANIFEST_NAME, ...manifest.files.map((file) => file.name)]);
    for (const file of manifest.files) {
      const fault = await takeFile(join(folder, file.name), file, manifest);
      if (fault) leave(`${below}/${file.name}`, fault);
    }
    for (const other of await namesIn(folder)) if (!known.has(other)) leave(`${below}/${other}`, "disk/foreign");
    return (await sizeHere(station, manifest.epoch)) - before;
  };
  const takeBlobs = async (station: string): Promise<number> => {
    let taken = 0;
    const folder = join(root, station, "blobs");
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const below = `${station}/blobs/${name}`;
      const size = BLOB_NAME.test(name) ? (await stat(path)).size : -1;
      if (size < 0 || size > MAX_BLOB_BYTES) {
        leave(below, "disk/foreign");
        continue;
      }
      const answer = await readFile(path).then(
        (bytes) => blobs.take(station, name, bytes),
        () => ({ ok: false, error: "disk/damaged" }) as const,
      );
      if (answer.ok) taken++;
      // it came before, by this disk or by the link
      else if (answer.error !== "blob/not-wanted") leave(below, answer.error);
    }
    return taken;
  };
  const answer = async (station: string): Promise<number | undefined> => {
    const known = epochs.newest(station);
    if (!known?.witnessed) return undefined;
    const { note, lines, size } = known.witnessed;
    const path = join(root, station, answerName(known.epoch));
    await rm(`${path}.tmp`, { force: true }); // a link in its place would be written through
    await writeFileDurable(path, Buffer.from(note + lines));
    return size;
  };

  const stations: StationImported[] = [];
  for (const station of await namesIn(root)) {
    const keys = keysOf(station);
    if (keys.length === 0) {
      leave(station, "disk/unknown-station");
      continue;
    }
    if (await isLink(join(root, station))) {
      leave(station, "disk/foreign");
      continue;
    }
    await logs.use(station, (log) => log.head());
    let entries = 0;
    for (const name of await namesIn(join(root, station)))
      if (isExportName(name)) entries += await takeExport(station, name, keys);
      else if (name !== "blobs" && !name.startsWith("answer-")) leave(`${station}/${name}`, "disk/foreign");
    const taken = await takeBlobs(station);
    const answered = await answer(station);
    stations.push({ station, entries, blobs: taken, ...(answered === undefined ? {} : { answered }) });
  }
  return { stations, left };
};
