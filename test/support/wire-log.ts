import { canonicalBytes } from "#domain/log/canonical.ts";
import { type Checkpoint, originOf, signCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { EMPTY_EDGE, grownBy, rootOfEdge } from "#domain/log/edge.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";
import { leafHash } from "#domain/log/tree.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import type { Batch } from "#domain/wire/batch.ts";
import { ed25519FromSeed, sha256 } from "#platform/crypto.ts";

/** A log as the wire sees it: entries whose meaning nobody asks, under a real tree and a real key. */
export interface WireLog {
  readonly station: string;
  readonly epoch: number;
  readonly vkey: string;
  readonly entries: StoredEntry[];
  /** Adds entries; `text` makes another history of it. */
  grow(count: number, text?: string): void;
  rootAt(size: number): Uint8Array;
  /** A batch of [from, to), with the sides given; `signed` puts the checkpoint of `to` on it. */
  batch(from: number, to: number, extra?: { signed?: boolean; sides?: readonly SealedRecord[] }): Batch;
  note(size: number, root?: Uint8Array): string;
}

/** A log of one epoch, its key made from `seed`. */
export const wireLog = (station: string, { epoch = 1, seed = 7 }: { epoch?: number; seed?: number } = {}): WireLog => {
  const origin = originOf("gaya", station, epoch);
  const pair = ed25519FromSeed(new Uint8Array(32).fill(seed));
  const key = verifierKey(sha256, origin, pair.publicKey);
  const entries: StoredEntry[] = [];
  const rootAt = (size: number) =>
    rootOfEdge(
      sha256,
      grownBy(
        sha256,
        EMPTY_EDGE,
        entries.slice(0, size).map((entry) => entry.leafHash),
      ),
    );
  const note = (size: number, root = rootAt(size)) => {
    const checkpoint: Checkpoint = { origin, size, root };
    return signCheckpoint(checkpoint, { key, sign: pair.sign });
  };
  return {
    station,
    epoch,
    vkey: formatVerifierKey(key),
    entries,
    grow(count, text = "माल") {
      for (let i = 0; i < count; i++) {
        const seq = entries.length;
        const bytes = canonicalBytes({ v: 1, station, epoch, seq, body: { text } });
        entries.push({ epoch, seq, bytes, leafHash: leafHash(sha256, bytes) });
      }
    },
    rootAt,
    batch: (from, to, { signed = false, sides = [] } = {}) => ({
      station,
      epoch,
      from,
      entries: entries.slice(from, to),
      sides,
      keys: [],
      root: rootAt(to),
      ...(signed ? { note: note(to) } : {}),
    }),
    note,
  };
};
