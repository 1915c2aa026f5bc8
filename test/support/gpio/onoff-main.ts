import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { openDoorLoop } from "#edge/devices/gpio/door-loop.ts";
import { GpioFault } from "#edge/devices/gpio/gpio.ts";
import { openGpio } from "#edge/devices/gpio/open-gpio.ts";
import { findSysfsChip, releaseOutput, SYSFS_GPIO, sysfsNumber } from "#edge/devices/gpio/sysfs-chip.ts";
import { systemClock } from "#platform/clock.ts";

const clock = systemClock();
const outside = (bcm: number, level: 0 | 1): void => writeFileSync(`${SYSFS_GPIO}/.world/${bcm}`, String(level));
const standing = (bcm: number): number => Number(readFileSync(`${SYSFS_GPIO}/.world/${bcm}`, "utf8"));
const [RESTING, WORKING, SIREN] = [17, 27, 24];

/** A day of a door on the pins of a board, through onoff and epoll; what was seen is printed at the end. */
const day = async () => {
  const chip = findSysfsChip();
  // a run that was killed left its lines exported, the siren on
  for (const bcm of [RESTING, SIREN]) writeFileSync(`${SYSFS_GPIO}/export`, String(chip.base + bcm));
  writeFileSync(`${SYSFS_GPIO}/gpio${chip.base + SIREN}/direction`, "high");
  outside(RESTING, 0);
  const { gpio } = await openGpio("auto", clock);
  const loop = await openDoorLoop(gpio, { resting: RESTING, working: WORKING }, clock);
  const siren = await gpio.output(SIREN, { maxOnMs: 300 });
  const atStart = { reading: loop.reading(), siren: standing(SIREN) };
  const seen: string[] = [];
  loop.onReading((reading) => seen.push(reading));
  const put = async (resting: 0 | 1, working: 0 | 1, forMs: number) => {
    outside(RESTING, resting);
    outside(WORKING, working);
    await clock.sleep(forMs);
  };
  await put(1, 1, 60); // the magnet travels
  await put(1, 0, 250);
  await put(0, 1, 250);
  await put(1, 1, 400);
  await put(0, 0, 400);
  await put(0, 1, 250);
  siren.pulse(60_000);
  const pulsed = standing(SIREN);
  await clock.sleep(500);
  const afterBound = standing(SIREN);
  siren.pulse(60_000);
  await gpio.close();
  const left = [RESTING, WORKING, SIREN].filter((bcm) => existsSync(`${SYSFS_GPIO}/gpio${chip.base + bcm}`));
  const closed = standing(SIREN);
  // what ExecStopPost does for a run that could not close
  writeFileSync(`${SYSFS_GPIO}/export`, String(chip.base + SIREN));
  writeFileSync(`${SYSFS_GPIO}/gpio${chip.base + SIREN}/direction`, "high");
  releaseOutput(sysfsNumber(chip, SIREN));
  const released = [standing(SIREN), existsSync(`${SYSFS_GPIO}/gpio${chip.base + SIREN}`)];
  return { where: gpio.where(RESTING), atStart, seen, pulsed, afterBound, closed, left, released };
};

const answer = existsSync(SYSFS_GPIO)
  ? await day()
  : await openGpio("onoff", clock).then(
      () => ({}),
      (fault: unknown) =>
        fault instanceof GpioFault ? { why: fault.why, message: fault.message } : Promise.reject(fault),
    );
console.log(JSON.stringify(answer));
process.exit(0);
