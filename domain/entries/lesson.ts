import * as v from "valibot";
import { LESSON_IDS } from "../lessons/lesson-ids.ts";
import { code, integer } from "../schema.ts";

/** An officer did a lesson of the training station to its end; taps that led elsewhere are counted. */
export const lessonFinished = v.strictObject({
  officer: code,
  lesson: v.picklist(LESSON_IDS),
  mistakes: integer(0, 10_000),
});
