import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PART_IDS } from "#domain/repairs/parts.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { launchChromium, openKiosk, signIn } from "./kiosk.ts";

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

test("[ST1] [ST3] [ST8] the strip stands on the lock and on every screen, opens Repairs, and never shows an old state", async () => {
  const { page } = await openKiosk(browser, station.url, { width: 1024, height: 600 });
  const parts = page.locator(".strip-part");
  await parts.nth(PART_IDS.length - 1).waitFor();
  expect(await parts.count()).toBe(PART_IDS.length);
  await parts.filter({ hasText: "प्रिंटर" }).click();
  await page.locator("main h2", { hasText: "प्रिंटर" }).waitFor();
  await page.getByRole("button", { name: "लॉक पर लौटें" }).click();
  await signIn(page, "1101", "271828");
  await page.goto(`${station.url}/tray`);
  await parts.nth(PART_IDS.length - 1).waitFor();
  const box = await page.locator(".strip").boundingBox();
  expect(box?.height).toBeLessThanOrEqual(50);

  await station.edge.printer.simulated?.press("outOfPaper");
  await page.goto(`${station.url}/repairs/printer`);
  await expect
    .poll(
      async () => {
        await page.getByRole("button", { name: "फिर जाँचें" }).click();
        return parts.first().textContent();
      },
      { timeout: 15_000, interval: 1_000 },
    )
    .toContain("कागज़ खत्म");
  for (const word of ["क्या हुआ", "क्या चल रहा है", "अब क्या करें", "किसे बताएँ"])
    await page.locator("dt", { hasText: word }).waitFor();
  await station.edge.printer.simulated?.press("restore");
  await page.getByRole("button", { name: "जाँच पर्ची छापें" }).click();
  await page.getByText("जाँच पर्ची छप गई").waitFor();

  await page.route("**/api/repairs", (route) => route.abort());
  await page.getByRole("button", { name: "फिर जाँचें" }).click();
  await page.locator(".strip", { hasText: "मशीन जवाब नहीं दे रही" }).waitFor();
  expect(await parts.count()).toBe(1);
});

test("[RM5] the SHO's home begins with the room; each figure opens its list, and nought stays quietly in its place", async () => {
  const { page, complaints } = await openKiosk(browser, station.url);
  await signIn(page, "1201", "161803");
  const figures = page.locator(".figure");
  await figures.first().waitFor();
  const first = await page.locator("main a").first().getAttribute("href");
  expect(first).toBe("/court");
  const noughts = await figures.filter({ has: page.locator("strong", { hasText: /^0$/ }) }).count();
  expect(await page.locator(".figure-nought").count()).toBe(noughts);
  await page.locator(".tile-primary").click();
  await page.waitForURL(/\/room$/);
  await figures.first().waitFor();
  const links = await figures.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  expect(links).toHaveLength(6);
  for (const href of new Set(links)) {
    await page.goto(station.url + href);
    await page.locator("main h1").waitFor();
    expect(page.url()).toBe(station.url + href);
  }
  expect(complaints).toEqual([]);
});

test("[MS5] [RM6] a court date is noted from an item's sheet, and the morning slip is printed from home, in Hindi and English", async () => {
  const { reader } = station.edge.opened.view;
  const item = reader.recent(200).find((each) => each.cases.length > 0 && each.whereabouts.kind === "placed");
  const found = item?.cases[0] ?? "";
  for (const [language, words] of [
    ["hi", { date: "न्यायालय की तारीख", tomorrow: "कल", save: "दर्ज करें", slip: /पर्ची छापें|फिर छापें/ }],
    ["en", { date: "Court date", tomorrow: "In 7 days", save: "Save", slip: /morning slip|Print again/ }],
  ] as const) {
    const { page, complaints } = await openKiosk(browser, station.url, { language });
    await signIn(page, "1101", "271828");
    const before = station.edge.printer.simulated?.papers().length ?? 0;
    await page.getByRole("button", { name: words.slip }).click();
    await expect.poll(() => station.edge.printer.simulated?.papers().length).toBe(before + 1);
    await page.locator(".morning:not(.morning-owed)").waitFor();
    await page.goto(`${station.url}/i/${item?.item}`);
    await page.locator(".sheet-acts [aria-expanded]").click();
    await page.locator(".sheet-acts button", { hasText: words.date }).click();
    await page.locator(".chip", { hasText: words.tomorrow }).first().click();
    const wanted = reader.case(found)?.nextDate;
    await page.locator("dialog").getByRole("button", { name: words.save }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(reader.case(found)?.nextDate).not.toBe(wanted);
    expect(complaints).toEqual([]);
  }
});
