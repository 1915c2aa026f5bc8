import type { PrinterTrouble } from "./printer.ts";

/** DLE EOT n: transmit real-time status. 1 printer, 2 offline cause, 3 error cause, 4 paper sensor. */
export const askStatus = (n: 1 | 2 | 3 | 4): Uint8Array => Uint8Array.of(0x10, 0x04, n);

/** GS r 1: transmit paper sensor status. Answered in order, so it proves that all before it was worked through. */
export const FENCE = Uint8Array.of(0x1d, 0x72, 0x01);

/** One answer of the printer. */
export type StatusAnswer =
  /** To DLE EOT, at once. */
  | { readonly kind: "realtime"; readonly byte: number }
  /** To GS r, in order. */
  | { readonly kind: "fence"; readonly byte: number };

/**
 * Sorts the bytes a printer sends. DLE EOT answers are `0xx1xx10`, GS r answers have bit 4 clear, automatic status
 * begins with `0xx1xx00` and has three more bytes with bit 4 clear, which are dropped here: a printer left in
 * automatic mode by other software must not fake a fence. XON and XOFF are dropped too.
 */
export const createStatusReader = (): ((bytes: Uint8Array) => StatusAnswer[]) => {
  let automaticLeft = 0;
  return (bytes) => {
    const answers: StatusAnswer[] = [];
    for (const byte of bytes) {
      if (byte === 0x11 || byte === 0x13) continue;
      if ((byte & 0x93) === 0x12) answers.push({ kind: "realtime", byte });
      else if ((byte & 0x93) === 0x10) automaticLeft = 3;
      else if ((byte & 0x90) === 0 && automaticLeft > 0) automaticLeft -= 1;
      else if ((byte & 0x90) === 0) answers.push({ kind: "fence", byte });
    }
    return answers;
  };
};

/** The trouble in a DLE EOT 2 answer: bit 2 cover open, bit 5 paper end stop, bit 6 error. */
export const troubleIn = (byte: number): PrinterTrouble | undefined => {
  if ((byte & 0x04) !== 0) return "cover-open";
  if ((byte & 0x20) !== 0) return "paper-end";
  return (byte & 0x40) === 0 ? undefined : "error";
};

/** Near-end sensor in a DLE EOT 4 answer (bits 2 and 3). */
export const paperLowIn = (byte: number): boolean => (byte & 0x0c) !== 0;
