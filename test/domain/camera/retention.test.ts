import fc from "fast-check";
import { expect, test } from "vitest";
import { copiesToDrop, type KeptStill, RETENTION, type StillReason } from "#domain/camera/retention.ts";

const DAY = 86_400_000;
const NOW = 1_795_000_000_000;
const REASONS = Object.keys(RETENTION) as StillReason[];
const aStill = fc.record({
  sha256: fc.uuid(),
  bytes: fc.integer({ min: 1, max: 200_000 }),
  reason: fc.constantFrom(...REASONS),
  atMs: fc.integer({ min: NOW - 600 * DAY, max: NOW }),
  received: fc.boolean(),
});
const bytesOf = (stills: readonly KeptStill[]): number => stills.reduce((sum, { bytes }) => sum + bytes, 0);

test("[RT1] nothing goes that the district lacks; what is past its time goes; the rest only for want of room, oldest first", () => {
  fc.assert(
    fc.property(fc.array(aStill, { maxLength: 60 }), fc.integer({ min: 0, max: 4_000_000 }), (kept, quota) => {
      const going = copiesToDrop(kept, NOW, quota);
      const staying = kept.filter((still) => !going.includes(still));
      const isPast = ({ reason, atMs }: KeptStill) => NOW - atMs > RETENTION[reason].hereMs;
      expect(going.filter(({ received }) => !received)).toEqual([]);
      expect(staying.filter((still) => still.received && isPast(still))).toEqual([]);
      const early = going.filter((still) => !isPast(still));
      const couldGo = staying.filter(({ received, reason }) => received && reason !== "reference");
      if (bytesOf(staying) > quota) expect(couldGo).toEqual([]);
      const newestGone = Math.max(0, ...early.map(({ atMs }) => atMs));
      for (const { atMs } of couldGo) expect(atMs).toBeGreaterThanOrEqual(newestGone);
    }),
  );
});

test("[RT1] no table keeps a picture for less than eighteen months with the district", () => {
  for (const reason of REASONS) expect(RETENTION[reason].keepMs).toBeGreaterThanOrEqual(547 * DAY);
});
