import type { StoredEntry } from "#domain/log/document.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";
import { leafHash } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";

/** A small entry for tests of the store, which looks at nothing but place and bytes. */
export const storedEntry = (seq: number, text = "", epoch = 1): StoredEntry => {
  const bytes = JSON.stringify({ epoch, seq, text });
  return { epoch, seq, bytes, leafHash: leafHash(sha256, bytes) };
};

/** Entries [from, to) of an epoch. */
export const storedEntries = (from: number, to: number, epoch = 1): StoredEntry[] =>
  Array.from({ length: to - from }, (_, i) => storedEntry(from + i, "", epoch));

/** Sealed bytes whose content does not matter. */
export const sealedRecord = (text: string): SealedRecord => {
  const sealed = new Uint8Array(Buffer.from(text, "utf8"));
  return { sealed, hash: sha256(sealed) };
};

/** A batch of entries without private parts. */
export const batchOf = (...entries: StoredEntry[]) => ({ entries, sides: [], keys: [] });
