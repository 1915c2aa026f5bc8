/** Why a printer cannot print, or did not. */
export type PrinterTrouble =
  /** No such device, nothing listens, or the cable is out. */
  | "absent"
  /** It takes or answers nothing in time. */
  | "stalled"
  | "cover-open"
  | "paper-end"
  /** It reports an error of its own: cutter, heat, jam. */
  | "error"
  /** The connection broke. */
  | "closed";

/** What the printer says of itself now. */
export type PrinterStatus =
  | { readonly state: "ready"; readonly paperLow: boolean }
  | { readonly state: "trouble"; readonly why: PrinterTrouble };

/**
 * What became of a job. `printed`: the printer answered after working through it, with paper in and cover closed.
 * `not-sent`: not one byte of the job left; printing again cannot double it. `uncertain`: some of it left and no
 * proof came back; only a person who looks at the printer may decide.
 */
export type PrintOutcome =
  | { readonly outcome: "printed" }
  | { readonly outcome: "not-sent"; readonly why: PrinterTrouble }
  | { readonly outcome: "uncertain"; readonly why: PrinterTrouble };

/** One thing to print. `id` and `copy` name it in the log; `bytes` are in the printer's own language. */
export interface PrintJob {
  readonly id: string;
  readonly copy: number;
  readonly bytes: Uint8Array;
}

/** A label or slip printer. Jobs are printed one after the other, in the order they were given. */
export interface Printer {
  /** Asks the printer; waits for running jobs. Never throws. */
  status(): Promise<PrinterStatus>;
  /** Prints; only `not-sent` was retried by itself. Never throws for what a printer can do wrong. */
  print(job: PrintJob): Promise<PrintOutcome>;
  /** Lets the running job end and takes no more: later jobs are `not-sent`. */
  close(): Promise<void>;
}
