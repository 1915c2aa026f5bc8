import { createServer, type Server, type Socket } from "node:net";
import type { Clock } from "#platform/clock.ts";
import { createPrintEngine, newStream, type Stream } from "./print-engine.ts";
import type { SimulatedPrinter, SimulatorButton, SimulatorLamps } from "./simulated-printer.ts";

/** Bytes a halted printer takes before it stops reading. */
const BUFFER_BYTES = 64 * 1024;

const PRESSED = {
  outOfPaper: { paperOut: true },
  openCover: { coverOpen: true },
  stall: { stalled: true },
  cutPowerMidJob: { planned: "cutPowerMidJob" },
  openCoverMidJob: { planned: "openCoverMidJob" },
  outOfPaperMidJob: { planned: "outOfPaperMidJob" },
  restore: { power: true, coverOpen: false, paperOut: false, stalled: false, planned: undefined },
} as const satisfies Record<SimulatorButton, Partial<SimulatorLamps>>;

/** The answer to DLE EOT n: `0xx1xx10` with the bits of Epson's table. */
const statusByte = (n: number, lamps: SimulatorLamps, fault: boolean): number => {
  if (n === 1) return 0x12 | (lamps.coverOpen || lamps.paperOut ? 0x08 : 0);
  if (n === 2) return 0x12 | (lamps.coverOpen ? 0x04 : 0) | (lamps.paperOut ? 0x20 : 0) | (fault ? 0x40 : 0);
  if (n === 3) return 0x12 | (fault ? 0x20 : 0);
  return 0x12 | (lamps.paperOut ? 0x6c : 0);
};

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });

/**
 * Opens the printer on 127.0.0.1; `port` 0 takes a free one. Answers DLE EOT at once, even while halted, and GS r in
 * order. On unknown bytes it notes their offset, drops the rest of that connection and reports an error.
 */
export const simulatedPrinter = async (options: {
  readonly clock: Clock;
  readonly widthDots: number;
  readonly port?: number;
}): Promise<SimulatedPrinter> => {
  const lines = new Map<Socket, Stream>();
  const dropAll = () => {
    for (const [socket, stream] of lines) {
      stream.broken = true;
      socket.destroy();
    }
  };
  const engine = createPrintEngine(options.clock, options.widthDots, () => {
    dropAll();
    server.close();
  });
  let work: Promise<unknown> = Promise.resolve();
  const pump = (socket: Socket, stream: Stream) => {
    const reply = (byte: number) => socket.writable && socket.write(Buffer.of(byte));
    work = work.then(() => engine.drain(stream, reply)).catch(() => socket.destroy());
    return work;
  };
  /** Real-time commands act where they stand among the bytes, even inside a picture (Epson, notes on DLE EOT). */
  const realtime = (socket: Socket) => {
    let tail = Buffer.alloc(0);
    return (bytes: Buffer) => {
      const seen = Buffer.concat([tail, bytes]);
      const fault = [...lines.values()].some((stream) => stream.broken);
      for (let i = 0; i + 2 < seen.length; i += 1) {
        const n = seen[i + 2] ?? 0;
        if (seen[i] === 0x10 && seen[i + 1] === 0x04 && n >= 1 && n <= 4) {
          socket.write(Buffer.of(statusByte(n, engine.lamps(), fault)));
        }
      }
      tail = seen.subarray(Math.max(0, seen.length - 2));
    };
  };
  const serve = (socket: Socket) => {
    const stream = newStream();
    const answer = realtime(socket);
    lines.set(socket, stream);
    if (engine.lamps().stalled) socket.pause();
    socket.on("data", (bytes) => {
      answer(bytes);
      if (stream.broken) return;
      stream.waiting = Buffer.concat([stream.waiting, bytes]);
      if (stream.waiting.length > BUFFER_BYTES && !engine.able()) socket.pause();
      void pump(socket, stream);
    });
    socket.on("end", () => {
      void pump(socket, stream).then(() => {
        // paper without a cut is torn off by hand when the job is over
        if (!stream.broken) engine.tear(false);
        socket.end();
      });
      // a halted printer still lets the line go; what it holds comes out later
      if (!engine.able()) socket.end();
    });
    socket.on("close", () => lines.delete(socket));
    socket.on("error", () => undefined);
  };

  let server = createServer({ allowHalfOpen: true }, serve);
  const port = await listenOn(server, options.port ?? 0);
  return {
    port,
    papers: () => engine.papers,
    problems: () => engine.problems,
    lamps: engine.lamps,
    async press(button) {
      const off = !engine.lamps().power;
      engine.set(PRESSED[button]);
      for (const socket of lines.keys()) {
        if (engine.lamps().stalled) socket.pause();
        else socket.resume();
      }
      if (off && engine.lamps().power) {
        server = createServer({ allowHalfOpen: true }, serve);
        await listenOn(server, port);
      }
    },
    async close() {
      dropAll();
      engine.set({});
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
};
