import type { SeenEvent } from "#domain/camera/camera-event.ts";
import { field, msOfSeconds, words } from "../json-value.ts";

const PHASES = ["new", "update", "end"] as const;

/**
 * A tracked object as Frigate tells it in `events` (field `after`) and at `/api/events`, from 0.13 on; whatever else
 * stands in it is passed over.
 */
export const readSeen = (value: unknown, phase: unknown): SeenEvent | undefined => {
  const [id, camera] = [words(field(value, "id")), words(field(value, "camera"), 40)];
  const label = words(field(value, "label"), 40);
  const startMs = msOfSeconds(field(value, "start_time"));
  const known = PHASES.find((each) => each === phase);
  if (!id || !camera || !label || startMs === undefined || !known) return undefined;
  const endMs = msOfSeconds(field(value, "end_time"));
  return {
    type: "seen",
    camera,
    id,
    phase: known,
    label,
    // the list over HTTP has no frame time
    frameMs: msOfSeconds(field(value, "frame_time")) ?? endMs ?? startMs,
    startMs,
    ...(endMs === undefined ? {} : { endMs }),
    hasStill: field(value, "has_snapshot") === true,
    hasClip: field(value, "has_clip") === true,
  };
};
