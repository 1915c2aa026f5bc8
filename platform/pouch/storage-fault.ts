/**
 * What the disk said: `no-space` (ENOSPC), `read-only` (EROFS), `io` (EIO and all else), `corrupt` (a block does not
 * read back), `locked` (another process has the folder open), `denied` (EACCES), `missing` (no such folder).
 */
export type StorageReason = "no-space" | "read-only" | "io" | "corrupt" | "locked" | "denied" | "missing";

/**
 * The disk failed. After one on a write nothing may be written until the database was opened anew: what the page cache
 * holds after a failed fsync is unknown.
 */
export class StorageFault extends Error {
  readonly reason: StorageReason;
  constructor(reason: StorageReason, cause: unknown) {
    super(`storage ${reason}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StorageFault";
    this.reason = reason;
  }
}

/** LevelDB passes the C library's sentence on, and nothing else that tells these cases apart. */
const SENTENCES: readonly (readonly [string, StorageReason])[] = [
  ["No space left on device", "no-space"],
  ["Disk quota exceeded", "no-space"],
  ["Read-only file system", "read-only"],
  ["already held by process", "locked"],
  ["Resource temporarily unavailable", "locked"],
  ["Permission denied", "denied"],
  ["does not exist", "missing"],
  ["Corruption", "corrupt"],
];

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${messageOf(error.cause)}`;
};

/** Any error of the storage engine as a fault with its reason; a StorageFault stays itself. */
export const storageFaultOf = (error: unknown): StorageFault => {
  if (error instanceof StorageFault) return error;
  const message = messageOf(error);
  const known = SENTENCES.find(([sentence]) => message.includes(sentence));
  return new StorageFault(known?.[1] ?? "io", error);
};
