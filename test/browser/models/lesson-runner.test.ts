import { expect, test } from "vitest";
import { createLessonRunner } from "#ui/kiosk/lessons/runner.ts";

const store = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

test("[LE4] a lesson survives a reload, is left and taken up again, and belongs to its officer", () => {
  const page = store();
  const runner = createLessonRunner(page);
  runner.start("A", "deposit", 0);
  runner.advance();
  runner.advance();
  runner.slip();
  expect(createLessonRunner(page).going.value).toEqual({ lesson: "deposit", officer: "A", step: 2, mistakes: 1 });
  runner.leave();
  expect(runner.going.value).toBeUndefined();
  expect(createLessonRunner(page).going.value).toBeUndefined();
  expect(runner.kept("A", "deposit")).toEqual({ step: 2, mistakes: 1 });
  expect(runner.kept("B", "deposit")).toBeUndefined();
  expect(runner.kept("A", "issue")).toBeUndefined();
  runner.start("A", "deposit", 2);
  expect(runner.going.value).toEqual({ lesson: "deposit", officer: "A", step: 2, mistakes: 1 });
  runner.finish();
  expect(runner.kept("A", "deposit")).toBeUndefined();
  page.setItem("lesson:now", "{");
  expect(createLessonRunner(page).going.value).toBeUndefined();
});
