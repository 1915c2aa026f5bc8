import { expect, test } from "vitest";
import { instantOf } from "#domain/time.ts";
import { createClips } from "#edge/services/cameras/clips.ts";
import { openCameraBench } from "../../support/camera-station.ts";

const FILM = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(500, 7)]);

test("[CA16] a question for a clip and its answer are entries, with the clip by its hash; asked twice it is answered once", async () => {
  const bench = await openCameraBench();
  const { blobs, journal, reader, clock } = bench;
  const asked: [string, number, number][] = [];
  let works = true;
  const recorder = {
    async clip(camera: string, fromMs: number, toMs: number) {
      if (!works) throw new Error("power");
      asked.push([camera, fromMs, toMs]);
      return { ok: true, bytes: FILM, mime: "video/mp4" } as const;
    },
  };
  const clips = () => createClips({ cameras: ["door"], recorder, blobs, journal, reader, clock });
  const fromMs = clock.now() - 60_000;
  const question = {
    ...{ ask: "ask-1", camera: "door", from: instantOf(fromMs), seconds: 10 },
    ...{ by: "SP office", question: "Who stood at the door?" },
  };
  // it dies while the clip is fetched
  works = false;
  await expect(clips().answer(question)).rejects.toThrow("power");
  works = true;
  const answer = await clips().answer(question);
  expect(await clips().answer(question)).toEqual(answer);
  expect(asked).toEqual([["door", fromMs, fromMs + 10_000]]);
  expect(bench.written("clip.asked").map(({ body }) => body)).toEqual([question]);
  const [entry] = bench.written("clip.answered");
  expect(entry).toMatchObject({ body: answer, blobs: [answer?.clip] });
  expect(await blobs.size(answer?.clip?.sha256 ?? "")).toBe(FILM.length);

  const ahead = { ...question, ask: "ask-2", from: instantOf(clock.now()) };
  expect(await clips().answer(ahead)).toEqual({ ask: "ask-2", why: "not recorded yet" });
  const other = { ...question, ask: "ask-3", camera: "attic" };
  expect(await clips().answer(other)).toEqual({ ask: "ask-3", why: "no such camera" });
});
