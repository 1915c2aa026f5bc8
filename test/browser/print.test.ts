import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SCREENS } from "#domain/text/screens.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";

let station: TestStation;
let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  ({ page, complaints } = await openKiosk(browser, station.url));
  await signIn(page, "1101", "271828");
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const paper = () => page.frameLocator("iframe");

test("[PV10] a list is shown as its paper in the language of the screen, and can be saved", async () => {
  await page.goto(`${station.url}/movements/overdue`);
  await page.getByRole("link", { name: SCREENS["paper.print"].hi }).click();
  await paper()
    .getByRole("heading", { name: /समय बीत गया माल/ })
    .waitFor();
  const rows = await paper().locator("tbody tr").count();
  expect(rows).toBeGreaterThan(3);
  expect(await page.locator("iframe").evaluate((frame) => frame.clientHeight)).toBeGreaterThan(400);
  await keepPicture(page, "print-list-hi");
  await page.getByRole("button", { name: "English" }).click();
  await paper()
    .getByRole("heading", { name: /^Property overdue/ })
    .waitFor();
  await page.getByRole("button", { name: "हिन्दी" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: SCREENS["paper.csv"].hi }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^malkhana-overdue-\d{4}-\d\d-\d\d\.csv$/);
});

test("[PV10] a range of the register is chosen by one tap, or typed; what is no range says so on the screen", async () => {
  await page.goto(`${station.url}/print/register`);
  await page.getByRole("button", { name: SCREENS["paper.range.month"].hi, exact: true }).click();
  await page.waitForURL(/from=01-\d\d-\d{4}&to=/);
  await paper().locator("tbody tr").first().waitFor();
  await page.getByLabel(SCREENS["paper.from"].hi).fill("5/2026");
  await page.getByLabel(SCREENS["paper.to"].hi).fill("9/2026");
  await page.getByRole("button", { name: SCREENS["paper.show"].hi }).click();
  await expect.poll(() => paper().locator("tbody tr").count()).toBe(5);
  expect(await paper().locator("tbody tr td:first-child").allTextContents()).toEqual(
    [5, 6, 7, 8, 9].map((n) => `${n}/2026`),
  );
  await page.getByLabel(SCREENS["paper.to"].hi).fill("x");
  await page.getByRole("button", { name: SCREENS["paper.show"].hi }).click();
  await page.getByText("list/range").waitFor();
  expect(complaints.filter((each) => !each.includes("422"))).toEqual([]);
});
