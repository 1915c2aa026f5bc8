import { onTestFinished } from "vitest";
import { escposJob } from "#edge/devices/printer/escpos.ts";
import type { Printer } from "#edge/devices/printer/printer.ts";
import { escposPrinter, type PrinterTimes } from "#edge/devices/printer/printer-escpos.ts";
import { type Bilevel, blank, fillDots, stacked } from "#edge/devices/printer/raster/bilevel.ts";
import { pngOf } from "#edge/devices/printer/raster/png.ts";
import { LABEL_50X25, type PrinterProfile } from "#edge/devices/printer/raster/profile.ts";
import { simulatedPrinter } from "#edge/devices/printer/simulated/printer-simulated.ts";
import type { SimulatedPrinter } from "#edge/devices/printer/simulated/simulated-printer.ts";
import { tcpTransport } from "#edge/devices/printer/transport-tcp.ts";
import { systemClock } from "#platform/clock.ts";

/** A printer 64 dots wide, so that pictures are small. */
export const NARROW: PrinterProfile = { ...LABEL_50X25, widthDots: 64, sizeMm: { width: 8, height: 8 } };

/** Short times: the simulator answers within a millisecond, on a busy machine within some more. */
export const QUICK: PrinterTimes = { statusMs: 400, writeMs: 500, fenceMs: 700, lookMs: 30, retryMs: [5, 5] };

/** The driver for a port of this machine. */
export const tcpPrinter = (port: number, times = QUICK): Printer => {
  const clock = systemClock();
  const transport = tcpTransport({ host: "127.0.0.1", port, connectMs: 1_000, clock });
  return escposPrinter({ transport, clock, times });
};

/** A simulated printer and its driver, both closed after the test. */
export const printerBench = async (
  widthDots = NARROW.widthDots,
  times = QUICK,
): Promise<{ sim: SimulatedPrinter; printer: Printer }> => {
  const sim = await simulatedPrinter({ clock: systemClock(), widthDots });
  const printer = tcpPrinter(sim.port, times);
  onTestFinished(async () => {
    await printer.close();
    await sim.close();
  });
  return { sim, printer };
};

/** A picture that no other number has. */
export const numbered = (n: number): Bilevel => {
  const picture = blank(NARROW.widthDots, 40);
  for (let bit = 0; bit < 16; bit += 1) if ((n >> bit) & 1) fillDots(picture, 4 * bit, 4, 3, 30);
  fillDots(picture, 0, 0, NARROW.widthDots, 2);
  return picture;
};

/** The job of a picture. */
export const jobOf = async (n: number, picture = numbered(n)) => ({
  id: `job-${n}`,
  copy: 1,
  bytes: await escposJob(picture, NARROW),
});

/** The whole paper of a numbered picture: the picture and the feed after it. */
export const paperPng = (n: number): Uint8Array => pngOf(stacked([numbered(n), blank(NARROW.widthDots, 24)]));

/** How many whole papers show the number. */
export const wholePapers = (sim: SimulatedPrinter, n: number): number =>
  sim.papers().filter(({ png, torn }) => !torn && Buffer.compare(png, paperPng(n)) === 0).length;
