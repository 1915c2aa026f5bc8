import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Edge } from "#edge/compose.ts";
import type { Scanner } from "#edge/devices/scanner/scanner.ts";
import type { Clock } from "#platform/clock.ts";
import { systemClock } from "#platform/clock.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { launchChromium, openKiosk, signIn, typeInto } from "./kiosk.ts";
import { clippedTexts, smallTargets } from "./page-audit.ts";

const real = systemClock();
let offMs = 0;
/** The machine's clock, which a test may set. */
const clock: Clock = { ...real, now: () => real.now() + offMs };
const readers = new Set<(text: string) => void>();
const scanner: Scanner = {
  state: () => "ready",
  onScan: (listener) => {
    readers.add(listener);
    return () => readers.delete(listener);
  },
  close: async () => undefined,
};
const read = (text: string) => {
  for (const listener of readers) listener(text);
};

let browser: Browser;
let edge: Edge;
let url: string;
let station: TestStation;
beforeAll(async () => {
  station = await startTrainingStation({ clock, parts: { scanner } });
  ({ edge, url } = station);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const open = async (language: "hi" | "en", width: number, height: number) => {
  const { page, complaints } = await openKiosk(browser, url, { language, width, height });
  onTestFinished(() => page.context().close());
  return { page, complaints };
};

test("[SD5] a card read by the machine asks its PIN on the locked kiosk, and a label opens its item", async () => {
  const officer = edge.opened.view.reader.officerByNumber("1101");
  const [item] = edge.opened.view.reader.recent(1);
  const { page, complaints } = await open("en", 1280, 800);
  await page.waitForTimeout(500);
  read(officer?.officer ?? "");
  await page
    .getByText(officer?.name.en ?? "?")
    .first()
    .waitFor();
  await typeInto(page, "password", "271828");
  await page.waitForSelector(".header");
  await page.waitForTimeout(500);
  read(item?.item ?? "");
  await page.waitForURL(`**/i/${item?.item}*`);
  expect(complaints).toEqual([]);
});

test("[PQ12] Repairs lists papers nobody is sure of, and one tap says that a paper is printed", async () => {
  const sim = edge.printer.simulated;
  const items = edge.opened.view.reader.recent(6);
  const by = {
    officer: edge.opened.view.reader.officerByNumber("1101")?.officer ?? "",
    factors: ["pin" as const],
    session: "t",
  };
  const label = async (at: number) =>
    edge.printing.label(by, { of: items[at]?.item ?? "", size: "50x25", reason: "पुराना फटा" }, "hi");
  await sim?.press("cutPowerMidJob");
  await label(0);
  await sim?.press("restore");
  await sim?.press("openCover");
  await label(1);
  for (const [language, width, height] of [
    ["hi", 1280, 800],
    ["en", 1024, 600],
  ] as const) {
    const { page } = await open(language, width, height);
    await signIn(page, "1101", "271828");
    await page.goto(`${url}/repairs/printer`);
    await page.waitForSelector(".print-job");
    await page.waitForTimeout(300);
    expect([...(await smallTargets(page)), ...(await clippedTexts(page))]).toEqual([]);
    expect(await page.locator(".print-job").count()).toBe(2);
  }
  await sim?.press("restore");
  const { page } = await open("en", 1280, 800);
  await signIn(page, "1101", "271828");
  await page.goto(`${url}/repairs/printer`);
  await page.getByText("Yes, it is printed").click();
  await page.getByText("Print now").click();
  await page.waitForSelector(".print-jobs", { state: "detached" });
  expect(edge.printQueue.jobs()).toEqual([]);
});

test("[CL4] with the clock behind, Repairs shows the time and two officers put it right", async () => {
  const { page } = await open("hi", 1280, 800);
  await signIn(page, "1101", "271828");
  const before = edge.opened.view.reader.size();
  offMs = -3 * 3_600_000;
  onTestFinished(() => {
    offMs = 0;
  });
  await page.clock.setFixedTime(clock.now());
  await page.waitForTimeout(5_500);
  await page.goto(`${url}/repairs/clock`);
  await page.waitForSelector(".clock-confirm");
  await page.waitForTimeout(300);
  await page.locator(".clock-confirm .button-primary").click();
  await typeInto(page, "text", "1201");
  await typeInto(page, "password", "161803");
  await page.waitForSelector(".clock-confirm .button-primary", { state: "detached" });
  const newest = edge.opened.view.reader.entry(edge.opened.view.reader.size() - 1);
  expect(edge.opened.view.reader.size()).toBeGreaterThan(before);
  expect(newest?.bytes).toContain('"kind":"clock.set"');
});
