import { expect, test } from "vitest";
import type { CameraEvent, SeenEvent } from "#domain/camera/camera-event.ts";
import { instantOf } from "#domain/time.ts";
import { frigateAdapter } from "#edge/devices/camera/frigate/frigate-topics.ts";
import { createListen } from "#edge/services/cameras/listen.ts";
import { openCameraBook } from "#edge/stores/cameras/camera-book.ts";
import { type CameraBench, openCameraBench } from "../../support/camera-station.ts";
import { frigateEvent } from "../../support/frigate-peer.ts";

const HOUR = 3_600_000;
const listenOf = ({ book, entries, recorder, clock }: CameraBench, told: CameraEvent[] = []) =>
  createListen({
    ...{ adapter: frigateAdapter("frigate"), recorder, book, entries, clock },
    tell: async (events) => void told.push(...events),
  });
const message = (topic: string, payload: unknown) => ({
  topic: `frigate/${topic}`,
  payload: Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload)),
  retained: false,
});
const seenAt = (id: string, startMs: number, label = "person"): SeenEvent => ({
  ...{ type: "seen", camera: "door", id, phase: "end", label, frameMs: startMs, startMs, endMs: startMs },
  ...{ hasStill: false, hasClip: false },
});

test("[CA4] a sighting counts once, however often it is told and by whichever way, also after a restart", async () => {
  const bench = await openCameraBench();
  const { clock, book, world, file } = bench;
  const startS = clock.now() / 1_000;
  const listen = listenOf(bench);
  for (const type of ["new", "update", "update", "end", "end"] as const)
    await listen.onMessage(message("events", frigateEvent(type, "door", "one", startS)));
  world.seen = [seenAt("one", clock.now()), seenAt("two", clock.now())];
  listen.onUp();
  await listen.settled();
  const reopened = openCameraBook(file);
  reopened.hear(world.seen);
  reopened.close();
  expect(book.uncounted(clock.now() + 2 * HOUR).flatMap(({ counts }) => counts)).toEqual([
    { camera: "door", label: "person", events: 2 },
  ]);
  expect(listen.figures()).toMatchObject({ messages: 5, unreadable: 0 });
});

test("[CA5] single sightings are no entries; each past hour is one, written once also when the station dies right after", async () => {
  const bench = await openCameraBench();
  const { clock, book, entries } = bench;
  const from = Math.floor(clock.now() / HOUR) * HOUR;
  const before = bench.written().length;
  book.hear([seenAt("a", from + 1), seenAt("b", from + 2), seenAt("c", from + 3, "car"), seenAt("d", from + HOUR)]);
  expect(bench.written()).toHaveLength(before);
  expect(book.uncounted(from + HOUR - 1)).toEqual([]);
  const [hour] = book.uncounted(from + HOUR);
  if (!hour) throw new Error("no hour");
  await entries.counted(hour);
  // it died before the book knew
  await entries.counted(hour);
  book.counted(hour.fromMs);
  expect(bench.written("camera.counted").map(({ body }) => body)).toEqual([
    {
      from: instantOf(from),
      counts: [
        { camera: "door", label: "car", events: 1 },
        { camera: "door", label: "person", events: 2 },
      ],
    },
  ]);
  expect(book.uncounted(from + HOUR)).toEqual([]);
  expect(book.uncounted(from + 2 * HOUR)).toHaveLength(1);
});

test("[CA6] a silence of more than two minutes is an entry with what was fetched; a short one is none", async () => {
  const bench = await openCameraBench();
  const { clock, world } = bench;
  const listen = listenOf(bench);
  await listen.onMessage(message("available", "online"));
  const last = clock.now();
  await clock.advance(60_000);
  listen.onDown("gone");
  listen.onUp();
  await listen.settled();
  expect(bench.written("camera.unheard")).toEqual([]);
  const quiet = clock.now();
  listen.onDown("gone");
  await clock.advance(10 * 60_000);
  world.seen = [seenAt("x", last + 1_000)];
  listen.onUp();
  await listen.settled();
  world.seen = undefined;
  await clock.advance(10 * 60_000);
  // another run, whose recorder does not answer
  const later = listenOf(bench);
  later.onUp();
  await later.settled();
  expect(bench.written("camera.unheard").map(({ body }) => body)).toEqual([
    { from: instantOf(quiet), to: instantOf(quiet + 600_000), fetched: 1 },
    { from: instantOf(quiet + 600_000), to: instantOf(quiet + 1_200_000) },
  ]);
});

test("[CA2] what cannot be read is counted and passed over", async () => {
  const bench = await openCameraBench();
  const told: CameraEvent[] = [];
  const listen = listenOf(bench, told);
  for (const payload of ["{", "", "null", "[]", '{"type":"new"}']) await listen.onMessage(message("events", payload));
  await listen.onMessage(message("door/person", "1"));
  await listen.onMessage(message("available", "online"));
  expect(listen.figures()).toEqual({ messages: 7, unreadable: 5, again: 0 });
  expect(told).toEqual([{ type: "recorder", online: true }]);
});
