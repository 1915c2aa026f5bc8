import { expect, test } from "vitest";
import { makePlace } from "#domain/custody/acts/place.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import { keepWorld } from "#edge/services/simulated/world-file.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { PIN } from "../../support/http-station.ts";
import { phoneDeposit } from "../../support/open-test-station.ts";
import { openRoomStation, roomFolder } from "../../support/room-station.ts";

type RoomStation = Awaited<ReturnType<typeof openRoomStation>>;
const kindsOf = ({ edge }: RoomStation, from = 0) =>
  edge.opened.view.reader
    .entries(from, 1_000)
    .map(({ bytes }) => parseEntry(bytes))
    .filter(({ kind }) => /^(door|alarm)\./.test(kind))
    .map(({ kind }) => kind);
const signIn = (station: RoomStation, number: string) => station.ask("POST", "/api/session", { number, pin: PIN });

test("[DO7] a door opened with nobody signed in sounds the siren and is an alarm with its own time", async () => {
  const clock = fakeClock();
  const station = await openRoomStation(await roomFolder(), clock);
  await station.officer("sho");
  const at = instantOf(clock.now() + 60);
  await station.press("open-door");
  expect(station.edge.alarms.open()).toMatchObject([{ kind: "door-nobody", at, of: "main" }]);
  expect(station.room.siren()).toBe(true);
  await signIn(station, "sho");
  const [alarm] = station.edge.alarms.open();
  await station.ask("POST", `/api/alarms/${alarm?.alarm}/acknowledge`, { act: { alarm: alarm?.alarm } });
  expect(station.room.siren()).toBe(false);
});

test("[DO7] outside duty hours, left open, wires cut and shorted, boxes opened: each is its alarm", async () => {
  const clock = fakeClock();
  const station = await openRoomStation(await roomFolder(), clock);
  await station.officer("moharrir");
  await signIn(station, "moharrir");
  await station.press("open-door");
  expect(station.alarms()).toEqual([]);
  await station.settle(85_000);
  await station.settle(220_000);
  expect(station.alarms()).toEqual(["door-long"]);
  await station.press("close-door");
  clock.set(clock.now() + 13 * 3_600_000);
  await signIn(station, "moharrir");
  await station.press("open-door");
  expect(station.alarms()).toEqual(["door-hours", "door-long"]);
  await station.press("cut-wire");
  await station.press("short-wire");
  await station.press("open-sensor");
  await station.press("open-key-box");
  expect(station.alarms()).toEqual(["key-box", "tamper", "wire-short", "wire-cut", "door-hours", "door-long"]);
});

test("[DO8] what is found after a restart is written as found, with the time nobody watched", async () => {
  const clock = fakeClock();
  const folder = await roomFolder();
  const first = await openRoomStation(folder, clock);
  await first.press("open-door");
  const opening = first.edge.opened.view.reader.door("main")?.opening;
  const from = instantOf(clock.now());
  await first.close();
  // somebody closes it while nobody looks
  keepWorld(folder, { door: "closed" });
  clock.set(clock.now() + 3_600_000);
  const again = await openRoomStation(folder, clock);
  const entries = again.edge.opened.view.reader.entries(0, 1_000).map(({ bytes }) => parseEntry(bytes));
  const to = instantOf(clock.now());
  expect(entries.filter(({ kind }) => kind.startsWith("door.")).map(({ kind, body }) => [kind, body])).toEqual([
    ["door.fitted", { door: "main", name: { hi: "मालखाना द्वार", en: "Room door" } }],
    ["door.read", { door: "main", reading: "closed", edges: 0, initial: true }],
    ["door.opened", { door: "main", opening, present: [], edges: 2 }],
    ["door.unobserved", { door: "main", from, to }],
    ["door.closed", { door: "main", opening, edges: 0, initial: true }],
  ]);
});

/** A rack in the room, a yard, a tray, and an item on the tray. */
const stocked = async (station: RoomStation) => {
  const keeper = await station.officer("moharrir");
  const sho = await station.officer("sho");
  const by = { officer: keeper, factors: ["number", "pin"] as const, session: "test" };
  const make = async (input: Parameters<typeof makePlace>[1]) => {
    const made = await station.edge.opened.journal.perform(by, makePlace, input);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.value.place;
  };
  const name = (text: string) => ({ hi: text, en: text });
  const room = await make({ kind: "room", name: name("room"), doubleLock: false });
  const rack = await make({ kind: "rack", name: name("rack"), parent: room, doubleLock: false });
  const yard = await make({ kind: "yard", name: name("yard"), doubleLock: false });
  const tray = await make({ kind: "tray", name: name("tray"), doubleLock: false });
  await signIn(station, "moharrir");
  const deposited = await station.ask("POST", "/api/deposits", {
    act: phoneDeposit(tray, 1, Date.parse("2026-11-22T09:00:00+05:30"), sho),
    second: { officer: sho, pin: PIN },
  });
  const items = deposited.body["items"] as { item: string }[];
  return { keeper, sho, rack, yard, tray, item: items[0]?.item ?? "", deposited: deposited.status };
};
const shelve = (station: RoomStation, item: string, to: string) =>
  station.ask("POST", "/api/shelvings", { act: { codes: [item], to } });

test("[OB1] behind a closed door nothing is put or taken; the counter and the yard need no door", async () => {
  const station = await openRoomStation(await roomFolder(), fakeClock());
  const { item, rack, yard, tray, deposited } = await stocked(station);
  expect(deposited).toBe(200);
  const refused = await shelve(station, item, rack);
  expect([refused.status, refused.body["code"]]).toEqual([409, "door/closed"]);
  expect((refused.body["message"] as { hi: string }).hi).toContain("मालखाना द्वार");
  expect((await shelve(station, item, yard)).status).toBe(200);
  await station.press("open-door");
  expect((await shelve(station, item, rack)).status).toBe(200);
  await station.press("close-door");
  expect((await shelve(station, item, tray)).body["code"]).toBe("door/closed");
});

test("[OB2] an opening holds who was signed in and what was moved; one without a movement waits for a reason", async () => {
  const clock = fakeClock();
  const station = await openRoomStation(await roomFolder(), clock);
  const { item, rack, keeper, sho } = await stocked(station);
  await station.press("open-door");
  await shelve(station, item, rack);
  await signIn(station, "sho");
  await station.press("close-door");
  await station.press("open-door");
  await station.press("close-door");
  const { openings, daysToExplain, today } = (await station.ask("GET", "/api/openings")).body as {
    openings: { opening: string; movements: number; present: { officer: string }[] }[];
    daysToExplain: string[];
    today: string;
  };
  expect(openings.map(({ movements, present }) => [movements, present.map(({ officer }) => officer)])).toEqual([
    [1, [keeper, sho]],
    [0, [sho]],
  ]);
  expect(daysToExplain).toEqual([today]);
  const opening = openings[1]?.opening ?? "";
  const explain = () => station.ask("POST", `/api/openings/${opening}/reason`, { act: { opening, reason: "सफ़ाई" } });
  expect((await explain()).body["code"]).toBe("opening/was-present");
  await signIn(station, "moharrir");
  expect((await explain()).body["code"]).toBe("policy/role");
  await station.officer("co");
  await signIn(station, "co");
  expect((await explain()).status).toBe(200);
  expect((await explain()).body["code"]).toBe("opening/explained");
  expect((await station.ask("GET", "/api/openings")).body["daysToExplain"]).toEqual([]);
});

test("[OB3] a door that cannot be seen stops no work; the movement is listed as one without an opening", async () => {
  const station = await openRoomStation(await roomFolder(), fakeClock());
  const { item, rack, keeper } = await stocked(station);
  await station.press("cut-wire");
  expect((await shelve(station, item, rack)).status).toBe(200);
  const { movements } = (await station.ask("GET", "/api/openings")).body as {
    movements: { epoch: number; seq: number; kind: string; officer: string }[];
  };
  expect(movements).toMatchObject([{ kind: "item.shelved", officer: keeper }]);
  await signIn(station, "sho");
  const [loose] = movements;
  const act = { epoch: loose?.epoch, seq: loose?.seq, reason: "तार कटा था" };
  expect((await station.ask("POST", "/api/openings/movements/reason", { act })).status).toBe(200);
});

test("[OB4] where no door is fitted nothing needs one, and a door taken out of the station file is let go", async () => {
  const clock = fakeClock();
  const folder = await roomFolder();
  const station = await openRoomStation(folder, clock);
  const { item, rack } = await stocked(station);
  await station.close();
  const { readFileSync, writeFileSync } = await import("node:fs");
  const { room: _room, ...rest } = JSON.parse(readFileSync(`${folder}/station.json`, "utf8"));
  writeFileSync(`${folder}/station.json`, JSON.stringify(rest));
  const { composeStation, asker } = await import("../../support/http-station.ts");
  const plain = await composeStation(folder, clock);
  const ask = asker(plain.app);
  await ask("POST", "/api/session", { number: "moharrir", pin: PIN });
  expect((await ask("POST", "/api/shelvings", { act: { codes: [item], to: rack } })).status).toBe(200);
  expect(plain.edge.opened.view.reader.doors()).toEqual([]);
});

test("[DO9] pins that cannot be had leave the station working, and Repairs says why", async () => {
  const folder = await roomFolder({
    gpio: "gpiomon",
    doors: [{ id: "main", name: { hi: "द्वार", en: "Door" }, resting: 17, working: 27, longMs: 300_000 }],
  });
  const path = process.env["PATH"];
  process.env["PATH"] = "/nowhere";
  const { composeStation, asker } = await import("../../support/http-station.ts");
  const station = await composeStation(folder, fakeClock()).finally(() => {
    process.env["PATH"] = path;
  });
  const { parts } = (await asker(station.app)("GET", "/api/repairs")).body as {
    parts: { part: string; key: string; facts: object }[];
  };
  expect(parts.find(({ part }) => part === "door")).toMatchObject({
    key: "door.no-pins",
    facts: { why: expect.stringContaining("gpiod") },
  });
  expect(kindsOf({ edge: station.edge } as RoomStation)).toEqual(["door.fitted"]);
});
