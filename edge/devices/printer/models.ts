import type { PrinterProfile } from "./raster/profile.ts";

/** What a model of printer is: its head, its cutter, and the raster command it obeys. */
export type PrinterModel = Pick<PrinterProfile, "dpi" | "widthDots" | "raster" | "cut"> & {
  /** paper or label stock it takes at most, mm */
  readonly paperMm: 58 | 80 | 104;
};

const slip = (paperMm: 58 | 80, dpi: 180 | 203, widthDots: number, cut: PrinterModel["cut"]): PrinterModel => ({
  paperMm,
  dpi,
  widthDots,
  raster: "gsv0",
  cut,
});

/**
 * Printers by name. `class-…` stands for any printer of that paper width and head; a named one differs from its class
 * or is common at stations. Widths: head widths of the makers' sheets, 72 mm of 80 mm paper and 48 mm of 58 mm paper.
 */
export const PRINTER_MODELS = {
  "class-58-203": slip(58, 203, 384, "none"),
  "class-80-203": slip(80, 203, 576, "partial"),
  "class-80-180": slip(80, 180, 512, "partial"),
  "class-104-203": { paperMm: 104, dpi: 203, widthDots: 832, raster: "gsv0", cut: "none" },
  "class-104-300": { paperMm: 104, dpi: 300, widthDots: 1_248, raster: "gsv0", cut: "none" },
  // GS v 0 is obsolete in Epson's reference: a printer that lost it is asked in the command that replaced it
  "class-80-203-stored": { ...slip(80, 203, 576, "partial"), raster: "gs(L" },
  "epson-tm-t81": slip(80, 180, 512, "partial"),
  "epson-tm-t82x": slip(80, 203, 576, "partial"),
  "tvs-rp-3200": slip(80, 203, 576, "full"),
} as const satisfies Readonly<Record<string, PrinterModel>>;

export type PrinterModelName = keyof typeof PRINTER_MODELS;
type Names = [PrinterModelName, ...PrinterModelName[]];
export const PRINTER_MODEL_NAMES = Object.keys(PRINTER_MODELS) as Names;
/** Models wide enough for a label of 50 mm. */
export const LABEL_MODEL_NAMES = PRINTER_MODEL_NAMES.filter((name) => PRINTER_MODELS[name].paperMm >= 80) as Names;

/** The profile of a model for slips: as wide as its head. */
export const slipProfile = (model: PrinterModel): PrinterProfile => ({
  ...model,
  language: "escpos",
  sizeMm: { width: Math.floor((model.widthDots * 25.4) / model.dpi), height: 50 },
  symbology: "qr",
});

/** The profile of a model for labels of a size, square symbol as QR. */
export const labelProfile = (model: PrinterModel, sizeMm: PrinterProfile["sizeMm"]): PrinterProfile => ({
  ...slipProfile(model),
  sizeMm,
});
