import { fromBase64Url, type Sha256, toBase64Url, toHex } from "./bytes.ts";
import { leafHash } from "./tree.ts";

/** One stored entry: its place in the log, the exact text that was hashed, and its leaf hash. */
export interface StoredEntry {
  readonly epoch: number;
  /** Leaf index in the epoch's tree, from 0. */
  readonly seq: number;
  readonly bytes: string;
  readonly leafHash: Uint8Array;
}

/** Id and revision of a document; together they carry the whole hash of what it holds. */
export interface DocumentName {
  readonly _id: string;
  readonly _rev: string;
}

/** A document that carries one entry. */
export interface EntryDocument extends DocumentName {
  readonly entry: string;
}

/** A document that carries the sealed bytes of one private record, in base64url. */
export interface SideDocument extends DocumentName {
  readonly sealed: string;
}

/** A local document (never replicated) that carries the key of one subject, in base64url; dropped to erase. */
export interface KeyDocument {
  readonly _id: string;
  readonly key: string;
}

const EPOCH_DIGITS = 4;
const SEQ_DIGITS = 9;

const requireStation = (station: string): string => {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(station)) throw new RangeError(`${station} cannot name a log`);
  return station;
};

const digits = (value: number, width: number): string => {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 10 ** width)
    throw new RangeError(`${value} is no number of ${width} digits`);
  return String(value).padStart(width, "0");
};

/** Key range of an epoch's entries from `fromSeq` on; its end is past every sequence number of the epoch. */
export const entryRange = (station: string, epoch: number, fromSeq: number): { from: string; to: string } => {
  const prefix = `${requireStation(station)}:e:${digits(epoch, EPOCH_DIGITS)}`;
  return { from: `${prefix}:${digits(fromSeq, SEQ_DIGITS)}`, to: `${prefix};` };
};

/** Key range of every entry of the station, all epochs. `;` is the character after `:`. */
export const allEntriesRange = (station: string): { from: string; to: string } => ({
  from: `${requireStation(station)}:e:`,
  to: `${station}:e;`,
});

/** Key range of every side document of the station. */
export const sidesRange = (station: string): { from: string; to: string } => ({
  from: `${requireStation(station)}:p:`,
  to: `${station}:p;`,
});

/** Epoch and sequence number of an entry document's id; undefined for any other id. */
export const parseEntryId = (id: string): { epoch: number; seq: number } | undefined => {
  const match = /:e:(\d{4}):(\d{9}):[\w-]{22}$/.exec(id);
  return match ? { epoch: Number(match[1]), seq: Number(match[2]) } : undefined;
};

/** The name under which an entry is stored: the first 132 bits of its leaf hash in the id, the last 128 in the rev. */
export const entryName = (station: string, epoch: number, seq: number, leaf: Uint8Array): DocumentName => ({
  _id: `${entryRange(station, epoch, seq).from}:${toBase64Url(leaf.subarray(0, 17)).slice(0, 22)}`,
  _rev: `1-${toHex(leaf.subarray(16))}`,
});

/** The document of an entry. */
export const entryDocument = (station: string, entry: StoredEntry): EntryDocument => {
  const { _id, _rev } = entryName(station, entry.epoch, entry.seq, entry.leafHash);
  return { _id, _rev, entry: entry.bytes };
};

/**
 * Checks that a document is the entry at (epoch, seq): bytes, id and rev must agree to the last bit.
 * @returns the entry, or in one word what does not fit
 */
export const readEntryDocument = (
  sha: Sha256,
  station: string,
  expected: { epoch: number; seq: number },
  document: { readonly _id: string; readonly _rev: string; readonly entry?: unknown },
): StoredEntry | "missing" | "altered" => {
  const { epoch, seq } = expected;
  if (typeof document.entry === "string") {
    const leaf = leafHash(sha, document.entry);
    const name = entryName(station, epoch, seq, leaf);
    if (name._id === document._id && name._rev === document._rev)
      return { epoch, seq, bytes: document.entry, leafHash: leaf };
  }
  const place = parseEntryId(document._id);
  return place?.epoch === epoch && place.seq === seq ? "altered" : "missing";
};

/** The name of a side document, by the hash of its sealed bytes. */
export const sideName = (station: string, hash: Uint8Array): DocumentName => ({
  _id: `${sidesRange(station).from}${toBase64Url(hash)}`,
  _rev: `1-${toHex(hash.subarray(0, 16))}`,
});

/** The document of sealed bytes; `base64Url` may be the machine's own spelling, which is quicker. */
export const sideDocument = (
  station: string,
  { hash, sealed }: { hash: Uint8Array; sealed: Uint8Array },
  base64Url: (bytes: Uint8Array) => string = toBase64Url,
): SideDocument => {
  const { _id, _rev } = sideName(station, hash);
  return { _id, _rev, sealed: base64Url(sealed) };
};

/** The sealed bytes of a side document; undefined unless id, rev and bytes agree. */
export const readSideDocument = (
  sha: Sha256,
  station: string,
  document: { readonly _id: string; readonly _rev: string; readonly sealed?: unknown },
): { hash: Uint8Array; sealed: Uint8Array } | undefined => {
  const sealed = typeof document.sealed === "string" ? fromBase64Url(document.sealed) : undefined;
  if (sealed === undefined) return undefined;
  const hash = sha(sealed);
  const name = sideName(station, hash);
  return name._id === document._id && name._rev === document._rev ? { hash, sealed } : undefined;
};

/** The local document that holds a subject's key. */
export const keyDocument = (subject: string, key: Uint8Array): KeyDocument => ({
  _id: `_local/key:${subject}`,
  key: toBase64Url(key),
});
