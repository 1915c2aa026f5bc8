import type { JSX } from "preact";
import type { Photo } from "#domain/item/photo.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useApp } from "../use-app.ts";

/** Photos of a form, small; each can be taken away again before it is sent. */
export const PhotoStrip = (props: {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
}): JSX.Element => {
  const { t } = useApp();
  const { photos, onChange } = props;
  return (
    <>
      {photos.map((photo) => (
        <figure key={photo.sha256} class="photo">
          <img src={`/api/photos/${photo.sha256}/thumb`} alt={t("photo.taken")} />
          <IconButton
            icon="cross"
            name={t("photo.remove")}
            onPress={() => onChange(photos.filter((other) => other.sha256 !== photo.sha256))}
          />
        </figure>
      ))}
    </>
  );
};

/** A picture from a file, where no camera is. */
export const PhotoFile = (props: { readonly onFile: (file: File) => void }): JSX.Element => {
  const { t } = useApp();
  return (
    <label class="button">
      <Icon name="file" />
      <span>{t("photo.file")}</span>
      <input
        class="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.onFile(file);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
};
