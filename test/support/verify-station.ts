import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toHex } from "#domain/log/bytes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { originOf } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import type { NoteSigner } from "#domain/log/note.ts";
import { sealPrivate } from "#domain/log/private-record.ts";
import { createTreeHasher, leafHash } from "#domain/log/tree.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { instantOf } from "#domain/time.ts";
import { createCheckpoints, type SignableTree } from "#edge/services/checkpoints.ts";
import { aes256Gcm, ed25519FromSeed, randomBytes, sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";

export const STATION = { code: "KTW", district: "gaya" };
const START_MS = Date.UTC(2026, 10, 22, 4, 30);

/** The signer of an epoch of the test station. */
export const epochSigner = (epoch: number, fill = epoch): NoteSigner => {
  const pair = ed25519FromSeed(new Uint8Array(32).fill(fill));
  return { key: verifierKey(sha256, originOf(STATION.district, STATION.code, epoch), pair.publicKey), sign: pair.sign };
};

/** An entry with the envelope that the checks look at. */
export const entryAt = (epoch: number, seq: number, parts: object = {}): StoredEntry => {
  const recordedAt = instantOf(START_MS + seq * 60_000);
  const envelope = {
    v: 1,
    kind: "item.shelved",
    station: STATION.code,
    epoch,
    seq,
    at: recordedAt,
    recordedAt,
    subjects: [],
    body: {},
    blobs: [],
  };
  const bytes = canonicalBytes({ ...envelope, ...parts });
  return { epoch, seq, bytes, leafHash: leafHash(sha256, bytes) };
};

/** The entry that opens an epoch. */
export const openingAt = (epoch: number, previous?: string, signer = epochSigner(epoch)): StoredEntry =>
  entryAt(epoch, 0, {
    kind: "epoch.opened",
    body: {
      origin: originOf(STATION.district, STATION.code, epoch),
      vkey: formatVerifierKey(signer.key),
      ...(previous === undefined ? {} : { previous: { epoch: epoch - 1, checkpoint: previous, authorisedBy: "SP" } }),
    },
  });

/** The tree over entries, ready to be signed. */
export const treeOf = (entries: readonly StoredEntry[]): SignableTree => ({
  size: entries.length,
  rootAt: (size) => {
    const tree = createTreeHasher(sha256);
    for (const entry of entries.slice(0, size)) tree.push(entry.leafHash);
    return tree.root();
  },
});

/** A private part, sealed, with what the entry says of it. */
export const privatePart = (subject: string) => {
  const key = randomBytes(32);
  const side = sealPrivate(
    { record: { name: "रामलाल" }, key, salt: randomBytes(16), nonce: randomBytes(12) },
    aes256Gcm,
    sha256,
  );
  return { side, key: { subject, key }, ref: { hash: toHex(side.hash), subject } };
};

export const blobFile = (folder: string, sha: string): string =>
  join(folder, "blobs", sha.slice(0, 2), sha.slice(2, 4), sha);

/** A photo in the folder, with what the entry says of it. */
export const storedBlob = (folder: string, text: string) => {
  const bytes = Buffer.from(text, "utf8");
  const sha = toHex(sha256(bytes));
  mkdirSync(dirname(blobFile(folder, sha)), { recursive: true });
  writeFileSync(blobFile(folder, sha), bytes);
  return { sha256: sha, bytes: bytes.length, mime: "image/jpeg" };
};

/** Writes a station of two days, 12 entries, two photos and two private records, signed at 5, 9 and 11 entries. */
export const writeStation = async (folder: string): Promise<{ entries: StoredEntry[] }> => {
  mkdirSync(join(folder, "keys"), { recursive: true });
  writeFileSync(join(folder, "station.json"), JSON.stringify({ ...STATION, training: true }));
  writeFileSync(join(folder, "keys", "e0001.vkey"), `${formatVerifierKey(epochSigner(1).key)}\n`);
  const parts = [privatePart("S1"), privatePart("S2")];
  const entries = [openingAt(1)];
  for (let seq = 1; seq < 12; seq++) {
    const part = seq === 3 ? parts[0] : seq === 8 ? parts[1] : undefined;
    const blobs = seq === 4 || seq === 7 ? [storedBlob(folder, `photo ${seq}`)] : [];
    entries.push(entryAt(1, seq, { blobs, ...(part ? { private: part.ref } : {}) }));
  }
  const log = await openPouchLog({
    pouch: await openDurablePouch(join(folder, "log")),
    station: STATION.code,
    sha: sha256,
  });
  await log.append({ entries, sides: parts.map(({ side }) => side), keys: parts.map(({ key }) => key) });
  await log.close();
  let nowMs = START_MS;
  const checkpoints = await createCheckpoints({
    folder,
    epoch: 1,
    signer: epochSigner(1),
    clock: { now: () => nowMs },
  });
  await checkpoints.sign(treeOf(entries.slice(0, 5)));
  nowMs += 86_400_000;
  await checkpoints.sign(treeOf(entries.slice(0, 9)));
  await checkpoints.sign(treeOf(entries.slice(0, 11)));
  return { entries };
};
