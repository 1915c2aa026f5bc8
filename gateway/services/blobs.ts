import { stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { toHex } from "#domain/log/bytes.ts";
import { ok, type Result } from "#domain/result.ts";
import { BLOB_NAME, type BlobRefusal, blobsOf, type WantedBlob } from "#domain/wire/blobs.ts";
import { sha256 as sha256Of } from "#platform/crypto.ts";
import { ensureDir, isMissing, readTextFile } from "#platform/files.ts";
import { type Blobs, openBlobs } from "#stores/blobs/blobs.ts";
import type { AfterBlob, BlobRefs, NamedBlob } from "../stores/blob-refs.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import type { StoredRun } from "./ingest.ts";

/** The district's copy of the photos and files that entries name, those of each station apart from all others. */
export interface DistrictBlobs {
  /** Notes which blobs new entries name. */
  stored(station: string, run: StoredRun): void;
  /** What the station's entries name and is not here: small ones first, behind `after`. */
  wanted(station: string, after: AfterBlob, limit: number): Promise<WantedBlob[]>;
  /** A blob that may arrive now. Refuses `blob/name` and `blob/not-wanted`, which it also says of one that is here. */
  lacking(station: string, sha256: string): Promise<Result<NamedBlob, BlobRefusal>>;
  /** Folder in which uploads of the station grow, each under the blob's name. */
  arriving(station: string): Promise<string>;
  /** Whether an upload of the blob was begun. */
  isUnderWay(station: string, sha256: string): Promise<boolean>;
  /** Takes a whole upload over when its bytes have the hash; answers after it is on the disk. `blob/hash`: it is gone. */
  finish(station: string, sha256: string): Promise<Result<true, BlobRefusal>>;
  /** Takes a blob that came in another way than by an upload. */
  take(station: string, sha256: string, bytes: Uint8Array): Promise<Result<true, BlobRefusal>>;
  /** Bytes [from, to) of a blob of this station; undefined when it is not here. */
  part(station: string, sha256: string, from: number, to: number): Promise<Uint8Array | undefined>;
  isHere(station: string, sha256: string): boolean;
  /** A whole blob of this station, held against its hash; undefined when it is not here. */
  whole(station: string, sha256: string): Promise<Uint8Array | undefined>;
  /** What entries name and is not here; undefined while not every entry was looked through: then nobody knows. */
  lackingOf(station: string): { readonly count: number; readonly bytes: number } | undefined;
  /** Hears when a blob of a station became whole. */
  onArrived(listener: (station: string) => void): void;
}

const PAGE = 500;

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isMissing(fault)) return undefined;
    throw fault;
  }
};
const MAX_NOTED_BYTES = 4_096;
/** Whether what the tus store notes beside an upload is whole: a power cut may have taken it, and the upload begins anew. */
const isNoted = async (upload: string): Promise<boolean> => {
  try {
    const noted = await readTextFile(`${upload}.json`, MAX_NOTED_BYTES);
    return noted !== undefined && typeof JSON.parse(noted) === "object";
  } catch {
    return false;
  }
};
const remove = (path: string): Promise<void> =>
  unlink(path).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault;
  });

/** @param deps `folder`: `<station>/<aa>/<bb>/<sha256>`; `unique`: a name no other write uses at the same time */
export const createDistrictBlobs = (deps: {
  readonly folder: string;
  readonly refs: BlobRefs;
  readonly logs: OpenLogs;
  readonly epochs: Pick<Epochs, "get" | "newest">;
  readonly unique: () => string;
}): DistrictBlobs => {
  const { folder, refs, logs, epochs, unique } = deps;
  const opened = new Map<string, Promise<Blobs>>();
  /** stations whose blobs this process has looked for on the disk */
  const seen = new Set<string>();
  const listeners: ((station: string) => void)[] = [];
  const finishing = new Map<string, Promise<Result<true, BlobRefusal>>>();

  const storeOf = (station: string): Promise<Blobs> => {
    const open = opened.get(station) ?? openBlobs(join(folder, station), unique);
    opened.set(station, open);
    return open;
  };
  const arriving = async (station: string): Promise<string> => {
    const path = join(folder, station, "arriving");
    await ensureDir(path);
    return path;
  };
  const uploadOf = async (station: string, sha256: string): Promise<string> => join(await arriving(station), sha256);

  /** Reads what the log has and was not looked through: after a crash, or where the register is the older copy. */
  const catchUp = async (station: string): Promise<void> => {
    const newest = epochs.newest(station)?.epoch ?? 0;
    for (let epoch = 1; epoch <= newest; epoch++) {
      const size = epochs.get(station, epoch)?.edge.size ?? 0;
      for (let at = refs.lookedThrough(station, epoch); at < size; at += PAGE) {
        const from = at;
        const page = await logs.use(station, (log) => log.read(epoch, from, PAGE));
        refs.add(station, epoch, Math.min(from + PAGE, size), page.flatMap(blobsOf));
      }
    }
  };
  /** A folder that was put back from an older copy lacks what the register still says is here. */
  const lookOnDisk = async (station: string): Promise<void> => {
    if (seen.has(station)) return;
    const store = await storeOf(station);
    for (const { sha256, bytes } of refs.here(station))
      if ((await store.size(sha256)) !== bytes) refs.setHere(station, sha256, false);
    seen.add(station);
  };

  const arrived = (station: string, sha256: string): void => {
    refs.setHere(station, sha256, true);
    for (const listener of listeners) listener(station);
  };
  const adopt = async (station: string, sha256: string): Promise<Result<true, BlobRefusal>> => {
    const upload = await uploadOf(station, sha256);
    const fits = await (await storeOf(station)).adopt(upload, sha256);
    if (fits) arrived(station, sha256);
    else await remove(upload);
    await remove(`${upload}.json`); // what the tus store notes of an upload
    return fits ? ok(true) : { ok: false, error: "blob/hash" };
  };
  const finish = (station: string, sha256: string): Promise<Result<true, BlobRefusal>> => {
    const key = `${station}/${sha256}`;
    const running = finishing.get(key) ?? adopt(station, sha256).finally(() => finishing.delete(key));
    finishing.set(key, running);
    return running;
  };
  const lacking = async (station: string, sha256: string): Promise<Result<NamedBlob, BlobRefusal>> => {
    if (!BLOB_NAME.test(sha256)) return { ok: false, error: "blob/name" };
    const known = refs.get(station, sha256);
    return known && !known.here ? ok(known) : { ok: false, error: "blob/not-wanted" };
  };

  return {
    stored(station, { epoch, from, entries }) {
      const blobs = entries.flatMap(blobsOf);
      const to = from + entries.length;
      // a gap before them is read when the station asks
      if (refs.lookedThrough(station, epoch) >= from) refs.add(station, epoch, to, blobs);
    },
    async wanted(station, after, limit) {
      await lookOnDisk(station);
      await catchUp(station);
      const wanted: WantedBlob[] = [];
      for (const { sha256, bytes } of refs.lacking(station, after, limit)) {
        const upload = await uploadOf(station, sha256);
        const offset = (await isNoted(upload)) ? ((await sizeOf(upload)) ?? 0) : 0;
        // whole, and we stopped before it was taken over
        if (offset >= bytes && (await finish(station, sha256)).ok) continue;
        wanted.push({ sha256, bytes, offset: offset >= bytes ? 0 : offset });
      }
      return wanted;
    },
    lacking,
    arriving,
    async isUnderWay(station, sha256) {
      const upload = await uploadOf(station, sha256);
      return (await isNoted(upload)) && (await sizeOf(upload)) !== undefined;
    },
    finish,
    async take(station, sha256, bytes) {
      await catchUp(station);
      const wanted = await lacking(station, sha256);
      if (!wanted.ok) return wanted;
      if (bytes.length !== wanted.value.bytes) return { ok: false, error: "blob/size" };
      const upload = await uploadOf(station, sha256);
      const store = await storeOf(station);
      if (toHex(sha256Of(bytes)) !== sha256) return { ok: false, error: "blob/hash" };
      await store.put(bytes);
      arrived(station, sha256);
      await remove(upload);
      await remove(`${upload}.json`);
      return ok(true);
    },
    async part(station, sha256, from, to) {
      if (!BLOB_NAME.test(sha256) || !refs.get(station, sha256)) return undefined;
      return (await storeOf(station)).part(sha256, from, to);
    },
    isHere: (station, sha256) => refs.get(station, sha256)?.here === true,
    whole: async (station, sha256) => (refs.get(station, sha256) ? (await storeOf(station)).get(sha256) : undefined),
    lackingOf(station) {
      const newest = epochs.newest(station)?.epoch;
      // of a record that never came nothing is known
      if (newest === undefined || epochs.get(station, newest)?.edge.size === 0) return undefined;
      for (let epoch = 1; epoch <= newest; epoch++)
        if (refs.lookedThrough(station, epoch) < (epochs.get(station, epoch)?.edge.size ?? 0)) return undefined;
      return refs.lackingOf(station);
    },
    onArrived: (listener) => void listeners.push(listener),
  };
};
