import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useApp } from "../use-app.ts";

const JPEG_QUALITY = 0.85;
const WANTED = { video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: "environment" } };

const stillOf = (video: HTMLVideoElement): Promise<Blob | null> => {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
};

/** A still from the camera: take, look, keep or take again. The camera is let go when the dialog closes. */
export const CameraDialog = (props: {
  readonly onTaken: (picture: Blob) => void;
  readonly onClose: () => void;
}): JSX.Element => {
  const { t } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const failed = useSignal(false);
  const still = useSignal<{ readonly blob: Blob; readonly url: string } | undefined>(undefined);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let closed = false;
    navigator.mediaDevices
      .getUserMedia(WANTED)
      .then((opened) => {
        stream = opened;
        if (closed) for (const track of opened.getTracks()) track.stop();
        else if (video.current) video.current.srcObject = opened;
      })
      .catch(() => {
        failed.value = true;
      });
    return () => {
      closed = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [failed]);

  const again = () => {
    if (still.value) URL.revokeObjectURL(still.value.url);
    still.value = undefined;
  };
  const shoot = async () => {
    const blob = video.current && (await stillOf(video.current));
    if (blob) still.value = { blob, url: URL.createObjectURL(blob) };
  };
  const keep = () => {
    if (!still.value) return;
    props.onTaken(still.value.blob);
    again();
  };
  return (
    <Dialog title={t("photo.camera")} closeName={t("common.close")} onClose={props.onClose}>
      {failed.value && <Notice kind="bad">{t("photo.noCamera")}</Notice>}
      <div class="camera">
        <video ref={video} autoPlay muted playsInline hidden={still.value !== undefined} />
        {still.value && <img src={still.value.url} alt={t("photo.taken")} />}
      </div>
      <div class="actions">
        {still.value ? (
          <>
            <Button icon="return" onPress={again}>
              {t("photo.again")}
            </Button>
            <Button kind="primary" icon="check" onPress={keep}>
              {t("photo.keep")}
            </Button>
          </>
        ) : (
          <Button kind="primary" icon="camera" disabled={failed.value} onPress={() => void shoot()}>
            {t("photo.take")}
          </Button>
        )}
      </div>
    </Dialog>
  );
};
