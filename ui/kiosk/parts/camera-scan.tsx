import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { codesIn, displayCode, parseCode } from "#domain/codes.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useApp } from "../use-app.ts";

const WANTED = { video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: "environment" } };
/** Between two looks; a look takes a Pi 4 about 60 ms. */
const LOOK_EVERY_MS = 150;
/** The same label is taken again once it has been away this long. */
const SAME_AFTER_MS = 2_500;

/** The picture as the camera shows it now; none before it shows one. */
const frameOf = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined => {
  if (video.videoWidth === 0) return undefined;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen?.drawImage(video, 0, 0);
  return pen?.getImageData(0, 0, canvas.width, canvas.height);
};

/** Reads labels before the camera until it is closed: what is read goes the way of every scan. */
export const CameraScan = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const { clock, scans, t } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const state = useSignal<"starting" | "looking" | "none">("starting");
  const read = useSignal("");

  useEffect(() => {
    const canvas = document.createElement("canvas");
    let stream: MediaStream | undefined;
    let closed = false;
    let stop = () => {};
    let last = { text: "", atMs: Number.NEGATIVE_INFINITY };
    const take = (text: string) => {
      const now = clock.monoMs();
      const same = text === last.text && now - last.atMs < SAME_AFTER_MS;
      last = { text, atMs: now };
      if (same || scans.problem.peek()) return;
      read.value = text;
      void scans.take(text);
    };
    const run = async () => {
      const [opened, { readCodes }] = await Promise.all([
        navigator.mediaDevices.getUserMedia(WANTED),
        import("#ui/kit/camera-reader.ts"),
      ]);
      stream = opened;
      if (closed || !video.current) return end();
      video.current.srcObject = opened;
      const look = async () => {
        const frame = video.current && frameOf(video.current, canvas);
        if (frame) state.value = "looking";
        const found = frame ? await readCodes(frame) : [];
        if (closed) return;
        const code = found.flatMap(codesIn).find((text) => parseCode(text).ok);
        if (code) take(code);
        stop = clock.after(LOOK_EVERY_MS, () => void look());
      };
      await look();
    };
    const end = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    run().catch(() => {
      state.value = "none";
    });
    return () => {
      closed = true;
      stop();
      end();
    };
  }, [clock, scans, state, read]);

  return (
    <Dialog title={t("scan.camera")} closeName={t("common.close")} onClose={onClose}>
      {state.value === "none" ? (
        <Notice kind="bad">{t("scan.cameraNone")}</Notice>
      ) : (
        <p class="camera-hint">{t(state.value === "starting" ? "scan.cameraStarts" : "scan.cameraHint")}</p>
      )}
      <div class="camera" hidden={state.value === "none"}>
        <video ref={video} autoPlay muted playsInline />
      </div>
      {read.value && (
        <p class="scan-read" role="status">
          {t("scan.read")} <strong>{displayCode(read.value)}</strong>
        </p>
      )}
    </Dialog>
  );
};
