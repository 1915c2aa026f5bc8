import { writeFileSync } from "node:fs";
import { type Bilevel, dotAt } from "#edge/devices/printer/raster/bilevel.ts";

const WIDTH = 1280;
const HEIGHT = 720;
const PAPER = 225;
const INK = 30;
const DESK = 120;

/** One picture of a camera's film: a label that lies on a desk, a little off the middle, as grey light. */
const frameOf = (label: Bilevel, shift: number): Uint8Array => {
  const light = new Uint8Array(WIDTH * HEIGHT).fill(DESK);
  const left = Math.floor((WIDTH - label.width) / 2) + shift;
  const top = Math.floor((HEIGHT - label.height) / 2);
  for (let y = 0; y < label.height; y++)
    for (let x = 0; x < label.width; x++) light[(top + y) * WIDTH + left + x] = dotAt(label, x, y) ? INK : PAPER;
  return light;
};

/** Writes a film of labels, each shown for a while, that Chromium's fake camera plays over and over (Y4M, 4:2:0). */
export const writeFilm = (path: string, labels: readonly Bilevel[]): void => {
  const grey = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F2:1 Ip A1:1 C420jpeg\n`);
  const frames = labels.flatMap((label) =>
    [0, 2].flatMap((shift) => [Buffer.from("FRAME\n"), Buffer.from(frameOf(label, shift)), Buffer.from(grey)]),
  );
  writeFileSync(path, Buffer.concat([head, ...frames]));
};
