import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Photo } from "#domain/item/photo.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";
import { CameraDialog } from "./camera-dialog.tsx";
import { ProblemNotice } from "./problem.tsx";

/** Pictures from the camera or from a file. Each is stored by its hash before it is shown as taken. */
export const PhotoInput = (props: {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  readonly kind: Photo["role"];
}): JSX.Element => {
  const { api, t } = useApp();
  const camera = useSignal(false);
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const { photos, onChange, kind } = props;

  const take = async (picture: Blob) => {
    busy.value = true;
    const answer = await api.takePhoto(picture);
    busy.value = false;
    problem.value = answer.ok ? undefined : answer.error;
    if (!answer.ok) return;
    const { sha256, bytes, mime } = answer.value;
    if (!photos.some((photo) => photo.sha256 === sha256)) onChange([...photos, { sha256, bytes, mime, role: kind }]);
  };
  return (
    <fieldset class="group">
      <legend>{t("photo.title")}</legend>
      <ProblemNotice problem={problem.value} />
      <div class="photos">
        {photos.map((photo) => (
          <figure key={photo.sha256} class="photo">
            <img src={`/api/photos/${photo.sha256}`} alt={t("photo.taken")} />
            <IconButton
              icon="cross"
              name={t("photo.remove")}
              onPress={() => onChange(photos.filter((other) => other !== photo))}
            />
          </figure>
        ))}
        <Button
          icon="camera"
          busy={busy.value}
          onPress={() => {
            camera.value = true;
          }}
        >
          {t("photo.camera")}
        </Button>
        <label class="button">
          <Icon name="file" />
          <span>{t("photo.file")}</span>
          <input
            class="visually-hidden"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void take(file);
              event.currentTarget.value = "";
            }}
          />
        </label>
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
