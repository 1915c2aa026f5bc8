import { appendFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { BlobRef } from "#domain/log/entry.ts";
import { blobsOf } from "#domain/wire/blobs.ts";
import { ensureDir, isMissing } from "#platform/files.ts";
import type { Blobs } from "#stores/blobs/blobs.ts";
import type { Reader } from "#stores/view/view.ts";
import type { PiecePace } from "./blobs-pace.ts";
import type { BlobExchanged, BlobWire } from "./blobs-wire.ts";

/** How far fetching came. `one`: a blob is here, there may be more. `whole`: all are, or the district has not got them. */
export type BlobPulled =
  | { readonly kind: "one" }
  | { readonly kind: "whole"; readonly missing: number }
  | Exclude<BlobExchanged<never>, { kind: "done" | "refused" }>;

/** Brings the blobs of a record home that came from the district, those of the newest entries first. */
export interface BlobPull {
  /** Brings one. @param turn awaited before each piece; false ends it there, and the next call goes on */
  next(turn: () => Promise<boolean>): Promise<BlobPulled>;
}

const PAGE = 200;

type EntryReader = Pick<Reader, "epoch" | "size" | "entry" | "entries">;

/** How many entries an epoch has; of one that was closed, found by halving. */
export const sizeOfEpoch = (reader: EntryReader, epoch: number): number => {
  if (epoch === reader.epoch()) return reader.size();
  let above = 1;
  while (reader.entry(above - 1, epoch)) above *= 2;
  let size = 0;
  for (let step = above; step >= 1; step /= 2) if (reader.entry(size + step - 1, epoch)) size += step;
  return size;
};

/** Blobs of all epochs as their entries name them, the newest entry first. */
const newestFirst = function* (reader: EntryReader): Generator<BlobRef> {
  for (let epoch = reader.epoch(); epoch > 0; epoch--)
    for (let to = sizeOfEpoch(reader, epoch); to > 0; to -= PAGE) {
      const from = Math.max(0, to - PAGE);
      for (const entry of reader.entries(from, to - from, epoch).reverse()) yield* blobsOf(entry);
    }
};

const lengthOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isMissing(fault)) return 0;
    throw fault;
  }
};

/** @param deps `folder`: where pieces gather until a blob is whole */
export const createBlobPull = (deps: {
  readonly wire: BlobWire;
  readonly blobs: Blobs;
  readonly folder: string;
  readonly reader: EntryReader;
  readonly pace: Pick<PiecePace, "pieceBytes">;
}): BlobPull => {
  const { wire, blobs, folder, reader, pace } = deps;
  const named = newestFirst(reader);
  let missing = 0;
  let current: BlobRef | undefined;

  /** The next one that is not here. */
  const choose = async (): Promise<BlobRef | undefined> => {
    for (;;) {
      const next = named.next();
      if (next.done) return undefined;
      if ((await blobs.size(next.value.sha256)) !== next.value.bytes) return next.value;
    }
  };

  return {
    async next(turn) {
      current ??= await choose();
      if (current === undefined) return { kind: "whole", missing };
      const { sha256, bytes } = current;
      await ensureDir(folder);
      const path = join(folder, sha256);
      for (let have = await lengthOf(path); have < bytes; ) {
        if (!(await turn())) return { kind: "offline", why: "closed" };
        const answer = await wire.fetch(sha256, have, Math.min(pace.pieceBytes(), bytes - have));
        if (answer.kind === "refused") {
          current = undefined;
          missing++;
          return { kind: "one" };
        }
        if (answer.kind !== "done") return answer;
        await appendFile(path, answer.value);
        have += answer.value.length;
      }
      if (!(await blobs.adopt(path, sha256))) {
        await unlink(path);
        missing++;
      }
      current = undefined;
      return { kind: "one" };
    },
  };
};
