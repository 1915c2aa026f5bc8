import { equalBytes } from "#domain/log/bytes.ts";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import { type Cosigner, cosign } from "#domain/log/cosignature.ts";
import { rootOfEdge, type TreeEdge } from "#domain/log/edge.ts";
import { parseNote } from "#domain/log/note.ts";
import { verifyConsistency } from "#domain/log/proof.ts";
import { parseVerifierKey } from "#domain/log/verifier-key.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import { sha256, verifyEd25519 } from "#platform/crypto.ts";
import type { Epochs, KnownEpoch } from "../stores/epochs.ts";

/** Why `add-checkpoint` refuses, as C2SP tlog-witness words it. */
export type WitnessRefusal =
  | { readonly status: 400 | 403 | 404 | 422 }
  /** the size cosigned last, from which the sender must prove */
  | { readonly status: 409; readonly size: number };

/** Says of a log that it only ever grew. Check and commit are one step, and nothing is answered before it is on the disk. */
export interface Witness {
  /** C2SP tlog-witness `add-checkpoint`: a request body in, signature lines out. */
  addCheckpoint(body: string): Result<string, WitnessRefusal>;
  /**
   * Cosigns the checkpoint of a log whose entries are all here: seen to grow, and mirrored.
   * `fork` when the station's own key signed other entries of this size.
   */
  cosignStored(known: KnownEpoch, stored: TreeEdge, note: string): Result<string, "note" | "fork">;
}

const OLD = /^old (0|[1-9]\d{0,15})$/;
const MOST_PROOF = 63;

/** The parts of an `add-checkpoint` body; undefined when it is not one. */
const readBody = (body: string): { old: number; proof: Uint8Array[]; note: string } | undefined => {
  const blank = body.indexOf("\n\n");
  if (blank < 0) return undefined;
  const [first = "", ...lines] = body.slice(0, blank).split("\n");
  const old = OLD.exec(first)?.[1];
  if (old === undefined || lines.length > MOST_PROOF) return undefined;
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = /^[A-Za-z0-9+/]{43}=$/.test(line) ? Buffer.from(line, "base64") : undefined;
    if (hash?.length !== 32 || hash.toString("base64") !== line) return undefined;
    proof.push(new Uint8Array(hash));
  }
  return { old: Number(old), proof, note: body.slice(blank + 2) };
};

/** @param cosigner the district's witness key, used for nothing else */
export const createWitness = (deps: {
  readonly epochs: Epochs;
  readonly cosigner: Cosigner;
  readonly clock: Pick<Clock, "now">;
}): Witness => {
  const { epochs, cosigner, clock } = deps;

  /** Signs and keeps; synchronous from the check to the disk, so that no other request comes in between. */
  const sign = (known: KnownEpoch, size: number, root: Uint8Array, note: string, text: string): string => {
    const atSeconds = Math.floor(clock.now() / 1000);
    const lines = cosign(text, atSeconds, cosigner);
    epochs.keepWitnessed(known.station, known.epoch, { size, root, atSeconds, note, lines });
    return lines;
  };

  return {
    addCheckpoint(body) {
      const read = readBody(body);
      const parsed = read && parseNote(read.note);
      if (!read || !parsed?.ok) return { ok: false, error: { status: 400 } };
      const origin = parsed.value.text.split("\n", 1)[0] ?? "";
      const known = epochs.all().find((each) => each.vkey.startsWith(`${origin}+`));
      const key = known && parseVerifierKey(sha256, known.vkey);
      if (!known || !key) return { ok: false, error: { status: 404 } };
      const opened = openCheckpoint(read.note, key, verifyEd25519);
      if (!opened.ok) return { ok: false, error: { status: opened.error.startsWith("note/") ? 403 : 400 } };
      const { size, root } = opened.value;
      if (read.old > size) return { ok: false, error: { status: 400 } };
      const last = known.witnessed;
      if (read.old !== (last?.size ?? 0)) return { ok: false, error: { status: 409, size: last?.size ?? 0 } };
      if (last && last.size === size && !equalBytes(last.root, root))
        return { ok: false, error: { status: 409, size: last.size } };
      const grew =
        last === undefined || last.size === 0
          ? read.proof.length === 0
          : verifyConsistency(sha256, {
              oldSize: last.size,
              newSize: size,
              oldRoot: last.root,
              newRoot: root,
              proof: read.proof,
            });
      return grew ? ok(sign(known, size, root, read.note, parsed.value.text)) : { ok: false, error: { status: 422 } };
    },

    cosignStored(known, stored, note) {
      const key = parseVerifierKey(sha256, known.vkey);
      const opened = key && openCheckpoint(note, key, verifyEd25519);
      const parsed = parseNote(note);
      if (!opened?.ok || !parsed.ok || opened.value.size !== stored.size) return { ok: false, error: "note" };
      const root = rootOfEdge(sha256, stored);
      if (!equalBytes(root, opened.value.root)) return { ok: false, error: "fork" };
      const last = epochs.get(known.station, known.epoch)?.witnessed;
      // our own copy was put back from an older one: what was promised then stands, and is not signed away
      if (last && last.size > stored.size) return { ok: false, error: "note" };
      return ok(sign(known, stored.size, root, note, parsed.value.text));
    },
  };
};
