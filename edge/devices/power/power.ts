/** What feeds the machine now. `unknown` is never taken for `on` or `fine`. */
export interface PowerReading {
  readonly mains: "on" | "off" | "unknown";
  readonly battery: "fine" | "low" | "unknown";
}

/** Something that knows of mains and battery. */
export interface PowerSource {
  /** names it in the log: `nut`, `gpio` */
  readonly told: string;
  /** Never throws: a source that does not answer says `unknown`. */
  read(): Promise<PowerReading>;
}

/** Nobody answered. */
export const POWER_UNKNOWN: PowerReading = { mains: "unknown", battery: "unknown" };
