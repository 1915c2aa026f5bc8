import { join } from "node:path";
import { expect, test } from "vitest";
import { releaseStills } from "#edge/services/cameras/release.ts";
import { openCameraBook } from "#edge/stores/cameras/camera-book.ts";
import { openCameraBench } from "../../support/camera-station.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { sha256Text } from "../../support/sha256-text.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const DAY = 86_400_000;
const MIB = 1024 * 1024;

test("[RT1] [RT2] a copy goes after the district has verified its own, once an entry says so; an interrupted run is finished", async () => {
  const bench = await openCameraBench(["door"]);
  const { book, blobs, entries, clock, alarms, stills } = bench;
  const raised = await alarms.raise({ kind: "tamper", at: "2026-11-22T10:00:00.000+05:30" });
  const of = raised.ok ? raised.value : "";
  const [first] = await stills.take("open", of);
  const [second] = await stills.take("close", of);
  if (!first || !second) throw new Error("no still");
  const opened = bench.written("still.kept").at(-1)?.seq ?? 0;
  let size = 0;
  const deps = { book, entries, clock, quotaBytes: 100 * MIB, arrived: () => ({ epoch: 1, size }) };
  await clock.advance(400 * DAY);
  expect(await releaseStills({ ...deps, blobs })).toBe(0);
  // the entry of the second is the first that is not yet there
  size = opened;
  // it dies between the entry and the copy
  const dying = { drop: async () => Promise.reject(new Error("power")) };
  await expect(releaseStills({ ...deps, blobs: dying })).rejects.toThrow("power");
  expect(await blobs.size(first.sha256)).toBe(first.bytes);
  expect(await releaseStills({ ...deps, blobs })).toBe(0);
  expect(await blobs.size(first.sha256)).toBeUndefined();
  expect(await blobs.size(second.sha256)).toBe(second.bytes);
  expect(bench.written("camera.released").map(({ body }) => body)).toEqual([
    { why: "past-its-time", stills: [{ sha256: first.sha256, bytes: first.bytes }] },
  ]);
});

test("[RT3] eighteen months of openings fit in 2 GB although the link is cut for weeks", async () => {
  const clock = fakeClock();
  const book = openCameraBook(join(tempFolder(), "cameras.sqlite"));
  const room = 2_048 * MIB;
  // a week of pictures fits between two runs; on the machine they are six hours apart
  const quotaBytes = 1_900 * MIB;
  const disk = new Map<string, number>();
  const district = new Set<string>();
  let named = 0;
  let there = 0;
  let most = 0;
  let lost = 0;
  const entries = {
    released: async () => true,
    lastReleased: () => [],
  };
  const blobs = {
    async drop(sha256: string) {
      if (!district.has(sha256)) lost += 1;
      disk.delete(sha256);
    },
  };
  // 12 openings a day, four moments each, three cameras, 90 to 150 kB: 9 GB in the time, far more than there is room for
  for (let day = 0; day < 548; day++) {
    const atMs = clock.now();
    const taken = Array.from({ length: 12 * 4 }, (_, i) => ({
      sha256: sha256Text(`${day} ${i}`),
      bytes: 3 * (90_000 + ((day * 7 + i * 13) % 60) * 1_000),
      reason: (["open", "scan", "scan", "close"] as const)[i % 4] ?? "scan",
      ...{ camera: "all", mime: "image/jpeg", atMs, received: false, epoch: 1, seq: named + i },
    }));
    book.addStills(taken);
    for (const { sha256, bytes } of taken) disk.set(sha256, bytes);
    // the link is cut for three weeks in every two months
    named += taken.length;
    const isCut = day % 60 < 21;
    if (day % 7 === 6 && !isCut) {
      for (const sha256 of disk.keys()) district.add(sha256);
      there = named;
    }
    if (day % 7 === 6)
      await releaseStills({ book, blobs, entries, arrived: () => ({ epoch: 1, size: there }), quotaBytes, clock });
    most = Math.max(
      most,
      [...disk.values()].reduce((sum, bytes) => sum + bytes, 0),
    );
    await clock.advance(DAY);
  }
  book.close();
  expect([lost, named]).toEqual([0, 548 * 48]);
  expect(most).toBeLessThan(room);
  // the room is used, not emptied at the first chance
  expect(most).toBeGreaterThan(room * 0.5);
});
