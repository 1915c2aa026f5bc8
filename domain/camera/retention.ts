import type { STILL_MOMENTS } from "../entries/alarm.ts";

/** Why a picture of the room lies here: a moment of custody, or what its camera should show. */
export type StillReason = (typeof STILL_MOMENTS)[number] | "reference";

const MONTH_MS = 30.44 * 86_400_000;

/**
 * How long a picture must be kept (by the district at least), and how long the station keeps its own copy although the
 * district has one. 18 months: Paramvir Singh Saini v. Baljit Singh, SLP(Crl) 3543/2020, 2 Dec 2020.
 */
export const RETENTION: Readonly<Record<StillReason, { readonly keepMs: number; readonly hereMs: number }>> = {
  open: { keepMs: 18 * MONTH_MS, hereMs: 6 * MONTH_MS },
  close: { keepMs: 18 * MONTH_MS, hereMs: 3 * MONTH_MS },
  scan: { keepMs: 18 * MONTH_MS, hereMs: 3 * MONTH_MS },
  yard: { keepMs: 18 * MONTH_MS, hereMs: 6 * MONTH_MS },
  alarm: { keepMs: 18 * MONTH_MS, hereMs: 6 * MONTH_MS },
  // the look of the room is compared with it for as long as it stands
  reference: { keepMs: 18 * MONTH_MS, hereMs: 18 * MONTH_MS },
};

/** A picture as the station's book has it. */
export interface KeptStill {
  readonly sha256: string;
  readonly bytes: number;
  readonly reason: StillReason;
  readonly atMs: number;
  /** the district has it and found its hash right */
  readonly received: boolean;
}

/**
 * Which local copies go now: never one that the district has not verified; those past their time here, and further ones,
 * the oldest first, until what stays fits in the quota.
 */
export const copiesToDrop = (kept: readonly KeptStill[], nowMs: number, quotaBytes: number): KeptStill[] => {
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const oldestFirst = kept.filter(({ received }) => received).toSorted((a, b) => a.atMs - b.atMs);
  return oldestFirst.filter((still) => {
    const past = nowMs - still.atMs > RETENTION[still.reason].hereMs;
    if (!past && (total <= quotaBytes || still.reason === "reference")) return false;
    total -= still.bytes;
    return true;
  });
};
