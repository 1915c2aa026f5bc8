import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { judgeStill, type StillVerdict } from "#domain/camera/picture.ts";
import { drawScene, type SceneState } from "#edge/devices/camera/simulated/scene.ts";
import { coarsePicture } from "#edge/services/cameras/coarse-picture.ts";

const CALM: SceneState = { door: "closed", figure: false, view: "as-it-was" };
const shot = (change: Partial<SceneState>, seed: number): Uint8Array =>
  drawScene({ ...CALM, ...change }, `door ${seed}`, seed) ?? new Uint8Array();

/** The same picture with other light and sensor noise. */
const relit = async (bytes: Uint8Array, brightness: number, noise: number, seed: number): Promise<Uint8Array> => {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const ink = canvas.getContext("2d");
  ink.drawImage(image, 0, 0);
  const data = ink.getImageData(0, 0, image.width, image.height);
  let dice = seed;
  for (let i = 0; i < data.data.length; i++) {
    dice = (dice * 48_271) % 2_147_483_647;
    if (i % 4 !== 3) data.data[i] = (data.data[i] ?? 0) * brightness + ((dice % 1_000) / 1_000 - 0.5) * noise;
  }
  ink.putImageData(data, 0, 0);
  return canvas.toBuffer("image/jpeg", 70);
};

const judge = async (bytes: Uint8Array, reference: Uint8Array): Promise<StillVerdict | undefined> => {
  const [still, known] = [await coarsePicture(bytes), await coarsePicture(reference)];
  return still && judgeStill(still, known);
};

test("[CA8] a person, an open door, less light and noise are as it was; a covered lens and another view are not", async () => {
  const reference = shot({}, 1);
  for (const [i, change] of (
    [{}, { figure: true }, { door: "open" }, { door: "open", figure: true }] as const
  ).entries())
    for (const [brightness, noise] of [
      [1, 0],
      [0.35, 30],
      [1.3, 40],
    ] as const) {
      const picture = await relit(shot(change, i + 2), brightness, noise, i + 7);
      expect([change, brightness, await judge(picture, reference)]).toEqual([change, brightness, "as-it-was"]);
    }
  for (let seed = 1; seed <= 4; seed++) {
    expect(await judge(shot({ view: "covered" }, seed), reference)).toBe("covered");
    expect(await judge(await relit(shot({ view: "moved" }, seed), 0.8, 20, seed), reference)).toBe("moved");
  }
});

test("[CA8] without a reference only a covered lens is told; half a picture is none", async () => {
  const other = await coarsePicture(shot({ view: "moved" }, 3));
  expect(other && judgeStill(other, undefined)).toBe("as-it-was");
  expect(await coarsePicture(shot({}, 1).slice(0, 300))).toBeUndefined();
  expect(await coarsePicture(Buffer.from("no picture"))).toBeUndefined();
});
