import { kindOf } from "#domain/codes.ts";
import type { Live } from "../models/live.ts";

/** What was written since the lesson began, so that a step done early counts too. */
export interface LessonTrail {
  readonly kinds: ReadonlySet<string>;
  /** the item whose label was printed last */
  readonly labelled: string | undefined;
  /** a lesson begins */
  clear(): void;
}

/** Listens to the station as long as the page is open. */
export const createLessonTrail = (live: Pick<Live, "onWritten">): LessonTrail => {
  const kinds = new Set<string>();
  let labelled: string | undefined;
  live.onWritten((written, subjects) => {
    for (const kind of written) kinds.add(kind);
    if (written.includes("label.printed")) labelled = subjects.find((code) => kindOf(code) === "item") ?? labelled;
  });
  return {
    kinds,
    get labelled() {
      return labelled;
    },
    clear() {
      kinds.clear();
      labelled = undefined;
    },
  };
};
