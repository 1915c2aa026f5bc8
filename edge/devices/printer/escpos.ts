import { type Bilevel, rowBytes, rowsOf } from "./raster/bilevel.ts";
import { pngOf } from "./raster/png.ts";
import type { PrinterProfile } from "./raster/profile.ts";

/** Rows of one raster command: printers with small buffers lose the end of longer ones. */
const BAND_ROWS = 128;
/** ESC J: a little white after a label that is not cut. */
const FEED = [0x1b, 0x4a, 24];
const RESET = [0x1b, 0x40];

/** GS ( L function 112 (store a raster, single size, first colour) and function 50 (print what is stored). */
const storedBand = (band: Bilevel): Buffer => {
  const stride = rowBytes(band.width);
  const data = band.bits.subarray(0, stride * band.height);
  const count = data.length + 10;
  const [width, height] = [stride * 8, band.height];
  const head = [0x30, 0x70, 0x30, 1, 1, 0x31, width & 255, width >> 8, height & 255, height >> 8];
  return Buffer.concat([
    Buffer.from([0x1d, 0x28, 0x4c, count & 255, count >> 8, ...head]),
    data,
    Buffer.from([0x1d, 0x28, 0x4c, 2, 0, 0x30, 0x32]),
  ]);
};

/**
 * A picture as an ESC/POS job: reset, the profile's raster command in bands of at most 128 rows, feed and cut as the profile says. Composed
 * with node-thermal-printer; sending is ours, because its own sending cannot tell printed from lost.
 */
export const escposJob = async (picture: Bilevel, profile: PrinterProfile): Promise<Uint8Array> => {
  const { ThermalPrinter, PrinterTypes } = (await import("node-thermal-printer")).default;
  // it takes no interface: nothing is ever sent by it
  const composer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: "" });
  composer.add(Buffer.from(RESET));
  for (let top = 0; top < picture.height; top += BAND_ROWS) {
    const band = rowsOf(picture, top, Math.min(picture.height, top + BAND_ROWS));
    if (profile.raster === "gs(L") composer.add(storedBand(band));
    else await composer.printImageBuffer(Buffer.from(pngOf(band)));
  }
  if (profile.cut === "full") composer.cut({ verticalTabAmount: 1 });
  else if (profile.cut === "partial") composer.partialCut({ verticalTabAmount: 1 });
  else composer.add(Buffer.from(FEED));
  return composer.getBuffer();
};
