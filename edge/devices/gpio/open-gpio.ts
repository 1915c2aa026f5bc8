import type { Clock } from "#platform/clock.ts";
import type { RoomSettings } from "../../config.ts";
import { type Gpio, GpioFault } from "./gpio.ts";
import type { MemoryGpio } from "./gpio-memory.ts";

/** Pins ready to use; `simulated` is there when they are worked by hand. */
export interface OpenedGpio {
  readonly gpio: Gpio;
  readonly simulated?: MemoryGpio;
}

/**
 * Opens the pins; a driver is loaded only now. `auto` takes sysfs where the kernel has it, else the gpiod tools.
 * @throws GpioFault that says what is missing
 */
export const openGpio = async (backend: RoomSettings["gpio"], clock: Clock): Promise<OpenedGpio> => {
  if (backend === "memory") {
    const { memoryGpio } = await import("./gpio-memory.ts");
    const simulated = memoryGpio(clock);
    return { gpio: simulated, simulated };
  }
  if (backend !== "gpiomon") {
    const { onoffGpio } = await import("./gpio-onoff.ts");
    try {
      return { gpio: onoffGpio(clock) };
    } catch (fault) {
      if (backend === "onoff" || !(fault instanceof GpioFault) || fault.why !== "no-gpio") throw fault;
    }
  }
  const { gpiomonGpio } = await import("./gpio-gpiomon.ts");
  return { gpio: await gpiomonGpio(clock) };
};
