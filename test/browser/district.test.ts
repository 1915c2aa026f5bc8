import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TRAINING_PEOPLE } from "#gateway/services/seed-training.ts";
import { type DemoDistrict, startDemoDistrict } from "../support/district-demo.ts";
import { keepPicture, launchChromium } from "./kiosk.ts";
import { clippedTexts, foreignGlyphs, smallTargets } from "./page-audit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let district: DemoDistrict;
let browser: Browser;
beforeAll(async () => {
  district = await startDemoDistrict();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await district?.close();
});

const openPage = async (language: "hi" | "en", width: number, height: number) => {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
  });
  await page.goto(district.url);
  await page.waitForSelector("form");
  return { page, complaints };
};
const signIn = async (page: Page, number: string): Promise<void> => {
  const { password } = TRAINING_PEOPLE.find((person) => person.number === number) ?? { password: "" };
  await page.locator("form input").first().fill(number);
  await page.locator("form input[type=password]").fill(password);
  await page.locator("form button[type=submit]").click();
  await page.waitForSelector(".menu");
};
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
    const { violations: found } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 120)}`));
  });
};

for (const [language, width, height] of [
  ["hi", 1280, 800],
  ["en", 1280, 800],
  ["hi", 390, 844],
  ["en", 390, 844],
] as const)
  test(`[DP12] every page of the district in ${language} at ${width}x${height} is whole, ours, reachable and readable`, async () => {
    const { page, complaints } = await openPage(language, width, height);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(350);
      await keepPicture(page, `district-${name}-${language}${width === 1280 ? "" : `-${width}x${height}`}`);
      const faults = [
        ...(await smallTargets(page)).map((text) => `small target: ${text}`),
        ...(await clippedTexts(page)).map((text) => `clipped: ${text}`),
        ...(await foreignGlyphs(page)).map((text) => `glyph of another font: ${text}`),
        ...(await violations(page)),
      ];
      if (faults.length > 0) found[name] = faults;
    };
    await look("door");
    await signIn(page, "9001");
    for (const [name, path, waitFor] of [
      ["stations", "/", ".station"],
      ["items", "/s/TRAINING-KTW", ".line"],
      ["movements", "/s/TRAINING-KTW/movements?open=1", ".line"],
      ["room", "/s/TRAINING-KTW/room", ".still"],
      ["orders", "/s/TRAINING-KTW/orders", ".line"],
      ["officers", "/s/TRAINING-KTW/officers", ".line"],
      ["transfers", "/transfers", ".line"],
      ["log", "/s/TRAINING-KTW/log?kind=item", ".line"],
      ["devices", "/s/TRAINING-KTW/devices", ".empty"],
      ["item", `/s/${district.item}`, ".line"],
      ["search", "/search?q=mobile", ".line"],
      ["alarms", "/alarms", ".still"],
      ["people", "/people", ".line"],
    ] as const) {
      await page.goto(district.url + path);
      await page.waitForSelector(waitFor);
      await look(name);
    }
    await page.locator(".header .button").last().click();
    await page.waitForSelector("form");
    await signIn(page, "1301");
    await page.waitForSelector("main");
    await look("own-cases");
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
  });

test("[GS4] [GS9] the head counts open alarms on every page, and a district without a second copy is told to make one", async () => {
  const { page, complaints } = await openPage("en", 1280, 800);
  await signIn(page, "9001");
  await page.waitForSelector(".alarm-pill");
  expect(await page.locator(".alarm-pill").innerText()).toBe("2 open alarms");
  await page.waitForSelector(".fact-bad");
  const kept = page.locator("section", { hasText: "How the district keeps it" });
  await kept.locator(".notice-warn").waitFor();
  expect(await kept.innerText()).toContain("No second copy is made");
  await page.locator(".alarm-pill").click();
  await page.waitForSelector(".still img");
  const pictures = await page
    .locator(".still img")
    .evaluateAll((images) =>
      Promise.all(images.map((image) => (image as HTMLImageElement).decode().then(() => "whole"))),
    );
  expect(pictures).toEqual(["whole", "whole"]);
  expect(complaints).toEqual([]);
});

test("[GS5] a clip that arrived plays on the page, with sound", async () => {
  const { page, complaints } = await openPage("hi", 1280, 800);
  await signIn(page, "9001");
  await page.goto(`${district.url}/s/TRAINING-KTW/room`);
  const video = page.locator("video");
  await video.waitFor();
  const played = await video.evaluate(async (film: HTMLVideoElement) => {
    film.muted = false;
    await film.play();
    await new Promise((resolve) => film.addEventListener("timeupdate", resolve, { once: true }));
    const stream = (film as HTMLVideoElement & { captureStream(): MediaStream }).captureStream();
    return { width: film.videoWidth, sounds: stream.getAudioTracks().length };
  });
  expect(played).toEqual({ width: 320, sounds: 1 });
  expect(complaints).toEqual([]);
});
