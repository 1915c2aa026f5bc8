import type { PrinterRole } from "#domain/papers/print-job.ts";
import type { Clock } from "#platform/clock.ts";
import type { StationFile } from "../../config.ts";
import { PRINTER_MODELS, type PrinterModel } from "./models.ts";
import { type OpenedPrinter, openPrinter } from "./open-printer.ts";

/** The printers of a station by what they are for; one machine may stand under both. */
export interface OpenedPrinters {
  readonly printers: Readonly<Record<PrinterRole, OpenedPrinter>>;
  readonly models: Readonly<Record<PrinterRole, PrinterModel>>;
  close(): Promise<void>;
}

/** A label printer that was not named is a 4 inch one with a head of the station file's dots. */
const labelModelOf = ({ printer, labelDpi }: StationFile): PrinterModel => {
  if (printer.model) return PRINTER_MODELS[printer.model];
  return labelDpi === 300 ? PRINTER_MODELS["class-104-300"] : { ...PRINTER_MODELS["class-104-203"], dpi: labelDpi };
};

/** Opens label and slip printer as the station file names them. */
export const openPrinters = async (station: StationFile, clock: Clock): Promise<OpenedPrinters> => {
  const label = labelModelOf(station);
  const slip = PRINTER_MODELS[station.slipPrinter?.model ?? "class-80-203"];
  const labels = await openPrinter(station.printer, label.widthDots, clock);
  const slips = station.slipPrinter ? await openPrinter(station.slipPrinter, slip.widthDots, clock) : labels;
  return {
    printers: { label: labels, slip: slips },
    models: { label, slip },
    async close() {
      await labels.close();
      if (slips !== labels) await slips.close();
    },
  };
};
