import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hash,
  randomBytes as nodeRandomBytes,
  sign as nodeSign,
  verify as nodeVerify,
} from "node:crypto";

const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex");
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A view without Buffer's own slice and toString, which share or decode where Uint8Array copies. */
const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** SHA-256, 32 bytes; a string stands for its UTF-8. */
export const sha256 = (data: Uint8Array | string): Uint8Array => plain(hash("sha256", data, "buffer"));

/** Bytes of the machine's own random source. */
export const randomBytes = (count: number): Uint8Array => plain(nodeRandomBytes(count));

const POOL_BYTES = 8_192;

/** The same source asked for many bytes at once, each given out once: cheaper where codes, keys and salts are many. */
export const pooledRandom = (): ((count: number) => Uint8Array) => {
  let pool = new Uint8Array(0);
  let used = 0;
  return (count) => {
    if (count > POOL_BYTES) return randomBytes(count);
    if (used + count > pool.length) {
      pool = Uint8Array.from(randomBytes(POOL_BYTES));
      used = 0;
    }
    const given = pool.slice(used, used + count);
    pool.fill(0, used, used + count);
    used += count;
    return given;
  };
};

/** An Ed25519 key pair (RFC 8032). */
export interface Ed25519Key {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Signs the UTF-8 bytes of a text: 64 bytes. */
  sign(text: string): Uint8Array;
}

/**
 * The key pair of a 32-byte secret seed.
 * @throws RangeError when the seed has another length
 */
export const ed25519FromSeed = (seed: Uint8Array): Ed25519Key => {
  if (seed.length !== 32) throw new RangeError("an Ed25519 seed has 32 bytes");
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  return {
    publicKey: new Uint8Array(spki.subarray(SPKI_ED25519.length)),
    sign: (text) => plain(nodeSign(null, Buffer.from(text, "utf8"), secret)),
  };
};

/** Whether the signature is Ed25519 over the UTF-8 of `text`; false for keys and signatures of any wrong shape. */
export const verifyEd25519 = (publicKey: Uint8Array, text: string, signature: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, publicKey]), format: "der", type: "spki" });
  return nodeVerify(null, Buffer.from(text, "utf8"), key, signature);
};

/** AES-256-GCM over text (NIST SP 800-38D). A box is nonce (12 bytes), ciphertext, tag (16 bytes). */
export const aes256Gcm = {
  /** Seals; the key has 32 bytes and the nonce 12, never used twice with one key. */
  seal(key: Uint8Array, nonce: Uint8Array, text: string): Uint8Array {
    if (nonce.length !== NONCE_BYTES) throw new RangeError("a nonce has 12 bytes");
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    return plain(Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]));
  },
  /** Opens; undefined when the key is another or the box was touched. */
  open(key: Uint8Array, box: Uint8Array): string | undefined {
    if (key.length !== 32 || box.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
    try {
      const body = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
      return Buffer.concat([body, decipher.final()]).toString("utf8");
    } catch {
      return undefined;
    }
  },
};
