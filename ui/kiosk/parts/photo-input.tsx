import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Photo } from "#domain/item/photo.ts";
import { Button } from "#ui/kit/button.tsx";
import { useApp } from "../use-app.ts";
import { usePhotos } from "../use-photos.ts";
import { CameraDialog } from "./camera-dialog.tsx";
import { PhotoFile, PhotoStrip } from "./photo-strip.tsx";
import { ProblemNotice } from "./problem.tsx";

/** Pictures from the camera or from a file. Each is stored by its hash before it is shown as taken. */
export const PhotoInput = (props: {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  readonly kind: Photo["role"];
  readonly label?: string;
}): JSX.Element => {
  const { t } = useApp();
  const camera = useSignal(false);
  const { photos, onChange, kind, label } = props;
  const { busy, problem, take } = usePhotos(photos, kind, onChange);
  return (
    <fieldset class="group">
      <legend>{label ?? t("photo.title")}</legend>
      <ProblemNotice problem={problem.value} />
      <div class="photos">
        <PhotoStrip photos={photos} onChange={onChange} />
        <Button
          icon="camera"
          busy={busy.value}
          onPress={() => {
            camera.value = true;
          }}
        >
          {t("photo.camera")}
        </Button>
        <PhotoFile onFile={(file) => void take(file)} />
      </div>
      {camera.value && (
        <CameraDialog
          onTaken={(picture) => {
            camera.value = false;
            void take(picture);
          }}
          onClose={() => {
            camera.value = false;
          }}
        />
      )}
    </fieldset>
  );
};
