import * as v from "valibot";
import { CAMERA_TROUBLES } from "#domain/camera/health.ts";
import { cameraId } from "#domain/entries/camera.ts";
import { bilingual, instant } from "#domain/schema.ts";
import { shown } from "../describe.ts";
import { EXAMPLE } from "./examples.ts";

const trouble = v.picklist(CAMERA_TROUBLES);

export const wallAnswer = shown(
  v.strictObject({
    fitted: v.boolean(),
    cameras: v.array(
      v.strictObject({
        camera: cameraId,
        name: bilingual,
        troubles: v.array(v.strictObject({ trouble, since: instant })),
        at: v.exactOptional(instant),
      }),
    ),
    recorder: v.array(trouble),
  }),
  {
    fitted: true,
    cameras: [
      {
        camera: "door",
        name: { hi: "दरवाज़ा", en: "Door" },
        troubles: [{ trouble: "covered", since: EXAMPLE.at }],
        at: EXAMPLE.at,
      },
    ],
    recorder: [],
  },
);

export const referredAnswer = shown(v.strictObject({ camera: cameraId }), { camera: "door" });
