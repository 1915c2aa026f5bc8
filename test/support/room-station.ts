import type { Role } from "#domain/people/officer.ts";
import type { RoomSettings } from "#edge/config.ts";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import type { FakeClock } from "./fake-clock.ts";
import { asker, composeStation, PIN } from "./http-station.ts";
import { enrol } from "./open-test-station.ts";
import { tempFolder } from "./temp-folder.ts";

/** A room with one door on simulated pins, worked from 08:00 to 20:00. */
export const ONE_DOOR: RoomSettings = {
  gpio: "memory",
  doors: [
    {
      id: "main",
      name: { hi: "मालखाना द्वार", en: "Room door" },
      resting: 17,
      working: 27,
      tamper: 22,
      keyBox: 23,
      longMs: 300_000,
    },
  ],
  siren: 24,
  dutyHours: { from: "08:00", to: "20:00" },
};

/** The folder of an empty station with such a room. */
export const roomFolder = async (room: RoomSettings = ONE_DOOR): Promise<string> => {
  const folder = tempFolder();
  await createStationFile(folder, {
    code: "TEST-1",
    district: "test.invalid",
    name: { hi: "थाना परीक्षण", en: "PS Test" },
    training: false,
    printer: { kind: "tcp", host: "127.0.0.1", port: 9 },
    room,
  });
  return folder;
};

/** Composes it; `press` works the room and waits until everything it made is written. */
export const openRoomStation = async (folder: string, clock: FakeClock) => {
  const composed = await composeStation(folder, clock);
  const { edge } = composed;
  const room = edge.room.simulated;
  if (!room) throw new Error("this room is not simulated");
  const settle = async (ms: number) => {
    await clock.advance(ms);
    await edge.room.doors?.settled();
  };
  await edge.room.doors?.settled();
  return {
    ...composed,
    ask: asker(composed.app),
    room,
    settle,
    async press(press: Parameters<typeof room.press>[0]) {
      room.press(press);
      await settle(500);
    },
    async officer(role: Role): Promise<string> {
      const officer = await enrol(edge.opened, role, role);
      await edge.pins.set(officer, PIN);
      return officer;
    },
    alarms: () => edge.alarms.open().map(({ kind }) => kind),
  };
};
