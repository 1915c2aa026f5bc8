import type { RoomSettings } from "../../config.ts";
import type { Level } from "../../devices/gpio/gpio.ts";
import type { MemoryGpio } from "../../devices/gpio/gpio-memory.ts";
import type { World } from "../simulated/world-file.ts";

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

/** Door and boxes of a room. */
export type RoomWorld = Pick<World, "door" | "sensorOpen" | "keyBoxOpen">;

/** Hands on a room whose pins are simulated; everything behind the pins is the real code. */
export interface SimulatedRoom {
  press(press: RoomPress): void;
  world(): RoomWorld;
  /** calls with each change, and once at first */
  onWorld(listener: (world: RoomWorld) => void): void;
  /** whether the siren sounds now */
  siren(): boolean;
}

const PRESSED: Readonly<Record<RoomPress, Partial<RoomWorld>>> = {
  "open-door": { door: "open" },
  "close-door": { door: "closed" },
  "cut-wire": { door: "cut" },
  "short-wire": { door: "short" },
  "open-sensor": { sensorOpen: true },
  "open-key-box": { keyBoxOpen: true },
  mend: { door: "closed", sensorOpen: false, keyBoxOpen: false },
};
/** What stands at the contact closed with the door, and at the one closed when it is open. */
const CONTACTS: Readonly<Record<RoomWorld["door"], readonly [Level, Level]>> = {
  closed: [0, 1],
  open: [1, 0],
  cut: [1, 1],
  short: [0, 0],
};

/**
 * Works the pins of the first door; the others stay closed.
 * @param first how the room stands before anybody touches it
 */
export const simulateRoom = (pins: MemoryGpio, { doors, siren }: RoomSettings, first: RoomWorld): SimulatedRoom => {
  const listeners: ((world: RoomWorld) => void)[] = [];
  let world = first;
  const wire = (at: number, { door, sensorOpen, keyBoxOpen }: RoomWorld): void => {
    const fitted = doors[at];
    if (!fitted) return;
    const [resting, working] = CONTACTS[door];
    pins.set(fitted.resting, resting);
    pins.set(fitted.working, working);
    if (fitted.tamper !== undefined) pins.set(fitted.tamper, sensorOpen ? 1 : 0);
    if (fitted.keyBox !== undefined) pins.set(fitted.keyBox, keyBoxOpen ? 1 : 0);
  };
  for (const at of doors.keys()) wire(at, at === 0 ? world : { door: "closed", sensorOpen: false, keyBoxOpen: false });
  return {
    press(press) {
      world = { ...world, ...PRESSED[press] };
      wire(0, world);
      for (const listener of listeners) listener(world);
    },
    world: () => world,
    onWorld(listener) {
      listeners.push(listener);
      listener(world);
    },
    siren: () => siren !== undefined && pins.at(siren) === 1,
  };
};
