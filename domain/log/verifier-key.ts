import { concatBytes, equalBytes, fromBase64, type Sha256, toBase64, toHex, utf8 } from "./bytes.ts";

/** Signature types of C2SP signed-note: plain Ed25519, and the timestamped Ed25519 of a cosigner (tlog-cosignature). */
const TYPES = { log: 0x01, cosigner: 0x04 } as const;
const ED25519_KEY_BYTES = 32;

/** What a key signs: a log's own checkpoints, or the checkpoints of others as a witness. */
export type KeyUse = keyof typeof TYPES;

/** The public half of a log's key under its name. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of SHA-256(name, newline, type, public key). */
  readonly keyId: Uint8Array;
  /** 32 bytes of Ed25519 (RFC 8032). */
  readonly publicKey: Uint8Array;
  readonly use: KeyUse;
}

/** C2SP signed-note: not empty, no Unicode space, no plus; and nothing that a note may not hold. */
export const isKeyName = (name: string): boolean =>
  name.length > 0 && !/[\p{White_Space}\p{Cc}\p{Surrogate}+]/u.test(name);

/**
 * The key as verifiers know it.
 * @throws RangeError for a name or key that the format cannot carry
 */
export const verifierKey = (sha: Sha256, name: string, publicKey: Uint8Array, use: KeyUse = "log"): VerifierKey => {
  if (!isKeyName(name) || publicKey.length !== ED25519_KEY_BYTES) throw new RangeError("no Ed25519 verifier key");
  const keyId = sha(concatBytes(utf8(`${name}\n`), Uint8Array.of(TYPES[use]), publicKey)).slice(0, 4);
  return { name, keyId, publicKey, use };
};

/** The text form (vkey) that is pinned and handed out: `name+<key id in hex>+<base64 of type and key>`. */
export const formatVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${toHex(key.keyId)}+${toBase64(concatBytes(Uint8Array.of(TYPES[key.use]), key.publicKey))}`;

/** Reads a vkey; undefined unless every part is in its one spelling, is for this use, and the id belongs to name and key. */
export const parseVerifierKey = (sha: Sha256, text: string, use: KeyUse = "log"): VerifierKey | undefined => {
  const first = text.indexOf("+");
  const second = text.indexOf("+", first + 1);
  if (first < 0 || second < 0) return undefined;
  const name = text.slice(0, first);
  const bytes = fromBase64(text.slice(second + 1));
  if (!isKeyName(name) || bytes === undefined) return undefined;
  if (bytes.length !== 1 + ED25519_KEY_BYTES || bytes[0] !== TYPES[use]) return undefined;
  const key = verifierKey(sha, name, bytes.slice(1), use);
  return toHex(key.keyId) === text.slice(first + 1, second) ? key : undefined;
};

/** Whether two keys are the same key under the same name. */
export const isSameVerifierKey = (a: VerifierKey, b: VerifierKey): boolean =>
  a.name === b.name && equalBytes(a.publicKey, b.publicKey);
