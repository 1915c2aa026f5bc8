import { ok, type Result } from "../result.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { type NoteFault, type NoteSigner, openNote, signNote, type VerifySignature } from "./note.ts";
import type { VerifierKey } from "./verifier-key.ts";

const ROOT_BYTES = 32;

/** A log's tree head at one size. */
export interface Checkpoint {
  /** Name of the log, `<district>/<station>/e<epoch>`: never used again for another tree. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** Why a checkpoint was not taken. */
export type CheckpointFault =
  | NoteFault
  | "checkpoint/text"
  | "checkpoint/size"
  | "checkpoint/root"
  | "checkpoint/origin"
  | "checkpoint/doubled-signature";

const fault = (error: CheckpointFault): Result<never, CheckpointFault> => ({ ok: false, error });

/** The origin of one epoch of a station's log. */
export const originOf = (district: string, station: string, epoch: number): string =>
  `${district}/${station}/e${epoch}`;

/** Note text of C2SP tlog-checkpoint; no extension lines, because not every cosignature covers them. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/**
 * Reads a checkpoint's note text: origin, size in decimal without leading zeros, root in base64; extension lines are
 * tolerated when not empty. Says nothing about who signed it.
 */
export const parseCheckpoint = (text: string): Result<Checkpoint, CheckpointFault> => {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) return fault("checkpoint/text");
  const [origin = "", sizeText = "", rootText = ""] = lines;
  const size = Number(sizeText);
  if (!/^(0|[1-9][0-9]{0,15})$/.test(sizeText) || !Number.isSafeInteger(size)) return fault("checkpoint/size");
  const root = fromBase64(rootText);
  if (root?.length !== ROOT_BYTES) return fault("checkpoint/root");
  return ok({ origin, size, root });
};

/**
 * The checkpoint as a signed note.
 * @throws RangeError when the origin is not the signer's key name, or size and root do not make a checkpoint
 */
export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner): string => {
  const text = formatCheckpoint(checkpoint);
  if (checkpoint.origin !== signer.key.name || !parseCheckpoint(text).ok)
    throw new RangeError("not a checkpoint of ours");
  return signNote(text, [signer]);
};

/**
 * Opens a signed checkpoint with the log's key, known from elsewhere. The key's name must be the origin, and the log
 * signs once: a second line of its own is refused, other signatures are ignored.
 */
export const openCheckpoint = (
  note: string,
  key: VerifierKey,
  verify: VerifySignature,
): Result<Checkpoint, CheckpointFault> => {
  const opened = openNote(note, [key], verify);
  if (!opened.ok) return opened;
  if (opened.value.signatures.length > 1) return fault("checkpoint/doubled-signature");
  const checkpoint = parseCheckpoint(opened.value.text);
  if (checkpoint.ok && checkpoint.value.origin !== key.name) return fault("checkpoint/origin");
  return checkpoint;
};
