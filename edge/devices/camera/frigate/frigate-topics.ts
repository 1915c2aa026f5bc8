import { type CameraEvent, type CameraFigures, ROLES_OF_STREAM, SWITCHES } from "#domain/camera/camera-event.ts";
import type { CameraAdapter } from "../camera-adapter.ts";
import { at, entriesOf, field, figure, readJson, words } from "../json-value.ts";
import { readSeen } from "./frigate-event.ts";

type Read = readonly CameraEvent[] | undefined;
const text = (payload: Uint8Array): string => new TextDecoder().decode(payload.subarray(0, 40)).trim();

const figuresOf = (camera: string, told: unknown): CameraFigures[] => {
  const fps = figure(field(told, "camera_fps"));
  const dbfs = figure(field(told, "audio_dBFS"));
  return fps === undefined ? [] : [{ camera, fps, ...(dbfs === undefined ? {} : { dbfs }) }];
};

const RECORDINGS = "/media/frigate/recordings";

/** `stats`, as at /api/stats: since 0.13 each camera stands under `cameras`, storage in MiB under `service`. */
export const readStats = (told: unknown): Read => {
  if (field(told, "cameras") === undefined && field(told, "service") === undefined) return undefined;
  const cameras = entriesOf(field(told, "cameras")).flatMap(([camera, its]) => figuresOf(camera, its));
  const disk = at(told, "service", "storage", RECORDINGS);
  const [freeMib, totalMib] = [figure(field(disk, "free")), figure(field(disk, "total"))];
  const version = words(at(told, "service", "version"), 40);
  return [
    {
      type: "figures",
      cameras,
      ...(version ? { version } : {}),
      ...(freeMib === undefined || totalMib === undefined ? {} : { disk: { freeMib, totalMib } }),
    },
  ];
};

const readEvent = (payload: Uint8Array): Read => {
  const told = readJson(payload);
  const seen = readSeen(field(told, "after"), field(told, "type"));
  return seen ? [seen] : undefined;
};

/** A review joins events of one happening; what is sound in it has no event of its own (0.14 and later). */
const readReview = (payload: Uint8Array): Read => {
  const told = readJson(payload);
  const after = field(told, "after");
  const sounds = at(after, "data", "audio");
  const label = Array.isArray(sounds) ? words(sounds[0], 40) : undefined;
  if (field(after, "id") === undefined) return undefined;
  if (!label) return [];
  const seen = readSeen({ ...(after as object), label }, field(told, "type"));
  return seen ? [seen] : undefined;
};

const onOff = (payload: Uint8Array, tell: (on: boolean) => CameraEvent): Read => {
  const said = text(payload);
  return said === "ON" || said === "OFF" ? [tell(said === "ON")] : undefined;
};

const STREAM_STATES = ["online", "offline", "disabled"] as const;

const readOfCamera = (camera: string, rest: readonly string[], payload: Uint8Array): Read => {
  const [group = "", last = ""] = rest;
  if (group === "status") {
    const role = ROLES_OF_STREAM.find((each) => each === last);
    const state = STREAM_STATES.find((each) => each === text(payload));
    return role && state ? [{ type: "stream", camera, role, state }] : role ? undefined : [];
  }
  if (group === "audio" && last === "dBFS") {
    const dbfs = figure(text(payload));
    return dbfs === undefined ? undefined : [{ type: "sound", camera, dbfs }];
  }
  const what = SWITCHES.find((each) => each === group);
  return what && last === "state" ? onOff(payload, (on) => ({ type: "switch", camera, what, on })) : [];
};

/**
 * Frigate 0.13 to 0.18 by its documented topics. Older versions tell less, and what they do not tell is no trouble here:
 * `status/…` came with 0.17, `reviews` with 0.14, `enabled/state` with 0.16, `stopped` with 0.18.
 */
export const frigateAdapter = (prefix: string): CameraAdapter => ({
  topics: [
    `${prefix}/available`,
    `${prefix}/events`,
    `${prefix}/reviews`,
    `${prefix}/stats`,
    `${prefix}/+/status/+`,
    `${prefix}/+/audio/dBFS`,
    ...SWITCHES.map((each) => `${prefix}/+/${each}/state`),
  ],
  read(topic, payload) {
    if (!topic.startsWith(`${prefix}/`)) return [];
    const [first = "", ...rest] = topic.slice(prefix.length + 1).split("/");
    if (rest.length > 0) return readOfCamera(first, rest, payload);
    switch (first) {
      case "available": {
        const said = text(payload);
        return ["online", "offline", "stopped"].includes(said)
          ? [{ type: "recorder", online: said === "online" }]
          : undefined;
      }
      case "events":
        return readEvent(payload);
      case "reviews":
        return readReview(payload);
      case "stats":
        return readStats(readJson(payload));
      default:
        return [];
    }
  },
});
