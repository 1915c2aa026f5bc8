import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ALARMS, type AlarmState, deviceName, sawStills } from "#domain/room/alarm.ts";
import { displayTime } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { CameraOnWall } from "../../models/answers.ts";
import { PracticeDoor } from "../../parts/practice-door.tsx";
import { ProblemNotice } from "../../parts/problem.tsx";
import { useApp, useSubmission } from "../../use-app.ts";

/** One open alarm: what to do, its pictures, and the button once they were looked at. */
export const OpenAlarm = (props: {
  readonly alarm: AlarmState;
  /** for their names */
  readonly cameras: readonly CameraOnWall[];
  readonly onDone: () => void;
}): JSX.Element => {
  const { api, language, name, officer, places, toast, t } = useApp();
  const { alarm, cameras, onDone } = props;
  const looking = useSignal(false);
  const remark = useSignal("");
  const submission = useSubmission();
  const saw = sawStills(alarm, officer.value?.officer ?? "");
  const place = places.value.value?.places.find((each) => each.place === alarm.place);
  const cameraName = (id: string): string => {
    const camera = cameras.find((each) => each.camera === id);
    return camera ? name(camera.name) : id;
  };
  const look = () =>
    submission.send(
      () => api.seeAlarm({ alarm: alarm.alarm }),
      () => {
        looking.value = true;
        onDone();
      },
    );
  const acknowledge = () =>
    submission.send(
      () => api.acknowledgeAlarm({ alarm: alarm.alarm, ...(remark.value.trim() ? { remark: remark.value } : {}) }),
      () => {
        toast.value = t("alarms.done");
        onDone();
      },
    );
  return (
    <section class={ALARMS[alarm.kind].loud ? "card stack alarm-card" : "card stack alarm-card alarm-quiet"}>
      <header class="row-line">
        <Icon name="siren" size="large" />
        <div class="row-main">
          <h2>{t(`alarm.${alarm.kind}`)}</h2>
          <span class="soft">
            {[
              t("alarms.happened", { time: displayTime(alarm.at) }),
              place && name(place.name),
              deviceName(alarm, language.value),
            ]
              .filter(Boolean)
              .join(" · ")}
            {alarm.recordedAt.slice(0, 16) !== alarm.at.slice(0, 16) &&
              ` · ${t("alarms.late", { time: displayTime(alarm.recordedAt) })}`}
          </span>
        </div>
      </header>
      <p class="alarm-what">{t(`alarmDo.${alarm.kind}`)}</p>
      {alarm.stills.length === 0 ? (
        <p class="soft">{t("alarms.noStills")}</p>
      ) : looking.value || saw ? (
        <ul class="alarm-stills">
          {alarm.stills.map((still) => (
            <li key={still.sha256}>
              <img src={`/api/photos/${still.sha256}`} alt={t("alarms.stills")} width={640} height={360} />
              <span>
                {cameraName(still.camera)} · {displayTime(still.at)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div class="actions actions-start">
          <Button kind="primary" icon="camera" busy={submission.busy.value} onPress={() => void look()}>
            {t("alarms.seeStills", { count: alarm.stills.length })}
          </Button>
        </div>
      )}
      {alarm.kind === "door-long" && <PracticeDoor press="close" />}
      <ProblemNotice problem={submission.problem.value} />
      {saw && (
        <div class="alarm-close">
          {alarm.stills.length > 0 && <StateMark state="ok" text={t("alarms.seen")} />}
          <Field
            label={t("alarms.remark")}
            value={remark.value}
            max={200}
            onInput={(value) => {
              remark.value = value;
            }}
          />
          <Button kind="primary" icon="check" busy={submission.busy.value} onPress={() => void acknowledge()}>
            {t("alarms.acknowledge")}
          </Button>
        </div>
      )}
    </section>
  );
};
