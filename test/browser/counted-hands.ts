import type { Locator, Page } from "playwright-core";
import { scan } from "./kiosk.ts";

/** What a flow costs the person at the kiosk. */
export interface Effort {
  taps: number;
  scans: number;
  /** characters typed, on keys or on the number pad */
  keys: number;
}

/** Hands that count what they do; every tap, scan and key of a measured flow goes through them. */
export interface CountedHands {
  readonly effort: Effort;
  tap(target: Locator): Promise<void>;
  scan(code: string): Promise<void>;
  /** types into what has the focus; `gapMs` between the keys tells a hand from a scanner where nothing has it */
  type(text: string, gapMs?: number): Promise<void>;
  /** presses the number pad of the page, a key for each digit */
  pad(digits: string): Promise<void>;
}

/** Fresh hands for one flow on one page. Enter after typed digits is a key too. */
export const countedHands = (page: Page): CountedHands => {
  const effort: Effort = { taps: 0, scans: 0, keys: 0 };
  return {
    effort,
    async tap(target) {
      effort.taps++;
      await target.click();
    },
    async scan(code) {
      effort.scans++;
      await scan(page, code);
    },
    async type(text, gapMs = 0) {
      effort.keys += text.length;
      await page.keyboard.type(text, { delay: gapMs });
    },
    async pad(digits) {
      effort.keys += digits.length;
      for (const digit of digits) await page.locator(".key", { hasText: new RegExp(`^${digit}$`) }).click();
    },
  };
};
