import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Photo } from "#domain/item/photo.ts";
import { PhotoInput } from "../../parts/photo-input.tsx";
import { useApp } from "../../use-app.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog-props.ts";

/** More pictures: those put off at the deposit, or the item as it is today. */
export const PhotosDialog = ({ sheet, onClose }: ActDialogProps): JSX.Element => {
  const { api, t } = useApp();
  const photos = useSignal<readonly Photo[]>([]);
  return (
    <ActDialog
      title={t("act.item.photograph")}
      onClose={onClose}
      ready={photos.value.length > 0}
      act={(second) => api.photograph({ item: sheet.item.item, photos: [...photos.value] }, second)}
    >
      <PhotoInput
        photos={photos.value}
        kind="item"
        onChange={(changed) => {
          photos.value = changed;
        }}
      />
    </ActDialog>
  );
};
