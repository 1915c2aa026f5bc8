import { createRequire } from "node:module";
import { type Bilevel, fromPixels } from "./bilevel.ts";
import { drawModules, type Modules } from "./symbol.ts";

export type Weight = "semibold" | "bold";

/** A line of text as it was put on the picture: what, where its ink may reach, and how large. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly px: number;
}

/** Measures a line in dots. */
export type Measure = (text: string, px: number, weight: Weight) => number;

/** One sheet being drawn. Text is drawn grey by the font engine and thresholded, symbols go in afterwards dot by dot. */
export interface Pen {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** One line with its box's upper left corner at (left, top); the box is `LINE` × px high. */
  text(text: string, left: number, top: number, px: number, weight: Weight, white?: boolean): void;
  box(left: number, top: number, width: number, height: number): void;
  symbol(modules: Modules, at: { left: number; top: number; dots: number; height?: number }): void;
  finish(): { bilevel: Bilevel; texts: readonly DrawnText[] };
}

/** Height of a line's box in parts of its size: Noto Sans Devanagari rises 0.90 and falls 0.41. */
export const LINE = 1.32;
const RISE = 0.91;
/** The names under which our fonts are registered with the canvas. */
export const FAMILIES = { semibold: "Malkhana Label", bold: "Malkhana Label Bold" } as const satisfies Record<
  Weight,
  string
>;
const FILES = {
  semibold: "600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
  bold: "700Bold/NotoSansDevanagari_700Bold.ttf",
} as const satisfies Record<Weight, string>;

/** Path of a shipped font file. */
export const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-devanagari/${name}`);

/**
 * Loads the text engine and our two fonts by file: a Pi has no system fonts, and text must look alike everywhere.
 * Throws when a font file cannot be read.
 */
export const loadPens = async (): Promise<(width: number, height: number) => Pen> => {
  const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");
  for (const weight of ["semibold", "bold"] as const) {
    if (!GlobalFonts.has(FAMILIES[weight]) && !GlobalFonts.registerFromPath(fontFile(FILES[weight]), FAMILIES[weight]))
      throw new Error(`the font ${FILES[weight]} cannot be read`);
  }
  return (width, height) => {
    const context = createCanvas(width, height).getContext("2d");
    const texts: DrawnText[] = [];
    const symbols: ((to: Bilevel) => void)[] = [];
    const font = (px: number, weight: Weight) => {
      context.font = `${px}px "${FAMILIES[weight]}"`;
    };
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    const measure: Measure = (text, px, weight) => {
      font(px, weight);
      return Math.ceil(context.measureText(text).width);
    };
    return {
      width,
      height,
      measure,
      text(text, left, top, px, weight, white = false) {
        texts.push({ text, left, top, width: measure(text, px, weight), height: Math.ceil(px * LINE), px });
        context.fillStyle = white ? "#fff" : "#000";
        context.fillText(text, left, top + Math.round(px * RISE));
      },
      box(left, top, boxWidth, boxHeight) {
        context.fillStyle = "#000";
        context.fillRect(left, top, boxWidth, boxHeight);
      },
      symbol(modules, at) {
        symbols.push((to) => drawModules(to, modules, at));
      },
      finish() {
        const bilevel = fromPixels(context.getImageData(0, 0, width, height).data, width, height);
        for (const put of symbols) put(bilevel);
        return { bilevel, texts };
      },
    };
  };
};

/** A frame of the given thickness. */
export const frame = (pen: Pen, left: number, top: number, width: number, height: number, thick: number): void => {
  pen.box(left, top, width, thick);
  pen.box(left, top + height - thick, width, thick);
  pen.box(left, top, thick, height);
  pen.box(left + width - thick, top, thick, height);
};
