import * as v from "valibot";
import { LESSON_IDS } from "../../lessons/lesson-ids.ts";
import { integer } from "../../schema.ts";
import { type Act, decided } from "../act.ts";
import { may } from "../policy.ts";

/** Under this subject every finished lesson is found again. */
export const LESSONS_SUBJECT = "lessons";

export const finishLessonInput = v.strictObject({
  lesson: v.picklist(LESSON_IDS),
  mistakes: integer(0, 10_000),
});
export type FinishLessonInput = v.InferOutput<typeof finishLessonInput>;

/** Puts on record that the officer at the kiosk did a lesson to its end. */
export const finishLesson: Act<FinishLessonInput, FinishLessonInput> = ({ who, now }, input) => {
  const allowed = may(who, "lesson.learn");
  if (!allowed.ok) return allowed;
  const { officer } = who.officer;
  const body = { officer, ...input };
  return decided([{ kind: "lesson.finished", at: now, subjects: [LESSONS_SUBJECT, officer], body }], input);
};
