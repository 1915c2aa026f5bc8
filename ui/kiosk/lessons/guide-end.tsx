import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Problem } from "#ui/kit/answer.ts";
import { Button } from "#ui/kit/button.tsx";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp } from "../use-app.ts";
import type { LessonGoing } from "./runner.ts";

/** The lesson is done: it goes on record, and only then is said to be. */
export const GuideEnd = (props: {
  readonly going: LessonGoing;
  readonly frame: { readonly current: HTMLElement | null };
}): JSX.Element => {
  const { api, go, lessons, t } = useApp();
  const { going, frame } = props;
  const saved = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const save = async () => {
    const answer = await api.finishLesson({ lesson: going.lesson, mistakes: going.mistakes });
    saved.value = answer.ok;
    problem.value = answer.ok ? undefined : answer.error;
  };
  useEffect(() => {
    const bar = frame.current;
    if (bar && !bar.matches(":popover-open")) bar.showPopover();
    void save();
  }, []);
  const close = () => {
    lessons.finish();
    go("/lessons");
  };
  return (
    <>
      <div class="guide-words" role="status">
        {saved.value && (
          <>
            <p class="guide-what">{t("lesson.done")}</p>
            <p class="guide-why">{t("lesson.doneNote", { count: going.mistakes })}</p>
          </>
        )}
        <ProblemNotice
          problem={problem.value}
          action={<Button onPress={() => void save()}>{t("common.retry")}</Button>}
        />
      </div>
      <Button icon="check" disabled={!saved.value} onPress={close}>
        {t("lesson.close")}
      </Button>
    </>
  );
};
