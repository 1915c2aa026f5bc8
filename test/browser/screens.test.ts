import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { violations } from "./axe.ts";
import { walkDeposit } from "./deposit-steps.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";
import { clippedTexts, foreignGlyphs, smallTargets } from "./page-audit.ts";
import { screensOf } from "./screen-list.ts";

let station: TestStation;
let browser: Browser;
beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

for (const [language, width, height] of [
  ["hi", 1280, 800],
  ["en", 1280, 800],
  ["hi", 1024, 600],
  ["en", 1024, 600],
] as const) {
  const size = `${width}x${height}`;
  test(`[UI9] [UI10] [UI11] [UI12] every screen in ${language} at ${size} is whole, ours, reachable and readable`, async () => {
    const { page, complaints, foreign } = await openKiosk(browser, station.url, { language, width, height });
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(350);
      await keepPicture(page, `${name}-${language}${width === 1280 ? "" : `-${size}`}`);
      const faults = [
        ...((await page.locator(".training-band").count()) === 1 ? [] : ["no training band"]),
        ...(await smallTargets(page)).map((text) => `small target: ${text}`),
        ...(await clippedTexts(page)).map((text) => `clipped: ${text}`),
        ...(await foreignGlyphs(page)).map((text) => `glyph of another font: ${text}`),
        ...(width === 1280 ? await violations(page) : []),
      ];
      if (faults.length > 0) found[name] = faults;
    };
    await look("lock");
    await signIn(page, "1201", "161803");
    await page.goto(`${station.url}/deposit`);
    await page.waitForSelector(".page-flow .pad-value");
    await walkDeposit(page, language, { number: `99${language === "hi" ? 1 : 2}${width}`, pin: "173205", look });
    for (const [name, path] of screensOf(station.edge.opened.view.reader)) {
      await page.goto(station.url + path);
      await page.waitForSelector("main");
      await page.waitForTimeout(250);
      await look(name);
    }
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}
