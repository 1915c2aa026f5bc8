import { canonicalBytes } from "#domain/log/canonical.ts";
import { originOf, signCheckpoint } from "#domain/log/checkpoint.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { leafHash, rootAt } from "#domain/log/tree.ts";
import { formatVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { createBatches } from "#edge/services/courier/batches.ts";
import type { Exchange } from "#edge/services/courier/exchange.ts";
import { createPush, type Push, type PushDeps } from "#edge/services/courier/push.ts";
import type { Clock } from "#platform/clock.ts";
import { ed25519FromSeed, sha256 } from "#platform/crypto.ts";
import { storedTree } from "./stored-tree.ts";

/** A station without disk and screen: a log in memory under a real tree and key, and the product's own courier. */
export interface LightStation {
  readonly code: string;
  readonly vkey: string;
  readonly entries: readonly StoredEntry[];
  readonly reader: PushDeps["reader"] & { entry(seq: number): StoredEntry | undefined };
  /** size and note of every head it signed */
  readonly signed: readonly { readonly size: number; readonly note: string }[];
  /** the newest size the district cosigned */
  witnessed(): number;
  /** Adds entries whose body says `text`. */
  grow(count: number, text: string): void;
  /** Takes entries that came from elsewhere. */
  take(entries: readonly StoredEntry[]): void;
  /** Another machine with the same key and the first `size` entries; nothing it signed. */
  copy(size?: number): LightStation;
  push(exchange: Exchange, clock: Pick<Clock, "now" | "monoMs">): Push;
}

/** @param seed of the log's key */
export const lightStation = (code: string, seed: number, from: readonly StoredEntry[] = []): LightStation => {
  const origin = originOf("bench.invalid", code, 1);
  const pair = ed25519FromSeed(Uint8Array.from({ length: 32 }, (_, i) => (seed >> (i % 4 === 0 ? 0 : 8)) & 255));
  const key = verifierKey(sha256, origin, pair.publicKey);
  const entries: StoredEntry[] = [...from];
  const tree = storedTree(entries.map((entry) => entry.bytes));
  const signed: { size: number; note: string; root: Uint8Array }[] = [];
  let witnessed: { size: number; atMs: number; note: string } | undefined;
  const add = (entry: StoredEntry): void => {
    entries.push(entry);
    tree.append(entry.bytes);
  };
  const reader = {
    epoch: () => 1,
    size: () => entries.length,
    nodeAt: tree.nodeAt,
    entry: (seq: number) => entries[seq],
    entries: (start: number, limit: number) => entries.slice(start, start + limit),
  };
  return {
    code,
    vkey: formatVerifierKey(key),
    entries,
    reader,
    signed,
    witnessed: () => witnessed?.size ?? 0,
    grow(count, text) {
      for (let i = 0; i < count; i++) {
        const seq = entries.length;
        const recordedAt = "2026-01-05T00:00:00.000Z";
        const bytes = canonicalBytes({
          v: 1,
          station: code,
          epoch: 1,
          seq,
          recordedAt,
          body: { text: `${text} ${seq}` },
        });
        add({ epoch: 1, seq, bytes, leafHash: leafHash(sha256, bytes) });
      }
    },
    take(given) {
      for (const entry of given) add(entry);
    },
    copy: (size = entries.length) => lightStation(code, seed, entries.slice(0, size)),
    push: (exchange, clock) =>
      createPush({
        exchange,
        reader,
        logSize: async () => entries.length,
        batches: createBatches({
          station: code,
          reader,
          log: { sidesOf: async () => [], keysOf: async () => [] },
        }),
        checkpoints: {
          latest() {
            const last = signed.at(-1);
            return last && { note: last.note, checkpoint: { origin, size: last.size, root: last.root } };
          },
        },
        async signHead() {
          const size = entries.length;
          if (signed.at(-1)?.size === size || size === 0) return;
          const root = rootAt(sha256, size, tree.nodeAt);
          signed.push({ size, root, note: signCheckpoint({ origin, size, root }, { key, sign: pair.sign }) });
        },
        witnessed: {
          latest: () => witnessed,
          seen: () => undefined,
          async keep(note) {
            const size = signed.find((each) => each.note === note)?.size ?? 0;
            witnessed = { size, atMs: clock.now(), note };
            return true;
          },
        },
        clock,
      }),
  };
};
