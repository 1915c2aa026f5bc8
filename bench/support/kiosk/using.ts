import type { Page } from "playwright-core";

const HAND_MS = 90;

/** A round of what hands do all day, with trusted events: search, narrow, open, the other language, a deposit begun. */
export const useKiosk = async (page: Page, url: string): Promise<void> => {
  const visit = async (path: string): Promise<void> => {
    await page.evaluate((to) => {
      document.querySelector("main")?.setAttribute("data-left", "");
      const link = document.createElement("a");
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
    await page.waitForURL(url + path);
    // a screen is fetched when it is opened: until then the one before stands there
    await page.waitForSelector("main:not([data-left])");
  };
  await visit("/search?q=");
  await page.locator("#search").click();
  await page.keyboard.type("mobail", { delay: HAND_MS });
  await page.waitForSelector(".rows .row");
  await page.locator(".found-head .chip").nth(1).click();
  await page.waitForTimeout(300);
  await page.locator(".rows a.row").first().click();
  await page.waitForSelector(".timeline-line");
  const language = page.locator(".header .button-band:has-text('English'), .header .button-band:has-text('हिन्दी')");
  for (let i = 0; i < 2; i++) await language.click();
  await visit("/deposit");
  await page.locator("main .chip").first().click();
  for (const digit of "9351") await page.locator(".key", { hasText: new RegExp(`^${digit}$`) }).click();
  for (const path of ["/tray", "/movements/out", "/places", "/officers", "/"]) await visit(path);
};
