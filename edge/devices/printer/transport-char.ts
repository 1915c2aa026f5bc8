import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Clock } from "#platform/clock.ts";
import type { PrinterLine, PrinterTransport, Written } from "./transport.ts";

/** How often a device that would block is asked again. */
const POLL_MS = 20;

const wouldBlock = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EAGAIN" || error.code === "EWOULDBLOCK");

const lineOver = (file: FileHandle, clock: Clock): PrinterLine => {
  let closed = false;
  return {
    async write(bytes, ms): Promise<Written> {
      let from = 0;
      let last = clock.monoMs();
      while (from < bytes.length) {
        if (closed) return "closed";
        try {
          const { bytesWritten } = await file.write(bytes, from, bytes.length - from);
          from += bytesWritten;
          if (bytesWritten > 0) last = clock.monoMs();
        } catch (error) {
          // ENODEV, EIO: the cable was pulled
          if (!wouldBlock(error)) closed = true;
          else if (clock.monoMs() - last >= ms) return "stalled";
          else await clock.sleep(POLL_MS);
        }
      }
      return "ok";
    },
    async read(ms) {
      const buffer = Buffer.alloc(64);
      const until = clock.monoMs() + ms;
      for (;;) {
        if (closed) return "closed";
        try {
          // usblp answers 0 bytes when the printer has nothing to say
          const { bytesRead } = await file.read(buffer, 0, buffer.length);
          if (bytesRead > 0) return buffer.subarray(0, bytesRead);
        } catch (error) {
          if (!wouldBlock(error)) closed = true;
        }
        if (clock.monoMs() >= until) return closed ? "closed" : undefined;
        await clock.sleep(POLL_MS);
      }
    },
    async close() {
      closed = true;
      await file.close().catch(() => undefined);
    },
  };
};

/**
 * A printer at a character device such as /dev/usb/lp0. The file is never created, and anything but a character
 * device is taken as "no printer": a regular file there would swallow labels and report success. It is opened
 * without blocking, because a blocked read would hold one of the four threads of the process.
 */
export const charTransport = (options: { readonly path: string; readonly clock: Clock }): PrinterTransport => ({
  async open() {
    const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
    const file = await open(options.path, flags).catch(() => undefined);
    if (file === undefined) return undefined;
    if ((await file.stat()).isCharacterDevice()) return lineOver(file, options.clock);
    await file.close();
    return undefined;
  },
});
