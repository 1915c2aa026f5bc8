import { Gpio as OnoffLine } from "onoff";
import type { Clock } from "#platform/clock.ts";
import { type Gpio, GpioFault, type Level } from "./gpio.ts";
import { boundedOutput, type DrivenInput, settledInput } from "./lines.ts";
import { findSysfsChip, sysfsNumber, unexport } from "./sysfs-chip.ts";

const levelOf = (value: number): Level => (value === 0 ? 0 : 1);

/**
 * Pins by sysfs, through onoff. Lines left over from a run that was killed are given back first. Pull-ups are the
 * board's: sysfs cannot set any.
 * @throws GpioFault where sysfs or the header's chip is missing
 */
export const onoffGpio = (clock: Clock): Gpio => {
  const chip = findSysfsChip();
  const inputs: { readonly line: OnoffLine; readonly settled: DrivenInput }[] = [];
  const outputs: { readonly line: OnoffLine; readonly off: () => void }[] = [];
  const where = (bcm: number): string => `BCM${bcm} = sysfs ${sysfsNumber(chip, bcm)} (${chip.label})`;

  const open = (bcm: number, direction: "in" | "low"): OnoffLine => {
    const number = sysfsNumber(chip, bcm);
    unexport(number);
    try {
      return direction === "in" ? new OnoffLine(number, "in", "both") : new OnoffLine(number, "low");
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      throw new GpioFault(why.includes("EBUSY") ? "busy" : "no-pin", `${where(bcm)} cannot be had: ${why}`);
    }
  };
  return {
    where,
    async input(bcm, { debounceMs }) {
      const line = open(bcm, "in");
      const settled = settledInput(() => levelOf(line.readSync()), { clock, debounceMs });
      line.watch(() => settled.edge());
      inputs.push({ line, settled });
      return settled;
    },
    async output(bcm, { maxOnMs }) {
      const line = open(bcm, "low");
      const bounded = boundedOutput((level) => line.writeSync(level), { clock, maxOnMs });
      outputs.push({ line, off: bounded.off });
      return bounded;
    },
    async close() {
      for (const { line, off } of outputs.splice(0)) {
        off();
        line.unexport();
      }
      for (const { line, settled } of inputs.splice(0)) {
        settled.close();
        line.unexport();
      }
    },
  };
};
