import type { JSX } from "preact";
import type { LessonStep } from "#domain/lessons/lesson.ts";
import { LESSON_IDS, type LessonId } from "#domain/lessons/lesson-ids.ts";
import { LESSONS } from "#domain/lessons/lessons.ts";
import { displayDate } from "#domain/time.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Empty } from "#ui/kit/notice.tsx";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { LessonDone } from "../models/answers.ts";
import { ProblemNotice } from "../parts/problem.tsx";
import { useApp, useResource } from "../use-app.ts";
import { LessonTable } from "./lesson-table.tsx";

const SEE_ALL = ["sho", "co"];

/** The lessons of the training station: what each teaches, how far one is, and for the SHO who did which. */
export const LessonsScreen = (): JSX.Element => {
  const { api, officer, station, t } = useApp();
  const list = useResource(api.lessons, "lessons");
  const who = officer.value;
  const finished = list.value.value?.finished ?? [];
  const mine = finished.filter((each) => each.officer === who?.officer);
  if (station.value.value?.training === false)
    return (
      <main class="page">
        <h1>{t("lessons.title")}</h1>
        <Empty icon="book" text={t("lessons.trainingOnly")} />
      </main>
    );
  const done = LESSON_IDS.filter((id) => mine.some((each) => each.lesson === id)).length;
  return (
    <main class="page">
      <header class="mend-head">
        <h1>{t("lessons.title")}</h1>
        <p class="mend-left">{t("lessons.count", { done, all: LESSON_IDS.length })}</p>
      </header>
      <p class="soft">{t("lessons.how")}</p>
      <ProblemNotice problem={list.problem.value} />
      <ul class="lesson-rows">
        {LESSON_IDS.map((id) => (
          <LessonCard key={id} id={id} done={mine.find((each) => each.lesson === id)} />
        ))}
      </ul>
      {SEE_ALL.includes(who?.role ?? "") && <LessonTable finished={finished} />}
    </main>
  );
};

/** The step a lesson is taken up at: the last one before that can be reached by an address alone. */
const takenUpAt = (steps: readonly LessonStep[], left: number): number =>
  Math.max(
    steps.slice(0, left + 1).findLastIndex(({ on }) => !on.includes("*")),
    0,
  );

const LessonCard = ({ id, done }: { readonly id: LessonId; readonly done: LessonDone | undefined }): JSX.Element => {
  const { go, lessons, lessonTrail, name, officer, t } = useApp();
  const { title, about, steps } = LESSONS[id];
  const who = officer.value?.officer ?? "";
  const kept = lessons.kept(who, id);
  return (
    <li class="card lesson">
      <div>
        <h2>{name(title)}</h2>
        <p>{name(about)}</p>
      </div>
      <div class="lesson-foot">
        {done ? (
          <StateMark state="ok" text={t("lessons.done", { date: displayDate(done.at) })} />
        ) : (
          <span class="soft">
            <Icon name="list" size="small" />{" "}
            {kept
              ? t("lessons.left", { step: kept.step + 1, all: steps.length })
              : t("lessons.steps", { count: steps.length })}
          </span>
        )}
        <Button
          icon={kept ? "next" : "book"}
          onPress={() => {
            lessonTrail.clear();
            const step = takenUpAt(steps, kept?.step ?? 0);
            lessons.start(who, id, step);
            const on = steps[step]?.on ?? "*";
            go(on.includes("*") ? "/" : on);
          }}
        >
          {t(kept ? "lessons.goOn" : done ? "lessons.again" : "lessons.start")}
        </Button>
      </div>
    </li>
  );
};
