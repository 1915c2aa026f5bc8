import type { LessonStep } from "./lesson.ts";

/** Home and back: the same step in many lessons. */
export const HOME: LessonStep = {
  target: '.header a[href="/"]',
  on: "*",
  what: { hi: "“मुख्य पन्ना” दबाएँ।", en: "Press “Home”." },
  why: {
    hi: "हर काम के बाद यहीं लौटें, अगला काम यहीं से शुरू होता है।",
    en: "Come back here after every job; the next one starts here.",
  },
  done: { kind: "open", path: "/" },
};

/** Opens one of the great tiles. */
export const tile = (path: string, what: LessonStep["what"], why: LessonStep["why"]): LessonStep => ({
  target: `main a[href="${path}"]`,
  on: "/",
  what,
  why,
  done: { kind: "open", path },
});

/** The way on in every form. */
export const PRIMARY = ".flow-foot .button-primary";
