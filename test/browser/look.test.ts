import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { everyRoute } from "./every-route.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";
import { latinWords, unreachable, weakTexts } from "./look-audit.ts";
import { clippedTexts } from "./page-audit.ts";

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

/** Looks at every screen signed in as the SHO; answers the faults by address. */
const lookAtAll = async (page: Page, look: (path: string) => Promise<string[]>) => {
  const faults: Record<string, string[]> = {};
  await signIn(page, "1201", "161803");
  for (const path of everyRoute(station.edge.opened.view.reader)) {
    await page.goto(station.url + path);
    await page.waitForSelector("main");
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    const found = await look(path);
    if (found.length > 0) faults[path] = found;
  }
  return faults;
};

for (const theme of ["light", "dark"] as const)
  test(`[FL16] every text keeps 7 to 1 with the ${theme} look`, async () => {
    const { page } = await openKiosk(browser, station.url);
    await page.evaluate((chosen) => localStorage.setItem("theme", chosen), theme);
    const faults = await lookAtAll(page, async (path) => {
      if (theme === "dark") await keepPicture(page, `dark${path.replaceAll("/", "-").slice(0, 12)}`);
      expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);
      return weakTexts(page, 7);
    });
    expect(faults).toEqual({});
  });

for (const [language, width, height] of [
  ["hi", 1024, 600],
  ["en", 1024, 600],
  ["hi", 1280, 800],
  ["en", 1280, 800],
] as const)
  test(`[FL17] with text a third larger nothing is cut and every control can be reached (${language}, ${width}x${height})`, async () => {
    const { page } = await openKiosk(browser, station.url, { language, width, height });
    const faults = await lookAtAll(page, async (path) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "26px";
      });
      await page.waitForTimeout(100);
      await keepPicture(page, `large${path.replaceAll("/", "-").slice(0, 12)}-${language}-${width}`);
      return [...(await clippedTexts(page)), ...(await unreachable(page))];
    });
    expect(faults).toEqual({});
  });

const ACCENTED: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" };
/** A text with no Latin letter of the plain alphabet left, its facts in `{{}}` kept. */
const pseudo = (text: string): string =>
  text.replaceAll(/\{\{\w+\}\}|\\u[0-9a-fA-F]{4}|\\.|[A-Za-z]/g, (part) =>
    part.length > 1 ? part : (ACCENTED[part.toLowerCase()] ?? "ø"),
  );
const wordsOf = (value: unknown): string[] => {
  if (typeof value === "string") return value.match(/[A-Za-z]{2,}/g) ?? [];
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [...wordsOf(key), ...wordsOf(inner)]);
  return [];
};
/** Notation of dates, and a language that is named in itself. */
const NOT_TEXT = ["DD", "MM", "YYYY", "HH", "mm", "English"];

test("[FL18] every word on a screen comes from the texts or from the record", async () => {
  const { page } = await openKiosk(browser, station.url, { language: "en" });
  let replaced = 0;
  const data = new Set(NOT_TEXT);
  await page.route("**/assets/*.js", async (route) => {
    const script = await (await route.fetch()).text();
    const body = script.replaceAll(/\ben:(["'`])((?:\\.|(?!\1).)*)\1/g, (_all, quote: string, text: string) => {
      replaced += 1;
      return `en:${quote}${pseudo(text)}${quote}`;
    });
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await page.route("**/api/**", async (route) => {
    const answer = await route.fetch();
    const type = answer.headers()["content-type"] ?? "";
    if (type.includes("json")) for (const word of wordsOf(await answer.json())) data.add(word);
    await route.fulfill({ response: answer });
  });
  await page.route("**/api/events", (route) => route.abort());
  await page.reload();
  await page.waitForSelector(".pad-value");
  const faults = await lookAtAll(page, async (path) => {
    const compact = [...data].map((word) => word.toLowerCase());
    if (path === "/") await keepPicture(page, "pseudo-home");
    return (await latinWords(page)).filter((word) => !compact.some((known) => known.includes(word.toLowerCase())));
  });
  expect(replaced).toBeGreaterThan(300);
  expect(faults).toEqual({});
});
