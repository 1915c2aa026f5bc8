import { type Bilevel, rowsOf } from "./raster/bilevel.ts";
import { pngOf } from "./raster/png.ts";
import type { PrinterProfile } from "./raster/profile.ts";

/** Rows of one raster command: printers with small buffers lose the end of longer ones. */
const BAND_ROWS = 128;
/** ESC J: a little white after a label that is not cut. */
const FEED = [0x1b, 0x4a, 24];
const RESET = [0x1b, 0x40];

/**
 * A picture as an ESC/POS job: reset, GS v 0 in bands of at most 128 rows, feed and cut as the profile says. Composed
 * with node-thermal-printer; sending is ours, because its own sending cannot tell printed from lost.
 */
export const escposJob = async (picture: Bilevel, profile: PrinterProfile): Promise<Uint8Array> => {
  const { ThermalPrinter, PrinterTypes } = (await import("node-thermal-printer")).default;
  // it takes no interface: nothing is ever sent by it
  const composer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: "" });
  composer.add(Buffer.from(RESET));
  for (let top = 0; top < picture.height; top += BAND_ROWS) {
    const band = rowsOf(picture, top, Math.min(picture.height, top + BAND_ROWS));
    await composer.printImageBuffer(Buffer.from(pngOf(band)));
  }
  if (profile.cut === "full") composer.cut({ verticalTabAmount: 1 });
  else if (profile.cut === "partial") composer.partialCut({ verticalTabAmount: 1 });
  else composer.add(Buffer.from(FEED));
  return composer.getBuffer();
};
