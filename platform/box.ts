import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes under a key of 32 bytes (AES-256-GCM, NIST SP 800-38D): a random nonce, the ciphertext, the tag. They open
 * under the same name only, so that no box can stand in another's place.
 */
export const sealBox = (key: Uint8Array, name: string, bytes: Uint8Array): Uint8Array => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(name, "utf8"));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** Opens a box; undefined when key or name is another, or a bit of it was changed. */
export const openBox = (key: Uint8Array, name: string, box: Uint8Array): Uint8Array | undefined => {
  if (box.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = box.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(name, "utf8"));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  try {
    const body = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
    return Uint8Array.from(Buffer.concat([body, decipher.final()]));
  } catch {
    return undefined;
  }
};
