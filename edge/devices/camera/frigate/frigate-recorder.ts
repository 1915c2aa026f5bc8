import type { SeenEvent } from "#domain/camera/camera-event.ts";
import type { Clock } from "#platform/clock.ts";
import { createHttpClient, type HttpAnswer } from "#platform/http/client.ts";
import { readJson } from "../json-value.ts";
import type { Fetched, Recorder } from "../recorder.ts";
import { readSeen } from "./frigate-event.ts";

const STILL = { deadlineMs: 4_000, mostBytes: 6 * 1024 * 1024, tries: 2 } as const;
const CLIP = { deadlineMs: 45_000, mostBytes: 40 * 1024 * 1024, tries: 2 } as const;
const LIST = { deadlineMs: 15_000, mostBytes: 8 * 1024 * 1024, tries: 1 } as const;
const RETRY_MS = 400;
const PAGE = 200;
const MOST_PAGES = 50;

const startsWith = (bytes: Uint8Array, text: string, offset = 0): boolean =>
  bytes.length > offset + text.length && Buffer.from(text, "latin1").equals(bytes.subarray(offset, offset + text.length));

/** What the bytes say themselves, whatever the recorder calls them. */
const pictureMime = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, "\xff\xd8\xff")) return "image/jpeg";
  if (startsWith(bytes, "\x89PNG")) return "image/png";
  return startsWith(bytes, "WEBP", 8) ? "image/webp" : undefined;
};
const clipMime = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, "ftyp", 4)) return "video/mp4";
  return startsWith(bytes, "\x1a\x45\xdf\xa3") ? "video/webm" : undefined;
};

/** Whom a name of a camera could lead elsewhere at the recorder. */
const isPlain = (name: string): boolean => /^[a-zA-Z0-9_-]+$/.test(name);

/**
 * Frigate over HTTP (0.13 to 0.18), at the port that asks for no login and is reachable from this machine only.
 * @param base `http://127.0.0.1:5000`
 */
export const frigateRecorder = (base: string, clock: Pick<Clock, "after" | "sleep">): Recorder => {
  const client = createHttpClient(base, clock, { connections: 3 });
  const ask = async (path: string, most: typeof STILL | typeof CLIP | typeof LIST): Promise<HttpAnswer> => {
    let answer: HttpAnswer = { kind: "none", why: "not asked" };
    for (let i = 0; i < most.tries; i++) {
      if (i > 0) await clock.sleep(RETRY_MS);
      answer = await client.ask({ method: "GET", path, deadlineMs: most.deadlineMs, mostBytes: most.mostBytes });
      if (answer.kind === "answer" && answer.status < 500) break;
    }
    return answer;
  };
  const fetched = (answer: HttpAnswer, mimeOf: (bytes: Uint8Array) => string | undefined): Fetched => {
    if (answer.kind === "none") return { ok: false, why: answer.why };
    if (answer.status !== 200) return { ok: false, why: `status ${answer.status}` };
    const mime = mimeOf(answer.body);
    return mime ? { ok: true, bytes: answer.body, mime } : { ok: false, why: "not what was asked for" };
  };
  return {
    async still(camera) {
      if (!isPlain(camera)) return { ok: false, why: "no such camera" };
      return fetched(await ask(`/api/${camera}/latest.jpg`, STILL), pictureMime);
    },
    async clip(camera, fromMs, toMs) {
      if (!isPlain(camera)) return { ok: false, why: "no such camera" };
      return fetched(await ask(`/api/${camera}/start/${fromMs / 1_000}/end/${toMs / 1_000}/clip.mp4`, CLIP), clipMime);
    },
    async seenSince(ms) {
      const all = new Map<string, SeenEvent>();
      let before: number | undefined;
      // newest first, page by page towards the past
      for (let page = 0; page < MOST_PAGES; page++) {
        const upTo = before === undefined ? "" : `&before=${before / 1_000}`;
        const answer = await ask(`/api/events?after=${ms / 1_000}${upTo}&limit=${PAGE}&include_thumbnails=0`, LIST);
        const list = answer.kind === "answer" && answer.status === 200 ? readJson(answer.body) : undefined;
        if (!Array.isArray(list)) return undefined;
        const seen = list.flatMap((each) => readSeen(each, "end") ?? []);
        const known = all.size;
        for (const each of seen) all.set(each.id, each);
        if (list.length < PAGE || all.size === known) break;
        // the last of a page may share its time with the first of the next one
        before = Math.min(...seen.map(({ startMs }) => startMs)) + 1;
      }
      return [...all.values()].toSorted((a, b) => a.startMs - b.startMs);
    },
    close: client.close,
  };
};
