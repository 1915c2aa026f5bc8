import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { walkDeposit } from "./deposit-steps.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";
import { clippedTexts, foreignGlyphs, smallTargets } from "./page-audit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

/** Every screen by name and address, with one item and one certificate of the station. */
const screens = (): (readonly [string, string])[] => {
  const { reader } = station.edge.opened.view;
  const out = reader.out({ limit: 50 }).find(({ movement }) => movement);
  const item = reader.recent(20).find(({ photos, whereabouts }) => photos.length > 0 && whereabouts.kind === "placed");
  const room = reader.places().find((place) => place.kind === "rack");
  if (!out?.movement || !item || !room) throw new Error("the training station lacks an item, a certificate or a rack");
  return [
    ["home", "/"],
    ["item", `/i/${item.item}`],
    ["item-out", `/i/${out.item.item}`],
    ["issue", `/issue/${item.item}`],
    ["return", `/return/${out.item.item}`],
    ["unconfirmed", "/unconfirmed"],
    ["tray", "/tray"],
    ["movements", "/movements/overdue"],
    ["movement", `/m/${out.movement.movement}`],
    ["places", "/places"],
    ["place", `/p/${room.place}`],
    ["officers", "/officers"],
    ["import", "/import"],
    ["room", "/room"],
    ["court", "/court"],
    ["missing", "/missing"],
    ["repairs", "/repairs"],
    ["repairs-printer", "/repairs/printer"],
    ["quarantine", "/quarantine"],
    ["spellings", "/import/spellings"],
    ["lessons", "/lessons"],
    ["print-register", "/print/register?from=1/2026&to=30/2026"],
    ["print-sheet", `/print/item?item=${item.item}`],
  ];
};

const violations = async (page: import("playwright-core").Page): Promise<string[]> => {
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
    for (const [name, path] of screens()) {
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
