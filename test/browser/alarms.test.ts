import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { keepPicture, launchChromium, openKiosk, scan, signIn } from "./kiosk.ts";
import { clippedTexts, smallTargets } from "./page-audit.ts";

let station: TestStation;
let browser: Browser;
beforeAll(async () => {
  station = await startTrainingStation({ door: true });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const room = () => {
  const { simulated } = station.edge.room;
  if (!simulated) throw new Error("the training station has no simulated door");
  return simulated;
};
const kinds = (): string[] => {
  const { reader } = station.edge.opened.view;
  return reader.entries(0, reader.size()).map(({ bytes }) => parseEntry(bytes).kind);
};
/** Counts the tones that the page plays. */
const countTones = (page: Page) =>
  page.addInitScript(() => {
    const make = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function count(this: AudioContext) {
      sessionStorage.setItem("tones", String(Number(sessionStorage.getItem("tones")) + 1));
      return make.call(this);
    };
  });
const tones = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem("tones")));

test("[AL8] the banner comes over the locked kiosk with its sound, stays over every screen, and goes once its pictures were looked at", async () => {
  const { page, complaints } = await openKiosk(browser, station.url, { width: 1024, height: 600 });
  await countTones(page);
  await page.reload();
  await page.waitForSelector(".pad-value");
  const banner = page.locator(".alarm-banner");
  // the page listens for alarms before it stands still
  await page.waitForLoadState("load");
  room().press("open-door");
  // sooner than the page would look by itself
  await banner.waitFor({ timeout: 8_000 });
  expect(await banner.textContent()).toContain("बिना साइन-इन दरवाज़ा खुला");
  expect(await banner.textContent()).toContain("मालखाने का दरवाज़ा");
  await page.waitForFunction(() => Number(sessionStorage.getItem("tones")) > 0);
  expect([...(await smallTargets(page)), ...(await clippedTexts(page))]).toEqual([]);
  const next = await page.locator(".lock-pad .button-primary").boundingBox();
  expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual(600);
  await keepPicture(page, "alarm-lock");
  await banner.getByRole("button", { name: "आवाज़ बन्द" }).click();
  await banner.getByRole("button", { name: "आवाज़ बन्द" }).waitFor({ state: "detached" });
  expect(await tones(page)).toBeGreaterThan(0);

  await signIn(page, "1201", "161803");
  for (const path of ["/", "/deposit", "/officers", "/repairs/door", "/openings", "/cameras"]) {
    await page.goto(station.url + path);
    await page.waitForSelector("main h1");
    await banner.waitFor();
    expect([...(await smallTargets(page)), ...(await clippedTexts(page))]).toEqual([]);
  }
  await banner.getByRole("button", { name: "देखें" }).click();
  const card = page.locator(".alarm-card");
  const acknowledge = card.getByRole("button", { name: "देख लिया" });
  await card.getByRole("button", { name: "तस्वीरें देखें" }).waitFor();
  expect(await acknowledge.count()).toBe(0);
  await card.getByRole("button", { name: "तस्वीरें देखें" }).click();
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>(".alarm-stills img")];
    return pictures.length === 2 && pictures.every((picture) => picture.naturalWidth > 0);
  });
  await keepPicture(page, "alarm-stills");
  await acknowledge.click();
  await banner.waitFor({ state: "detached" });
  expect(kinds()).toEqual(expect.arrayContaining(["alarm.raised", "still.kept", "alarm.seen", "alarm.acknowledged"]));
  expect(complaints).toEqual([]);
});

test("[OB1] at the training station a closed door is one tap away from open, and the act then goes through", async () => {
  room().press("close-door");
  await station.edge.room.doors?.settled();
  const { reader } = station.edge.opened.view;
  const rack = reader.places().find(({ kind, doubleLock }) => kind === "rack" && !doubleLock);
  const item = reader
    .recent(200)
    .find(
      ({ category, label, whereabouts }) =>
        category === "clothes" && label.verified && whereabouts.kind === "placed" && whereabouts.place !== rack?.place,
    );
  const { page } = await openKiosk(browser, station.url, { language: "en" });
  await signIn(page, "1101", "271828");
  await page.goto(`${station.url}/p/${rack?.place}/put`);
  await page.waitForSelector("main h1");
  await page.waitForTimeout(500);
  await scan(page, item?.item ?? "");
  await page.getByRole("button", { name: "Practice: open the door" }).waitFor();
  expect(reader.item(item?.item ?? "")?.whereabouts).toEqual(item?.whereabouts);
  await keepPicture(page, "practice-door");
  await page.getByRole("button", { name: "Practice: open the door" }).click();
  await page.locator(".strip-part", { hasText: "open" }).waitFor();
  await scan(page, item?.item ?? "");
  await page.getByRole("button", { name: "Practice: open the door" }).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector(".notice-bad") === null);
  await expect
    .poll(() => reader.item(item?.item ?? "")?.whereabouts)
    .toMatchObject({ kind: "placed", place: rack?.place });
});
