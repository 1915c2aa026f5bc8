import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const WEB_VITALS = readFileSync(
  createRequire(import.meta.url)
    .resolve("web-vitals")
    .replace(/web-vitals\.(?:umd\.cjs|js)$/, "web-vitals.iife.js"),
  "utf8",
);
/** So long without a long task or a request, and the page is at rest. */
const QUIET_MS = 2_000;
const MOST_MS = 30_000;

/** What one page has seen since it was opened; times in ms from its start. */
export interface Loaded {
  readonly fcp: number;
  /** the end of the last long task before the page came to rest, and never before its screen stood there */
  readonly tti: number;
  readonly cls: number;
}

interface Meter {
  fcp: number;
  cls: number;
  inp: number;
  shown: number;
  longEnd: number;
  lastBusy: number;
}
type Metered = Window & { meter: Meter; webVitals: typeof import("web-vitals") };

/** Puts the meter into every page of a context before its own scripts run. `theme` is set as the kiosk itself sets it. */
export const meterPages = async (context: BrowserContext, theme: "light" | "dark"): Promise<void> => {
  // a script of its own keeps its variables to itself
  await context.addInitScript({ content: `${WEB_VITALS}; globalThis.webVitals = webVitals;` });
  await context.addInitScript((chosen) => {
    const page = window as unknown as Metered;
    const meter: Meter = { fcp: 0, cls: 0, inp: 0, shown: 0, longEnd: 0, lastBusy: 0 };
    page.meter = meter;
    page.webVitals.onFCP(({ value }) => {
      meter.fcp = value;
    });
    page.webVitals.onCLS(
      ({ value }) => {
        meter.cls = value;
      },
      { reportAllChanges: true },
    );
    page.webVitals.onINP(
      ({ value }) => {
        meter.inp = value;
      },
      { reportAllChanges: true, durationThreshold: 16 },
    );
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        meter.longEnd = Math.max(meter.longEnd, startTime + duration);
        meter.lastBusy = Math.max(meter.lastBusy, meter.longEnd);
      }
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) {
        const stream = each.name.endsWith("/api/events");
        if (!stream) meter.lastBusy = Math.max(meter.lastBusy, (each as PerformanceResourceTiming).responseEnd);
      }
    }).observe({ type: "resource", buffered: true });
    const look = () => {
      if (meter.shown === 0 && document.querySelector("main h1, main .page, .pad-value"))
        meter.shown = performance.now();
      if (chosen === "dark" && document.documentElement?.dataset["theme"] !== "dark")
        document.documentElement?.setAttribute("data-theme", "dark");
    };
    localStorage.setItem("theme", chosen);
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, theme);
};

/** Waits until the page is at rest and reads its meter. */
export const readLoad = async (page: Page): Promise<Loaded> => {
  await page.waitForFunction(
    (quiet) => {
      const { meter } = window as unknown as Metered;
      return meter.fcp > 0 && meter.shown > 0 && performance.now() - Math.max(meter.lastBusy, meter.shown) > quiet;
    },
    QUIET_MS,
    { polling: 100, timeout: MOST_MS },
  );
  const { fcp, cls, shown, longEnd } = await page.evaluate(() => (window as unknown as Metered).meter);
  return { fcp, cls, tti: Math.max(fcp, shown, longEnd) };
};

/** Interaction to next paint of the page so far, ms: the slowest of them, one in fifty left out. */
export const readInp = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as Metered).meter.inp);
