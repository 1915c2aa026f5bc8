import type { Locator, Page } from "playwright-core";
import { CATEGORIES } from "#domain/item/category.ts";
import type { LessonId } from "#domain/lessons/lesson-ids.ts";
import { SCREENS } from "#domain/text/screens.ts";
import type { Language } from "#domain/text/translate.ts";
import { typeInto } from "./kiosk.ts";

/** What a trainee does at each step of each lesson, in the order of its steps. */
export const lessonHands = (
  page: Page,
  language: Language,
): Readonly<Record<LessonId, readonly (() => Promise<void>)[]>> => {
  const text = (key: keyof typeof SCREENS) => SCREENS[key][language];
  const key = (name: keyof typeof SCREENS): Locator => page.getByRole("button", { name: text(name), exact: true });
  const click = (selector: string) => () => page.locator(selector).first().click();
  const look = () => page.waitForTimeout(300);
  const home = click('.header a[href="/"]');
  const tile = (path: string) => click(`main a[href="${path}"]`);
  const practise = () =>
    page
      .locator(".guide-bar")
      .getByRole("button", { name: text("lesson.scan") })
      .click();
  const primary = page.locator(".flow-foot .button-primary");
  const isReady = async () => (await primary.count()) > 0 && (await primary.isEnabled());
  /** the first chip of every question that has no answer, and a word into every empty line, until the way on is open */
  const answer = async () => {
    for (let round = 0; round < 8 && !(await isReady()); round++) {
      const open = page.locator("main fieldset:visible").filter({ hasNot: page.locator('[aria-pressed="true"]') });
      const chip = open
        .nth(round % Math.max(await open.count(), 1))
        .locator(".chip")
        .first();
      if ((await open.count()) > 0 && (await chip.count()) > 0) await chip.click();
      const lines = page.locator("main input[type=text]:visible:not(.pad-value), main textarea:visible");
      for (let at = 0; at < (await lines.count()); at++)
        if (!page.url().includes("code-box") && (await lines.nth(at).inputValue()) === "") {
          const isCode = await lines.nth(at).evaluate((line) => line.closest(".code-box") !== null);
          if (!isCode && !(await isReady())) await lines.nth(at).fill("218/2026");
        }
    }
  };
  const next = async () => {
    await answer();
    await primary.click();
  };
  const second = async () => {
    await page.locator("dialog[open] .pad-value").last().waitFor();
    await typeInto(page, "text", "1201");
    await typeInto(page, "password", "161803");
  };
  return {
    "sign-in": [
      click('[data-lesson="language"]'),
      click('[data-lesson="language"]'),
      click('[data-lesson="lock"]'),
      () => typeInto(page, "text", "1101"),
      () => typeInto(page, "password", "271828"),
      look,
    ],
    search: [
      () => page.locator("#search").fill("mobile"),
      click('main a[href^="/i/"]'),
      look,
      look,
      home,
      () => page.locator("#search").fill("12/2026"),
      click('main a[href^="/i/"]'),
    ],
    deposit: [
      tile("/deposit"),
      click(".flow-body .chip"),
      () => page.locator(".page-flow .pad-value").fill("9431"),
      () => primary.click(),
      async () => {
        await page
          .getByRole("button", { name: /1301|अरुण|Arun/ })
          .first()
          .click();
        await key("ago.1h").click();
        await primary.click();
      },
      async () => {
        await page
          .locator(".chips-large")
          .getByRole("button", { name: CATEGORIES.clothes.name[language], exact: true })
          .click();
        const phrase = page.locator(".split .chips").first().locator(".chip").first();
        if ((await phrase.count()) > 0 && !(await isReady())) await phrase.click();
        await next();
      },
      async () => {
        await key("seal.intact").click();
        const broken = page.getByRole("button", { name: "कैमरा खराब" });
        if ((await broken.count()) > 0) await broken.click();
        else await key("photo.take").click();
        await page.waitForTimeout(400);
        await primary.click();
      },
      async () => {
        const pin = page.locator(".depositor-pin .pad-value");
        if ((await pin.count()) > 0) await pin.fill("173205");
        await page.locator("main .button-primary").last().click();
      },
    ],
    label: [tile("/tray"), click("main .print .button"), practise, practise, home, practise],
    issue: [
      tile("/issue"),
      practise,
      () =>
        page
          .locator("main .chips-large")
          .getByRole("button", { name: text("purpose.court") })
          .first()
          .click(),
      answer,
      () => primary.click(),
      look,
      home,
    ],
    return: [
      tile("/return"),
      practise,
      look,
      () => page.locator(".parcel .chip").first().click(),
      async () => {
        const carrier = page.locator("main fieldset:visible").filter({ hasNot: page.locator('[aria-pressed="true"]') });
        await carrier.first().locator(".chip").first().click();
        await practise();
      },
      home,
    ],
    correction: [
      practise,
      look,
      click('[data-lesson="act-item.amend"]'),
      click("dialog[open] .chip"),
      async () => {
        await page.locator("dialog[open] .input").first().fill("काली जैकेट, दाहिनी बाँह फटी");
        await page.locator("dialog[open] .chips").last().locator(".chip").first().click();
        await page.locator("dialog[open] .button-primary").first().click();
        await second();
      },
      look,
    ],
    box: [
      tile("/places"),
      practise,
      click('.flow-foot a[href^="/p/"]'),
      look,
      click('[data-lesson="place-move"]'),
      async () => {
        await practise();
        await key("place.moveHere").click();
      },
      home,
    ],
    mend: [
      click('main a[href="/quarantine"]'),
      look,
      click('[data-lesson="mend-where"] .chip'),
      click('[data-lesson="mend-how"] .chip'),
      () => primary.click(),
      home,
    ],
    morning: [
      look,
      tile("/movements/overdue"),
      click('main a[href^="/m/"]'),
      home,
      tile("/movements/awaiting-gd"),
      home,
      tile("/tray"),
      look,
    ],
  };
};
