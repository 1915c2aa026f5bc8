import { concatBytes, equalBytes, toBase64 } from "./bytes.ts";
import type { ParsedNote, VerifySignature } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** A witness: its key, and Ed25519 over the UTF-8 bytes of a text. */
export interface Cosigner {
  readonly key: VerifierKey;
  sign(text: string): Uint8Array;
}

/** That a witness saw a checkpoint, consistent with all it saw before. */
export interface Cosignature {
  readonly name: string;
  /** when it says it did, in seconds since 1970 */
  readonly atSeconds: number;
}

const signedText = (noteText: string, atSeconds: number): string => `cosignature/v1\ntime ${atSeconds}\n${noteText}`;

const timeBytes = (atSeconds: number): Uint8Array => {
  const bytes = new Uint8Array(TIME_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(atSeconds / 2 ** 32));
  view.setUint32(4, atSeconds % 2 ** 32);
  return bytes;
};

/**
 * The signature line of a witness over a checkpoint's note text, C2SP tlog-cosignature v1 (Ed25519), with its newline.
 * @throws RangeError when the time is no whole number of seconds or the key is not a cosigner's
 */
export const cosign = (noteText: string, atSeconds: number, { key, sign }: Cosigner): string => {
  if (!Number.isSafeInteger(atSeconds) || atSeconds < 0 || key.use !== "cosigner")
    throw new RangeError("not a cosignature");
  const signature = sign(signedText(noteText, atSeconds));
  return `\u2014 ${key.name} ${toBase64(concatBytes(key.keyId, timeBytes(atSeconds), signature))}\n`;
};

/**
 * The cosignatures in a note that hold, of the witnesses known from elsewhere; a line of a known key that does not hold
 * spoils the note. Lines of unknown keys say nothing.
 * @returns undefined when a known witness's line is wrong
 */
export const cosignaturesOf = (
  { text, signatures }: ParsedNote,
  known: readonly VerifierKey[],
  verify: VerifySignature,
): Cosignature[] | undefined => {
  const held: Cosignature[] = [];
  for (const { name, keyId, signature } of signatures) {
    const key = known.find((each) => each.use === "cosigner" && each.name === name && equalBytes(each.keyId, keyId));
    if (key === undefined) continue;
    if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
    const view = new DataView(signature.buffer, signature.byteOffset, TIME_BYTES);
    const atSeconds = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
    if (!Number.isSafeInteger(atSeconds)) return undefined;
    if (!verify(key.publicKey, signedText(text, atSeconds), signature.subarray(TIME_BYTES))) return undefined;
    held.push({ name, atSeconds });
  }
  return held;
};
