import type { Clock } from "#platform/clock.ts";
import type { Gpio, Level } from "./gpio.ts";
import { boundedOutput, type DrivenInput, settledInput } from "./lines.ts";

/** Pins without a board, for the training station and for tests. */
export interface MemoryGpio extends Gpio {
  /** what the world outside puts on a pin */
  set(bcm: number, level: Level): void;
  /** what stands on a pin: set from outside, or driven by an output */
  at(bcm: number): Level;
}

/** @param levels what stands on the pins at first; 1 where nothing is said, as a pull-up holds it */
export const memoryGpio = (clock: Clock, levels: Readonly<Record<number, Level>> = {}): MemoryGpio => {
  const pins = new Map<number, Level>(Object.entries(levels).map(([bcm, level]) => [Number(bcm), level]));
  const inputs = new Map<number, DrivenInput>();
  const outputs: (() => void)[] = [];
  const at = (bcm: number): Level => pins.get(bcm) ?? 1;
  return {
    at,
    set(bcm, level) {
      if (at(bcm) === level) return;
      pins.set(bcm, level);
      inputs.get(bcm)?.edge();
    },
    where: (bcm) => `BCM${bcm} (simulated)`,
    async input(bcm, { debounceMs }) {
      const line = settledInput(() => at(bcm), { clock, debounceMs });
      inputs.set(bcm, line);
      return line;
    },
    async output(bcm, { maxOnMs }) {
      const line = boundedOutput((level) => pins.set(bcm, level), { clock, maxOnMs });
      line.off();
      outputs.push(line.off);
      return line;
    },
    async close() {
      for (const off of outputs) off();
      for (const line of inputs.values()) line.close();
    },
  };
};
