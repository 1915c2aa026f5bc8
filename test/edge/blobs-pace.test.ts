import fc from "fast-check";
import { expect, test } from "vitest";
import { createPiecePace } from "#edge/services/courier/blobs-pace.ts";

/** Sends pieces over a link of so many bytes per second until it has carried so much, then it breaks. */
const period = (pace: ReturnType<typeof createPiecePace>, bytesPerS: number, delayMs: number, bytes: number): void => {
  for (let carried = 0; carried < bytes; ) {
    const piece = pace.pieceBytes();
    pace.arrived(piece, 2 * delayMs + (piece / bytesPerS) * 1000);
    carried += piece;
  }
};

test("[BL6] on 64 kbit/s with a cut every twenty seconds a piece stays between 9 and 16 kB", () => {
  const pace = createPiecePace();
  for (let i = 0; i < 5; i++) {
    period(pace, 8_000, 350, 120_000);
    expect(pace.pieceBytes()).toBeGreaterThanOrEqual(9_000);
    expect(pace.pieceBytes()).toBeLessThanOrEqual(16_000);
    pace.broke();
    pace.broke();
    expect(pace.pieceBytes()).toBeLessThanOrEqual(16_000);
  }
});

test("[BL6] on a good link pieces grow to 1 MiB, and shrink again when it breaks early", () => {
  const pace = createPiecePace();
  period(pace, 10_000_000, 2, 40_000_000);
  expect(pace.pieceBytes()).toBe(1024 * 1024);
  pace.broke();
  period(pace, 8_000, 350, 60_000);
  pace.broke();
  period(pace, 8_000, 350, 60_000);
  expect(pace.pieceBytes()).toBeLessThanOrEqual(20_000);
});

test("[BL6] whatever a link does, a piece is at most a quarter of what it carried, or 9 kB", () => {
  const step = fc.oneof(
    fc.record({ bytes: fc.integer({ min: 1, max: 2_000_000 }), ms: fc.integer({ min: 0, max: 60_000 }) }),
    fc.constant("cut" as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const pace = createPiecePace();
      let most = 0;
      let carried = 0;
      let last = 0;
      for (const each of steps) {
        if (each === "cut") {
          pace.broke();
          if (carried > 0) last = carried;
          carried = 0;
        } else {
          pace.arrived(each.bytes, each.ms);
          carried += each.bytes;
        }
        most = Math.max(carried, last);
        const piece = pace.pieceBytes();
        expect(piece).toBeLessThanOrEqual(most === 0 ? 12_000 : Math.max(9_000, most / 4));
        expect(piece).toBeGreaterThanOrEqual(9_000);
        expect(piece).toBeLessThanOrEqual(1024 * 1024);
      }
    }),
  );
});
