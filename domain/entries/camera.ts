import * as v from "valibot";
import { CAMERA_TROUBLES } from "../camera/health.ts";
import { code, filled, instant, integer, sha256Hex } from "../schema.ts";
import { STILL_MOMENTS } from "./alarm.ts";

/** A camera by its name at the recorder. */
export const cameraId = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}$/));
/** At a moment of custody these cameras gave no picture. */
export const cameraMissed = v.strictObject({
  of: code,
  moment: v.picklist(STILL_MOMENTS),
  cameras: v.array(v.strictObject({ camera: cameraId, why: filled(60) })),
});

/** A trouble began or is over. */
export const cameraState = v.strictObject({
  camera: v.exactOptional(cameraId),
  trouble: v.picklist(CAMERA_TROUBLES),
  now: v.picklist(["began", "over"]),
});

/** What a camera shows when all is well; later pictures are compared with it. */
export const cameraReference = v.strictObject({
  camera: cameraId,
  still: sha256Hex,
  by: v.picklist(["first-picture", "officer"]),
});

/** How often each camera saw what, in one hour: single motions are kept by the recorder. */
export const cameraCounted = v.strictObject({
  from: instant,
  counts: v.array(v.strictObject({ camera: cameraId, label: filled(40), events: integer(1) })),
});

/** Between these times the recorder was not heard; what it saw meanwhile was asked for afterwards. */
export const cameraUnheard = v.strictObject({
  from: instant,
  to: instant,
  /** events fetched afterwards; absent while the recorder could not tell them */
  fetched: v.exactOptional(integer(0)),
});

/** Copies of pictures that went from this machine after the district had verified its own. */
export const cameraReleased = v.strictObject({
  stills: v.pipe(v.array(v.strictObject({ sha256: sha256Hex, bytes: integer(1) })), v.minLength(1), v.maxLength(200)),
  why: v.picklist(["past-its-time", "no-room"]),
});

/** The district asks for a clip; its question stands with it. */
export const clipAsked = v.strictObject({
  ask: filled(40),
  camera: cameraId,
  from: instant,
  seconds: integer(1, 30),
  by: filled(120),
  question: filled(300),
});

/** The clip that was asked for, by hash, or why there is none. */
export const clipAnswered = v.strictObject({
  ask: filled(40),
  clip: v.exactOptional(v.strictObject({ sha256: sha256Hex, bytes: integer(1), mime: filled(40) })),
  why: v.exactOptional(filled(60)),
});
