import type { Clock } from "#platform/clock.ts";
import { createHttpClient, type HttpAnswer } from "#platform/http/client.ts";
import { readJson } from "./json-value.ts";
import type { Fetched } from "./recorder.ts";

const STILL = { deadlineMs: 4_000, mostBytes: 6 * 1024 * 1024, tries: 2 } as const;
const CLIP = { deadlineMs: 45_000, mostBytes: 40 * 1024 * 1024, tries: 2 } as const;
const LIST = { deadlineMs: 15_000, mostBytes: 4 * 1024 * 1024, tries: 1 } as const;
type Most = typeof STILL | typeof CLIP | typeof LIST;
const RETRY_MS = 400;

const startsWith = (bytes: Uint8Array, text: string, offset = 0): boolean =>
  bytes.length >= offset + text.length &&
  Buffer.from(text, "latin1").equals(bytes.subarray(offset, offset + text.length));

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

/** What a recorder gives over HTTP, bounded in time and size. */
export interface RecorderHttp {
  picture(path: string): Promise<Fetched>;
  film(path: string): Promise<Fetched>;
  /** undefined when there is no answer, or none in JSON */
  json(path: string): Promise<unknown>;
  close(): void;
}

/** @param base `http://host:port` */
export const recorderHttp = (base: string, clock: Pick<Clock, "after" | "sleep">): RecorderHttp => {
  const client = createHttpClient(base, clock, { connections: 3 });
  const ask = async (path: string, { tries, deadlineMs, mostBytes }: Most): Promise<HttpAnswer> => {
    let answer: HttpAnswer = { kind: "none", why: "not asked" };
    for (let i = 0; i < tries; i++) {
      if (i > 0) await clock.sleep(RETRY_MS);
      answer = await client.ask({ method: "GET", path, deadlineMs, mostBytes });
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
    picture: async (path) => fetched(await ask(path, STILL), pictureMime),
    film: async (path) => fetched(await ask(path, CLIP), clipMime),
    async json(path) {
      const answer = await ask(path, LIST);
      return answer.kind === "answer" && answer.status === 200 ? readJson(answer.body) : undefined;
    },
    close: client.close,
  };
};
