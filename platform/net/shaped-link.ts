import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Clock } from "../clock.ts";
import { createShapedLine, type ShapedLine } from "./shaped-line.ts";

/** How good a link is, each way. */
export interface LinkShape {
  readonly upBytesPerS: number;
  readonly downBytesPerS: number;
  readonly delayMs: number;
}

/** A stretch of network between a client and a server whose quality is set by hand. */
export interface ShapedLink {
  readonly port: number;
  /** bytes that were sent each way, lost ones included */
  bytes(): { readonly up: number; readonly down: number };
  shape(shape: LinkShape): void;
  /** Breaks every connection and refuses new ones until `restore`. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** What a modem holds back for each connection before the sender notices. */
const HELD_BYTES = 16 * 1024;

const NOTHING = new Uint8Array();

const pump = (from: Socket, to: Socket, line: ShapedLine): void => {
  const deliver = (piece: Uint8Array): void => {
    if (!to.destroyed) to.write(piece);
    if (from.isPaused() && line.waiting(from) < HELD_BYTES) from.resume();
  };
  from.on("data", (bytes: Buffer) => {
    line.send(from, bytes, deliver);
    if (line.waiting(from) >= HELD_BYTES) from.pause();
  });
  // an end takes its place behind the last byte
  from.on("end", () => line.send(from, NOTHING, () => to.end()));
};

/**
 * Listens on the loopback and hands everything on to `target`, as slowly and as late as told.
 * @param port 0 takes a free one
 */
export const startShapedLink = async (
  clock: Pick<Clock, "after">,
  {
    target,
    port,
    shape,
  }: { readonly target: { host: string; port: number }; readonly port: number; readonly shape: LinkShape },
): Promise<ShapedLink> => {
  const precise = () => performance.now();
  let now = shape;
  const up = createShapedLine(clock, precise, { bytesPerS: shape.upBytesPerS, delayMs: shape.delayMs });
  const down = createShapedLine(clock, precise, { bytesPerS: shape.downBytesPerS, delayMs: shape.delayMs });
  const open = new Set<() => void>();
  let isCut = false;

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isCut) return void near.resetAndDestroy();
    near.setNoDelay(true);
    near.pause();
    const far = connect({ port: target.port, host: target.host, allowHalfOpen: true });
    far.setNoDelay(true);
    const end = (): void => {
      open.delete(end);
      up.drop(near);
      down.drop(far);
      if (!near.destroyed) near.resetAndDestroy();
      if (!far.destroyed) far.resetAndDestroy();
    };
    open.add(end);
    near.on("error", end);
    far.on("error", end);
    far.on("close", () => {
      if (near.destroyed) open.delete(end);
    });
    pump(near, far, up);
    pump(far, near, down);
    near.pause();
    // the handshake of a connection goes to and fro once before its first byte
    clock.after(2 * now.delayMs, () => near.resume());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });

  const breakAll = (): void => {
    for (const end of [...open]) end();
  };
  return {
    port: (server.address() as AddressInfo).port,
    bytes: () => ({ up: up.bytes(), down: down.bytes() }),
    shape(next) {
      now = next;
      up.set({ bytesPerS: next.upBytesPerS, delayMs: next.delayMs });
      down.set({ bytesPerS: next.downBytesPerS, delayMs: next.delayMs });
    },
    cut() {
      isCut = true;
      breakAll();
    },
    restore() {
      isCut = false;
    },
    close: () => {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
