import { type Bilevel, blank, dotAt, fillDots, stacked } from "../raster/bilevel.ts";
import type { Act } from "./escpos-commands.ts";

/** Makes dots of what a printer draws by itself: plain text and its own symbols. Loaded only when a job uses them. */
export interface Glyphs {
  line(text: string): Bilevel;
  symbol(symbology: "qr" | "code128", text: string, dots: number, height: number): Bilevel;
}

/** The paper between two cuts. */
export interface PaperRoll {
  /** Lets a command act on the paper; commands that do not print change how later ones do. */
  act(act: Act): Promise<void>;
  /** Whether anything was printed or fed since the last tear. */
  used(): boolean;
  /** Tears the paper off and returns what stands on it. */
  tear(): Bilevel;
}

const DEFAULTS = { align: "left", qrDots: 3, barDots: 3, barHeight: 162, stored: "" } as const;

/** White paper of the head's width. */
export const createPaperRoll = (widthDots: number, loadGlyphs: () => Promise<Glyphs>): PaperRoll => {
  let strips: Bilevel[] = [];
  let line = "";
  let set: { align: "left" | "centre" | "right"; qrDots: number; barDots: number; barHeight: number; stored: string } =
    {
      ...DEFAULTS,
    };
  const lay = (picture: Bilevel) => {
    const spare = Math.max(0, widthDots - picture.width);
    const left = { left: 0, centre: Math.floor(spare / 2), right: spare }[set.align];
    const strip = blank(widthDots, picture.height);
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = 0; x < picture.width; x += 1) if (dotAt(picture, x, y)) fillDots(strip, left + x, y, 1, 1);
    }
    strips.push(strip);
  };
  const endLine = async () => {
    if (line !== "") lay((await loadGlyphs()).line(line));
    line = "";
  };
  const putSymbol = async (symbology: "qr" | "code128", text: string) => {
    const dots = symbology === "qr" ? set.qrDots : set.barDots;
    lay((await loadGlyphs()).symbol(symbology, text, dots, set.barHeight));
  };
  return {
    async act(act) {
      switch (act.do) {
        case "nothing":
        case "answerPaper":
        case "cut":
          break;
        case "reset":
          line = "";
          set = { ...DEFAULTS };
          break;
        case "text":
          line += act.text;
          break;
        case "newline":
          if (line === "") strips.push(blank(widthDots, 30));
          await endLine();
          break;
        case "image":
          lay(act.picture);
          break;
        case "feed":
          await endLine();
          if (act.dots > 0) strips.push(blank(widthDots, act.dots));
          break;
        case "align":
          set.align = act.to;
          break;
        case "module":
          if (act.symbology === "qr") set.qrDots = act.dots;
          else set.barDots = act.dots;
          break;
        case "barHeight":
          set.barHeight = act.dots;
          break;
        case "store":
          set.stored = act.text;
          break;
        case "printStored":
          await putSymbol("qr", set.stored);
          break;
        case "symbol":
          await putSymbol(act.symbology, act.text);
          break;
      }
    },
    used: () => strips.length > 0,
    tear() {
      const paper = stacked(strips.length > 0 ? strips : [blank(widthDots, 8)]);
      strips = [];
      line = "";
      return paper;
    },
  };
};
