import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Empty, Notice, Waiting } from "#ui/kit/notice.tsx";
import type { CameraOnWall } from "../../models/answers.ts";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useResource } from "../../use-app.ts";
import { CameraTile } from "./camera-tile.tsx";
import { ReferDialog } from "./refer-dialog.tsx";

const AGAIN_MS = 10_000;
const KEEPERS = ["moharrir", "sho"];

/** The wall: the newest picture of every camera, its time and how it does, always in the same place. */
export const CamerasScreen = (): JSX.Element => {
  const { api, clock, officer, t } = useApp();
  const wall = useResource(api.cameras, "cameras");
  const asked = useSignal<CameraOnWall | undefined>(undefined);
  useEffect(() => {
    // pictures are no entries: the screen looks for newer ones by itself
    let cancel = clock.after(AGAIN_MS, look);
    function look(): void {
      void wall.reload();
      cancel = clock.after(AGAIN_MS, look);
    }
    return () => cancel();
  }, [clock, wall]);
  const known = wall.value.value;
  const keeps = KEEPERS.includes(officer.value?.role ?? "");
  return (
    <main class="page">
      <h1>{t("cameras.title")}</h1>
      <ProblemNotice problem={wall.problem.value} />
      {!known && !wall.problem.value && <Waiting text={t("common.waiting")} />}
      {known && !known.fitted && <Empty icon="camera" text={t("cameras.none")} />}
      {known?.recorder.includes("disk-low") && <Notice kind="warn">{t("cameras.recorderLow")}</Notice>}
      {known?.fitted && (
        <ul class={`camera-wall${known.cameras.length === 1 ? " camera-wall-one" : ""}`}>
          {known.cameras.map((camera) => (
            <li key={camera.camera}>
              <CameraTile
                camera={camera}
                {...(keeps
                  ? {
                      onRefer: () => {
                        asked.value = camera;
                      },
                    }
                  : {})}
              />
            </li>
          ))}
        </ul>
      )}
      {asked.value && (
        <ReferDialog
          camera={asked.value}
          onClose={() => {
            asked.value = undefined;
            void wall.reload();
          }}
        />
      )}
    </main>
  );
};
