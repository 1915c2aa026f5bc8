import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ItemState } from "#domain/custody/state.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { countedHands, type Effort } from "./counted-hands.ts";
import { launchChromium, openKiosk, signIn } from "./kiosk.ts";

/** What finding an item, and reading its history, may cost the person at the kiosk. */
const F9: Effort = { taps: 1, scans: 0, keys: 4 };
const F10: Effort = { taps: 0, scans: 1, keys: 0 };
const HAND_MS = 110;

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

const opened = async (language: "hi" | "en"): Promise<Page> => {
  const { page } = await openKiosk(browser, station.url, { language });
  await signIn(page, "1101", "271828");
  await page.waitForSelector(".tiles");
  return page;
};
/** An item with an identifier, of which the last four characters are nobody else's. */
const marked = (): { item: ItemState; piece: string } => {
  const { reader } = station.edge.opened.view;
  for (const item of reader.recent(200)) {
    const { registration } = item.fields;
    const piece = typeof registration === "string" ? registration.slice(-4) : "";
    if (piece.length === 4 && reader.search(piece, { limit: 2 }).total === 1) return { item, piece };
  }
  throw new Error("the training station has no vehicle that four characters name");
};
const words = {
  hi: { found: "1 माल मिला", nothing: "ऐसे खोजें:", all: "सब", out: /^बाहर/ },
  en: { found: "1 item found", nothing: "You can search by:", all: "All", out: /^Outside/ },
} as const;

describe.each(["hi", "en"] as const)("in %s", (language) => {
  test("[SR33] [SR32] four keys on home and one tap open the item; what fits is marked", async () => {
    const page = await opened(language);
    const { item, piece } = marked();
    const hands = countedHands(page);
    await hands.type(piece, HAND_MS);
    await page.getByRole("heading", { name: words[language].found }).waitFor();
    expect((await page.locator(".rows mark").allTextContents()).join(" ")).toContain(piece);
    await hands.tap(page.locator(".rows a.row").first());
    await page.locator(".timeline-line").first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/i/${item.item}`);
    expect(hands.effort).toEqual(F9);
    await page.context().close();
  });

  test("[SR34] a scan alone shows the whole history of an item", async () => {
    const page = await opened(language);
    const { reader } = station.edge.opened.view;
    const { item } = marked();
    const hands = countedHands(page);
    await hands.scan(item.item);
    await page.locator(".timeline-line").first().waitFor();
    expect(await page.locator(".timeline-line").count()).toBe(reader.timeline(item.item, { limit: 200 }).length);
    expect(await page.locator("#search").count()).toBe(0);
    expect(hands.effort).toEqual(F10);
    await page.context().close();
  });

  test("[SR35] a search is narrowed, has an address, and says what to try when it finds nothing", async () => {
    const page = await opened(language);
    const { reader } = station.edge.opened.view;
    const at = Date.now();
    const places = reader.search("mobile", { limit: 1, at }).where;
    expect(places?.placed).toBeGreaterThan(0);
    expect(places?.out).toBeGreaterThan(0);
    await page.locator("#search").fill("mobile");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=mobile");
    const chip = (name: string | RegExp) => page.getByRole("button", { name });
    await chip(words[language].out).click();
    await page.waitForURL("**/search?q=mobile&in=out");
    const rows = page.locator(".rows .row");
    await expect.poll(() => rows.count()).toBe(Math.min(places?.out ?? 0, 30));
    const shown = await rows.allTextContents();
    await page.reload();
    await expect.poll(() => rows.allTextContents()).toEqual(shown);
    await page.locator("#search").fill("qqqq zzzz");
    await page.getByText(words[language].nothing).waitFor();
    await page.waitForURL("**/search?q=qqqq+zzzz&in=out");
    await page.context().close();
  });
});
