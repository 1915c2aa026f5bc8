import { toHex } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { headAfter, type LogHead, type StationLog } from "./station-log.ts";

/** A log that lives as long as the process: the plainest thing that keeps the port's promises. */
export const createMemoryLog = (): StationLog => {
  const entries: StoredEntry[] = [];
  const sides = new Map<string, Uint8Array>();
  const keys = new Map<string, Uint8Array>();
  let head: LogHead = { epoch: 1, size: 0 };
  return {
    async append(batch) {
      head = headAfter(head, batch.entries);
      entries.push(...batch.entries);
      for (const { hash, sealed } of batch.sides) sides.set(toHex(hash), sealed);
      for (const { subject, key } of batch.keys) keys.set(subject, key);
    },
    head: async () => head,
    read: async (epoch, fromSeq, limit) =>
      entries.filter((entry) => entry.epoch === epoch && entry.seq >= fromSeq).slice(0, limit),
    sidesOf: async (hashes) => hashes.map((hash) => sides.get(hash)),
    keysOf: async (subjects) => subjects.map((subject) => keys.get(subject)),
    async dropKey(subject) {
      keys.delete(subject);
    },
    close: async () => undefined,
  };
};
