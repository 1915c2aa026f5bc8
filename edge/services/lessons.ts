import { type FinishLessonInput, finishLesson, LESSONS_SUBJECT } from "#domain/custody/acts/lesson.ts";
import type { LessonId } from "#domain/lessons/lesson-ids.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { OfficerState, Role } from "#domain/people/officer.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Reader } from "#stores/view/view.ts";
import type { ActorRef } from "./journal/actor-ref.ts";
import type { Journal } from "./journal/journal.ts";

/** A lesson that an officer did to its end. */
export interface FinishedLesson {
  readonly officer: string;
  readonly lesson: LessonId;
  readonly at: string;
  readonly mistakes: number;
}

export interface Lessons {
  /** Writes that the officer did it. Refuses `lesson/training-only` at a real station, and what the journal does. */
  finish(by: ActorRef, input: FinishLessonInput): Promise<Result<FinishLessonInput>>;
  /** What this officer may see: the SHO and the circle officer everybody's, all others their own. Newest first. */
  finished(officer: OfficerState): FinishedLesson[];
}

const SEE_ALL: readonly Role[] = ["sho", "co"];
const MOST = 2_000;

/** @param training lessons are done and recorded at a training station only */
export const createLessons = (deps: {
  readonly journal: Pick<Journal, "perform">;
  readonly reader: Pick<Reader, "timeline">;
  readonly training: boolean;
}): Lessons => ({
  async finish(by, input) {
    if (!deps.training) return refuse("lesson/training-only");
    const written = await deps.journal.perform(by, finishLesson, input);
    return written.ok ? ok(written.value.value) : written;
  },
  finished: ({ officer, role }) =>
    deps.reader.timeline(LESSONS_SUBJECT, { limit: MOST }).flatMap(({ bytes }) => {
      const entry = parseEntry(bytes);
      if (entry.kind !== "lesson.finished") return [];
      if (entry.body.officer !== officer && !SEE_ALL.includes(role)) return [];
      return [{ ...entry.body, at: entry.at }];
    }),
});
