import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { instantOf, msOf } from "#domain/time.ts";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { Field } from "#ui/kit/field.tsx";
import { WhenField } from "#ui/kit/when-field.tsx";
import { ProblemNotice } from "../shell/reading.tsx";
import { useDistrict } from "../use-district.ts";

const SECONDS = 10;

/**
 * Asks a station for ten seconds of a camera.
 * @param from the moment that is asked about (ms): five seconds before it to five after it; without it the time is typed
 */
export const AskClip = (props: {
  readonly station: string;
  readonly cameras: readonly string[];
  readonly aroundMs?: number;
  readonly onAsked: () => void;
}): JSX.Element => {
  const { t, write } = useDistrict();
  const { station, cameras, aroundMs, onAsked } = props;
  const camera = useSignal(cameras[0] ?? "");
  const when = useSignal("");
  const question = useSignal("");
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const fromMs = aroundMs === undefined ? msOf(`${when.value}:00.000+05:30`) : aroundMs - (SECONDS * 1_000) / 2;
  const send = async (): Promise<void> => {
    busy.value = true;
    const done = await write(`/stations/${station}/room/clips`, {
      camera: camera.value,
      from: instantOf(fromMs ?? 0),
      seconds: SECONDS,
      question: question.value.trim(),
    });
    busy.value = false;
    problem.value = done.ok ? undefined : done.error;
    if (!done.ok) return;
    question.value = "";
    onAsked();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t("clip.explain")}</p>
      <div class="columns">
        <label class="field">
          <strong>{t("clip.camera")}</strong>
          <select
            class="input"
            value={camera.value}
            onChange={(event) => {
              camera.value = event.currentTarget.value;
            }}
          >
            {cameras.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        {aroundMs === undefined && (
          <WhenField
            dayLabel={t("clip.day")}
            timeLabel={t("clip.time")}
            value={when.value}
            onInput={(typed) => {
              when.value = typed;
            }}
          />
        )}
      </div>
      <Field
        label={t("clip.question")}
        long
        max={300}
        value={question.value}
        onInput={(typed) => {
          question.value = typed;
        }}
      />
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="actions">
        <Button
          submit
          icon="camera"
          busy={busy.value}
          disabled={fromMs === undefined || camera.value === "" || question.value.trim() === ""}
        >
          {t("clip.send")}
        </Button>
      </div>
    </form>
  );
};
