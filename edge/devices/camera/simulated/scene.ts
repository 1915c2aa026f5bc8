import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";

/** What a simulated camera is made to show. */
export interface SceneState {
  readonly door: "closed" | "open";
  readonly figure: boolean;
  readonly view: "as-it-was" | "covered" | "moved" | "dark";
}

const [WIDTH, HEIGHT] = [640, 360];
const QUALITY = 70;

/** Grains that differ from picture to picture, as a sensor's do. */
const grain = (ink: SKRSContext2D, seed: number): void => {
  let dice = (seed % 2_147_483_646) + 1;
  for (let i = 0; i < 500; i++) {
    dice = (dice * 48_271) % 2_147_483_647;
    ink.fillStyle = dice % 2 === 0 ? "rgba(255,255,255,0.06)" : "rgba(0,0,0,0.06)";
    ink.fillRect(dice % WIDTH, (dice >> 10) % HEIGHT, 3, 3);
  }
};

const box = (ink: SKRSContext2D, colour: string, x: number, y: number, width: number, height: number): void => {
  ink.fillStyle = colour;
  ink.fillRect(x, y, width, height);
};

const shelves = (ink: SKRSContext2D): void => {
  for (let row = 0; row < 3; row++) {
    const y = 92 + row * 78;
    box(ink, "#5b4a38", 24, y + 46, 280, 8);
    for (let i = 0; i < 6; i++) {
      const height = 26 + ((i * 7 + row * 11) % 18);
      box(
        ink,
        ["#9a7b52", "#b7a98d", "#7d8a93", "#a6634a"][(i + row) % 4] ?? "#999999",
        32 + i * 45,
        y + 46 - height,
        36,
        height,
      );
    }
  }
  box(ink, "#4a3b2b", 18, 60, 8, 262);
  box(ink, "#4a3b2b", 302, 60, 8, 262);
};

const doorway = (ink: SKRSContext2D, open: boolean): void => {
  box(ink, "#3b3129", 420, 70, 132, 232);
  if (!open) {
    box(ink, "#6b5238", 428, 78, 116, 224);
    box(ink, "#2b2118", 528, 186, 8, 22);
    return;
  }
  box(ink, "#dfe7ea", 428, 78, 116, 224);
  box(ink, "#7b6044", 548, 78, 34, 240);
};

const person = (ink: SKRSContext2D): void => {
  ink.fillStyle = "#2d3a55";
  ink.fillRect(356, 176, 58, 130);
  ink.beginPath();
  ink.arc(385, 150, 25, 0, Math.PI * 2);
  ink.fillStyle = "#8a6348";
  ink.fill();
};

const room = (ink: SKRSContext2D, state: SceneState): void => {
  box(ink, "#c9c2b2", -400, -300, WIDTH + 800, 300 + 302);
  box(ink, "#8d8577", -400, 302, WIDTH + 800, 600);
  box(ink, "#a49c8c", 690, -80, 150, 240);
  box(ink, "#39506b", -330, 40, 200, 190);
  shelves(ink);
  doorway(ink, state.door === "open");
  if (state.figure) person(ink);
};

/**
 * A picture of a small store room as a JPEG; undefined from a camera that is dark.
 * @param mirrored the same room from the other side
 * @param stamp what a camera writes into its picture: its name and the time
 */
export const drawScene = (state: SceneState, stamp: string, seed: number, mirrored = false): Uint8Array | undefined => {
  if (state.view === "dark") return undefined;
  const canvas = createCanvas(WIDTH, HEIGHT);
  const ink = canvas.getContext("2d");
  if (state.view === "covered") {
    box(ink, "#1c1a19", 0, 0, WIDTH, HEIGHT);
  } else {
    ink.save();
    if (mirrored) {
      ink.translate(WIDTH, 0);
      ink.scale(-1, 1);
    }
    if (state.view === "moved") {
      ink.translate(520, 250);
      ink.rotate(0.7);
      ink.scale(1.4, 1.4);
    }
    room(ink, state);
    ink.restore();
    box(ink, "rgba(0,0,0,0.55)", 0, HEIGHT - 26, WIDTH, 26);
    ink.fillStyle = "#ffffff";
    ink.font = "15px monospace";
    ink.fillText(stamp, 10, HEIGHT - 8);
  }
  grain(ink, seed);
  return canvas.toBuffer("image/jpeg", QUALITY);
};
