import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LESSON_IDS, type LessonId } from "#domain/lessons/lesson-ids.ts";
import { LESSONS } from "#domain/lessons/lessons.ts";
import { parseEntry } from "#domain/log/entry.ts";
import { SCREENS } from "#domain/text/screens.ts";
import type { Language } from "#domain/text/translate.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";
import { lessonHands } from "./lesson-hands.ts";

let station: TestStation;
let browser: Browser;
beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

interface Going {
  readonly lesson: LessonId;
  readonly step: number;
  readonly mistakes: number;
}
const goingOf = (page: Page): Promise<Going | undefined> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("lesson:now") ?? "null") ?? undefined);

const start = async (page: Page, lesson: LessonId, language: Language): Promise<void> => {
  await page.goto(`${station.url}/lessons`);
  const card = page.locator(".lesson", {
    has: page.getByRole("heading", { name: LESSONS[lesson].title[language], exact: true }),
  });
  await card.getByRole("button").click();
  await page.locator(".guide-what").waitFor();
};

/** Controls that lie under the guide's bar where nothing can scroll them out. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bar = document.querySelector(".guide-bar")?.getBoundingClientRect().top ?? innerHeight;
    return [...document.querySelectorAll(".flow-foot .button, .header .button")]
      .filter((button) => button.getBoundingClientRect().bottom > bar + 1)
      .map((button) => button.textContent ?? "");
  });

/** Does a lesson as it is told; answers the steps that the guide did not see done. */
const doLesson = async (page: Page, lesson: LessonId, language: Language): Promise<string[]> => {
  const hands = lessonHands(page, language)[lesson];
  await start(page, lesson, language);
  const stuck: string[] = [];
  for (const [at, hand] of hands.entries()) {
    const before = await goingOf(page);
    // what the screen shows as done already needs no doing
    if ((before?.step ?? 0) > at) continue;
    try {
      await hand();
      await page.waitForFunction(
        (wanted) => (JSON.parse(localStorage.getItem("lesson:now") ?? "null")?.step ?? 99) > wanted,
        at,
        { timeout: 12_000 },
      );
      const under = await covered(page);
      if (under.length > 0) stuck.push(`${lesson} ${at + 1}: covered ${under.join(", ")}`);
    } catch (fault) {
      stuck.push(`${lesson} ${at + 1}: ${String(fault).slice(0, 300)}`);
      await keepPicture(page, `stuck-${lesson}-${at + 1}-${language}`);
      break;
    }
  }
  return stuck;
};

const finished = () => {
  const { reader } = station.edge.opened.view;
  return reader
    .entries(0, reader.size())
    .map(({ bytes }) => parseEntry(bytes))
    .flatMap((entry) => (entry.kind === "lesson.finished" ? [entry] : []));
};

test("[LE6] [LE7] every lesson is done as told to its end in Hindi, and goes on record in the officer's name", async () => {
  const { page, complaints } = await openKiosk(browser, station.url);
  await signIn(page, "1101", "271828");
  const stuck: string[] = [];
  for (const lesson of LESSON_IDS) {
    const left = await doLesson(page, lesson, "hi");
    stuck.push(...left);
    if (left.length > 0) {
      await page.evaluate(() => localStorage.removeItem("lesson:now"));
      continue;
    }
    await page.getByText(SCREENS["lesson.done"].hi).waitFor();
    await page.getByRole("button", { name: SCREENS["lesson.close"].hi }).click();
    await page.waitForURL("**/lessons");
  }
  expect(stuck).toEqual([]);
  const officer = station.edge.opened.view.reader.officerByNumber("1101")?.officer;
  expect(finished().map(({ body, actor }) => [body.lesson, body.officer, actor.officer])).toEqual(
    LESSON_IDS.map((lesson) => [lesson, officer, officer]),
  );
  // 403 is the station asking for the second officer
  expect(complaints.filter((each) => !each.includes("403"))).toEqual([]);
}, 300_000);

test("[LE5] [LE6] in English a lesson is left and taken up again; a tap elsewhere is answered gently and counted", async () => {
  const { page } = await openKiosk(browser, station.url, { language: "en", width: 1024, height: 600 });
  await signIn(page, "1102", "314159");
  await start(page, "morning", "en");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("lesson:now") ?? "null")?.step === 1);
  await page.locator('main a[href="/tray"]').first().click();
  await page.getByText(SCREENS["lesson.slip"].en).waitFor();
  await page.getByRole("button", { name: SCREENS["lesson.goThere"].en }).click();
  await page.locator('main a[href="/movements/overdue"]').first().click();
  await page.getByRole("button", { name: SCREENS["lesson.leave"].en }).click();
  expect(await page.locator(".guide").count()).toBe(0);
  await page.reload();
  await page.waitForSelector(".header");
  expect(await doLesson(page, "morning", "en")).toEqual([]);
  await page.getByText(SCREENS["lesson.done"].en).waitFor();
  expect(finished().at(-1)?.body).toMatchObject({ lesson: "morning", mistakes: 1 });
}, 120_000);

test("[LE2] the SHO sees who did which lesson", async () => {
  const { page } = await openKiosk(browser, station.url);
  await signIn(page, "1201", "161803");
  await page.goto(`${station.url}/lessons`);
  const line = page.locator(".lesson-table tr", { hasText: "1101" });
  await line.waitFor();
  expect(await line.locator(".mark-ok").count()).toBe(LESSON_IDS.length);
  expect(await page.locator(".lesson-table tr", { hasText: "1102" }).locator(".mark-ok").count()).toBe(1);
});
