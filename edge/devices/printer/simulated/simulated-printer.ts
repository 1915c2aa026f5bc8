/** One piece of paper that came out. */
export interface SimulatedPaper {
  readonly id: number;
  readonly png: Uint8Array;
  /** ms since 1970 */
  readonly at: number;
  /** The commands that made it, in order. */
  readonly commands: readonly string[];
  /** The power went or the stream broke before its end. */
  readonly torn: boolean;
}

/** Bytes this printer does not know: our fault, kept and shown. */
export interface StreamProblem {
  readonly at: number;
  /** Offset in the bytes of its connection. */
  readonly offset: number;
  readonly what: string;
}

/** The buttons of the simulator. Those that end in MidJob wait for the next picture and act in its middle. */
export const SIMULATOR_BUTTONS = [
  "outOfPaper",
  "openCover",
  "stall",
  "cutPowerMidJob",
  "openCoverMidJob",
  "outOfPaperMidJob",
  "restore",
] as const;
export type SimulatorButton = (typeof SIMULATOR_BUTTONS)[number];
/** A misbehaviour that waits for the next job. */
export type PlannedTrouble = Extract<SimulatorButton, `${string}MidJob`>;

/** What the simulated printer's lamps show. */
export interface SimulatorLamps {
  readonly power: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly stalled: boolean;
  readonly planned: PlannedTrouble | undefined;
}

/** A strict ESC/POS printer on TCP with misbehaviour buttons. Part of the product: demo and training print on it. */
export interface SimulatedPrinter {
  readonly port: number;
  /** Presses a button; resolves when the printer is in that state. */
  press(button: SimulatorButton): Promise<void>;
  /** Newest first; the last 200. */
  papers(): readonly SimulatedPaper[];
  /** Newest first; the last 200. */
  problems(): readonly StreamProblem[];
  lamps(): SimulatorLamps;
  close(): Promise<void>;
}
