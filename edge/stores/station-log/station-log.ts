import type { StoredEntry } from "#domain/log/document.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";

/** The key that opens the private records of one subject: 32 bytes. */
export interface SubjectKey {
  readonly subject: string;
  readonly key: Uint8Array;
}

/** What is written together: either all of it is on the disk afterwards, or none. */
export interface LogWrite {
  /** In order, going on where the log ends. */
  readonly entries: readonly StoredEntry[];
  readonly sides: readonly SealedRecord[];
  readonly keys: readonly SubjectKey[];
}

/** Where a log ends: the newest epoch and how many entries it has. An empty log is epoch 1 with none. */
export interface LogHead {
  readonly epoch: number;
  readonly size: number;
}

/** The station's own log: append-only, one writer, the truth. Disk failures are thrown as StorageFault. */
export interface StationLog {
  /**
   * Writes a batch; when it resolves, every byte has been through fdatasync. An epoch begins at entry 0 once the one
   * before it has entries. `handedOver` may be called when only the disk has work left, before it has answered.
   * @throws LogFault `log/not-next` when the entries do not go on where the log ends (nothing is written),
   * `log/stopped` after a failed write, until the log is opened anew
   */
  append(batch: LogWrite, handedOver?: () => void): Promise<void>;
  head(): Promise<LogHead>;
  /**
   * Entries of an epoch from `fromSeq` on, dense and checked against id and revision; fewer than `limit` only at the
   * end. Ask for small pages while serving: a write waits for the page to end.
   * @throws LogBroken at the first entry that is missing or altered
   */
  read(epoch: number, fromSeq: number, limit: number): Promise<StoredEntry[]>;
  /** Sealed bytes by their SHA-256 in hex, in the order asked; undefined where none is stored or it was altered. */
  sidesOf(hashes: readonly string[]): Promise<(Uint8Array | undefined)[]>;
  /** Keys in the order asked; undefined where none is kept (dropped, or never here). */
  keysOf(subjects: readonly string[]): Promise<(Uint8Array | undefined)[]>;
  /** Forgets a subject's key for good: its private records can never be read again, the log stays whole. */
  dropKey(subject: string): Promise<void>;
  close(): Promise<void>;
}

/** A write that was refused by the log: a fault of the caller or the consequence of an earlier one. */
export class LogFault extends Error {
  readonly code: "log/not-next" | "log/stopped";
  constructor(code: "log/not-next" | "log/stopped", message: string) {
    super(`${code}: ${message}`);
    this.name = "LogFault";
    this.code = code;
  }
}

/** The stored log is not what was written: entry `at` of the epoch is missing or altered. */
export class LogBroken extends Error {
  readonly epoch: number;
  readonly at: number;
  readonly why: "missing" | "altered";
  constructor(epoch: number, at: number, why: "missing" | "altered") {
    super(`entry ${at} of epoch ${epoch} is ${why}`);
    this.name = "LogBroken";
    this.epoch = epoch;
    this.at = at;
    this.why = why;
  }
}

/**
 * The head after a batch.
 * @throws LogFault `log/not-next` unless its entries go on densely
 */
export const headAfter = (head: LogHead, entries: readonly StoredEntry[]): LogHead => {
  let { epoch, size } = head;
  for (const entry of entries) {
    const opensNext = entry.epoch === epoch + 1 && entry.seq === 0 && size > 0;
    if (!opensNext && (entry.epoch !== epoch || entry.seq !== size)) {
      throw new LogFault(
        "log/not-next",
        `the log ends at ${epoch}:${size}, entry ${entry.epoch}:${entry.seq} does not follow`,
      );
    }
    epoch = entry.epoch;
    size = entry.seq + 1;
  }
  return { epoch, size };
};
