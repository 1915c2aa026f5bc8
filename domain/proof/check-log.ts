import { fromBase64, type Sha256 } from "../log/bytes.ts";
import { type Checkpoint, openCheckpoint } from "../log/checkpoint.ts";
import { type Cosignature, cosignaturesOf } from "../log/cosignature.ts";
import type { Entry } from "../log/entry.ts";
import { understood } from "../log/meaning.ts";
import { parseNote, type VerifySignature } from "../log/note.ts";
import { verifyConsistency, verifyInclusion } from "../log/proof.ts";
import { leafHash } from "../log/tree.ts";
import { parseVerifierKey, type VerifierKey } from "../log/verifier-key.ts";
import { ok, type Result } from "../result.ts";
import type { ProofContent, ProvenLog } from "./proof-file.ts";

/** What a proof is checked with; both take hostile input and never throw. */
export interface ProofCrypto {
  readonly sha: Sha256;
  readonly verify: VerifySignature;
}

/** Why a proof does not hold, each naming what is wrong. */
export const PROOF_FAULTS = [
  "shape",
  "key",
  "head",
  "witness",
  "other-tree",
  "inclusion",
  "order",
  "entry",
  "opening",
  "epochs",
  "foreign",
  "nothing",
  "seal",
] as const;
export interface ProofFault {
  readonly why: (typeof PROOF_FAULTS)[number];
  readonly epoch?: number;
  readonly seq?: number;
}

/** An entry that is under a signed head. */
export interface ProvenLine {
  readonly epoch: number;
  readonly seq: number;
  readonly bytes: string;
  /** codes it speaks of */
  readonly subjects: readonly string[];
  /** absent when it is kept and its meaning is not understood here */
  readonly entry?: Entry;
  /** the head it is proven under, and the hashes that lead there */
  readonly head: string;
  readonly hashes: readonly Uint8Array[];
  readonly witnessed: boolean;
}

/** A head that a witness signed too. */
export interface WitnessedHead {
  readonly size: number;
  readonly by: readonly Cosignature[];
  /** the earliest of their times: what it covers was written before */
  readonly atSeconds: number;
}

/** An epoch's log whose signatures and proofs hold. */
export interface ProvenHead {
  readonly epoch: number;
  readonly key: VerifierKey;
  readonly vkey: string;
  readonly newest: Checkpoint;
  readonly witnessed?: WitnessedHead;
  readonly lines: readonly ProvenLine[];
}

const fault = (why: ProofFault["why"], at: Omit<ProofFault, "why"> = {}): Result<never, ProofFault> => ({
  ok: false,
  error: { why, ...at },
});

const hashesAt = (nodes: readonly string[], path: readonly number[]): Uint8Array[] | undefined => {
  const hashes: Uint8Array[] = [];
  for (const at of path) {
    const hash = fromBase64(nodes[at] ?? "");
    if (hash?.length !== 32) return undefined;
    hashes.push(hash);
  }
  return hashes;
};

const earliest = (by: readonly Cosignature[]): number => Math.min(...by.map(({ atSeconds }) => atSeconds));

interface SeenHead {
  readonly checkpoint: Checkpoint;
  readonly by: readonly Cosignature[];
}
/** A head with its witnesses' signatures; undefined when one of them is wrong. */
const openHead = (
  note: string,
  key: VerifierKey,
  witnesses: readonly VerifierKey[],
  verify: VerifySignature,
): SeenHead | "head" | "witness" => {
  const opened = openCheckpoint(note, key, verify);
  const parsed = parseNote(note);
  if (!opened.ok || !parsed.ok) return "head";
  const by = cosignaturesOf(parsed.value, witnesses, verify);
  return by === undefined ? "witness" : { checkpoint: opened.value, by };
};

/** Station, epoch, sequence number and subjects as an entry's own bytes have them. */
const frameOf = (bytes: string): { station: unknown; epoch: unknown; seq: unknown; subjects: string[] } | undefined => {
  try {
    const { station, epoch, seq, subjects } = JSON.parse(bytes);
    const isList = Array.isArray(subjects) && subjects.every((each) => typeof each === "string");
    return isList ? { station, epoch, seq, subjects } : undefined;
  } catch {
    return undefined;
  }
};

/** Checks one epoch: key and origin, signatures, how its heads go on from each other, and each entry under its head. */
export const checkLog = (
  log: ProvenLog,
  { station, nodes }: Pick<ProofContent, "station" | "nodes">,
  witnesses: readonly VerifierKey[],
  { sha, verify }: ProofCrypto,
): Result<ProvenHead, ProofFault> => {
  const { epoch } = log;
  const key = parseVerifierKey(sha, log.vkey);
  if (!key?.name.endsWith(`/${station}/e${epoch}`)) return fault("key", { epoch });
  const newest = openHead(log.head, key, witnesses, verify);
  if (typeof newest === "string") return fault(newest, { epoch });
  const { size } = newest.checkpoint;
  const older = log.witnessed && openHead(log.witnessed.head, key, witnesses, verify);
  if (typeof older === "string") return fault(older, { epoch });
  if (older && log.witnessed) {
    const proof = hashesAt(nodes, log.witnessed.path);
    if (older.by.length === 0) return fault("witness", { epoch });
    if (!proof) return fault("shape", { epoch });
    const { size: oldSize, root: oldRoot } = older.checkpoint;
    const grew = verifyConsistency(sha, { oldSize, newSize: size, oldRoot, newRoot: newest.checkpoint.root, proof });
    if (!grew) return fault("other-tree", { epoch });
  }
  const seen = newest.by.length > 0 ? newest : older;
  const lines: ProvenLine[] = [];
  let last = -1;
  for (const { seq, bytes, path } of log.entries) {
    const at = { epoch, seq };
    if (seq <= last) return fault("order", at);
    last = seq;
    const witnessed = seen !== undefined && seq < seen.checkpoint.size;
    const under = witnessed ? seen.checkpoint : newest.checkpoint;
    const hashes = hashesAt(nodes, path);
    if (!hashes) return fault("shape", at);
    const claim = { index: seq, size: under.size, leaf: leafHash(sha, bytes), root: under.root, proof: hashes };
    if (!verifyInclusion(sha, claim)) return fault("inclusion", at);
    const frame = frameOf(bytes);
    if (!frame || frame.station !== station || frame.epoch !== epoch || frame.seq !== seq) return fault("entry", at);
    const entry = understood(bytes);
    const head = witnessed && seen === older && log.witnessed ? log.witnessed.head : log.head;
    lines.push({ ...at, bytes, subjects: frame.subjects, ...(entry ? { entry } : {}), head, hashes, witnessed });
  }
  return ok({
    epoch,
    key,
    vkey: log.vkey,
    newest: newest.checkpoint,
    ...(seen ? { witnessed: { size: seen.checkpoint.size, by: seen.by, atSeconds: earliest(seen.by) } } : {}),
    lines,
  });
};
