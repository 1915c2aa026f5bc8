import { blank } from "../raster/bilevel.ts";
import { LINE, loadPens } from "../raster/pen.ts";
import { drawModules, loadSymbols, QUIET_MODULES } from "../raster/symbol.ts";
import type { Glyphs } from "./paper-roll.ts";

const PX = 24;

/** The characters and symbols of the printer's own, drawn with our engine. */
export const loadGlyphs = async (widthDots: number): Promise<Glyphs> => {
  const [newPen, symbols] = await Promise.all([loadPens(), loadSymbols()]);
  return {
    line(text) {
      const pen = newPen(widthDots, Math.ceil(PX * LINE));
      pen.text(text, 0, 0, PX, "semibold");
      return pen.finish().bilevel;
    },
    symbol(symbology, text, dots, height) {
      const modules = symbols(symbology, text);
      const quiet = QUIET_MODULES[symbology] * dots;
      const tall = symbology === "qr" ? modules.height * dots : height;
      const made = blank(Math.ceil((modules.width * dots + 2 * quiet) / 8) * 8, tall + 2 * quiet);
      drawModules(made, modules, { left: quiet, top: quiet, dots, ...(symbology === "qr" ? {} : { height }) });
      return made;
    },
  };
};
