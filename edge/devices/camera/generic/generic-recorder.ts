import type { Clock } from "#platform/clock.ts";
import type { CameraSettings } from "../camera-settings.ts";
import type { Recorder } from "../recorder.ts";
import { recorderHttp } from "../recorder-http.ts";

type GenericSettings = CameraSettings["recorder"] & { readonly kind: "generic" };

/** A recorder of another make, by the paths that its settings name. What it saw before cannot be asked of it. */
export const genericRecorder = (
  { url, still, clip }: GenericSettings,
  clock: Pick<Clock, "after" | "sleep">,
): Recorder => {
  const { picture, film, close } = recorderHttp(url, clock);
  const filled = (path: string, camera: string) => path.replaceAll("{camera}", encodeURIComponent(camera));
  return {
    still: (camera) => picture(filled(still, camera)),
    async clip(camera, fromMs, toMs) {
      if (clip === undefined) return { ok: false, why: "gives no clips" };
      const times = filled(clip, camera).replaceAll("{from}", String(fromMs / 1_000));
      return film(times.replaceAll("{to}", String(toMs / 1_000)));
    },
    seenSince: async () => undefined,
    close,
  };
};
