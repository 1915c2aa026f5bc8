import * as v from "valibot";
import type { StoredEntry } from "../log/document.ts";
import type { BlobRef } from "../log/entry.ts";

/** Largest photo, clip or scan that travels. */
export const MAX_BLOB_BYTES = 64 * 1024 * 1024;

/** How a blob is named: SHA-256 in hex. No other name reaches a disk. */
export const BLOB_NAME = /^[0-9a-f]{64}$/;

/** Where stations send blobs: the tus protocol, one upload for each name. */
export const BLOBS_PATH = "/v1/blobs";

const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_BLOB_BYTES));
const wantedSchema = v.strictObject({
  sha256: v.pipe(v.string(), v.regex(BLOB_NAME)),
  bytes: size,
  /** bytes that arrived already */
  offset: size,
});
/** A blob that entries name and the district has not got, or not whole. */
export type WantedBlob = v.InferOutput<typeof wantedSchema>;

/** The answer to the question what is wanted: small ones first; none means that nothing is. */
export const wantedListSchema = v.strictObject({ wanted: v.pipe(v.array(wantedSchema), v.maxLength(64)) });

/** Why the district refuses a blob. */
export const BLOB_REFUSALS = [
  "blob/name",
  "blob/not-wanted",
  "blob/size",
  "blob/hash",
  "blob/under-way",
  "blob/offset",
  "blob/range",
  "blob/missing",
  "blob/request",
  "blob/storage",
] as const;
export type BlobRefusal = (typeof BLOB_REFUSALS)[number];
/** The body of a refusal. */
export const blobRefusedSchema = v.strictObject({ code: v.picklist(BLOB_REFUSALS) });

const refsSchema = v.array(
  v.looseObject({
    sha256: v.pipe(v.string(), v.regex(BLOB_NAME)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_BLOB_BYTES)),
    mime: v.string(),
  }),
);

/** Blobs that an entry names. What is no list of blobs names none: an entry's meaning is not the reader's to refuse. */
export const blobsOf = ({ bytes }: Pick<StoredEntry, "bytes">): BlobRef[] => {
  // most entries name none and need not be parsed to know it
  if (!bytes.includes('"blobs":[{')) return [];
  const value: unknown = JSON.parse(bytes);
  const blobs = typeof value === "object" && value !== null && "blobs" in value ? value.blobs : undefined;
  const read = v.safeParse(refsSchema, blobs);
  return read.success ? read.output.map(({ sha256, bytes: count, mime }) => ({ sha256, bytes: count, mime })) : [];
};
