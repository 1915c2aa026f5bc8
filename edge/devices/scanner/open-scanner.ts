import { join } from "node:path";
import type { Clock } from "#platform/clock.ts";
import type { StationFile } from "../../config.ts";
import type { Scanner } from "./scanner.ts";
import type { SimulatedScanner } from "./simulated/scanner-simulated.ts";

/** A scanner that the machine reads itself; `simulated` is there when it is worked by hand. */
export interface OpenedScanner {
  readonly scanner: Scanner;
  readonly simulated?: SimulatedScanner;
}

/** Opens the scanner the station file names; its driver is loaded only now. One that is not there is opened too. */
export const openScanner = async (
  settings: NonNullable<StationFile["scanner"]>,
  folder: string,
  clock: Clock,
): Promise<OpenedScanner> => {
  if ("path" in settings) {
    const { evdevScanner } = await import("./scanner-evdev.ts");
    return { scanner: evdevScanner({ path: settings.path, clock }) };
  }
  const { simulatedScanner } = await import("./simulated/scanner-simulated.ts");
  const simulated = simulatedScanner(join(folder, "simulated-scanner"), clock);
  return { scanner: simulated, simulated };
};
