import { TRAINING_MARK } from "#domain/papers/words.ts";
import { fitColumn, oneLine, type Row } from "./fit.ts";
import { LINE, type Pen, type Weight } from "./pen.ts";
import { type PrinterProfile, scaled } from "./profile.ts";
import { QUIET_MODULES, type SymbolMaker, type Symbology } from "./symbol.ts";

/** What every layout draws with: lengths are given in dots of a 203 dpi head. */
export interface Sheet {
  readonly pen: Pen;
  readonly profile: PrinterProfile;
  readonly symbols: SymbolMaker;
  /** Dots of this head. */
  readonly dots: (dots203: number) => number;
}

/** Smallest text, dots at 203 dpi: 3 mm, the least that is read after thresholding. */
export const LEAST = 24;

/** A sheet over a pen. */
export const sheetOf = (pen: Pen, profile: PrinterProfile, symbols: SymbolMaker): Sheet => ({
  pen,
  profile,
  symbols,
  dots: (dots203) => scaled(profile, dots203),
});

/** A row of a column; sizes in dots at 203 dpi. */
export const row = (
  sheet: Sheet,
  rank: number,
  text: string,
  px: number,
  maxLines = 1,
  weight: Weight = "semibold",
  least = LEAST,
): Row => ({ text, rank, px: sheet.dots(Math.max(px, least)), minPx: sheet.dots(least), maxLines, weight });

/** One line in a box, shrunk to fit its height and width, then cut; centred or to the left, in the middle of the height. */
export const putLine = (
  sheet: Sheet,
  text: string,
  box: { left: number; top: number; width: number; height: number },
  look: { px: number; weight: Weight; white?: boolean; align?: "left" | "centre" | "right" },
): void => {
  const { pen } = sheet;
  const minPx = sheet.dots(LEAST);
  const fitted = oneLine(
    text,
    box.width,
    { px: Math.max(minPx, Math.min(look.px, Math.floor(box.height / LINE))), minPx, weight: look.weight },
    pen.measure,
  );
  if (fitted.text === "") return;
  const spare = box.width - pen.measure(fitted.text, fitted.px, fitted.weight);
  const left = box.left + { left: 0, centre: Math.floor(spare / 2), right: spare }[look.align ?? "left"];
  const top = box.top + Math.max(0, Math.floor((box.height - fitted.px * LINE) / 2));
  pen.text(fitted.text, left, top, fitted.px, fitted.weight, look.white ?? false);
};

/** Rows in a box from its top. Returns where the last line ends. */
export const putColumn = (
  { pen }: Sheet,
  rows: readonly Row[],
  box: { left: number; top: number; width: number; height: number },
): number => {
  const lines = fitColumn(rows, box.width, box.height, pen.measure);
  let top = box.top;
  for (const line of lines) {
    pen.text(line.text, box.left, top, line.px, line.weight);
    top += Math.ceil(line.px * LINE);
  }
  return top;
};

/** A square symbol with its quiet zone; returns the side of the whole square. */
export const putSquare = (
  sheet: Sheet,
  symbology: Exclude<Symbology, "code128">,
  code: string,
  left: number,
  top: number,
  dots: number,
): number => {
  const modules = sheet.symbols(symbology, code);
  const quiet = QUIET_MODULES[symbology] * dots;
  sheet.pen.symbol(modules, { left: left + quiet, top: top + quiet, dots });
  return modules.width * dots + 2 * quiet;
};

/** A Code128 with its quiet zones; returns its whole width. */
export const putBars = (sheet: Sheet, code: string, left: number, top: number, height: number): number => {
  const modules = sheet.symbols("code128", code);
  const dots = Math.max(2, sheet.dots(2));
  const quiet = QUIET_MODULES.code128 * dots;
  sheet.pen.symbol(modules, { left: left + quiet, top, dots, height });
  return modules.width * dots + 2 * quiet;
};

/** The training mark, white on black over the whole width from `top` on; returns its height. */
export const putTraining = (sheet: Sheet, training: boolean, height203: number, top = 0): number => {
  if (!training) return 0;
  const height = sheet.dots(height203);
  sheet.pen.box(0, top, sheet.pen.width, height);
  putLine(
    sheet,
    `${TRAINING_MARK.hi} · ${TRAINING_MARK.en}`,
    { left: sheet.dots(8), top, width: sheet.pen.width - sheet.dots(16), height },
    { px: sheet.dots(height203 / LINE), weight: "bold", white: true, align: "centre" },
  );
  return height;
};
