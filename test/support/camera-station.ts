import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { SeenEvent } from "#domain/camera/camera-event.ts";
import { type Entry, parseEntry } from "#domain/log/entry.ts";
import type { Fetched, Recorder } from "#edge/devices/camera/recorder.ts";
import { drawScene, type SceneState } from "#edge/devices/camera/simulated/scene.ts";
import { createAlarms } from "#edge/services/alarms/alarms.ts";
import { createCameraEntries } from "#edge/services/cameras/camera-entries.ts";
import { createStills } from "#edge/services/cameras/stills.ts";
import { openCameraBook } from "#edge/stores/cameras/camera-book.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { openTestStation } from "./open-test-station.ts";
import { tempFolder } from "./temp-folder.ts";

export const CALM: SceneState = { door: "closed", figure: false, view: "as-it-was" };

/** A recorder in this process that can be told what to show and what it saw. */
export const toldRecorder = () => {
  const world = {
    scenes: new Map<string, SceneState>(),
    seen: [] as SeenEvent[] | undefined,
    drawn: 0,
  };
  const still = async (camera: string): Promise<Fetched> => {
    world.drawn += 1;
    const bytes = drawScene(world.scenes.get(camera) ?? CALM, `${camera} ${world.drawn}`, world.drawn);
    return bytes ? { ok: true, bytes, mime: "image/jpeg" } : { ok: false, why: "status 503" };
  };
  const recorder: Recorder = {
    still,
    clip: async () => ({ ok: false, why: "none" }),
    seenSince: async () => world.seen,
    close: () => undefined,
  };
  return { world, recorder };
};

/** The stores and services under the cameras of a real station on the disk, with a recorder that is told. */
export const openCameraBench = async (
  cameras: readonly string[] = ["door", "room"],
  clock: FakeClock = fakeClock(),
) => {
  const folder = tempFolder();
  const opened = await openTestStation(folder, clock);
  onTestFinished(() => opened.close());
  const { journal } = opened;
  const { reader } = opened.view;
  let names = 0;
  const blobs = await openBlobs(join(folder, "blobs"), () => String(names++));
  const file = join(folder, "cameras.sqlite");
  const book = openCameraBook(file);
  onTestFinished(() => book.close());
  const { world, recorder } = toldRecorder();
  const entries = createCameraEntries({ journal, reader });
  const alarms = createAlarms({ journal, reader });
  const stills = createStills({ cameras, recorder, blobs, book, journal, reader, clock });
  const written = (kind?: string): Entry[] =>
    reader
      .entries(0, 5_000)
      .map(({ bytes }) => parseEntry(bytes))
      .filter((entry) => kind === undefined || entry.kind === kind);
  return {
    folder,
    file,
    clock,
    opened,
    journal,
    reader,
    blobs,
    book,
    world,
    recorder,
    entries,
    alarms,
    stills,
    written,
  };
};
export type CameraBench = Awaited<ReturnType<typeof openCameraBench>>;
