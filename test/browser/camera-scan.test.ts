import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LABEL_50X25, LABEL_75X50 } from "#edge/devices/printer/raster/profile.ts";
import { createRasterizer } from "#edge/devices/printer/raster/rasterizer.ts";
import { writeFilm } from "../support/camera-film.ts";
import { enlarged } from "../support/label-decode.ts";
import { sampleItem } from "../support/sample-papers.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";

const folder = mkdtempSync(join(tmpdir(), "malkhana-film-"));
let station: TestStation;
let browser: Browser;
let codes: readonly string[];

beforeAll(async () => {
  station = await startTrainingStation();
  const placed = station.edge.opened.view.reader.recent(60).filter(({ whereabouts }) => whereabouts.kind === "placed");
  codes = placed.slice(0, 2).map(({ item }) => item);
  const raster = createRasterizer();
  const profiles = [
    { ...LABEL_50X25, dpi: 203 as const },
    { ...LABEL_75X50, dpi: 203 as const },
  ];
  const labels = await Promise.all(
    codes.map(async (code, at) => {
      const { bilevel } = await raster.label(sampleItem({ code }), profiles[at] ?? LABEL_50X25, "hi");
      return at === 0 ? enlarged(bilevel, 2, 16) : bilevel;
    }),
  );
  writeFilm(join(folder, "labels.y4m"), labels);
  browser = await launchChromium([`--use-file-for-fake-video-capture=${join(folder, "labels.y4m")}`]);
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [language, width, height, number, pin] of [
  ["hi", 1280, 800, "1101", "271828"],
  ["en", 1024, 600, "1102", "314159"],
] as const)
  test(`[SK12] labels of both sizes held before the camera are taken one after the other (${language})`, async () => {
    const { page, complaints, foreign } = await openKiosk(browser, station.url, { language, width, height });
    await signIn(page, number, pin);
    await page.goto(`${station.url}/issue`);
    await page.locator(".code-helpers button").nth(1).click();
    await expect.poll(() => page.locator(".parcel").count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    await keepPicture(page, `camera-scan-${language}-${width}`);
    expect(await page.locator("dialog[open]").count()).toBe(1);
    expect(await page.locator("dialog[open] .scan-read strong").textContent()).toMatch(/^MK-/);
    await page.getByRole("button", { name: language === "hi" ? "बन्द करें" : "Close", exact: true }).click();
    const drafts = await page.evaluate(async () => (await fetch("/api/drafts")).json());
    const parcels = drafts.drafts[0].value.parcels.map((parcel: { item: string }) => parcel.item);
    expect(parcels.toSorted()).toEqual([...codes].toSorted());
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });
