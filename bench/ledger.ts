import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { toHex } from "#domain/log/bytes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { originOf } from "#domain/log/checkpoint.ts";
import { allEntriesRange, entryRange, keyDocument, type StoredEntry, sideName } from "#domain/log/document.ts";
import { type SealedRecord, sealPrivate } from "#domain/log/private-record.ts";
import { inclusionProof, verifyInclusion } from "#domain/log/proof.ts";
import { completedNodes, leafHash, type NodeReader, rootAt } from "#domain/log/tree.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { instantOf } from "#domain/time.ts";
import { createCheckpoints } from "#edge/services/checkpoints.ts";
import { verifyFolder } from "#edge/services/verify.ts";
import { aes256Gcm, ed25519FromSeed, randomBytes, sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import type { SubjectKey } from "#stores/station-log/station-log.ts";
import { quantile, round } from "./support/quantile.ts";

const STATION = { code: "KTW", district: "gaya" };
const PAGE = 1000;
/** One entry in so many has a private part: a case or a movement with persons. */
const PRIVATE_EVERY = 10;
const START_MS = Date.UTC(2026, 0, 1);

interface Written {
  readonly hashes: readonly string[];
  readonly subjects: readonly string[];
}

const entryOf = (seq: number, body: object, sealed: { hash: string; subject: string } | undefined): StoredEntry => {
  const recordedAt = instantOf(START_MS + seq * 60_000);
  const bytes = canonicalBytes({
    v: 1,
    kind: seq === 0 ? "epoch.opened" : "item.shelved",
    station: STATION.code,
    epoch: 1,
    seq,
    at: recordedAt,
    recordedAt,
    clock: { source: "ntp", errMs: 12, bootId: "5b1c2f0e-6c1f-4a59-9a55-0d6f7c1f2a77", monoMs: seq * 60_000 },
    actor: { officer: "PF7Q2KD482913X", factors: ["number", "pin"], session: `S${seq % 977}` },
    subjects: [`MK7Q2KD${String(seq % 1_000_000).padStart(6, "0")}X`],
    body,
    blobs: [],
    ...(sealed ? { private: sealed } : {}),
  });
  return { epoch: 1, seq, bytes, leafHash: leafHash(sha256, bytes) };
};

/** Writes a station of `count` entries as the journal does, and its tree nodes into a SQLite table as the view does. */
const writeStation = async (folder: string, count: number, db: Database.Database): Promise<Written> => {
  const pair = ed25519FromSeed(randomBytes(32));
  const origin = originOf(STATION.district, STATION.code, 1);
  const signer = { key: verifierKey(sha256, origin, pair.publicKey), sign: pair.sign };
  const vkey = formatVerifierKey(signer.key);
  mkdirSync(join(folder, "keys"));
  writeFileSync(join(folder, "station.json"), JSON.stringify(STATION));
  writeFileSync(join(folder, "keys", "e0001.vkey"), `${vkey}\n`);
  const nodeAt = nodesIn(db);
  const put = db.prepare("INSERT INTO node (level, idx, hash) VALUES (?, ?, ?)");
  const log = await openPouchLog({
    pouch: await openDurablePouch(join(folder, "log")),
    station: STATION.code,
    sha: sha256,
  });
  const checkpoints = await createCheckpoints({ folder, epoch: 1, signer, clock: { now: () => Date.now() } });
  const written = { hashes: [] as string[], subjects: [] as string[] };
  for (let seq = 0; seq < count; ) {
    const batch = { entries: [] as StoredEntry[], sides: [] as SealedRecord[], keys: [] as SubjectKey[] };
    for (; batch.entries.length < 500 && seq < count; seq++) {
      let sealed: { hash: string; subject: string } | undefined;
      if (seq % PRIVATE_EVERY === 1) {
        const key = randomBytes(32);
        const record = { persons: [{ role: "complainant", name: `वादी ${seq}`, phone: "9431000000" }] };
        const side = sealPrivate({ record, key, salt: randomBytes(16), nonce: randomBytes(12) }, aes256Gcm, sha256);
        sealed = { hash: toHex(side.hash), subject: `CS7Q2KD${String(seq).padStart(6, "0")}` };
        batch.sides.push(side);
        batch.keys.push({ subject: sealed.subject, key });
        written.hashes.push(sealed.hash);
        written.subjects.push(sealed.subject);
      }
      const body =
        seq === 0 ? { origin, vkey } : { item: `MK7Q2KD${seq}`, from: "TR00000000001X", to: `SH7Q2KD${seq % 400}` };
      batch.entries.push(entryOf(seq, body, sealed));
    }
    db.transaction(() => {
      for (const entry of batch.entries) {
        for (const { level, index, hash } of completedNodes(sha256, entry.seq, entry.leafHash, nodeAt))
          put.run(level, index, hash);
      }
    })();
    await log.append(batch);
  }
  await checkpoints.sign({ size: count, rootAt: (size) => rootAt(sha256, size, nodeAt) });
  await log.close();
  return written;
};

/** Reads complete subtrees from the table. */
const nodesIn = (db: Database.Database): NodeReader => {
  db.exec(
    "CREATE TABLE IF NOT EXISTS node (level INTEGER, idx INTEGER, hash BLOB, PRIMARY KEY (level, idx)) WITHOUT ROWID",
  );
  const get = db.prepare<[number, number], Uint8Array>("SELECT hash FROM node WHERE level = ? AND idx = ?").pluck();
  return (level, index) => {
    const hash = get.get(level, index);
    if (hash === undefined) throw new RangeError(`subtree ${level}:${index} is not complete`);
    return hash;
  };
};

/** Opens the database and reads the very documents that a verification reads, in the same pages, and does nothing else. */
const readOnly = async (folder: string, count: number, written: Written): Promise<void> => {
  const pouch = await openDurablePouch(join(folder, "log"));
  const { db } = pouch;
  const { from, to } = allEntriesRange(STATION.code);
  await db.allDocs({ startkey: to, endkey: from, descending: true, limit: 1 });
  let read = 0;
  for (let seq = 0; seq < count; seq += PAGE) {
    const range = entryRange(STATION.code, 1, seq);
    const { rows } = await db.allDocs({ startkey: range.from, endkey: range.to, limit: PAGE, include_docs: true });
    read += rows.length;
    const ids = written.hashes.slice(Math.ceil((seq - 1) / PRIVATE_EVERY), Math.ceil((seq + PAGE - 1) / PRIVATE_EVERY));
    await Promise.all(ids.map((hash) => db.get(sideName(STATION.code, Buffer.from(hash, "hex"))._id)));
  }
  await Promise.all(written.subjects.map((subject) => db.get(keyDocument(subject, new Uint8Array())._id)));
  if (read !== count) throw new Error(`${read} of ${count} documents were read`);
  await pouch.close();
};

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const proofTimes = (count: number, nodeAt: NodeReader): number[] => {
  const root = rootAt(sha256, count, nodeAt);
  const times: number[] = [];
  for (let i = 0; i < 5000; i++) {
    const index = Math.floor(Math.random() * count);
    const start = performance.now();
    const proof = inclusionProof(index, count, nodeAt, sha256);
    times.push((performance.now() - start) * 1000);
    const claim = { index, size: count, leaf: nodeAt(0, index), root, proof };
    if (!verifyInclusion(sha256, claim)) throw new Error(`the proof of ${index} does not hold`);
  }
  return times.slice(500);
};

/**
 * Whole verification from disk against only reading the same documents from PouchDB in the same pages: three of each in
 * turn, medians; and the 99th percentile of one inclusion proof over a SQLite node table, median of three runs.
 */
export const ledger = async (args: { entries?: number }): Promise<Record<string, number>> => {
  const count = args.entries ?? 100_000;
  const folder = mkdtempSync(join(tmpdir(), "bench-ledger-"));
  try {
    const db = new Database(join(folder, "nodes.sqlite"));
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = OFF");
    const written = await writeStation(folder, count, db);
    const reads: number[] = [];
    const verifications: number[] = [];
    for (let turnNo = 0; turnNo < 3; turnNo++) {
      const read = async () => reads.push(await seconds(() => readOnly(folder, count, written)));
      const verify = async () =>
        verifications.push(
          await seconds(async () => {
            const report = await verifyFolder(folder, { sha: sha256 });
            if (report.outcome !== "holds") throw new Error(JSON.stringify(report));
          }),
        );
      for (const turn of turnNo % 2 === 0 ? [read, verify] : [verify, read]) await turn();
    }
    const nodeAt = nodesIn(db);
    const proofs = [1, 2, 3].map(() => quantile(proofTimes(count, nodeAt), 0.99));
    db.close();
    const verifySeconds = quantile(verifications, 0.5);
    const readSeconds = quantile(reads, 0.5);
    return {
      entries: count,
      verify_s: round(verifySeconds),
      read_s: round(readSeconds),
      ratio: round(verifySeconds / readSeconds),
      proof_p99_us: round(quantile(proofs, 0.5)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
