import * as v from "valibot";
import { cameraId } from "#domain/entries/camera.ts";
import { bilingual, filled, integer } from "#domain/schema.ts";
import { genericRule } from "./generic/generic-topics.ts";

const httpUrl = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));
/** `{camera}`, `{from}` and `{to}` (seconds since 1970) are filled in. */
const path = v.pipe(v.string(), v.regex(/^\/\S*$/), v.maxLength(200));

const recorder = v.variant("kind", [
  v.strictObject({ kind: v.literal("simulated") }),
  v.strictObject({ kind: v.literal("frigate"), url: httpUrl, prefix: v.optional(filled(40), "frigate") }),
  v.strictObject({
    kind: v.literal("generic"),
    url: httpUrl,
    still: path,
    clip: v.exactOptional(path),
    rules: v.pipe(v.array(genericRule), v.minLength(1)),
  }),
]);

const broker = v.variant("kind", [
  // inside this program, for this machine only; a recorder on it signs in as `recorder`
  v.strictObject({
    kind: v.literal("embedded"),
    port: integer(0, 65_535),
    recorderPassword: v.exactOptional(filled(80)),
  }),
  v.strictObject({
    kind: v.literal("mqtt"),
    url: v.pipe(v.string(), v.regex(/^mqtts?:\/\/[^/]+$/)),
    protocol: v.optional(v.picklist([4, 5]), 5),
    /** files in PEM */
    tls: v.exactOptional(v.strictObject({ ca: filled(200), cert: filled(200), key: filled(200) })),
  }),
]);

/** The cameras of a station and how their recorder is reached: `cameras` of the station file. */
export const cameraSettings = v.strictObject({
  recorder,
  broker: v.optional(broker, { kind: "embedded", port: 1883 }),
  cameras: v.pipe(
    v.array(
      v.strictObject({
        /** its name at the recorder */
        id: cameraId,
        name: bilingual,
        /** it has a microphone whose silence is a trouble */
        hears: v.optional(v.boolean(), true),
      }),
    ),
    v.minLength(1),
    v.maxLength(16),
  ),
  /** room for pictures on this machine, MiB */
  quotaMib: v.optional(integer(64), 2_048),
});
export type CameraSettings = v.InferOutput<typeof cameraSettings>;
