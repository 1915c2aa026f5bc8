import * as v from "valibot";
import { cameraId } from "../../entries/camera.ts";
import { filled, integer, sha256Hex } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

const referCameraInput = v.strictObject({
  camera: cameraId,
  still: v.strictObject({ sha256: sha256Hex, bytes: integer(1), mime: filled(40) }),
});
export type ReferCameraInput = v.InferOutput<typeof referCameraInput>;

/** An officer says that a camera should show what it shows now: after it was mounted anew, or the room was changed. */
export const referCamera: Act<ReferCameraInput, ReferCameraInput> = ({ who, now }, input) => {
  const allowed = may(who, "camera.refer");
  if (!allowed.ok) return allowed;
  const { camera, still } = input;
  const body = { camera, still: still.sha256, by: "officer" as const };
  return decided([{ kind: "camera.reference", at: now, subjects: ["cameras"], body, blobs: [still] }], input);
};
