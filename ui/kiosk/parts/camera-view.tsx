import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { createFrameCheck, type FrameState } from "../models/frame-check.ts";
import { useApp } from "../use-app.ts";

const JPEG_QUALITY = 0.85;
const LOOK_EVERY_MS = 500;
const SMALL = { width: 32, height: 18 };
const WANTED = { video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: "environment" } };

const drawn = (video: HTMLVideoElement, width: number, height: number) => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const ink = canvas.getContext("2d", { willReadFrequently: width === SMALL.width });
  ink?.drawImage(video, 0, 0, width, height);
  return { canvas, ink };
};
const stillOf = (video: HTMLVideoElement): Promise<Blob | null> => {
  const { canvas } = drawn(video, video.videoWidth, video.videoHeight);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
};

/** The camera's picture in the page and one large key that takes it. A black or standing picture is said before. */
export const CameraView = (props: {
  readonly onTaken: (picture: Blob) => void;
  readonly busy: boolean;
  readonly onFailed?: () => void;
}): JSX.Element => {
  const { clock, t } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const state = useSignal<"opening" | "failed" | FrameState>("opening");
  const { onFailed } = props;

  useEffect(() => {
    let stream: MediaStream | undefined;
    let closed = false;
    let stopLooking: () => void = () => {};
    const judge = createFrameCheck();
    const look = () => {
      const shown = video.current;
      if (shown && shown.videoWidth > 0) {
        const { ink } = drawn(shown, SMALL.width, SMALL.height);
        if (ink) state.value = judge(ink.getImageData(0, 0, SMALL.width, SMALL.height).data);
      }
      stopLooking = clock.after(LOOK_EVERY_MS, look);
    };
    const fail = () => {
      if (closed) return;
      state.value = "failed";
      onFailed?.();
    };
    // a page without a secure address has no cameras at all
    const opening = navigator.mediaDevices?.getUserMedia(WANTED) ?? Promise.reject(new Error("no cameras"));
    opening
      .then((opened) => {
        stream = opened;
        if (closed) for (const track of opened.getTracks()) track.stop();
        else if (video.current) {
          video.current.srcObject = opened;
          look();
        }
      })
      .catch(fail);
    return () => {
      closed = true;
      stopLooking();
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [clock, state]);

  const shoot = async () => {
    const picture = video.current && (await stillOf(video.current));
    if (picture) props.onTaken(picture);
  };
  if (state.value === "failed") return <Notice kind="bad">{t("photo.noCamera")}</Notice>;
  return (
    <div class="camera-view">
      <div class="camera">
        <video ref={video} autoPlay muted playsInline aria-label={t("photo.camera")} />
      </div>
      {(state.value === "dark" || state.value === "frozen") && (
        <Notice kind="warn">{t(`camera.${state.value}`)}</Notice>
      )}
      <Button
        kind="primary"
        icon="camera"
        busy={props.busy}
        disabled={state.value === "opening"}
        onPress={() => void shoot()}
      >
        {t(state.value === "opening" ? "camera.opening" : "photo.take")}
      </Button>
    </div>
  );
};
