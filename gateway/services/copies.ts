import { readdir, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Cosigner } from "#domain/log/cosignature.ts";
import { sealBox } from "#platform/box.ts";
import type { Cancel, Clock } from "#platform/clock.ts";
import { ensureDir, isMissing, writeFileDurable } from "#platform/files.ts";
import type { Sqlite } from "#platform/sqlite/open.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Epochs } from "../stores/epochs.ts";
import type { LogStore } from "../stores/log-store.ts";
import type { OpenLogs } from "../stores/open-logs.ts";
import { blobFile, blobsIn } from "./copies-blobs.ts";
import {
  CopyFault,
  hashOf,
  keyIdOf,
  type Manifest,
  readManifest,
  witnessOf,
  writeManifest,
} from "./copies-manifest.ts";
import { copyEpoch } from "./copies-pages.ts";
import { packState } from "./copies-state.ts";

/** How the second copy stands, for the district's page. */
export interface CopyState {
  /** when the newest whole copy was begun (ms); what came later is not in it. Absent: there is none yet */
  readonly atMs?: number;
  readonly entries: number;
  readonly blobs: number;
  /** why the last run failed, in a sentence; the copy before it stands */
  readonly failed?: string;
  /** the copy lies on the same disk as the gateway and is lost with it */
  readonly sameDisk: boolean;
}

/** Keeps a second copy of all that the gateway holds, sealed, at another place. */
export interface Copies {
  state(): CopyState;
  /** Copies what is new; one run at a time. Resolves when it is on the other disk, or failed. */
  run(): Promise<CopyState>;
  /** Runs now and then after each so many ms. */
  start(everyMs: number): void;
  close(): Promise<void>;
}

export interface CopiesDeps {
  /** the gateway's */
  readonly folder: string;
  /** the other place: it must be there, for a disk that is not mounted must not be taken for one */
  readonly to: string;
  /** 32 bytes that are kept somewhere else than the copy */
  readonly key: Uint8Array;
  readonly district: string;
  readonly db: Sqlite;
  readonly store: Pick<LogStore, "names">;
  readonly logs: OpenLogs;
  readonly epochs: Pick<Epochs, "all">;
  readonly blobs: Pick<Blobs, "get">;
  readonly cosigner: Cosigner;
  readonly clock: Clock;
}

const compress = promisify(gzip);
const entriesOf = (manifest: Manifest): number =>
  Object.values(manifest.logs)
    .flat()
    .reduce((sum, { size }) => sum + size, 0);

/** @returns a copy that is not running yet */
export const createCopies = (deps: CopiesDeps): Copies => {
  const { folder, to, key, district, db, store, logs, epochs, blobs, cosigner, clock } = deps;
  const keyId = keyIdOf(key);
  let state: CopyState = { entries: 0, blobs: 0, sameDisk: false };
  let running: Promise<CopyState> | undefined;
  let timer: Cancel = () => undefined;
  let closed = false;

  const keep = async (file: string, bytes: Uint8Array): Promise<{ file: string; sha256: string }> => {
    const box = sealBox(key, file, await compress(bytes));
    await ensureDir(dirname(join(to, file)));
    await writeFileDurable(join(to, file), box, 0o600);
    return { file, sha256: hashOf(box) };
  };

  /** The copy that is there, if it is ours to go on with. */
  const earlier = async (): Promise<Manifest | undefined> => {
    const found = await stat(to).catch((fault: unknown) => {
      if (isMissing(fault)) return undefined;
      throw fault;
    });
    if (!found?.isDirectory()) throw new CopyFault(`${to} is not there: is the disk mounted? Make the folder once.`);
    state = { ...state, sameDisk: found.dev === (await stat(folder)).dev };
    const manifest = await readManifest(to);
    if (manifest === undefined) return undefined;
    if (manifest.witness !== witnessOf(cosigner)) throw new CopyFault(`${to} holds the copy of another gateway.`);
    if (manifest.keyId !== keyId)
      throw new CopyFault(`${to} was sealed with another key. Give that one, or an empty folder.`);
    state = { ...state, atMs: manifest.at, entries: entriesOf(manifest), blobs: manifest.blobs.count };
    return manifest;
  };

  const copyLogs = async (before: Manifest | undefined): Promise<{ logs: Manifest["logs"]; broken: string[] }> => {
    const known = new Map<string, string>();
    for (const { station, epoch, edge } of epochs.all())
      known.set(station, `${known.get(station) ?? ""}${epoch}:${edge.size} `);
    const copied: Manifest["logs"] = {};
    const broken: string[] = [];
    for (const name of await store.names()) {
      const had = before?.logs[name] ?? [];
      const isSame = had.map(({ epoch, size }) => `${epoch}:${size} `).join("") === known.get(name);
      try {
        copied[name] = isSame ? had : await copyLog(name, had);
      } catch (fault) {
        broken.push(`${name} (${fault instanceof Error ? fault.message : String(fault)})`);
        if (had.length > 0) copied[name] = had; // what was whole once stays in the copy
      }
    }
    return { logs: copied, broken };
  };
  const copyLog = async (name: string, had: Manifest["logs"][string]) => {
    const head = await logs.use(name, (log) => log.head());
    const copied = [];
    for (let epoch = 1; epoch <= head.epoch; epoch++)
      copied.push(
        await copyEpoch(
          { logs, name, keep },
          epoch,
          had.find((each) => each.epoch === epoch),
        ),
      );
    return copied;
  };

  const copyBlobs = async (before: Manifest | undefined): Promise<{ hashes: string[]; broken: string[] }> => {
    const there = new Set(before ? await blobsIn(join(to, "blobs"), ".box") : []);
    const hashes: string[] = [];
    const broken: string[] = [];
    for (const sha of await blobsIn(join(folder, "blobs"))) {
      const bytes = there.has(sha) ? undefined : await blobs.get(sha);
      if (bytes) await keep(blobFile(sha), bytes);
      if (bytes || there.has(sha)) hashes.push(sha);
      else broken.push(`photo ${sha.slice(0, 12)}`);
    }
    // what the copy has and the gateway lost stays
    return { hashes: [...new Set([...hashes, ...there])].sort(), broken };
  };
  /** Files that no manifest names any more. */
  const sweep = async (manifest: Manifest): Promise<void> => {
    const named = new Set([
      manifest.state.file,
      manifest.blobs.file,
      ...Object.values(manifest.logs).flatMap((all) => all.flatMap(({ pages }) => pages.map(({ file }) => file))),
    ]);
    const drop = async (inner: string, own: (name: string) => boolean): Promise<void> => {
      const names = await readdir(join(to, inner)).catch(() => []);
      for (const name of names.filter(own)) {
        const file = inner === "" ? name : `${inner}/${name}`;
        if (!named.has(file)) await unlink(join(to, file)).catch(() => undefined);
      }
    };
    await drop("", (name) => /^(?:state|blobs)-\d+\.box$/.test(name));
    for (const name of Object.keys(manifest.logs)) await drop(`logs/${name}`, (file) => file.endsWith(".box"));
  };

  const copy = async (): Promise<CopyState> => {
    const at = clock.now();
    const before = await earlier();
    const run = (before?.run ?? 0) + 1;
    // the register first: what it says was witnessed is then in the logs that follow
    const packed = await keep(`state-${run}.box`, Buffer.from(await packState(folder, db)));
    const { logs: copied, broken } = await copyLogs(before);
    const photos = await copyBlobs(before);
    const list = await keep(`blobs-${run}.box`, Buffer.from(photos.hashes.join("\n")));
    const manifest: Manifest = {
      v: 1,
      run,
      at,
      district,
      witness: witnessOf(cosigner),
      keyId,
      state: packed,
      blobs: { ...list, count: photos.hashes.length },
      logs: copied,
    };
    await writeManifest(to, manifest, cosigner);
    await sweep(manifest);
    const wrong = [...broken, ...photos.broken];
    return {
      atMs: at,
      entries: entriesOf(manifest),
      blobs: photos.hashes.length,
      sameDisk: state.sameDisk,
      ...(wrong.length > 0 ? { failed: `Not whole at the gateway: ${wrong.join(", ")}` } : {}),
    };
  };

  const run = (): Promise<CopyState> => {
    running ??= copy()
      .catch((fault: unknown) => ({ ...state, failed: fault instanceof Error ? fault.message : String(fault) }))
      .then((now) => {
        running = undefined;
        state = now;
        return now;
      });
    return running;
  };
  return {
    state: () => state,
    run,
    start(everyMs) {
      const again = (): void => {
        run().then(
          () => {
            if (!closed) timer = clock.after(everyMs, again);
          },
          () => undefined,
        );
      };
      again();
    },
    async close() {
      closed = true;
      timer();
      await running;
    },
  };
};
