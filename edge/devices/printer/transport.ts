/** Whether bytes went on: all taken by the line, nothing more taken in time, or the line is gone. */
export type Written = "ok" | "stalled" | "closed";

/** An open line to a printer. After `closed` every call answers `closed`. */
export interface PrinterLine {
  /** Hands bytes to the line; `stalled` when it takes nothing for `ms`. Some bytes may have gone even then. */
  write(bytes: Uint8Array, ms: number): Promise<Written>;
  /** Bytes the printer sent since the last call; waits up to `ms` for the first of them, then undefined. */
  read(ms: number): Promise<Uint8Array | "closed" | undefined>;
  /** Ends the line after what was written has gone. */
  close(): Promise<void>;
}

/** A way to a printer. */
export interface PrinterTransport {
  /** A new line, or undefined when there is no printer at the other end. */
  open(): Promise<PrinterLine | undefined>;
}
