/** How a scanner stands: read alone, read beside the screen's own keyboard, or not there. */
export type ScannerState = "ready" | "shared" | "absent";

/** A scanner read by the machine itself: whatever screen, field or keyboard layout is in use changes nothing. */
export interface Scanner {
  state(): ScannerState;
  /** Calls with each scan as it was printed on the label, without its end; the answer stops it. */
  onScan(listener: (text: string) => void): () => void;
  /** Stops reading and gives the device back. */
  close(): Promise<void>;
}
