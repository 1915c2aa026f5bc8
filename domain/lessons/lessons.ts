import { MORNING, SEARCH, SIGN_IN } from "./first-lessons.ts";
import { BOX, CORRECTION, DEPOSIT, LABEL } from "./item-lessons.ts";
import type { Lesson } from "./lesson.ts";
import type { LessonId } from "./lesson-ids.ts";
import { ISSUE, MEND, RETURN } from "./movement-lessons.ts";

/** Every lesson by its name. */
export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  "sign-in": SIGN_IN,
  search: SEARCH,
  deposit: DEPOSIT,
  label: LABEL,
  issue: ISSUE,
  return: RETURN,
  correction: CORRECTION,
  box: BOX,
  mend: MEND,
  morning: MORNING,
};
