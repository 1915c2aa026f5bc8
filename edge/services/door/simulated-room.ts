import type { RoomSettings } from "../../config.ts";
import type { Level } from "../../devices/gpio/gpio.ts";
import type { MemoryGpio } from "../../devices/gpio/gpio-memory.ts";

/** What can be done to the simulated room by hand. */
export const ROOM_PRESSES = [
  "open-door",
  "close-door",
  "cut-wire",
  "short-wire",
  "open-sensor",
  "open-key-box",
  "mend",
] as const;
export type RoomPress = (typeof ROOM_PRESSES)[number];

/** Hands on a room whose pins are simulated; everything behind the pins is the real code. */
export interface SimulatedRoom {
  press(press: RoomPress): void;
  /** whether the siren sounds now */
  siren(): boolean;
}

/** Works the pins of the first door. */
export const simulateRoom = (pins: MemoryGpio, { doors, siren }: RoomSettings): SimulatedRoom => {
  const [door] = doors;
  const contacts = (resting: Level, working: Level): void => {
    if (!door) return;
    pins.set(door.resting, resting);
    pins.set(door.working, working);
  };
  const loop = (part: "tamper" | "keyBox", level: Level): void => {
    const bcm = door?.[part];
    if (bcm !== undefined) pins.set(bcm, level);
  };
  const acts: Readonly<Record<RoomPress, () => void>> = {
    "open-door": () => contacts(1, 0),
    "close-door": () => contacts(0, 1),
    "cut-wire": () => contacts(1, 1),
    "short-wire": () => contacts(0, 0),
    "open-sensor": () => loop("tamper", 1),
    "open-key-box": () => loop("keyBox", 1),
    mend: () => {
      contacts(0, 1);
      loop("tamper", 0);
      loop("keyBox", 0);
    },
  };
  return { press: (press) => acts[press](), siren: () => siren !== undefined && pins.at(siren) === 1 };
};
