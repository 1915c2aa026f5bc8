import * as v from "valibot";
import type { CameraEvent } from "#domain/camera/camera-event.ts";
import { filled } from "#domain/schema.ts";
import type { CameraAdapter } from "../camera-adapter.ts";
import { field, figure, msOfSeconds, readJson, words } from "../json-value.ts";

/** A place in a JSON document (RFC 6901); the empty one is the whole payload. */
const pointer = v.pipe(v.string(), v.regex(/^(\/[^/]*)*$/), v.maxLength(120));
/** Where a value is found: in the payload, or as the n-th `+` of the pattern (`+1`). */
const source = v.union([v.pipe(v.string(), v.regex(/^\+[1-9]$/)), pointer]);

/** How one topic of a recorder of another make is read. */
export const genericRule = v.strictObject({
  /** MQTT pattern with `+` */
  topic: filled(120),
  says: v.picklist(["seen", "recorder", "recording", "covered", "picture", "sound"]),
  camera: v.exactOptional(source),
  /** the value that is told: its label, its loudness, whether it is so */
  value: source,
  /** values that mean yes: `online`, `ON`, `true` */
  yes: v.optional(v.array(filled(40)), ["true", "ON", "on", "online", "1"]),
  id: v.exactOptional(source),
  /** seconds since 1970 */
  time: v.exactOptional(source),
});
export type GenericRule = v.InferOutput<typeof genericRule>;

/** What stood where the pattern has `+`; undefined when the topic is another one. */
const plusesOf = (pattern: string, topic: string): string[] | undefined => {
  const [wanted, given] = [pattern.split("/"), topic.split("/")];
  if (wanted.length !== given.length) return undefined;
  const pluses: string[] = [];
  for (const [i, level] of wanted.entries()) {
    if (level === "+") pluses.push(given[i] ?? "");
    else if (level !== given[i]) return undefined;
  }
  return pluses;
};

const pointed = (document: unknown, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce(field, document);

const eventOf = (rule: GenericRule, get: (from: string) => unknown, camera: string): CameraEvent | undefined => {
  const value = get(rule.value);
  const yes = rule.yes.includes(String(value));
  switch (rule.says) {
    case "recorder":
      return { type: "recorder", online: yes };
    case "recording":
      return { type: "switch", camera, what: "recordings", on: yes };
    case "covered":
      return { type: "covered", camera, covered: yes };
    case "picture":
      return { type: "stream", camera, role: "record", state: yes ? "online" : "offline" };
    case "sound": {
      const dbfs = figure(value);
      return dbfs === undefined ? undefined : { type: "sound", camera, dbfs };
    }
    case "seen": {
      const label = words(value, 40);
      const startMs = rule.time === undefined ? undefined : msOfSeconds(get(rule.time));
      if (!label || startMs === undefined) return undefined;
      const id = (rule.id === undefined ? undefined : words(get(rule.id))) ?? `${camera} ${startMs} ${label}`;
      const times = { frameMs: startMs, startMs, endMs: startMs };
      return { type: "seen", camera, id, phase: "new", label, ...times, hasStill: false, hasClip: false };
    }
  }
};

/** A recorder that is described by rules: pattern of the topic, and where in its payload each value stands. */
export const genericAdapter = (rules: readonly GenericRule[]): CameraAdapter => ({
  topics: [...new Set(rules.map(({ topic }) => topic))],
  read(topic, payload) {
    const events: CameraEvent[] = [];
    for (const rule of rules) {
      const pluses = plusesOf(rule.topic, topic);
      if (!pluses) continue;
      const json = readJson(payload);
      const get = (from: string): unknown => {
        if (from.startsWith("+")) return pluses[Number(from.slice(1)) - 1];
        // a payload that is one bare word is no JSON
        return from === "" ? (json ?? new TextDecoder().decode(payload.subarray(0, 80)).trim()) : pointed(json, from);
      };
      const camera = rule.says === "recorder" ? "" : words(get(rule.camera ?? "+1"), 40);
      const event = camera === undefined ? undefined : eventOf(rule, get, camera);
      if (!event) return undefined;
      events.push(event);
    }
    return events;
  },
});
