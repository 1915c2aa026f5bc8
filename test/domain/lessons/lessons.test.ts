import { describe, expect, test } from "vitest";
import { isPath } from "#domain/lessons/lesson.ts";
import { LESSON_IDS } from "#domain/lessons/lesson-ids.ts";
import { LESSONS } from "#domain/lessons/lessons.ts";

describe("lessons", () => {
  test.each(LESSON_IDS)(
    "[LE1] %s has six to ten steps, each in one short sentence and one why, in both languages",
    (id) => {
      const { steps, title, about } = LESSONS[id];
      expect(steps.length).toBeGreaterThanOrEqual(6);
      expect(steps.length).toBeLessThanOrEqual(10);
      for (const text of [title, about, ...steps.flatMap(({ what, why }) => [what, why])]) {
        expect(text.hi).toMatch(/[\u0900-\u097f]/);
        expect(text.en).toMatch(/^[\x20-\x7e“”’–]+$/);
        expect(Math.max(text.hi.length, text.en.length)).toBeLessThanOrEqual(110);
      }
      for (const { target, on } of steps) {
        expect(target).not.toBe("");
        expect(on).toMatch(/^(\/|\*)/);
      }
    },
  );

  test("[LE1] an address is the one meant, with any code in the place of a star", () => {
    expect(isPath("/i/*", "/i/MK7Q2KD482913X")).toBe(true);
    expect(isPath("/i/*", "/i/MK7Q2KD482913X?x=1")).toBe(true);
    expect(isPath("/", "/")).toBe(true);
    expect(["/i", "/i/a/b", "/p/a"].map((path) => isPath("/i/*", path))).toEqual([false, false, false]);
  });
});
