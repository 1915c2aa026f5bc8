import { describe, expect, test } from "vitest";
import {
  isTrouble,
  PART_IDS,
  PART_STATES,
  PARTS,
  type PartKey,
  stateOfKey,
  worstFirst,
} from "#domain/repairs/parts.ts";
import type { DoorState } from "#domain/room/door.ts";
import { SCREENS } from "#domain/text/screens.ts";
import { instantOf } from "#domain/time.ts";
import type { PowerReading } from "#edge/devices/power/power.ts";
import type { PrinterStatus } from "#edge/devices/printer/printer.ts";
import type { ClockKnown } from "#edge/services/clock/clock-watch.ts";
import type { CourierState } from "#edge/services/courier/courier.ts";
import { createStatus, type StatusDeps } from "#edge/services/status.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { openHttpStation } from "../support/http-station.ts";
import { keeperOf, openTestStation, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const KEYS = PART_IDS.flatMap((part) => Object.keys(PARTS[part]).map((why) => `${part}.${why}` as PartKey));

/** A machine whose every part can be told what to be. */
const machine = () => {
  const clock = fakeClock();
  const world = {
    printer: { state: "ready", paperLow: false } as PrinterStatus | undefined,
    stopped: undefined as ReturnType<StatusDeps["journal"]["stopped"]>,
    source: "ntp" as "ntp" | "rtc" | "none",
    known: {} as ClockKnown,
    power: undefined as { reading: PowerReading | undefined } | undefined,
    district: undefined as CourierState | undefined,
    doors: [] as DoorState[],
    roomFault: undefined as string | undefined,
  };
  const deps: StatusDeps = {
    folder: tempFolder(),
    journal: { stopped: () => world.stopped },
    orders: { fault: () => undefined },
    reader: { doors: () => world.doors },
    get roomFault() {
      return world.roomFault;
    },
    clockFloor: { behind: () => undefined },
    printers: [{ status: () => (world.printer ? Promise.resolve(world.printer) : new Promise(() => undefined)) }],
    printJobs: () => [],
    get courier() {
      const told = world.district;
      return told && { state: () => told };
    },
    get power() {
      const told = world.power;
      return told && { reading: () => told.reading };
    },
    clockKnown: () => world.known,
    readClock: () => ({ source: world.source, errMs: -1, bootId: "b", monoMs: 0 }),
    clock,
  };
  const read = createStatus(deps);
  return { clock, deps, world, find: async (part: string) => (await read()).find((each) => each.part === part) };
};

describe("the parts of a station", () => {
  test("[ST1] are all told, each with its words in both languages, and the worst come first", async () => {
    const { deps } = machine();
    const readings = await createStatus(deps)();
    expect(readings.map(({ part }) => part)).toEqual([...PART_IDS]);
    const sorted = worstFirst(
      KEYS.map((key) => ({ part: "disk" as const, key, state: stateOfKey(key), since: "", facts: {} })),
    );
    const ranks = sorted.map(({ state }) => PART_STATES.indexOf(state));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(sorted[0]?.state).toBe("bad");
    expect(sorted.at(-1)?.state).toBe("not-fitted");
  });

  test("[ST3] each trouble says what happened, what works, what to do and whom to call; other states need no act", () => {
    const words = Object.keys(SCREENS);
    for (const key of KEYS) {
      const said = [`short.${key}`, `what.${key}`, `works.${key}`, `do.${key}`, `call.${key.split(".")[0]}`];
      const has = said.map((word) => words.includes(word));
      expect([key, ...has.slice(0, 4)]).toEqual([key, true, true, isTrouble(key), isTrouble(key)]);
      if (isTrouble(key)) expect([key, has[4]]).toEqual([key, true]);
    }
  });

  test("[ST9] the district is told as the courier knows it: offline is how things are, a day's waiting is a trouble", async () => {
    const { clock, find, world } = machine();
    const look = async (state: CourierState) => {
      world.district = state;
      await clock.advance(6_000);
      return (await find("district"))?.key;
    };
    const day = 86_400_000;
    expect(await look({ link: "online", pending: 0 })).toBe("district.linked");
    expect(await look({ link: "online", pending: 3 })).toBe("district.sending");
    expect(await look({ link: "offline", pending: 3, oldestPendingMs: clock.now() - day / 2 })).toBe(
      "district.offline",
    );
    expect(await look({ link: "offline", pending: 3, oldestPendingMs: clock.now() - day * 2 })).toBe(
      "district.waiting",
    );
    expect(await look({ link: "stopped", why: "fork", pending: 3 })).toBe("district.stopped");
  });

  test("[ST2] what is not known is unknown, and what is not fitted is no alarm", async () => {
    const { clock, find, world } = machine();
    world.printer = undefined;
    const asked = find("printer");
    await clock.advance(2_000);
    expect(await asked).toMatchObject({ key: "printer.busy", state: "unknown" });
    for (const part of ["power", "door", "camera", "district"])
      expect(await find(part)).toMatchObject({ state: "not-fitted" });
    for (const key of KEYS)
      if (/busy|unread|nobody/.test(key)) expect([key, stateOfKey(key)]).toEqual([key, "unknown"]);
  });

  test("[PW4] mains, battery and low battery are told, and a silent sensor is unknown", async () => {
    const { clock, find, world } = machine();
    const look = async (reading: PowerReading | undefined) => {
      world.power = { reading };
      await clock.advance(6_000);
      return (await find("power"))?.key;
    };
    expect(await look({ mains: "on", battery: "fine" })).toBe("power.works");
    expect(await look({ mains: "off", battery: "fine" })).toBe("power.battery");
    expect(await look({ mains: "off", battery: "low" })).toBe("power.battery-low");
    expect(await look({ mains: "unknown", battery: "unknown" })).toBe("power.unread");
    expect(await look(undefined)).toBe("power.unread");
  });

  test("[CL6] a clock that jumped, or is a minute off the district's, is a warning until somebody looked", async () => {
    const { clock, find, world } = machine();
    const look = async (known: ClockKnown) => {
      world.known = known;
      await clock.advance(6_000);
      return (await find("clock"))?.key;
    };
    expect(await look({ offByMs: 59_000 })).toBe("clock.works");
    expect(await look({ offByMs: -61_000 })).toBe("clock.off-district");
    expect(await look({ stepped: { from: "a", to: "b" }, offByMs: 0 })).toBe("clock.stepped");
  });

  test("[ST4] the printer is as it says of itself, since the time at which it was first seen so", async () => {
    const { clock, find, world } = machine();
    const begin = instantOf(clock.now());
    expect(await find("printer")).toMatchObject({ state: "ok", since: begin });
    await clock.advance(60_000);
    world.printer = { state: "trouble", why: "paper-end" };
    const ended = instantOf(clock.now());
    expect(await find("printer")).toMatchObject({ key: "printer.paper-end", state: "bad", since: ended });
    await clock.advance(60_000);
    expect(await find("printer")).toMatchObject({ since: ended });
    for (const [why, key] of [
      ["cover-open", "printer.cover-open"],
      ["absent", "printer.absent"],
      ["closed", "printer.absent"],
      ["stalled", "printer.stalled"],
      ["error", "printer.error"],
    ] as const) {
      world.printer = { state: "trouble", why };
      await clock.advance(6_000);
      expect(await find("printer")).toMatchObject({ key, state: "bad" });
    }
    world.printer = { state: "ready", paperLow: true };
    await clock.advance(6_000);
    expect(await find("printer")).toMatchObject({ key: "printer.paper-low", state: "warn" });
  });

  test("[ST4] screens that ask often do not ask the machine as often", async () => {
    const { clock, find, world } = machine();
    await find("printer");
    world.printer = { state: "trouble", why: "absent" };
    await clock.advance(4_000);
    expect(await find("printer")).toMatchObject({ state: "ok" });
    await clock.advance(1_000);
    expect(await find("printer")).toMatchObject({ state: "bad" });
  });

  test("[ST5] a station that cannot write is bad whatever room there is, and a disk nobody can read is unknown", async () => {
    const { clock, deps, find, world } = machine();
    expect(await find("disk")).toMatchObject({ facts: { usedPercent: expect.any(Number) } });
    world.stopped = "station/read-only";
    await clock.advance(6_000);
    expect(await find("disk")).toMatchObject({ key: "disk.not-writing", state: "bad" });
    const gone = await createStatus({ ...deps, journal: { stopped: () => undefined }, folder: "/no/such/folder" })();
    expect(gone.find(({ part }) => part === "disk")).toMatchObject({ key: "disk.unread", state: "unknown" });
  });

  test("[ST6] a clock that nobody set is unknown; one that stands before the newest entry is bad", async () => {
    const { clock, deps, find, world } = machine();
    expect(await find("clock")).toMatchObject({ key: "clock.works", state: "ok" });
    for (const [source, key, state] of [
      ["rtc", "clock.own-battery", "ok"],
      ["none", "clock.nobody-knows", "unknown"],
    ] as const) {
      world.source = source;
      await clock.advance(6_000);
      expect(await find("clock")).toMatchObject({ key, state });
    }
    const station = await openTestStation(tempFolder(), clock);
    await trayOf(station, await keeperOf(station));
    const back = fakeClock(clock.now() - 3_600_000);
    const readings = await createStatus({ ...deps, clockFloor: station.clockFloor, clock: back })();
    await station.close();
    expect(readings.find(({ part }) => part === "clock")).toMatchObject({ key: "clock.behind", state: "bad" });
  });
});

describe("Repairs over HTTP", () => {
  test("[ST7] the strip is read with nobody signed in; a test slip needs an officer, of whatever post", async () => {
    const station = await openHttpStation(["moharrir", "sho", "technician"]);
    const open = await station.ask("GET", "/api/repairs");
    expect(open.status).toBe(200);
    expect(open.body["parts"]).toHaveLength(PART_IDS.length);
    expect((await station.ask("POST", "/api/repairs/printer/test", {})).status).toBe(401);
    await station.signIn("technician");
    const printed = await station.ask("POST", "/api/repairs/printer/test?lang=hi", {});
    expect(printed.body).toEqual({ outcome: "printed" });
    expect(station.edge.printer.simulated?.papers()).toHaveLength(1);
  });
});
