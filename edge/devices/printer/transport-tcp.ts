import { connect, type Socket } from "node:net";
import type { Clock } from "#platform/clock.ts";
import type { PrinterLine, PrinterTransport, Written } from "./transport.ts";

/** How long the other end may take to close after our half-close. */
const LINGER_MS = 500;
/** A long slip is written in parts, so that the time limit is on standing still and not on being long. */
const PART_BYTES = 4096;

const lineOver = (socket: Socket, clock: Clock): PrinterLine => {
  let received: Uint8Array[] = [];
  let closed = false;
  let wake: () => void = () => undefined;
  socket.on("data", (bytes) => {
    received.push(bytes);
    wake();
  });
  // a peer that ends its side has nothing more to prove to us
  for (const event of ["end", "close", "error"] as const) {
    socket.on(event, () => {
      closed = true;
      wake();
    });
  }
  const waited = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });
  const writePart = (bytes: Uint8Array, ms: number) =>
    new Promise<Written>((resolve) => {
      if (closed) return resolve("closed");
      const settle = (how: Written) => {
        cancel();
        socket.off("close", broken);
        resolve(how);
      };
      const broken = () => settle("closed");
      const cancel = clock.after(ms, () => settle("stalled"));
      socket.once("close", broken);
      socket.write(bytes, (error) => settle(error ? "closed" : "ok"));
    });
  return {
    async write(bytes, ms) {
      for (let from = 0; from < bytes.length; from += PART_BYTES) {
        const how = await writePart(bytes.subarray(from, from + PART_BYTES), ms);
        if (how !== "ok") return how;
      }
      return "ok";
    },
    async read(ms) {
      if (received.length === 0 && !closed) await waited(ms);
      const bytes = Buffer.concat(received);
      received = [];
      if (bytes.length > 0) return bytes;
      return closed ? "closed" : undefined;
    },
    // never destroyed at once: some printers drop the tail of a job whose line breaks
    close: () =>
      new Promise<void>((resolve) => {
        if (socket.destroyed) return resolve();
        const cancel = clock.after(LINGER_MS, () => socket.destroy());
        socket.once("close", () => {
          cancel();
          resolve();
        });
        socket.end();
      }),
  };
};

/** A network printer, usually at port 9100. `connectMs` bounds the wait for it. */
export const tcpTransport = (options: {
  readonly host: string;
  readonly port: number;
  readonly connectMs: number;
  readonly clock: Clock;
}): PrinterTransport => ({
  open: () =>
    new Promise((resolve) => {
      const socket = connect({ host: options.host, port: options.port, noDelay: true });
      const cancel = options.clock.after(options.connectMs, () => socket.destroy());
      socket.once("connect", () => {
        cancel();
        resolve(lineOver(socket, options.clock));
      });
      socket.once("error", () => undefined);
      socket.once("close", () => {
        cancel();
        resolve(undefined);
      });
    }),
});
