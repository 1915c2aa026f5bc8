/** The electric level at a pin, as the driver reads it. */
export type Level = 0 | 1;

/** A level that stood for the whole of the debounce time. */
export interface Change {
  readonly level: Level;
  /** edges seen within that time; more than one is chatter */
  readonly edges: number;
}

/** One input. Its level is also read every few seconds, so that an edge that was missed is made good. */
export interface InputLine {
  /** the last settled level; what stood when the line was opened is no change */
  level(): Level;
  onChange(listener: (change: Change) => void): () => void;
}

/** One output, off when opened. It is never on for longer than its bound, whatever the caller forgets. */
export interface OutputLine {
  /** on for `ms`, at most for the bound; pressed again, the time begins anew */
  pulse(ms: number): void;
  off(): void;
}

export interface InputOptions {
  readonly debounceMs: number;
  /** what holds the line when the contact is open; sysfs cannot set it, the board must */
  readonly bias: "up" | "down" | "none";
}

/** The pins of the board, by their BCM numbers. */
export interface Gpio {
  /** a pin as a technician looks for it: BCM number, chip, the number under which the driver has it */
  where(bcm: number): string;
  /** @throws GpioFault when the pin cannot be had */
  input(bcm: number, options: InputOptions): Promise<InputLine>;
  /** @throws GpioFault when the pin cannot be had */
  output(bcm: number, options: { readonly maxOnMs: number }): Promise<OutputLine>;
  /** Outputs off, every pin given back. */
  close(): Promise<void>;
}

/** Why the pins cannot be had, in a sentence for the technician. */
export class GpioFault extends Error {
  readonly why: "no-gpio" | "no-chip" | "no-tool" | "no-pin" | "busy";
  constructor(why: GpioFault["why"], message: string) {
    super(message);
    this.name = "GpioFault";
    this.why = why;
  }
}

/** Labels of the chips that carry the 40-pin header: Pi 0 to 3, Pi 4, Pi 5. */
export const HEADER_CHIPS: readonly string[] = ["pinctrl-bcm2835", "pinctrl-bcm2711", "pinctrl-rp1"];
