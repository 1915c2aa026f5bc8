import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import { cosignaturesOf } from "#domain/log/cosignature.ts";
import type { Seen } from "#domain/log/entry.ts";
import { parseNote } from "#domain/log/note.ts";
import type { VerifierKey } from "#domain/log/verifier-key.ts";
import { instantOf } from "#domain/time.ts";
import { verifyEd25519 } from "#platform/crypto.ts";
import { readTextFile, writeFileDurable } from "#platform/files.ts";
import { epochName } from "../checkpoint-files.ts";

const MAX_NOTE_BYTES = 64 * 1024;

/** How far the district has signed that our log only grew. */
export interface WitnessedUpTo {
  readonly size: number;
  readonly atMs: number;
  /** our checkpoint with the witness's lines under it */
  readonly note: string;
}

/** The newest cosignature of this epoch. It survives everything but the loss of the card. */
export interface Witnessed {
  latest(): WitnessedUpTo | undefined;
  /** what every new entry carries, so that it cannot be older */
  seen(): Seen | undefined;
  /**
   * Keeps a cosigned checkpoint, durable when it resolves.
   * @returns false when the lines are not a known witness's over our own checkpoint, or older than what we have
   */
  keep(note: string, lines: string): Promise<boolean>;
}

/** Where the cosigned checkpoints of an epoch lie. */
const pathOf = (folder: string, epoch: number): string => join(folder, "witnessed", epochName(epoch));

/** Opens what the folder has. @param keys the witnesses this station was told to believe, and its own log's key */
export const openWitnessed = async (
  folder: string,
  epoch: number,
  keys: { readonly log: VerifierKey; readonly witnesses: readonly VerifierKey[] },
): Promise<Witnessed> => {
  const read = (note: string): WitnessedUpTo | undefined => {
    const checkpoint = openCheckpoint(note, keys.log, verifyEd25519);
    const parsed = parseNote(note);
    if (!checkpoint.ok || !parsed.ok) return undefined;
    const newest = (cosignaturesOf(parsed.value, keys.witnesses, verifyEd25519) ?? []).map(
      ({ atSeconds }) => atSeconds,
    );
    if (newest.length === 0) return undefined;
    return { size: checkpoint.value.size, atMs: Math.max(...newest) * 1000, note };
  };
  await mkdir(join(folder, "witnessed"), { recursive: true });
  const stored = await readTextFile(pathOf(folder, epoch), MAX_NOTE_BYTES);
  let latest = stored === undefined ? undefined : read(stored);
  return {
    latest: () => latest,
    seen: () => latest && { size: latest.size, at: instantOf(latest.atMs) },
    async keep(note, lines) {
      const found = read(note + lines);
      if (!found || (latest && (found.size < latest.size || found.atMs < latest.atMs))) return false;
      await writeFileDurable(pathOf(folder, epoch), Buffer.from(found.note, "utf8"));
      latest = found;
      return true;
    },
  };
};
