/** How large a piece of a blob may be, learnt from what the link carried. */
export interface PiecePace {
  /** bytes of the next piece: after it, entries that came meanwhile go first */
  pieceBytes(): number;
  deadlineMs(): number;
  arrived(bytes: number, ms: number): void;
  /** The link broke: what it carries until then is known now. */
  broke(): void;
}

const LEAST_BYTES = 9_000;
const FIRST_BYTES = 12_000;
const MOST_BYTES = 1024 * 1024;
/** An entry should not wait longer for the piece before it. */
const PIECE_MS = 2_000;
/** Of what the link carries between two cuts, so that a cut never costs most of it. */
const SHARE = 4;
const LEAST_DEADLINE_MS = 8_000;
const MOST_DEADLINE_MS = 30_000;

/** Bytes a millisecond. */
const FIRST_RATE = FIRST_BYTES / PIECE_MS;

/** @returns a pace that starts for the worst link and grows with what gets through */
export const createPiecePace = (): PiecePace => {
  let between = 0;
  let carried = 0;
  let bytesPerMs = FIRST_RATE;
  let usualMs = PIECE_MS;
  return {
    pieceBytes() {
      const known = Math.max(between, carried);
      if (known === 0) return FIRST_BYTES;
      return Math.floor(Math.max(LEAST_BYTES, Math.min(MOST_BYTES, known / SHARE, bytesPerMs * PIECE_MS)));
    },
    deadlineMs: () => Math.min(MOST_DEADLINE_MS, Math.max(LEAST_DEADLINE_MS, usualMs * 4)),
    arrived(bytes, ms) {
      carried += bytes;
      bytesPerMs = bytesPerMs * 0.5 + (bytes / Math.max(ms, 1)) * 0.5;
      usualMs = usualMs * 0.7 + ms * 0.3;
    },
    broke() {
      if (carried > 0) between = carried; // two pieces break together
      carried = 0;
      // what comes after may be another link: entries must not wait behind a piece made for the better one
      bytesPerMs = Math.min(bytesPerMs, FIRST_RATE);
    },
  };
};
