import { statfs } from "node:fs/promises";
import type { Clock } from "#platform/clock.ts";
import type { Printer, PrinterStatus } from "../devices/printer/printer.ts";

const MIB = 1024 * 1024;
/** Below this the disk is a warning; photos of about a month fit in it. */
export const LOW_MIB = 2_048;
/** Below this nothing more should be taken in. */
export const FULL_MIB = 200;
const PRINTER_MS = 2_000;

/** Room on the disk of a folder. @throws what the file system throws */
export const diskSpace = async (folder: string): Promise<{ freeMib: number; usedPercent: number }> => {
  const { bavail, bsize, blocks } = await statfs(folder);
  return {
    freeMib: Math.floor((bavail * bsize) / MIB),
    usedPercent: blocks === 0 ? 0 : Math.round(100 - (100 * bavail) / blocks),
  };
};

/** What the printer says of itself; undefined when it is in the middle of a long job and does not answer in time. */
export const askPrinter = async (
  printer: Pick<Printer, "status">,
  clock: Pick<Clock, "after">,
): Promise<PrinterStatus | undefined> => {
  let cancel: () => void = () => undefined;
  const busy = new Promise<undefined>((resolve) => {
    cancel = clock.after(PRINTER_MS, () => resolve(undefined));
  });
  const status = await Promise.race([printer.status(), busy]);
  cancel();
  return status;
};
