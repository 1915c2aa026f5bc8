import fc from "fast-check";
import { expect, test } from "vitest";
import type { CameraEvent } from "#domain/camera/camera-event.ts";
import {
  CAMERA_LIMITS,
  type CamerasHealth,
  firstHealth,
  troublesOf,
  withEvent,
  withLook,
} from "#domain/camera/health.ts";

const CAMERAS = [
  { id: "door", hears: true },
  { id: "room", hears: false },
];
const START = 1_795_000_000_000;
const MINUTE = 60_000;
const figures = (fps: number, dbfs?: number): CameraEvent => ({
  type: "figures",
  cameras: [
    { camera: "door", fps, ...(dbfs === undefined ? {} : { dbfs }) },
    { camera: "room", fps: 5 },
  ],
});
const tell = (health: CamerasHealth, nowMs: number, ...events: CameraEvent[]) =>
  events.reduce((so, event) => withEvent(so, event, nowMs), health);
const names = (health: CamerasHealth, nowMs: number) =>
  troublesOf(health, nowMs).map(({ trouble, camera }) => `${camera ?? ""} ${trouble}`.trim());

test("[CA7] no picture in two figures is dark, one is not, and a picture ends it", () => {
  const once = tell(firstHealth(CAMERAS, START), START, figures(0, -40));
  expect(names(once, START)).toEqual([]);
  const twice = tell(once, START + MINUTE, figures(0, -40));
  expect(names(twice, START + MINUTE)).toEqual(["door dark"]);
  expect(names(tell(twice, START + 2 * MINUTE, figures(5, -40)), START + 2 * MINUTE)).toEqual([]);
});

test("[CA7] a recorder that is gone or silent for three minutes makes all its cameras dark; a lost stream one", () => {
  const first = tell(firstHealth(CAMERAS, START), START, figures(5, -40));
  expect(names(first, START + CAMERA_LIMITS.figuresMs)).toEqual([]);
  expect(names(first, START + CAMERA_LIMITS.figuresMs + 1)).toEqual(["door dark", "room dark"]);
  expect(names(tell(first, START, { type: "recorder", online: false }), START)).toEqual(["door dark", "room dark"]);
  const lost = { type: "stream", camera: "room", role: "record", state: "offline" } as const;
  expect(names(tell(first, START, lost), START)).toEqual(["room dark"]);
  expect(names(tell(first, START, lost, { ...lost, state: "online" }), START)).toEqual([]);
});

test("[CA7] three looks without a picture are dark", () => {
  let health = tell(firstHealth(CAMERAS, START), START, figures(5, -40));
  for (let i = 0; i < 2; i++) health = withLook(health, "room", undefined);
  expect(names(health, START)).toEqual([]);
  health = withLook(health, "room", undefined);
  expect(names(health, START)).toEqual(["room dark"]);
  expect(names(withLook(health, "room", "as-it-was"), START)).toEqual([]);
});

test("[CA9] recording off, a silent microphone and a full disk are troubles, a camera without a microphone is none", () => {
  const first = tell(firstHealth(CAMERAS, START), START, figures(5, -40));
  const off = { type: "switch", camera: "door", what: "recordings", on: false } as const;
  expect(names(tell(first, START, off), START)).toEqual(["door recording-off"]);
  expect(names(tell(first, START, off, { ...off, on: true }), START)).toEqual([]);
  expect(names(tell(first, START, { ...off, what: "enabled" }), START)).toEqual(["door recording-off"]);
  expect(names(tell(first, START, { ...off, what: "motion" }), START)).toEqual([]);

  let silent = first;
  for (let i = 1; i <= 10; i++) silent = tell(silent, START + i * MINUTE, figures(5, -120));
  expect(names(silent, START + 10 * MINUTE)).toEqual([]);
  expect(names(silent, START + 10 * MINUTE + 1)).toEqual(["door no-sound"]);
  expect(names(tell(silent, START + 11 * MINUTE, figures(5, -50)), START + 11 * MINUTE)).toEqual([]);

  const disk = (freeMib: number): CameraEvent => ({ type: "figures", cameras: [], disk: { freeMib, totalMib: 1_000 } });
  expect(names(tell(first, START, disk(50)), START)).toEqual([]);
  expect(names(tell(first, START, disk(49)), START)).toEqual(["disk-low"]);
});

test("[CA8] one odd look is no trouble; three in a row are, and what the recorder itself calls covered at once", () => {
  let health = tell(firstHealth(CAMERAS, START), START, figures(5, -40));
  for (const verdict of ["covered", "covered", "as-it-was", "covered", "covered"] as const)
    health = withLook(health, "door", verdict);
  expect(names(health, START)).toEqual([]);
  expect(names(withLook(health, "door", "covered"), START)).toEqual(["door covered"]);
  for (let i = 0; i < 3; i++) health = withLook(health, "door", "moved");
  expect(names(health, START)).toEqual(["door moved"]);
  expect(names(tell(health, START, { type: "covered", camera: "room", covered: true }), START)).toContain(
    "room covered",
  );
});

const anEvent: fc.Arbitrary<CameraEvent> = fc.oneof(
  fc.record({ type: fc.constant("recorder" as const), online: fc.boolean() }),
  fc.record({
    type: fc.constant("switch" as const),
    camera: fc.constantFrom("door", "room", "elsewhere"),
    what: fc.constantFrom("recordings" as const, "audio" as const, "detect" as const),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("stream" as const),
    camera: fc.constantFrom("door", "room", "elsewhere"),
    role: fc.constantFrom("record" as const, "audio" as const),
    state: fc.constantFrom("online" as const, "offline" as const, "disabled" as const),
  }),
  fc.constantFrom(figures(0), figures(5), figures(5, -20)),
);

test("[CA7] [CA9] whatever was told, good news of everything ends every trouble, and no camera is named that the station has not", () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
      const told = tell(firstHealth(CAMERAS, START), START, ...events);
      for (const { camera } of troublesOf(told, START)) expect(["door", "room", undefined]).toContain(camera);
      const good = ["door", "room"].flatMap((camera): CameraEvent[] => [
        { type: "switch", camera, what: "recordings", on: true },
        { type: "switch", camera, what: "audio", on: true },
        { type: "stream", camera, role: "record", state: "online" },
      ]);
      expect(names(tell(told, START, ...good, figures(5, -20)), START)).toEqual([]);
    }),
  );
});
