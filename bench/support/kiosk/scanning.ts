import type { CDPSession, Page } from "playwright-core";
import { displayCode } from "#domain/codes.ts";
import { scan } from "../../../test/browser/kiosk.ts";

type Waiting = Window & { painted: Promise<number> };
const MOST_MS = 20_000;

/** Begins to wait, in the page, for the Enter of a scan and then for its item. */
const awaitPaint = (page: Page, code: string): Promise<void> =>
  page.evaluate(
    ([wanted, shown, mostMs]) => {
      (window as unknown as Waiting).painted = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`a scan of ${wanted} showed nothing`)), mostMs);
        const onEnter = (event: KeyboardEvent) => {
          if (event.code !== "Enter" && event.key !== "Enter") return;
          window.removeEventListener("keydown", onEnter, { capture: true });
          const look = () => {
            // the sheet of the item before stands there until this one's is drawn
            const sheet = location.pathname === `/i/${wanted}` ? document.querySelector("main") : null;
            const there = sheet?.textContent.includes(shown) && sheet.querySelector(".timeline");
            requestAnimationFrame(there ? () => resolve(performance.now() - event.timeStamp) : look);
          };
          look();
        };
        window.addEventListener("keydown", onEnter, { capture: true });
      });
    },
    [code, displayCode(code), MOST_MS] as const,
  );

/**
 * From the last key of a scan to the paint that shows its item, ms: the Enter's own time, the item's sheet in the page,
 * and one more frame.
 */
export const scanPaintMs = async (page: Page, codes: readonly string[]): Promise<number[]> => {
  const samples: number[] = [];
  for (const code of codes) {
    await awaitPaint(page, code);
    await scan(page, code);
    samples.push(await page.evaluate(() => (window as unknown as Waiting).painted));
  }
  return samples;
};

const heapMb = async (session: CDPSession): Promise<number> => {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 1_048_576;
};

/** Scans from inside the page, each once the one before stands there: thousands of them in minutes. */
const scanInside = (page: Page, codes: readonly string[], count: number): Promise<void> =>
  page.evaluate(
    async ([all, times]) => {
      for (let i = 0; i < times; i++) {
        const code = all[i % all.length] ?? "";
        for (const text of code)
          window.dispatchEvent(
            new KeyboardEvent("keydown", {
              key: text,
              code: /\d/.test(text) ? `Digit${text}` : `Key${text}`,
              bubbles: true,
            }),
          );
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true }));
        const until = performance.now() + 10_000;
        while (location.pathname !== `/i/${code}`) {
          if (performance.now() > until) throw new Error(`scan ${i} of ${code} opened nothing`);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
    },
    [codes, count] as const,
  );

const WARM_UP = 200;

/** How much larger the page's heap is after so many scans, MB, garbage collected before and after. */
export const heapGrowthMb = async (page: Page, codes: readonly string[], scans: number): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await scanInside(page, codes, WARM_UP);
  const before = await heapMb(session);
  await scanInside(page, codes, scans);
  await page.waitForTimeout(2_000);
  const after = await heapMb(session);
  await session.detach();
  return after - before;
};
