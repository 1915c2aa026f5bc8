import * as v from "valibot";
import { fromBase64, fromBase64Url, type Sha256, toBase64, toBase64Url, toHex } from "../log/bytes.ts";
import { canonicalBytes } from "../log/canonical.ts";
import type { StoredEntry } from "../log/document.ts";
import { MAX_ENTRY_BYTES } from "../log/entry.ts";
import type { SealedRecord } from "../log/private-record.ts";
import { leafHash } from "../log/tree.ts";
import { ok, type Result } from "../result.ts";
import type { WireRefusal } from "./reply.ts";

/** A run of one log's entries with what stands beside them, as it goes over the link or onto a disk. */
export interface Batch {
  readonly station: string;
  readonly epoch: number;
  /** sequence number of the first entry; with no entries: where the sender's log ends */
  readonly from: number;
  readonly entries: readonly StoredEntry[];
  /** sealed private parts of these entries, unless erased */
  readonly sides: readonly SealedRecord[];
  /** keys of subjects that are new in these entries */
  readonly keys: readonly { readonly subject: string; readonly key: Uint8Array }[];
  /** root over the log up to and with the last entry: a receiver that gets another root has other entries */
  readonly root: Uint8Array;
  /** the sender's signed checkpoint of exactly that size, with the last batch of a run */
  readonly note?: string;
}

/** Why a text is no batch; a batch is read whole or not at all. */
export type BatchFault = Extract<
  WireRefusal,
  | "wire/too-large"
  | "wire/header"
  | "wire/length"
  | "wire/entry-too-large"
  | "wire/entry-not-canonical"
  | "wire/entry-elsewhere"
  | "wire/side"
  | "wire/side-missing"
  | "wire/key"
>;

/** Most characters of a batch once it is inflated: what arrives compressed may not grow past it. */
export const MAX_BATCH_CHARACTERS = 8 * 1024 * 1024;
const MOST_LINES = 5_000;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_LINES));
const header = v.strictObject({
  v: v.literal(1),
  station: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999)),
  entries: count,
  sides: count,
  keys: count,
  root: v.pipe(v.string(), v.length(44)),
});
const SUBJECT = /^[A-Za-z0-9:-]{1,64}$/;

const fault = (error: BatchFault): Result<never, BatchFault> => ({ ok: false, error });

/** A batch as text: a header line, a line for each entry, side and key, then the note. */
export const encodeBatch = (batch: Batch): string => {
  const { station, epoch, from, entries, sides, keys, root, note } = batch;
  const head = {
    v: 1,
    station,
    epoch,
    from,
    entries: entries.length,
    sides: sides.length,
    keys: keys.length,
    root: toBase64(root),
  };
  const lines = [
    canonicalBytes(head),
    ...entries.map((entry) => entry.bytes),
    ...sides.map((side) => toBase64Url(side.sealed)),
    ...keys.map(({ subject, key }) => `${subject} ${toBase64Url(key)}`),
  ];
  return `${lines.join("\n")}\n${note ?? ""}`;
};

const parsed = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line);
    // one spelling only: a doubled member, a space or another writing of a number would be other bytes
    return JSON.stringify(value) === line ? value : undefined;
  } catch {
    return undefined;
  }
};

interface Place {
  readonly station: string;
  readonly epoch: number;
  readonly seq: number;
}

/** @returns the hash (hex) of the entry's private part, "" when it has none */
const readEntry = (line: string, at: Place): Result<string, BatchFault> => {
  // a character is at most three bytes of UTF-8, so most lines need not be counted
  if (line.length * 3 > MAX_ENTRY_BYTES && utf8Length(line) > MAX_ENTRY_BYTES) return fault("wire/entry-too-large");
  const value = parsed(line);
  if (typeof value !== "object" || value === null) return fault("wire/entry-not-canonical");
  const { station, epoch, seq, private: part } = value as Record<string, unknown>;
  if (station !== at.station || epoch !== at.epoch || seq !== at.seq) return fault("wire/entry-elsewhere");
  const hash = typeof part === "object" && part !== null && "hash" in part ? part.hash : "";
  return ok(typeof hash === "string" ? hash : "");
};

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/**
 * Reads a batch strictly. Every entry is canonical JSON of this station, epoch and place; what it means is not looked
 * at. Root, note and private parts are for the receiver to hold against its own log.
 */
export const decodeBatch = (text: string, sha: Sha256): Result<Batch, BatchFault> => {
  if (text.length > MAX_BATCH_CHARACTERS) return fault("wire/too-large");
  const firstEnd = text.indexOf("\n");
  const head = v.safeParse(header, parsed(text.slice(0, Math.max(firstEnd, 0))));
  if (!head.success) return fault("wire/header");
  const { station, epoch, from, root: rootText } = head.output;
  const root = fromBase64(rootText);
  if (root?.length !== 32) return fault("wire/header");
  const lineCount = head.output.entries + head.output.sides + head.output.keys;
  const lines: string[] = [];
  let at = firstEnd + 1;
  for (let i = 0; i < lineCount; i++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return fault("wire/length");
    lines.push(text.slice(at, end));
    at = end + 1;
  }
  const note = text.slice(at);

  const entries: StoredEntry[] = [];
  const wanted: string[] = [];
  for (const [i, bytes] of lines.slice(0, head.output.entries).entries()) {
    const read = readEntry(bytes, { station, epoch, seq: from + i });
    if (!read.ok) return read;
    if (read.value !== "") wanted.push(read.value);
    entries.push({ epoch, seq: from + i, bytes, leafHash: leafHash(sha, bytes) });
  }
  const sides: SealedRecord[] = [];
  for (const line of lines.slice(entries.length, entries.length + head.output.sides)) {
    const sealed = fromBase64Url(line);
    if (sealed === undefined || sealed.length === 0 || sealed.length > MAX_ENTRY_BYTES) return fault("wire/side");
    sides.push({ sealed, hash: sha(sealed) });
  }
  const here = new Set(sides.map((side) => toHex(side.hash)));
  if (!wanted.every((hash) => here.has(hash))) return fault("wire/side-missing");
  const keys: { subject: string; key: Uint8Array }[] = [];
  for (const line of lines.slice(entries.length + sides.length)) {
    const space = line.indexOf(" ");
    const subject = line.slice(0, Math.max(space, 0));
    const key = fromBase64Url(line.slice(space + 1));
    if (!SUBJECT.test(subject) || key?.length !== 32) return fault("wire/key");
    keys.push({ subject, key });
  }
  return ok({ station, epoch, from, entries, sides, keys, root, ...(note === "" ? {} : { note }) });
};
