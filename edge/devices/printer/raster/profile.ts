/** What is known of one printer and the stock in it. Dots per inch differ by model: 180 (TM-T81), 203, 300. */
export interface PrinterProfile {
  readonly dpi: 180 | 203 | 300;
  /** Width of the print head. 80 mm paper: 576 at 203 dpi, 512 at 180 dpi. */
  readonly widthDots: number;
  readonly language: "escpos";
  /** `gsv0`: GS v 0, printed as it comes. `gs(L`: GS ( L functions 112 and 50, stored and then printed. */
  readonly raster: "gsv0" | "gs(L";
  /** The label in it; a slip uses the width of the head. */
  readonly sizeMm: { readonly width: number; readonly height: number };
  /** The square symbol: QR for any phone, DataMatrix for vials and small things. */
  readonly symbology: "qr" | "datamatrix";
  readonly cut: "full" | "partial" | "none";
}

const DOTS_PER_MM = { 180: 180 / 25.4, 203: 8, 300: 300 / 25.4 } as const;

/** Dots per millimetre; the 203 dpi heads have 8 to the millimetre exactly. */
export const dotsPerMm = (profile: PrinterProfile): number => DOTS_PER_MM[profile.dpi];

/** A length given in dots of a 203 dpi head, in whole dots of this head. */
export const scaled = (profile: PrinterProfile, dots: number): number => Math.round((dots * dotsPerMm(profile)) / 8);

/** The label in dots; the width is cut to whole bytes. Throws when the label is wider than the head. */
export const labelDots = (profile: PrinterProfile): { width: number; height: number } => {
  const width = Math.floor((profile.sizeMm.width * dotsPerMm(profile)) / 8) * 8;
  if (width > profile.widthDots)
    throw new Error(`a label of ${width} dots is wider than the head (${profile.widthDots})`);
  return { width, height: Math.floor(profile.sizeMm.height * dotsPerMm(profile)) };
};

/** A 4-inch label printer at 203 dpi with 75 × 50 mm stock. */
export const LABEL_75X50: PrinterProfile = {
  dpi: 203,
  widthDots: 832,
  language: "escpos",
  raster: "gsv0",
  sizeMm: { width: 75, height: 50 },
  symbology: "qr",
  cut: "none",
};

/** The same printer with 50 × 25 mm stock. */
export const LABEL_50X25: PrinterProfile = { ...LABEL_75X50, sizeMm: { width: 50, height: 25 } };

/** An 80 mm receipt printer at 203 dpi. */
export const SLIP_80: PrinterProfile = {
  ...LABEL_75X50,
  widthDots: 576,
  sizeMm: { width: 72, height: 50 },
  cut: "partial",
};
