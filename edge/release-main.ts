import { GpioFault } from "./devices/gpio/gpio.ts";
import { findSysfsChip, releaseOutput, sysfsNumber } from "./devices/gpio/sysfs-chip.ts";
import { readStationFile } from "./services/opening/station-file.ts";

/**
 * Drives every output of the room to rest and gives it back: run by systemd after the station ended in whatever way
 * (ExecStopPost), since a line that sysfs exported keeps its level. A line held by gpioset ended with its process.
 */
const release = (folder: string): string => {
  const { room } = readStationFile(folder);
  const outputs = [room?.siren].filter((bcm) => bcm !== undefined);
  if (outputs.length === 0) return "no outputs";
  const chip = findSysfsChip();
  for (const bcm of outputs) releaseOutput(sysfsNumber(chip, bcm));
  return `released BCM ${outputs.join(", ")}`;
};

try {
  console.log(release(process.argv[2] ?? process.env["MALKHANA_DATA"] ?? "data/station"));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  // without sysfs there is nothing that could have stayed on
  process.exit(fault instanceof GpioFault && fault.why === "no-gpio" ? 0 : 1);
}
