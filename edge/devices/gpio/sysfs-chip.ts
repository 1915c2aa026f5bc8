import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GpioFault, HEADER_CHIPS } from "./gpio.ts";

export const SYSFS_GPIO = "/sys/class/gpio";

/** The chip of the header as the kernel numbers it: BCM 17 is sysfs `base` + 17. */
export interface SysfsChip {
  readonly label: string;
  readonly base: number;
  readonly lines: number;
}

const read = (path: string): string => readFileSync(path, "utf8").trim();

/**
 * Finds the header's chip by its label: its base is 512 on one kernel, 571 on another, 0 on old ones.
 * @throws GpioFault `no-gpio` where this kernel has no sysfs GPIO, `no-chip` where no chip is the header's
 */
export const findSysfsChip = (root = SYSFS_GPIO): SysfsChip => {
  if (!existsSync(join(root, "export")))
    throw new GpioFault(
      "no-gpio",
      `This machine has no ${root}: its kernel was built without sysfs GPIO, or it has no pins. Set "gpio" to "gpiomon" in the station file (Debian package gpiod).`,
    );
  const chips = readdirSync(root)
    .filter((name) => name.startsWith("gpiochip"))
    .map((name) => ({
      label: read(join(root, name, "label")),
      base: Number(read(join(root, name, "base"))),
      lines: Number(read(join(root, name, "ngpio"))),
    }));
  const chip = chips.find(({ label }) => HEADER_CHIPS.includes(label));
  if (chip) return chip;
  const found = chips.map(({ label }) => label).join(", ") || "none";
  throw new GpioFault("no-chip", `No chip of this machine is that of the 40-pin header (found: ${found}).`);
};

/** The sysfs number of a BCM pin. @throws GpioFault `no-pin` for one the chip does not have */
export const sysfsNumber = ({ base, lines, label }: SysfsChip, bcm: number): number => {
  if (bcm < 0 || bcm >= lines) throw new GpioFault("no-pin", `BCM${bcm} is no pin of ${label}, which has ${lines}.`);
  return base + bcm;
};

/** Gives a line back that an earlier run left exported; it may be held in a direction of its own. */
export const unexport = (number: number, root = SYSFS_GPIO): void => {
  if (existsSync(join(root, `gpio${number}`))) writeFileSync(join(root, "unexport"), String(number));
};

/** Drives a line that was left exported as an output to 0 and gives it back. */
export const releaseOutput = (number: number, root = SYSFS_GPIO): void => {
  const line = join(root, `gpio${number}`);
  if (!existsSync(line)) return;
  if (read(join(line, "direction")) === "out") writeFileSync(join(line, "value"), "0");
  unexport(number, root);
};
