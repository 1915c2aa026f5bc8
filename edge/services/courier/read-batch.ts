import { type Batch, decodeBatch } from "#domain/wire/batch.ts";
import { sha256 } from "#platform/crypto.ts";

const text = new TextDecoder("utf-8", { fatal: true });

/** A page of entries out of an answer's body; undefined for anything else. */
export const readBatch = (body: Uint8Array): Batch | undefined => {
  try {
    const read = decodeBatch(text.decode(body), sha256);
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
};
