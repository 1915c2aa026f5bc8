import type { Label } from "#domain/papers/label.ts";
import type { Slip } from "#domain/papers/slip.ts";
import type { PaperLang } from "#domain/papers/words.ts";
import type { Bilevel } from "./bilevel.ts";
import { drawItemLabel, drawSmallItemLabel } from "./item-label.ts";
import { type DrawnText, loadPens } from "./pen.ts";
import { drawOfficerCard, drawPlaceLabel } from "./place-label.ts";
import { labelDots, type PrinterProfile } from "./profile.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { drawSlip } from "./slip-sheet.ts";
import { loadSymbols } from "./symbol.ts";

/** A picture ready for the printer, and the texts that stand on it. */
export interface Rendered {
  readonly bilevel: Bilevel;
  readonly texts: readonly DrawnText[];
}

/** Turns models into dots. Nothing is loaded before the first call; the station boots without fonts and canvas. */
export interface Rasterizer {
  /** A label of the profile's size. Throws when the label is wider than the head. */
  label(label: Label, profile: PrinterProfile, lang: PaperLang): Promise<Rendered>;
  /** A slip as wide as the head and as long as needed. */
  slip(slip: Slip, profile: PrinterProfile): Promise<Rendered>;
}

/** Labels below this height (mm) use the small layout. */
const SMALL_MM = 40;

const drawLabel = (sheet: Sheet, label: Label, lang: PaperLang): void => {
  switch (label.kind) {
    case "item":
      if (sheet.profile.sizeMm.height < SMALL_MM) drawSmallItemLabel(sheet, label, lang);
      else drawItemLabel(sheet, label, lang);
      break;
    case "place":
      drawPlaceLabel(sheet, label, lang);
      break;
    case "officer":
      drawOfficerCard(sheet, label, lang);
      break;
  }
};

/** A rasterizer; its engine is loaded once, on the first call. */
export const createRasterizer = (): Rasterizer => {
  let loading: ReturnType<typeof load> | undefined;
  const load = () => Promise.all([loadPens(), loadSymbols()]);
  const engine = () => {
    loading ??= load().catch((error: unknown) => {
      // a file that could not be read now may be readable at the next label
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async label(label, profile, lang) {
      const [newPen, symbols] = await engine();
      const { width, height } = labelDots(profile);
      const pen = newPen(width, height);
      drawLabel(sheetOf(pen, profile, symbols), label, lang);
      return pen.finish();
    },
    async slip(slip, profile) {
      const [newPen, symbols] = await engine();
      // the first pass only measures
      const dry = sheetOf(newPen(profile.widthDots, 8), profile, symbols);
      const height = drawSlip(dry, slip);
      const pen = newPen(profile.widthDots, Math.max(height, 8));
      drawSlip(sheetOf(pen, profile, symbols), slip);
      return pen.finish();
    },
  };
};
