import { join } from "node:path";
import type { Clock } from "#platform/clock.ts";
import type { RoomSettings } from "../config.ts";
import { GpioFault } from "../devices/gpio/gpio.ts";
import { type OpenedGpio, openGpio } from "../devices/gpio/open-gpio.ts";
import { type DoorWatch, type DoorWatchDeps, openDoorWatch } from "./door/door-watch.ts";
import { noteDoors } from "./door/note-doors.ts";
import { type SimulatedRoom, simulateRoom } from "./door/simulated-room.ts";
import { watchedFile } from "./door/watched-file.ts";
import { keepWorld, readWorld } from "./simulated/world-file.ts";

/** The pins of the room and what watches them. */
export interface RoomDevices {
  /** why the pins cannot be had, for the technician */
  readonly fault?: string;
  /** hands on the room, where its pins are simulated */
  readonly simulated?: SimulatedRoom;
  readonly doors?: DoorWatch;
  close(): Promise<void>;
}

const NO_ROOM: RoomDevices = { close: async () => undefined };

/**
 * Opens the room that the station file describes. Pins that cannot be had do not keep the station from working: the
 * doors are unknown then, and Repairs says why.
 */
export const openRoomDevices = async (
  room: RoomSettings | undefined,
  folder: string,
  clock: Clock,
  deps: Omit<DoorWatchDeps, "room" | "gpio" | "clock">,
): Promise<RoomDevices> => {
  const watched = watchedFile(join(folder, "doors-watched"), clock);
  await noteDoors(deps.journal, room?.doors ?? [], watched.until);
  if (!room || room.doors.length === 0) return NO_ROOM;
  let pins: OpenedGpio | undefined;
  try {
    pins = await openGpio(room.gpio, clock);
    const simulated = pins.simulated && simulateRoom(pins.simulated, room, readWorld(folder));
    simulated?.onWorld(({ door, sensorOpen, keyBoxOpen }) => keepWorld(folder, { door, sensorOpen, keyBoxOpen }));
    const doors = await openDoorWatch({ ...deps, room, gpio: pins.gpio, clock });
    const stop = watched.start();
    const { gpio } = pins;
    return {
      ...(simulated ? { simulated } : {}),
      doors,
      async close() {
        await doors.close();
        stop();
        await gpio.close();
      },
    };
  } catch (fault) {
    await pins?.gpio.close();
    if (!(fault instanceof GpioFault)) throw fault;
    return { ...NO_ROOM, fault: fault.message };
  }
};
