/** The lessons, in the order a newcomer takes them. */
export const LESSON_IDS = [
  "sign-in",
  "search",
  "deposit",
  "label",
  "issue",
  "return",
  "correction",
  "box",
  "mend",
  "morning",
] as const;
export type LessonId = (typeof LESSON_IDS)[number];
