import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useApp } from "../use-app.ts";
import { CameraView } from "./camera-view.tsx";

/** A still from the camera: take, look, keep or take again. The camera is let go when the dialog closes. */
export const CameraDialog = (props: {
  readonly onTaken: (picture: Blob) => void;
  readonly onClose: () => void;
}): JSX.Element => {
  const { t } = useApp();
  const still = useSignal<{ readonly blob: Blob; readonly url: string } | undefined>(undefined);
  const again = () => {
    if (still.value) URL.revokeObjectURL(still.value.url);
    still.value = undefined;
  };
  const keep = () => {
    if (!still.value) return;
    props.onTaken(still.value.blob);
    again();
  };
  return (
    <Dialog title={t("photo.camera")} closeName={t("common.close")} onClose={props.onClose}>
      {still.value ? (
        <>
          <div class="camera">
            <img src={still.value.url} alt={t("photo.taken")} />
          </div>
          <div class="actions">
            <Button icon="return" onPress={again}>
              {t("photo.again")}
            </Button>
            <Button kind="primary" icon="check" onPress={keep}>
              {t("photo.keep")}
            </Button>
          </div>
        </>
      ) : (
        <CameraView
          busy={false}
          onTaken={(blob) => {
            still.value = { blob, url: URL.createObjectURL(blob) };
          }}
        />
      )}
    </Dialog>
  );
};
