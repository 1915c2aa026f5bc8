import type { Clock } from "../clock.ts";

/** How often something may be asked: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** One token bucket a key. */
export interface Buckets {
  /** Takes a token. @returns 0 when it may go on, else the seconds to wait */
  take(key: string): number;
}

const MOST_KEYS = 1_000;

/** @returns buckets that are all full; a full one is forgotten, so strangers cannot fill the memory */
export const createBuckets = (rate: Rate, clock: Pick<Clock, "monoMs">): Buckets => {
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  const levelOf = (bucket: { tokens: number; atMs: number }, nowMs: number): number =>
    Math.min(rate.burst, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * rate.perSecond);
  const forgetFull = (nowMs: number): void => {
    for (const [key, bucket] of buckets) if (levelOf(bucket, nowMs) >= rate.burst) buckets.delete(key);
    if (buckets.size > MOST_KEYS) buckets.clear();
  };
  return {
    take(key) {
      const nowMs = clock.monoMs();
      if (buckets.size >= MOST_KEYS && !buckets.has(key)) forgetFull(nowMs);
      const known = buckets.get(key);
      const tokens = known ? levelOf(known, nowMs) : rate.burst;
      if (tokens < 1) return Math.ceil((1 - tokens) / rate.perSecond);
      buckets.set(key, { tokens: tokens - 1, atMs: nowMs });
      return 0;
    },
  };
};
