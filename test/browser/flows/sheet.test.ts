import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amend } from "#domain/custody/acts/item.ts";
import { createTexts } from "#domain/text/all-texts.ts";
import { startTrainingStation, type TestStation } from "../../support/station.ts";
import { launchChromium, openKiosk, signIn } from "../kiosk.ts";

let station: TestStation;
let browser: Browser;
let page: Page;
const t = createTexts()("hi");
const reader = () => station.edge.opened.view.reader;

beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  ({ page } = await openKiosk(browser, station.url));
  await signIn(page, "1101", "271828");
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

test("[FL13] at most six acts stand on a sheet, the likeliest the largest; the others come with one touch", async () => {
  const placed = reader()
    .recent(100)
    .find(({ whereabouts, label }) => whereabouts.kind === "placed" && label.verified);
  const out = reader()
    .out({ limit: 50 })
    .find(({ movement }) => movement);
  for (const item of [placed?.item, out?.item.item]) {
    await page.goto(`${station.url}/i/${item}`);
    await page.waitForSelector(".sheet-acts");
    const sizes = await page
      .locator(".sheet-acts > *")
      .evaluateAll((tiles) => tiles.map((tile) => tile.clientWidth * tile.clientHeight));
    expect(sizes.length).toBeLessThanOrEqual(6);
    expect(Math.max(...sizes)).toBe(sizes[0]);
  }
  await page.goto(`${station.url}/i/${placed?.item}`);
  const missing = page.getByRole("button", { name: t("act.item.report-missing"), exact: true });
  await page.waitForSelector(".sheet-acts");
  expect(await missing.count()).toBe(0);
  await page.getByRole("button", { name: t("item.moreActs"), exact: true }).click();
  await missing.click();
  await page.locator("dialog[open]").waitFor();
});

test("[FL14] [FL15] the story is narrowed to corrections, old value struck out, and one tick says where it is kept", async () => {
  const told = (item: string) => reader().timeline(item, { limit: 50 });
  const item = reader()
    .recent(100)
    .find((each) => each.register && told(each.item).length >= 6)?.item;
  const by = (number: string) => ({
    officer: reader().officerByNumber(number)?.officer ?? "",
    factors: ["number", "pin"] as const,
  });
  const corrected = await station.edge.opened.journal.perform(
    { ...by("1101"), session: "test", second: by("1201") },
    amend,
    { item: item ?? "", changes: [{ field: "description", to: "काला थैला, चेन टूटी" }], reason: "रंग छूटा" },
  );
  expect(corrected.ok).toBe(true);
  await page.goto(`${station.url}/i/${item}`);
  await page.locator(".chip", { hasText: t("timeline.only.correction") }).click();
  await page.waitForFunction(() => !document.querySelector(".timeline-line:not(.timeline-correction)"));
  const lines = page.locator(".timeline-line");
  expect(await lines.count()).toBe(
    told(item ?? "").filter(({ bytes }) => /"item\.(amended|case-linked)"/.test(bytes)).length,
  );
  expect(await page.locator(".correction ins").first().textContent()).not.toBe("");
  expect(await page.locator(".correction del").count()).toBeGreaterThan(0);
  const ticks = lines.first().locator(".saved-ticks");
  expect(await ticks.locator("svg").count()).toBe(1);
  expect(await page.getByText(t("timeline.saved")).count()).toBe(0);
  await ticks.click();
  await page.getByText(t("timeline.saved")).waitFor();
});

test("[FL19] every part stands in both languages and both looks on the page of a practice room", async () => {
  await page.goto(`${station.url}/kit`);
  await page.waitForSelector(".kit-panel");
  const panels = await page.locator(".kit-panel").evaluateAll((all) =>
    all.map((panel) => ({
      language: panel.getAttribute("lang"),
      ground: getComputedStyle(panel).backgroundColor,
      marks: [...panel.querySelectorAll(".mark")].map(({ className }) => className.replace("mark mark-", "")),
      notices: panel.querySelectorAll(".notice").length,
    })),
  );
  expect(panels.map(({ language }) => language)).toEqual(["hi", "en", "hi", "en"]);
  expect(new Set(panels.map(({ ground }) => ground)).size).toBe(2);
  for (const { marks, notices } of panels) {
    expect(marks).toEqual(["ok", "warn", "bad", "info", "unknown", "absent"]);
    expect(notices).toBe(4);
  }
});
