import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { Photo } from "#domain/item/photo.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { useApp } from "./use-app.ts";

/** Taking pictures into a form. */
export interface TakenPhotos {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** keeps the picture at the station, then adds it to the form */
  take(picture: Blob): Promise<void>;
}

/** @param photos those of the form; `onChange` hears of one more. Each is stored by its hash before it counts as taken. */
export const usePhotos = (
  photos: readonly Photo[],
  kind: Photo["role"],
  onChange: (photos: readonly Photo[]) => void,
): TakenPhotos => {
  const { api } = useApp();
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  return {
    busy,
    problem,
    async take(picture) {
      busy.value = true;
      const answer = await api.takePhoto(picture);
      busy.value = false;
      problem.value = answer.ok ? undefined : answer.error;
      if (!answer.ok) return;
      const { sha256, bytes, mime } = answer.value;
      if (!photos.some((photo) => photo.sha256 === sha256)) onChange([...photos, { sha256, bytes, mime, role: kind }]);
    },
  };
};
