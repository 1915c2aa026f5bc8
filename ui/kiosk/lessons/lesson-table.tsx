import type { JSX } from "preact";
import { LESSON_IDS } from "#domain/lessons/lesson-ids.ts";
import { LESSONS } from "#domain/lessons/lessons.ts";
import { StateMark } from "#ui/kit/state-mark.tsx";
import type { LessonDone } from "../models/answers.ts";
import { useApp } from "../use-app.ts";

/** Who did which lesson: a line for each officer who may learn, as the SHO sees it. */
export const LessonTable = ({ finished }: { readonly finished: readonly LessonDone[] }): JSX.Element => {
  const { name, officers, t } = useApp();
  const learners = (officers.value.value?.officers ?? []).filter(
    ({ role, status }) => status === "active" && role !== "technician" && role !== "carrier",
  );
  return (
    <section class="card stack">
      <h2>{t("lessons.all")}</h2>
      <table class="table lesson-table">
        <thead>
          <tr>
            <th scope="col">{t("officer.name")}</th>
            {LESSON_IDS.map((id) => (
              <th key={id} scope="col">
                {name(LESSONS[id].title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map((learner) => (
            <tr key={learner.officer}>
              <th scope="row">
                {name(learner.name)} ({learner.number})
              </th>
              {LESSON_IDS.map((id) => {
                const done = finished.find((each) => each.officer === learner.officer && each.lesson === id);
                return (
                  <td key={id}>
                    {done ? (
                      <StateMark state="ok" text={t("lessons.slips", { count: done.mistakes })} />
                    ) : (
                      <span class="soft">{t("lessons.notYet")}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
