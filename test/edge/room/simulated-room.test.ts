import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { createHands, untilThree } from "#edge/services/simulated/hands.ts";
import { keepWorld, readWorld, WORLD_AT_REST } from "#edge/services/simulated/world-file.ts";
import { shiftedClock } from "#platform/shifted-clock.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { openHttpStation } from "../../support/http-station.ts";
import { openRoomStation, roomFolder } from "../../support/room-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test("[SM2] a door left open while the program is ended is found open, and the wire stays cut", async () => {
  const folder = await roomFolder();
  const clock = fakeClock();
  const first = await openRoomStation(folder, clock);
  await first.press("open-door");
  const { opening } = first.edge.opened.view.reader.door("main") ?? {};
  await first.close();
  const second = await openRoomStation(folder, clock);
  await second.settle(500);
  expect(second.edge.opened.view.reader.door("main")).toMatchObject({ reading: "open", opening });
  await second.press("cut-wire");
  await second.close();
  const third = await openRoomStation(folder, clock);
  await third.settle(500);
  expect(third.edge.opened.view.reader.door("main")?.reading).toBe("cut");
});

test("[SM2] the clock stays as far off as it was set; a damaged file is a room at rest", async () => {
  const folder = tempFolder();
  const machine = fakeClock();
  const clock = shiftedClock(machine, readWorld(folder).clockOffMs);
  const none = {
    room: undefined,
    cameras: undefined,
    names: [],
    printer: undefined,
    ups: undefined,
    scanner: undefined,
  };
  const hands = createHands({ ...none, clock, keepClock: (clockOffMs) => keepWorld(folder, { clockOffMs }) });
  await hands.press("clock-back");
  const mono = clock.monoMs();
  expect(shiftedClock(machine, readWorld(folder).clockOffMs).now()).toBe(machine.now() - 2 * 3_600_000);
  expect(clock.monoMs()).toBe(mono);
  await hands.press("clock-night");
  expect(instantOf(clock.now()).slice(11, 16)).toBe("03:00");
  expect(untilThree(clock.now())).toBe(0);
  await hands.press("clock-right");
  expect(clock.now()).toBe(machine.now());
  writeFileSync(join(folder, "simulated-room.json"), "{");
  expect(readWorld(folder)).toEqual(WORLD_AT_REST);
});

test("[SM6] a station whose devices are real has no hands on them", async () => {
  const { edge } = await openHttpStation();
  expect(Object.values(edge.hands).filter((each) => each !== undefined)).toEqual([]);
});
