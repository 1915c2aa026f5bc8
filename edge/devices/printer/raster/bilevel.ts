/** A picture of dots: rows packed to whole bytes, most significant bit left, 1 = black. */
export interface Bilevel {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Bytes of one row. */
export const rowBytes = (width: number): number => Math.ceil(width / 8);

/** White paper. */
export const blank = (width: number, height: number): Bilevel => ({
  width,
  height,
  bits: new Uint8Array(rowBytes(width) * height),
});

/** Whether a dot is black; outside the picture is white. */
export const dotAt = ({ width, height, bits }: Bilevel, x: number, y: number): boolean =>
  x >= 0 &&
  y >= 0 &&
  x < width &&
  y < height &&
  ((bits[y * rowBytes(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

/** Blackens a rectangle in place, cut at the edges of the picture. */
export const fillDots = (to: Bilevel, left: number, top: number, width: number, height: number): void => {
  const stride = rowBytes(to.width);
  for (let y = Math.max(0, top); y < Math.min(to.height, top + height); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(to.width, left + width); x += 1) {
      const at = y * stride + (x >> 3);
      to.bits[at] = (to.bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
};

/** The rows from `top` (inclusive) to `end` (exclusive) as a picture of their own. */
export const rowsOf = ({ width, bits }: Bilevel, top: number, end: number): Bilevel => ({
  width,
  height: end - top,
  bits: bits.subarray(top * rowBytes(width), end * rowBytes(width)),
});

/** Pictures one below the other, as wide as the widest. */
export const stacked = (pictures: readonly Bilevel[]): Bilevel => {
  const width = Math.max(8, ...pictures.map((picture) => picture.width));
  const made = blank(
    width,
    pictures.reduce((sum, picture) => sum + picture.height, 0),
  );
  let top = 0;
  for (const picture of pictures) {
    const stride = rowBytes(picture.width);
    for (let y = 0; y < picture.height; y += 1) {
      made.bits.set(picture.bits.subarray(y * stride, (y + 1) * stride), (top + y) * rowBytes(width));
    }
    top += picture.height;
  }
  return made;
};

/**
 * Dots from RGBA pixels: darker than `threshold` on white paper burns. 150 keeps the thin strokes of Devanagari at
 * 24 dots, which 128 breaks.
 */
export const fromPixels = (rgba: Uint8ClampedArray, width: number, height: number, threshold = 150): Bilevel => {
  const made = blank(width, height);
  const stride = rowBytes(width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((rgba[(y * width + x) * 4] ?? 255) < threshold) {
        const at = y * stride + (x >> 3);
        made.bits[at] = (made.bits[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return made;
};
