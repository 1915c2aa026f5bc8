import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "#domain/log/bytes.ts";
import type { ProofCrypto } from "#domain/proof/check-log.ts";

/**
 * Hash and signature without the browser's help: a page opened from a disk may have no WebCrypto, and older browsers no
 * Ed25519 in it. RFC 8032 strictly, as the station's own library checks.
 */
export const pureCrypto: ProofCrypto = {
  sha: (data) => sha256(typeof data === "string" ? utf8(data) : data),
  verify(publicKey, text, signature) {
    try {
      return ed25519.verify(signature, utf8(text), publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
