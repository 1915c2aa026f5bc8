import type { SeenEvent } from "#domain/camera/camera-event.ts";
import type { Clock } from "#platform/clock.ts";
import { field } from "../json-value.ts";
import type { Recorder } from "../recorder.ts";
import { recorderHttp } from "../recorder-http.ts";
import { readSeen } from "./frigate-event.ts";

const PAGE = 200;
const MOST_PAGES = 50;

/**
 * Frigate over HTTP (0.13 to 0.18), at the port that asks for no login and is reachable from this machine only.
 * @param base `http://127.0.0.1:5000`
 */
export const frigateRecorder = (base: string, clock: Pick<Clock, "after" | "sleep">): Recorder => {
  const { picture, film, json, close } = recorderHttp(base, clock);
  return {
    still: (camera) => picture(`/api/${encodeURIComponent(camera)}/latest.jpg`),
    clip: (camera, fromMs, toMs) =>
      film(`/api/${encodeURIComponent(camera)}/start/${fromMs / 1_000}/end/${toMs / 1_000}/clip.mp4`),
    async seenSince(ms) {
      const all = new Map<string, SeenEvent>();
      let before = "";
      // newest first, page by page towards the past
      for (let page = 0; page < MOST_PAGES; page++) {
        const list = await json(`/api/events?after=${ms / 1_000}${before}&limit=${PAGE}&include_thumbnails=0`);
        if (!Array.isArray(list)) return undefined;
        const seen = list.flatMap((each) => readSeen(each, field(each, "end_time") ? "end" : "new") ?? []);
        const known = all.size;
        for (const each of seen) all.set(each.id, each);
        if (list.length < PAGE || all.size === known) break;
        // the last of a page may share its time with the first of the next one
        before = `&before=${(Math.min(...seen.map(({ startMs }) => startMs)) + 1) / 1_000}`;
      }
      return [...all.values()].toSorted((a, b) => a.startMs - b.startMs);
    },
    close,
  };
};
