import { expect, test } from "vitest";
import { judgeStill } from "#domain/camera/picture.ts";
import { createLooks } from "#edge/services/cameras/looks.ts";
import { createWatch } from "#edge/services/cameras/watch.ts";
import { CALM, type CameraBench, openCameraBench } from "../../support/camera-station.ts";

const CAMERAS = [
  { id: "door", name: { hi: "दरवाज़ा", en: "Door" }, hears: true },
  { id: "room", name: { hi: "कक्ष", en: "Room" }, hears: false },
];
const watchOf = ({ book, entries, stills, alarms, clock }: CameraBench) =>
  createWatch({ cameras: CAMERAS, book, entries, stills, alarms, clock });
const figures = { type: "figures", cameras: [{ camera: "door", fps: 5, dbfs: -40 }] } as const;
const off = { type: "switch", camera: "door", what: "recordings", on: false } as const;
const states = (bench: CameraBench) =>
  bench.written("camera.state").map(({ body }) => body as { trouble: string; camera?: string; now: string });

test("[CA10] a trouble begins and ends with an entry; its beginning is one alarm with a still of every camera", async () => {
  const bench = await openCameraBench();
  const watch = watchOf(bench);
  await watch.tell([figures, off]);
  await watch.tell([off]);
  expect(states(bench)).toEqual([{ trouble: "recording-off", camera: "door", now: "began" }]);
  const [alarm] = bench.alarms.open();
  expect(bench.alarms.open()).toHaveLength(1);
  expect(alarm).toMatchObject({ kind: "recording-off", of: "door", facts: { hi: "दरवाज़ा", en: "Door" } });
  expect(alarm?.stills.map(({ camera }) => camera)).toEqual(["door", "room"]);
  await watch.look("door", "as-it-was");
  await watch.tell([{ ...off, on: true }]);
  expect(states(bench).at(-1)).toEqual({ trouble: "recording-off", camera: "door", now: "over" });
  expect(watch.open()).toEqual([]);
  // whoever must look at it still must
  expect(bench.alarms.open()).toHaveLength(1);
});

test("[CA10] a restart raises no open trouble again, and ends none before the recorder or a look has said so", async () => {
  const bench = await openCameraBench();
  await watchOf(bench).tell([figures, off]);
  const again = watchOf(bench);
  expect(again.open()).toMatchObject([{ trouble: "recording-off", camera: "door" }]);
  await again.tick();
  await again.tell([{ type: "recorder", online: true }]);
  expect(states(bench)).toHaveLength(1);
  await again.tell([off, figures]);
  await again.look("door", "as-it-was");
  expect(states(bench)).toHaveLength(1);
  expect(bench.written("alarm.raised")).toHaveLength(1);
  await again.tell([{ ...off, on: true }]);
  expect(states(bench)).toHaveLength(2);
});

test("[CA12] the first good picture is the reference, until a keeper's own; a covered lens makes none", async () => {
  const bench = await openCameraBench();
  const { recorder, blobs, book, entries, reader, clock, world } = bench;
  const looks = () => createLooks({ recorder, blobs, book, entries, reader, clock });
  world.scenes.set("door", { ...CALM, view: "covered" });
  expect(await looks().at("door")).toBe("covered");
  expect(bench.written("camera.reference")).toEqual([]);
  world.scenes.set("door", CALM);
  expect(await looks().at("door")).toBe("as-it-was");
  const [first] = bench.written("camera.reference");
  expect(first).toMatchObject({ body: { camera: "door", by: "first-picture" }, blobs: [{ mime: "image/jpeg" }] });
  world.scenes.set("door", { ...CALM, view: "moved" });
  // a new run remembers it from the disk
  const later = looks();
  expect(await later.at("door")).toBe("moved");
  const candidate = await later.candidate("door");
  if (candidate) await later.adopt("door", candidate, 1);
  expect(await looks().at("door")).toBe("as-it-was");
  expect(bench.written("camera.reference")).toHaveLength(1);
});

test("[CA8] [CA10] three looks at a covered lens raise the alarm, whose still shows what covers it", async () => {
  const bench = await openCameraBench();
  const { recorder, blobs, book, entries, reader, clock, world } = bench;
  const looks = createLooks({ recorder, blobs, book, entries, reader, clock });
  const watch = watchOf(bench);
  await watch.tell([figures]);
  await watch.look("door", await looks.at("door"));
  world.scenes.set("door", { ...CALM, view: "covered" });
  for (let i = 0; i < 3; i++) await watch.look("door", await looks.at("door"));
  expect(states(bench)).toEqual([{ trouble: "covered", camera: "door", now: "began" }]);
  const still = bench.alarms.open()[0]?.stills.find(({ camera }) => camera === "door");
  const bytes = still && (await blobs.get(still.sha256));
  const { coarsePicture } = await import("#edge/services/cameras/coarse-picture.ts");
  const luma = bytes && (await coarsePicture(bytes));
  expect(luma && judgeStill(luma, undefined)).toBe("covered");
});
