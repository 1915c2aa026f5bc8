import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { equalBytes, fromBase64 } from "#domain/log/bytes.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge } from "#domain/log/edge.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { openBox } from "#platform/box.ts";
import { ed25519FromSeed, randomBytes, sha256 } from "#platform/crypto.ts";
import { ensureDir, isMissing, readTextFile } from "#platform/files.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";
import { openDistrict } from "../stores/district.ts";
import type { LogStore } from "../stores/log-store.ts";
import { createOrderLogs } from "../stores/orders-logs.ts";
import { blobFile } from "./copies-blobs.ts";
import { type CopiedEpoch, CopyFault, hashOf, keyIdOf, readManifest } from "./copies-manifest.ts";
import { readPage } from "./copies-pages.ts";
import { unpackState } from "./copies-state.ts";

/** What came back. */
export interface RestoredCopy {
  /** when the copy was begun (ms): what stations sent later they send again */
  readonly atMs: number;
  readonly district: string;
  /** the witness that stations know */
  readonly witness: string;
  readonly logs: number;
  readonly entries: number;
  readonly blobs: number;
}

export interface RestoreDeps {
  readonly copy: string;
  /** of the gateway that is made; must not be there, or be empty */
  readonly folder: string;
  readonly key: Uint8Array;
  /** the engine of the new gateway, given the folder in which it is made */
  readonly openStore: (folder: string) => Promise<LogStore>;
  readonly onLog?: (name: string) => void;
}

const inflate = promisify(gunzip);

const mustBeEmpty = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (isMissing(fault)) return [];
    throw fault;
  });
  if (names.length > 0) throw new CopyFault(`${folder} is not empty. Nothing is written over: name a new folder.`);
};

/**
 * Makes a gateway from a copy: register, keys, every log held against its root, every blob against its hash. The folder
 * has its name only once all of it is there; begun and broken off, it starts again.
 * @throws CopyFault with what is wrong
 */
export const restoreCopy = async ({ copy, folder, key, openStore, onLog }: RestoreDeps): Promise<RestoredCopy> => {
  await mustBeEmpty(folder);
  const manifest = await readManifest(copy);
  if (manifest === undefined) throw new CopyFault(`${copy} holds no copy of a gateway.`);
  if (manifest.keyId !== keyIdOf(key)) throw new CopyFault("The copy was sealed with another key.");

  const openFile = async (file: string, hash?: string): Promise<Uint8Array> => {
    const box = await readFile(join(copy, file)).catch((fault: unknown) => {
      if (isMissing(fault)) throw new CopyFault(`The copy lacks ${file}.`);
      throw fault;
    });
    if (hash !== undefined && hashOf(box) !== hash) throw new CopyFault(`${file} is not the file that was signed.`);
    const opened = openBox(key, file, box);
    if (opened === undefined) throw new CopyFault(`${file} does not open: it was changed.`);
    return inflate(opened);
  };
  const textOf = async (part: { file: string; sha256: string }): Promise<string> =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await openFile(part.file, part.sha256));

  const restoreEpoch = async (log: StationLog, name: string, { epoch, size, root, pages }: CopiedEpoch) => {
    let edge = EMPTY_EDGE;
    for (const part of pages) {
      const page = readPage(await textOf(part), epoch, part.from);
      if (page === undefined || part.from !== edge.size || page.entries.length !== part.count)
        throw new CopyFault(`${part.file} is no page of a log.`);
      edge = grownBy(
        sha256,
        edge,
        page.entries.map((entry) => entry.leafHash),
      );
      await log.append(page);
    }
    if (edge.size !== size || !equalBytes(rootOfEdge(sha256, edge), fromBase64(root) ?? new Uint8Array()))
      throw new CopyFault(`Epoch ${epoch} of ${name} is not the log that was copied.`);
  };

  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await ensureDir(making);
  await unpackState(making, await textOf(manifest.state));
  // who signed the manifest is who signs with the key inside: a copy put together by another would name another witness
  const seed = Buffer.from((await readTextFile(join(making, "witness.seed"), 128)) ?? "", "hex");
  const named = parseVerifierKey(sha256, manifest.witness, "cosigner");
  if (seed.length !== 32 || !named || !equalBytes(ed25519FromSeed(Uint8Array.from(seed)).publicKey, named.publicKey))
    throw new CopyFault("The manifest was not signed by the gateway that is in the copy.");

  const register = await openDistrict(making);
  // stations may have orders that the copy has not
  createOrderLogs(register.db).awaitAll();
  register.close();

  const store = await openStore(making);
  for (const [name, epochs] of Object.entries(manifest.logs)) {
    onLog?.(name);
    const log = await store.open(name);
    try {
      for (const epoch of epochs) await restoreEpoch(log, name, epoch);
    } finally {
      await log.close();
    }
  }
  const blobs = await openBlobs(join(making, "blobs"), () => Buffer.from(randomBytes(8)).toString("hex"));
  const hashes = (await textOf(manifest.blobs)).split("\n").filter((line) => line !== "");
  for (const hash of hashes) {
    const kept = await blobs.put(await openFile(blobFile(hash)));
    if (kept !== hash) throw new CopyFault(`${blobFile(hash)} holds another photo than it says.`);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(making, folder);
  return {
    atMs: manifest.at,
    district: manifest.district,
    witness: manifest.witness,
    logs: Object.keys(manifest.logs).length,
    entries: Object.values(manifest.logs)
      .flat()
      .reduce((sum, { size }) => sum + size, 0),
    blobs: hashes.length,
  };
};
