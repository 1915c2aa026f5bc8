import { GRID, type Luma } from "#domain/camera/picture.ts";

/** Brightness of a picture on the coarse grid; undefined when the bytes are no whole picture. */
export const coarsePicture = async (bytes: Uint8Array): Promise<Luma | undefined> => {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  try {
    const image = await loadImage(bytes);
    const { columns, rows } = GRID;
    const canvas = createCanvas(columns, rows);
    const ink = canvas.getContext("2d");
    ink.imageSmoothingQuality = "high";
    ink.drawImage(image, 0, 0, columns, rows);
    const { data } = ink.getImageData(0, 0, columns, rows);
    // BT.601 weights, as cameras make their grey
    return Array.from({ length: columns * rows }, (_, i) =>
      Math.round(0.299 * (data[i * 4] ?? 0) + 0.587 * (data[i * 4 + 1] ?? 0) + 0.114 * (data[i * 4 + 2] ?? 0)),
    );
  } catch {
    return undefined;
  }
};
