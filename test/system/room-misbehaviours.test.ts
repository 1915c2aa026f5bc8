import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import type { EntryKind } from "#domain/log/kinds.ts";
import type { PartKey } from "#domain/repairs/parts.ts";
import type { AlarmKind } from "#domain/room/alarm.ts";
import { type EnrolledRoom, openEnrolledRoom } from "../support/enrolled-room.ts";

let room: EnrolledRoom;
beforeAll(async () => {
  room = await openEnrolledRoom();
  // each camera's first picture is what it should show
  await room.edge.cameras?.look();
}, 60_000);
afterAll(() => room?.close());

const LONG = { timeout: 60_000, interval: 250 };
/** A picture that is another one must be so three times. */
const look = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await room.edge.cameras?.look();
};
const entriesFrom = (size: number) =>
  room.edge.opened.view.reader.entries(size, 1_000).map(({ bytes, seq }) => ({ ...parseEntry(bytes), seq }));
const strip = async (): Promise<string[]> => {
  const { body } = await room.ask("GET", "/api/repairs");
  return (body["parts"] as { key: PartKey }[]).map(({ key }) => key);
};

/** What somebody does, and where it is to be seen. */
interface Misbehaviour {
  readonly name: string;
  readonly by: () => Promise<unknown>;
  readonly undo?: () => Promise<unknown>;
  readonly alarm?: AlarmKind;
  readonly strip?: PartKey;
  readonly entry: EntryKind;
}
const press = (name: Parameters<EnrolledRoom["hands"]["press"]>[0]) => () => room.hands.press(name);
const camera = (name: Parameters<EnrolledRoom["hands"]["camera"]>[0]) => async () => {
  room.hands.camera(name, "door");
  await look();
};

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  {
    name: "the door opened with nobody signed in",
    by: press("open-door"),
    undo: press("close-door"),
    alarm: "door-nobody",
    strip: "door.open",
    entry: "door.opened",
  },
  {
    name: "the wire cut",
    by: press("cut-wire"),
    undo: press("mend"),
    alarm: "wire-cut",
    strip: "door.cut",
    entry: "door.read",
  },
  {
    name: "the wire shorted",
    by: press("short-wire"),
    undo: press("mend"),
    alarm: "wire-short",
    strip: "door.short",
    entry: "door.read",
  },
  {
    name: "the sensor box opened",
    by: press("open-sensor"),
    undo: press("mend"),
    alarm: "tamper",
    entry: "alarm.raised",
  },
  {
    name: "the key box opened",
    by: press("open-key-box"),
    undo: press("mend"),
    alarm: "key-box",
    entry: "alarm.raised",
  },
  {
    name: "a camera covered",
    by: camera("cover"),
    undo: camera("clear"),
    alarm: "camera-covered",
    strip: "camera.covered",
    entry: "camera.state",
  },
  {
    name: "a camera turned away",
    by: camera("turn"),
    undo: camera("clear"),
    alarm: "camera-moved",
    strip: "camera.moved",
    entry: "camera.state",
  },
  {
    name: "a camera dark",
    by: camera("darken"),
    undo: camera("clear"),
    alarm: "camera-dark",
    strip: "camera.dark",
    entry: "camera.state",
  },
  {
    name: "the recording off",
    by: camera("stop-recording"),
    undo: camera("clear"),
    alarm: "recording-off",
    strip: "camera.recording-off",
    entry: "camera.state",
  },
  {
    name: "the mains gone",
    by: press("pull-mains"),
    undo: press("mains-back"),
    alarm: "mains-lost",
    strip: "power.battery",
    entry: "power.changed",
  },
  {
    name: "the door opened at three in the night",
    by: async () => {
      await room.hands.press("clock-night");
      await room.hands.press("open-door");
    },
    undo: press("close-door"),
    alarm: "door-hours",
    strip: "door.open",
    entry: "door.opened",
  },
  {
    name: "the clock set back",
    by: press("clock-back"),
    alarm: "clock-step",
    strip: "clock.behind",
    entry: "clock.stepped",
  },
];

describe("what goes wrong in the room is seen at the kiosk, in the log and at the district", () => {
  for (const { name, by, undo, alarm, strip: part, entry } of MISBEHAVIOURS)
    test(`[SM3] [SM8] ${name}`, async () => {
      const { edge, gateway } = room;
      const size = edge.opened.view.reader.size();
      await by();
      if (part) await expect.poll(strip, LONG).toContain(part);
      if (alarm) {
        await expect
          .poll(async () => JSON.stringify((await room.ask("GET", "/api/alarms")).body), LONG)
          .toContain(`"${alarm}"`);
        await expect.poll(() => gateway.alarms.open().map(({ detail }) => detail["what"]), LONG).toContain(alarm);
      }
      const found = () => entriesFrom(size).find(({ kind }) => kind === entry);
      await expect.poll(() => found()?.kind, LONG).toBe(entry);
      // cosigned by the district: it holds the entry
      await expect
        .poll(() => edge.opened.witnessed.latest()?.size ?? 0, LONG)
        .toBeGreaterThan(found()?.seq ?? Infinity);
      const raised = edge.alarms.open().find(({ kind }) => kind === alarm);
      if (alarm && /^(door|wire|tamper|key)/.test(alarm))
        await expect
          .poll(
            () => edge.opened.view.reader.openAlarms().find((each) => each.alarm === raised?.alarm)?.stills.length,
            LONG,
          )
          .toBe(2);
      await undo?.();
    }, 150_000);
});

for (const [name, button, key] of [
  ["the paper empty", "empty-paper", "printer.paper-end"],
  ["the cover open", "open-cover", "printer.cover-open"],
] as const)
  test(`[SM3] ${name}`, async () => {
    await room.hands.press(button);
    await expect.poll(strip, LONG).toContain(key);
    await room.hands.press("mend-printer");
    await expect.poll(strip, LONG).toContain("printer.works");
  }, 60_000);

test("[SM4] a code scanned in the room comes through the reader of input devices", async () => {
  const heard: string[] = [];
  room.edge.scanner?.onScan((text) => heard.push(text));
  expect(room.edge.scanner?.state()).toBe("ready");
  for (const code of ["MK7Q2KD482913E", "OF1234567890AB"]) room.hands.scan(code);
  await expect.poll(() => heard, LONG).toEqual(["MK7Q2KD482913E", "OF1234567890AB"]);
});

test("[SM3] the battery nearly empty: it is on record and at the district, and the station asks to be ended", async () => {
  let ended = 0;
  room.edge.onPowerLow(() => {
    ended += 1;
  });
  await room.hands.press("battery-low");
  await expect.poll(() => ended, LONG).toBe(1);
  await expect.poll(strip, LONG).toContain("power.battery-low");
  await expect
    .poll(() => room.gateway.alarms.open().map(({ detail }) => detail["what"]), LONG)
    .toContain("battery-low");
}, 60_000);
