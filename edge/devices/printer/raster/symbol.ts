import { type Bilevel, blank, dotAt, fillDots } from "./bilevel.ts";

export type Symbology = "qr" | "datamatrix" | "code128";

/** Modules of a symbol, one dot each and without quiet zone. A Code128 is one row high. */
export type Modules = Bilevel;

/** White that must stay around a symbol, in modules (ISO/IEC 18004, 16022, 15417). */
export const QUIET_MODULES = { qr: 4, datamatrix: 2, code128: 10 } as const satisfies Record<Symbology, number>;

/** Makes the modules of a symbol; the payload must be plain ASCII. */
export type SymbolMaker = (symbology: Symbology, text: string) => Modules;

const BARCODE_ID = { qr: "qrcode", datamatrix: "datamatrix", code128: "code128" } as const;

/** Loads the symbol encoder, which is only needed when something is printed. */
export const loadSymbols = async (): Promise<SymbolMaker> => {
  const { default: bwip } = await import("bwip-js");
  return (symbology, text) => {
    const options = symbology === "qr" ? { eclevel: "M" } : {};
    const [raw] = bwip.raw({ bcid: BARCODE_ID[symbology], text, ...options });
    if (raw === undefined) throw new Error(`no ${symbology} symbol was made`);
    if ("pixs" in raw) {
      const made = blank(raw.pixx, raw.pixy);
      raw.pixs.forEach((on, i) => {
        if (on === 1) fillDots(made, i % raw.pixx, Math.floor(i / raw.pixx), 1, 1);
      });
      return made;
    }
    const made = blank(
      raw.sbs.reduce((sum, bar) => sum + bar, 0),
      1,
    );
    let x = 0;
    raw.sbs.forEach((bar, i) => {
      if (i % 2 === 0) fillDots(made, x, 0, bar, 1);
      x += bar;
    });
    return made;
  };
};

/** The modules at a whole number of dots each, into the picture; rows of a bar code stretch to `height`. */
export const drawModules = (
  to: Bilevel,
  modules: Modules,
  at: { left: number; top: number; dots: number; height?: number },
): void => {
  for (let y = 0; y < modules.height; y += 1) {
    for (let x = 0; x < modules.width; x += 1) {
      if (dotAt(modules, x, y)) {
        fillDots(to, at.left + x * at.dots, at.top + y * at.dots, at.dots, at.height ?? at.dots);
      }
    }
  }
};

/** The modules as one SVG path, a run of black modules a rectangle; the quiet zone is added around. */
export const modulesPath = (modules: Modules, quiet: number): { modules: number; path: string } => {
  let path = "";
  for (let y = 0; y < modules.height; y += 1) {
    for (let x = 0; x < modules.width; x += 1) {
      const start = x;
      while (dotAt(modules, x, y)) x += 1;
      if (x > start) path += `M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`;
    }
  }
  return { modules: modules.width + 2 * quiet, path };
};
