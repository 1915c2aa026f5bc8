import { stat } from "node:fs/promises";
import { join } from "node:path";
import { equalBytes } from "#domain/log/bytes.ts";
import { type Checkpoint, openCheckpoint, signCheckpoint } from "#domain/log/checkpoint.ts";
import type { NoteSigner } from "#domain/log/note.ts";
import { instantOf } from "#domain/time.ts";
import type { Clock } from "#platform/clock.ts";
import { verifyEd25519 } from "#platform/crypto.ts";
import { ensureDir, writeFileDurable } from "#platform/files.ts";
import { checkpointFolder, keptSizes, readLatest } from "./checkpoint-files.ts";

/** A checkpoint as it lies on the disk. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: string;
}

/** The tree to be signed: its size and the root at any size up to it. */
export interface SignableTree {
  readonly size: number;
  rootAt(size: number): Uint8Array;
}

/** Signs one epoch's tree heads and remembers on the disk what it signed. */
export interface Checkpoints {
  /** The newest one signed; undefined for an epoch that has none yet. */
  latest(): SignedCheckpoint | undefined;
  /**
   * Signs the tree and resolves when the note is durable on the disk. A tree signed before is not signed again.
   * @throws CheckpointFault when the tree does not go on from the last one signed; StorageFault is not used here: a
   * failing disk throws Node's own error
   */
  sign(tree: SignableTree): Promise<SignedCheckpoint>;
}

/** The tree is not the one whose head was signed before: `shrunk` (a lost tail, a restored image) or `forked`. */
export class CheckpointFault extends Error {
  readonly reason: "shrunk" | "forked" | "unreadable";
  constructor(reason: "shrunk" | "forked" | "unreadable", message: string) {
    super(message);
    this.name = "CheckpointFault";
    this.reason = reason;
  }
}

const dayOf = (ms: number): string => instantOf(ms).slice(0, 10);

/** The day on which the newest kept checkpoint was written; none when nothing is kept. */
const lastKeptDay = async (folder: string, epoch: number): Promise<string | undefined> => {
  const newest = (await keptSizes(folder, epoch)).at(-1);
  if (newest === undefined) return undefined;
  const { mtimeMs } = await stat(join(checkpointFolder(folder, epoch), String(newest)));
  return dayOf(mtimeMs);
};

/**
 * Opens the checkpoints of an epoch in a data folder. The first one of each day is kept for good beside the newest.
 * @throws CheckpointFault `unreadable` when the stored one is not ours: it says what was promised, so it is not ignored
 */
export const createCheckpoints = async (deps: {
  folder: string;
  epoch: number;
  signer: NoteSigner;
  clock: Pick<Clock, "now">;
}): Promise<Checkpoints> => {
  const { folder, epoch, signer, clock } = deps;
  const place = checkpointFolder(folder, epoch);
  await ensureDir(place);

  const read = async (): Promise<SignedCheckpoint | undefined> => {
    const note = await readLatest(folder, epoch);
    if (note === undefined) return undefined;
    const opened = openCheckpoint(note, signer.key, verifyEd25519);
    if (!opened.ok) throw new CheckpointFault("unreadable", `the stored checkpoint is not ours: ${opened.error}`);
    return { checkpoint: opened.value, note };
  };

  let latest = await read();
  let keptDay = await lastKeptDay(folder, epoch);
  let queue: Promise<unknown> = Promise.resolve();

  const requireExtension = (tree: SignableTree): void => {
    if (latest === undefined) return;
    const { size, root } = latest.checkpoint;
    if (tree.size < size) throw new CheckpointFault("shrunk", `the log has ${tree.size} entries, ${size} were signed`);
    if (!equalBytes(tree.rootAt(size), root))
      throw new CheckpointFault("forked", `the first ${size} entries are not those that were signed`);
  };

  const signNow = async (tree: SignableTree): Promise<SignedCheckpoint> => {
    requireExtension(tree);
    if (latest?.checkpoint.size === tree.size) return latest;
    const checkpoint = { origin: signer.key.name, size: tree.size, root: tree.rootAt(tree.size) };
    const signed = { checkpoint, note: signCheckpoint(checkpoint, signer) };
    const bytes = Buffer.from(signed.note, "utf8");
    await writeFileDurable(join(place, "latest"), bytes);
    latest = signed;
    const today = dayOf(clock.now());
    if (tree.size > 0 && today !== keptDay) {
      await writeFileDurable(join(place, String(tree.size)), bytes);
      keptDay = today;
    }
    return signed;
  };

  return {
    latest: () => latest,
    sign(tree) {
      const signing = queue.then(() => signNow(tree));
      queue = signing.catch(() => undefined);
      return signing;
    },
  };
};
