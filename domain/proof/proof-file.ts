import * as v from "valibot";
import { type Sha256, toBase64 } from "../log/bytes.ts";
import { canonicalBytes } from "../log/canonical.ts";
import { MAX_ENTRY_BYTES } from "../log/entry.ts";
import { code, filled, instant, integer, sha256Hex } from "../schema.ts";

/** Characters of a proof file at most: thousands of entries, and still read at once. */
export const MAX_PROOF_CHARACTERS = 16_000_000;
/** C2SP tlog-witness: no tree has a longer proof. */
const MOST_HASHES = 63;

const note = v.pipe(v.string(), v.maxLength(64 * 1024));
const vkey = v.pipe(v.string(), v.maxLength(300));
/** Hashes of an inclusion or consistency proof, by their place in `nodes`: most proofs of one tree share most hashes. */
const path = v.pipe(v.array(integer()), v.maxLength(MOST_HASHES));

const provenEntry = v.strictObject({
  seq: integer(),
  bytes: v.pipe(v.string(), v.maxLength(MAX_ENTRY_BYTES)),
  /** inclusion in the witnessed head where that covers the entry, in `head` otherwise */
  path,
});

const provenLog = v.strictObject({
  epoch: integer(1, 9999),
  vkey,
  /** the newest signed head, with the witness's lines when it has seen it */
  head: note,
  /** an older head that the witness has seen, and that `head` goes on from it */
  witnessed: v.exactOptional(v.strictObject({ head: note, path })),
  /** the entry that opened the epoch, entries about the item, entries that name whom and what those speak of */
  entries: v.pipe(v.array(provenEntry), v.minLength(1)),
});
export type ProvenLog = v.InferOutput<typeof provenLog>;

/** Who made a file and says that nothing of the item is left out. */
export const PROOF_MAKERS = ["station", "district"] as const;

const contentSchema = v.strictObject({
  v: v.literal(1),
  item: code,
  station: filled(32),
  by: v.picklist(PROOF_MAKERS),
  at: instant,
  /** keys of the witnesses the maker believes */
  witnesses: v.pipe(v.array(vkey), v.maxLength(20)),
  /** every epoch from the item's first to the newest, in order */
  logs: v.pipe(v.array(provenLog), v.minLength(1), v.maxLength(100)),
  /** base64 */
  nodes: v.array(v.string()),
  /** entries of the item that the maker has and that no signed head covers yet */
  left: integer(),
  /** hashes of private parts whose key the maker no longer has */
  erased: v.array(sha256Hex),
});
/** All that a proof file says, before it is sealed. */
export type ProofContent = v.InferOutput<typeof contentSchema>;

const fileSchema = v.strictObject({ content: v.string(), seal: note });
/** What stands in the file: the content's exact text, and the maker's signature over it. */
export type ProofFile = v.InferOutput<typeof fileSchema>;

/** The text that a maker signs. Its second line is no number, so nobody takes it for a checkpoint. */
export const proofSealText = (sha: Sha256, origin: string, content: string): string =>
  `malkhana-proof/v1\n${origin}\n${toBase64(sha(content))}\n`;

/** Reads a file's data; undefined unless every part has its shape and the content is in its one spelling. */
export const readProofFile = (text: string): { file: ProofFile; content: ProofContent } | undefined => {
  if (text.length > MAX_PROOF_CHARACTERS) return undefined;
  try {
    const file = v.parse(fileSchema, JSON.parse(text));
    const plain: unknown = JSON.parse(file.content);
    // a doubled member would be read differently by another reader
    return canonicalBytes(plain) === file.content ? { file, content: v.parse(contentSchema, plain) } : undefined;
  } catch {
    return undefined;
  }
};
