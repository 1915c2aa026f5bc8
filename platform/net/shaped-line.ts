import type { Clock } from "../clock.ts";

/** One direction of a link: all connections share its bytes per second, and every byte is under way for a while. */
export interface ShapedLine {
  /** Sends bytes of one connection, none to mark its end; `deliver` is called with pieces in order when they arrive. */
  send(flow: object, bytes: Uint8Array, deliver: (piece: Uint8Array) => void): void;
  /** Bytes of a connection that have not left yet. */
  waiting(flow: object): number;
  /** What a broken connection still had to send is lost. */
  drop(flow: object): void;
  /** Bytes that left so far. */
  bytes(): number;
  set(shape: { readonly bytesPerS: number; readonly delayMs: number }): void;
}

/** About one packet: connections take turns packet by packet. */
const PIECE_BYTES = 1_400;

interface Piece {
  readonly bytes: Uint8Array;
  readonly deliver: (piece: Uint8Array) => void;
}

/** @param shape `bytesPerS` may be Infinity */
export const createShapedLine = (
  clock: Pick<Clock, "after">,
  preciseMs: () => number,
  shape: { readonly bytesPerS: number; readonly delayMs: number },
): ShapedLine => {
  let { bytesPerS, delayMs } = shape;
  const flows = new Map<object, Piece[]>();
  let left = 0;
  let freeAtMs = 0;
  let running = false;

  const leave = (flow: object): void => {
    const queue = flows.get(flow);
    const piece = queue?.shift();
    if (!queue || !piece) return;
    flows.delete(flow);
    if (queue.length > 0) flows.set(flow, queue); // at the end: the others come first
    left += piece.bytes.length;
    if (delayMs === 0) piece.deliver(piece.bytes);
    else clock.after(delayMs, () => piece.deliver(piece.bytes));
  };
  const pump = (): void => {
    running = false;
    for (;;) {
      const [next] = flows;
      if (next === undefined) return;
      const nowMs = preciseMs();
      if (freeAtMs > nowMs) {
        running = true;
        clock.after(Math.max(1, freeAtMs - nowMs), pump);
        return;
      }
      const [flow, queue] = next;
      // an idle line saves nothing up, a late timer loses nothing
      freeAtMs = Math.max(freeAtMs, nowMs - 20) + ((queue[0]?.bytes.length ?? 0) / bytesPerS) * 1000;
      leave(flow);
    }
  };

  return {
    send(flow, bytes, deliver) {
      const queue = flows.get(flow) ?? [];
      const most = bytesPerS === Number.POSITIVE_INFINITY ? Math.max(1, bytes.length) : PIECE_BYTES;
      for (let at = 0; at === 0 || at < bytes.length; at += most)
        queue.push({ bytes: bytes.subarray(at, at + most), deliver });
      flows.set(flow, queue);
      if (!running) pump();
    },
    waiting: (flow) => (flows.get(flow) ?? []).reduce((sum, piece) => sum + piece.bytes.length, 0),
    drop: (flow) => void flows.delete(flow),
    bytes: () => left,
    set(next) {
      ({ bytesPerS, delayMs } = next);
      freeAtMs = 0;
    },
  };
};
