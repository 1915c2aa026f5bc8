import { createHash } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { fromBase64, toBase64 } from "#domain/log/bytes.ts";
import type { Cosigner } from "#domain/log/cosignature.ts";
import { formatVerifierKey, parseVerifierKey } from "#domain/log/verifier-key.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import { readTextFile, writeFileDurable } from "#platform/files.ts";

const NAME = "manifest";
const MOST_BYTES = 256 * 1024 * 1024;
/** Nothing else the witness key signs begins so. */
const SIGNED_AS = "malkhana-copy/v1\n";

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const file = v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/));
const part = v.object({ file, sha256: hex });
const epochSchema = v.object({
  epoch: count,
  size: count,
  /** over all its entries, base64 */
  root: v.string(),
  /** of the tree where the last page begins: from there the next run goes on */
  edge: v.object({ size: count, hashes: v.array(v.string()) }),
  pages: v.array(v.object({ ...part.entries, from: count, count })),
});
const manifestSchema = v.object({
  v: v.literal(1),
  /** how many times a copy was made */
  run: count,
  /** ms */
  at: count,
  district: v.string(),
  witness: v.string(),
  /** tells one key of the copy from another; says nothing about it */
  keyId: hex,
  state: part,
  blobs: v.object({ ...part.entries, count }),
  logs: v.record(v.string(), v.array(epochSchema)),
});

/** What is in a copy: every file by its hash, every log by its root. */
export type Manifest = v.InferOutput<typeof manifestSchema>;
/** One epoch of a log in a copy. */
export type CopiedEpoch = v.InferOutput<typeof epochSchema>;

/** Why a copy cannot be used; a sentence for who looks after the gateway. */
export class CopyFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CopyFault";
  }
}

/** Tells two keys of a copy apart. */
export const keyIdOf = (key: Uint8Array): string =>
  createHash("sha256").update("malkhana-copy-key/v1\n").update(key).digest("hex");

/** SHA-256 in hex. */
export const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const signedText = (text: string): string => SIGNED_AS + hashOf(text);

/** Writes the manifest of a copy and the signature under it; durable when it resolves. From then on this is the copy. */
export const writeManifest = async (folder: string, manifest: Manifest, cosigner: Cosigner): Promise<void> => {
  const text = JSON.stringify(manifest);
  const signature = toBase64(cosigner.sign(signedText(text)));
  await writeFileDurable(join(folder, NAME), Buffer.from(`${text}\n${signature}\n`));
};

const parsed = (text: string): Manifest | undefined => {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The manifest of a copy; undefined when the folder has none.
 * @throws CopyFault when it does not read or its signature does not hold
 */
export const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  const whole = await readTextFile(join(folder, NAME), MOST_BYTES);
  if (whole === undefined) return undefined;
  const [text = "", line = ""] = whole.split("\n");
  const manifest = parsed(text);
  const key = manifest && parseVerifierKey(sha256, manifest.witness, "cosigner");
  const signature = fromBase64(line);
  if (!manifest || !key || !signature || !verifyEd25519(key.publicKey, signedText(text), signature))
    throw new CopyFault(`The manifest in ${folder} is damaged or was changed: its signature does not hold.`);
  return manifest;
};

/** The manifest's word for a witness key. */
export const witnessOf = (cosigner: Pick<Cosigner, "key">): string => formatVerifierKey(cosigner.key);
