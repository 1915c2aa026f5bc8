import { ok, type Result } from "../result.ts";
import { type Sha256, toBase64Url } from "./bytes.ts";
import { canonicalBytes } from "./canonical.ts";

/** Bytes of the random salt inside a sealed record: without it a name could be found by hashing guesses. */
export const SALT_BYTES = 16;

/** AES-256-GCM over text: the box is nonce (12 bytes), ciphertext, tag (16 bytes). */
export interface TextCipher {
  seal(key: Uint8Array, nonce: Uint8Array, text: string): Uint8Array;
  /** Undefined when the key is another or the box was touched. */
  open(key: Uint8Array, box: Uint8Array): string | undefined;
}

/** Sealed bytes of a side document and their hash. */
export interface SealedRecord {
  readonly sealed: Uint8Array;
  readonly hash: Uint8Array;
}

/** Why a sealed record could not be read: `erased` when no key is left, `broken` when key or bytes are wrong. */
export type PrivateFault = "private/erased" | "private/broken";

/**
 * Seals what may have to be erased one day. Erasing is dropping the subject's key: hash and proof stay valid.
 * @throws CanonicalFault when the record is not JSON of the log's kind (see `canonicalBytes`)
 */
export const sealPrivate = (
  input: { record: unknown; salt: Uint8Array; key: Uint8Array; nonce: Uint8Array },
  cipher: TextCipher,
  sha: Sha256,
): SealedRecord => {
  if (input.salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  const text = canonicalBytes({ salt: toBase64Url(input.salt), record: input.record });
  const sealed = cipher.seal(input.key, input.nonce, text);
  return { sealed, hash: sha(sealed) };
};

/** The record out of its sealed bytes; the caller checks its schema. */
export const openPrivate = (
  sealed: Uint8Array,
  key: Uint8Array | undefined,
  cipher: TextCipher,
): Result<unknown, PrivateFault> => {
  if (key === undefined) return { ok: false, error: "private/erased" };
  const text = cipher.open(key, sealed);
  if (text === undefined) return { ok: false, error: "private/broken" };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "record" in value
      ? ok(value.record)
      : { ok: false, error: "private/broken" };
  } catch {
    return { ok: false, error: "private/broken" };
  }
};
