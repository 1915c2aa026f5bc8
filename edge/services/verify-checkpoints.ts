import { equalBytes, type Sha256 } from "#domain/log/bytes.ts";
import { type Checkpoint, openCheckpoint } from "#domain/log/checkpoint.ts";
import { isSameVerifierKey, parseVerifierKey, type VerifierKey } from "#domain/log/verifier-key.ts";
import { verifyEd25519 } from "#platform/crypto.ts";
import { keptSizes, readKept, readLatest, readPinnedKey } from "./checkpoint-files.ts";
import type { Finding } from "./verify-report.ts";

/** A signed promise about the first `size` entries, waiting for the tree to reach that size. */
export interface Promised {
  readonly checkpoint: Checkpoint;
  /** Where it was found: `latest`, a kept size, or `epoch n` when the next epoch carries it. */
  readonly source: string;
}

/** The signed checkpoints of one epoch whose signatures hold. */
export interface EpochPromises {
  readonly promised: readonly Promised[];
  readonly findings: readonly Finding[];
}

/** The key an epoch is checked with: given on the command line, else pinned in the folder. */
const pinnedKey = async (
  deps: { folder: string; sha: Sha256; given: readonly VerifierKey[] },
  epoch: number,
  origin: string,
): Promise<VerifierKey | "none" | "bad"> => {
  const given = deps.given.find((key) => key.name === origin);
  if (given) return given;
  const text = await readPinnedKey(deps.folder, epoch);
  if (text === undefined) return "none";
  const key = parseVerifierKey(deps.sha, text);
  return key?.name === origin ? key : "bad";
};

/** What is known of an epoch before its entries are read. */
interface EpochClaims {
  readonly epoch: number;
  readonly origin: string;
  /** The key its opening entry names: it must be the pinned one; alone it serves, with a finding. */
  readonly keyNamed: string | undefined;
  /** The checkpoint that the next epoch's opening entry carries. */
  readonly carried: string | undefined;
}

/** Gathers what was signed about an epoch, and checks the signatures. */
export const gatherPromises = async (
  deps: { folder: string; sha: Sha256; given: readonly VerifierKey[] },
  { epoch, origin, keyNamed, carried }: EpochClaims,
): Promise<EpochPromises> => {
  const findings: Finding[] = [];
  const pinned = await pinnedKey(deps, epoch, origin);
  const own = keyNamed === undefined ? undefined : parseVerifierKey(deps.sha, keyNamed);
  if (pinned === "none") findings.push({ code: "no-key", epoch });
  const key = pinned === "none" ? own : pinned;
  const differs =
    keyNamed !== undefined && (own === undefined || key === undefined || key === "bad" || !isSameVerifierKey(key, own));
  if (key === "bad" || differs) findings.push({ code: "key-other", epoch, seq: 0 });
  if (key === undefined || key === "bad") return { promised: [], findings };

  const promised: Promised[] = [];
  const take = (source: string, note: string | undefined, size?: number): void => {
    if (note === undefined) return;
    const opened = openCheckpoint(note, key, verifyEd25519);
    if (!opened.ok) findings.push({ code: "checkpoint-invalid", epoch, detail: `${source}: ${opened.error}` });
    else if (size !== undefined && opened.value.size !== size)
      findings.push({ code: "checkpoint-invalid", epoch, detail: `${source}: of size ${opened.value.size}` });
    else promised.push({ checkpoint: opened.value, source });
  };
  const read = async (source: string, reading: Promise<string | undefined>, size?: number): Promise<void> => {
    try {
      take(source, await reading, size);
    } catch (error) {
      findings.push({
        code: "checkpoint-invalid",
        epoch,
        detail: `${source}: ${error instanceof Error ? error.message : ""}`,
      });
    }
  };
  const latest = readLatest(deps.folder, epoch);
  await read("latest", latest);
  const hasLatest = (await latest.catch(() => "")) !== undefined;
  for (const size of await keptSizes(deps.folder, epoch))
    await read(`kept ${size}`, readKept(deps.folder, epoch, size), size);
  take(`epoch ${epoch + 1}`, carried);
  if (!hasLatest && carried === undefined) findings.push({ code: "no-checkpoint", epoch });
  return { promised, findings };
};

/** Holds each promise against the tree as it grows: the roots at the sizes that were signed. */
export const createPromiseCheck = (epoch: number, promised: readonly Promised[]) => {
  const waiting = [...promised].sort((a, b) => a.checkpoint.size - b.checkpoint.size);
  const findings: Finding[] = [];
  let covered = 0;
  return {
    /** To be called at every size, ascending. */
    reached(size: number, root: () => Uint8Array): void {
      while (waiting[0] && waiting[0].checkpoint.size <= size) {
        const { checkpoint, source } = waiting[0];
        waiting.shift();
        if (equalBytes(root(), checkpoint.root)) covered = checkpoint.size;
        else
          findings.push({
            code: "checkpoint-root",
            epoch,
            seq: covered,
            detail: `one of #${covered}–#${checkpoint.size - 1}, checkpoint ${source}`,
          });
      }
    },
    /** What came out, once the epoch has ended at `size`. */
    end(size: number): { covered: number; findings: Finding[] } {
      for (const { checkpoint, source } of waiting) {
        findings.push({
          code: "checkpoint-ahead",
          epoch,
          seq: size,
          detail: `${source}: ${checkpoint.size} entries were signed`,
        });
      }
      return { covered, findings };
    },
  };
};
