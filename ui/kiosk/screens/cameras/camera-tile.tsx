import type { JSX } from "preact";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { CameraOnWall } from "../../models/answers.ts";
import { useApp } from "../../use-app.ts";

/** Where the newest picture of a camera is; the time makes it a new address with each picture. */
export const pictureOf = ({ camera, at }: CameraOnWall): string =>
  `/api/cameras/${encodeURIComponent(camera)}/picture?at=${encodeURIComponent(at ?? "")}`;

/** One camera on the wall. A dark one shows a word and a sign, never its last picture as if it were now. */
export const CameraTile = (props: {
  readonly camera: CameraOnWall;
  /** there for whoever may say what the camera should show */
  readonly onRefer?: () => void;
}): JSX.Element => {
  const { name, t } = useApp();
  const { camera, onRefer } = props;
  const { at, troubles } = camera;
  const called = name(camera.name);
  const dark = troubles.some(({ trouble }) => trouble === "dark");
  return (
    <article class={`wall-camera${troubles.length > 0 ? " wall-camera-bad" : ""}`}>
      <header class="wall-camera-head">
        <h2>{called}</h2>
        {troubles.length === 0 && at !== undefined && <StateMark state="ok" text={t("cameras.ok")} />}
        {troubles.map(({ trouble }) => (
          <StateMark key={trouble} state={trouble === "no-sound" ? "warn" : "bad"} text={t(`trouble.${trouble}`)} />
        ))}
      </header>
      {at !== undefined && !dark ? (
        <img
          class="wall-camera-picture"
          src={pictureOf(camera)}
          alt={t("cameras.picture", { camera: called, time: displayTime(at) })}
          width={640}
          height={360}
        />
      ) : (
        <div class="wall-camera-picture wall-camera-none">
          <Icon name={dark ? "missing" : "camera"} size="large" />
          <strong>{t(dark ? "cameras.noPicture" : "cameras.waiting")}</strong>
        </div>
      )}
      <footer class="wall-camera-foot">
        <span>
          {at !== undefined && <time>{displayTime(at)}</time>}
          {troubles.map(({ trouble, since }) => (
            <small key={trouble} class="soft">
              {t(`trouble.${trouble}`)} {t("cameras.since", { time: displayTime(since) })}
            </small>
          ))}
        </span>
        {onRefer && troubles.some(({ trouble }) => trouble === "moved") && (
          <Button icon="check" onPress={onRefer}>
            {t("cameras.refer")}
          </Button>
        )}
      </footer>
    </article>
  );
};
