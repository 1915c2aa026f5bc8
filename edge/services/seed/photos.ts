import { CATEGORIES, CATEGORY_IDS, type CategoryId } from "#domain/item/category.ts";
import type { Photo } from "#domain/item/photo.ts";
import { FAMILIES, loadPens } from "../../devices/printer/raster/pen.ts";

/** Keeps bytes and says under which hash. */
export type KeepPhoto = (bytes: Uint8Array, mime: string) => Promise<Photo | undefined>;

const WIDTH = 800;
const HEIGHT = 600;

/**
 * Draws one picture a category, marked as training, and keeps it: a seeded item has a photo whose hash is in its
 * entry and whose bytes can be looked at.
 */
export const drawTrainingPhotos = async (keep: KeepPhoto): Promise<Map<CategoryId, Photo>> => {
  // the pens register our own font with the canvas
  await loadPens();
  const { createCanvas } = await import("@napi-rs/canvas");
  const photos = new Map<CategoryId, Photo>();
  for (const [index, category] of CATEGORY_IDS.entries()) {
    const canvas = createCanvas(WIDTH, HEIGHT);
    const ink = canvas.getContext("2d");
    ink.fillStyle = `hsl(${index * 22} 25% 82%)`;
    ink.fillRect(0, 0, WIDTH, HEIGHT);
    ink.fillStyle = `hsl(${index * 22} 30% 62%)`;
    ink.fillRect(180, 150, 440, 300);
    ink.fillStyle = "#8c1c13";
    for (const [x, y] of [
      [230, 200],
      [570, 200],
      [400, 400],
    ] as const) {
      ink.beginPath();
      ink.arc(x, y, 24, 0, Math.PI * 2);
      ink.fill();
    }
    ink.fillStyle = "#202020";
    ink.textAlign = "center";
    ink.font = `44px "${FAMILIES.bold}"`;
    ink.fillText(CATEGORIES[category].name.hi, WIDTH / 2, 320);
    ink.font = `30px "${FAMILIES.bold}"`;
    ink.fillText("प्रशिक्षण · TRAINING", WIDTH / 2, 560);
    const photo = await keep(canvas.toBuffer("image/jpeg", 80), "image/jpeg");
    if (photo) photos.set(category, photo);
  }
  return photos;
};
