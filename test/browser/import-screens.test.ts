import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import { SCREENS } from "#domain/text/screens.ts";
import { legacyCsv } from "../support/legacy-csv.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { countedHands } from "./counted-hands.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";

let station: TestStation;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  page = (await openKiosk(browser, station.url)).page;
  await signIn(page, "1101", "271828");
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const text = (key: keyof typeof SCREENS) => SCREENS[key].hi;
const reader = () => station.edge.opened.view.reader;
const rows = Array.from({ length: 1_300 }, (_, n) => [
  String(n + 500),
  "2011",
  "साइकिल",
  n % 2 ? "पीछे वाला कमरा" : "ALM 4",
  n === 7 ? "RACK 9" : "मालखाने में",
]);
const give = async (name: string, buffer: Buffer) => {
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer });
};

test("[IM50] the choice of columns stands with three rows of the file beside each, and survives a reload", async () => {
  await page.goto(`${station.url}/import`);
  await give("r.csv", Buffer.from(legacyCsv(["नं", "वर्ष", "माल", "जगह", "हाल"], rows)));
  await page.locator(".map").waitFor();
  const line = (key: keyof typeof SCREENS) =>
    page.locator(".map tr", { has: page.getByRole("rowheader", { name: text(key) }) });
  await page.getByText(text("import.needStatus")).waitFor();
  for (const [field, column] of [
    ["registerNumber", "0"],
    ["description", "2"],
    ["place", "3"],
    ["status", "4"],
  ] as const)
    await line(`legacy.${field}`).locator("select").selectOption(column);
  expect(await line("legacy.place").locator(".map-cell").allTextContents()).toEqual([
    "ALM 4",
    "पीछे वाला कमरा",
    "ALM 4",
  ]);
  await page.waitForTimeout(600);
  await page.reload();
  await page.locator(".map").waitFor();
  expect(await line("legacy.status").locator("select").inputValue()).toBe("4");
  await keepPicture(page, "import-mapping-hi");
});

test("[IM51] a run shows its counts, is found again after a reload, can be stopped and goes on", async () => {
  await page.getByRole("button", { name: text("import.dryRun") }).click();
  await page.locator(".figure-groups").waitFor();
  await keepPicture(page, "import-figures-hi");
  await page.locator(".flow-foot .button-primary").click();
  await page.locator("progress").waitFor();
  const stop = page.getByRole("button", { name: text("import.stop") });
  await stop.click({ timeout: 2_000 }).catch(() => undefined);
  await page.reload();
  await page.locator("progress").waitFor();
  await page.waitForFunction(() => document.querySelector(".button-primary") !== null);
  const goOn = page.getByRole("button", { name: text("import.goOn") });
  if ((await goOn.count()) > 0) await goOn.click();
  await page.getByText("1,300 / 1,300").waitFor({ timeout: 30_000 });
  await page
    .getByRole("link", { name: /रुकी पंक्ति/ })
    .first()
    .waitFor();
  expect(reader().counts(0).quarantine).toBe(7);
});

/** Taps that one row may cost (the budget of the brief). */
const MEND_TAPS = 4;

test("[IM52] [IM53] a row is mended within its taps, its original line in view, and the next comes by itself", async () => {
  await page.goto(`${station.url}/quarantine`);
  await page.locator(".original-offending").first().waitFor();
  await keepPicture(page, "quarantine-row-hi");
  const before = reader().counts(0).quarantine;
  const hands = countedHands(page);
  for (const nth of [0, 1]) {
    const shown = await page.locator(".mend-why strong").textContent();
    const taps = hands.effort.taps;
    await hands.tap(page.locator('[data-lesson="mend-where"] .chip').first());
    // how one knows stays from row to row
    if (nth === 0) await hands.tap(page.locator('[data-lesson="mend-how"] .chip').first());
    await hands.tap(page.locator(".flow-foot .button-primary"));
    await page.waitForFunction((was) => document.querySelector(".mend-why strong")?.textContent !== was, shown);
    expect(hands.effort.taps - taps).toBeLessThanOrEqual(MEND_TAPS);
  }
  expect(reader().counts(0).quarantine).toBe(before - 2);
  expect(hands.effort.keys).toBe(0);
});

test("[IM52] [IM53] a class is chosen and goes with the row; what is no item is set aside in two taps", async () => {
  await page.getByRole("button", { name: text("common.change") }).click();
  await page.getByRole("button", { name: "अभिलेख / दस्तावेज" }).click();
  await page.locator('[data-lesson="mend-where"] .chip').first().click();
  await page.locator(".flow-foot .button-primary").click();
  await page.waitForTimeout(600);
  const newest = reader()
    .entries(reader().size() - 8, 8)
    .map(({ bytes }) => parseEntry(bytes));
  const imported = newest.findLast((entry) => entry.kind === "item.imported");
  expect(imported?.body).toMatchObject({ category: "documents" });
  const hands = countedHands(page);
  const before = reader().counts(0).quarantine;
  await hands.tap(page.getByRole("button", { name: text("mend.aside") }));
  await hands.tap(page.getByRole("button", { name: text("mend.aside.twice") }));
  await expect.poll(() => reader().counts(0).quarantine).toBe(before - 1);
  expect(hands.effort.taps).toBe(2);
});

test("[IM54] an old name of a place is settled once for all that waits under it", async () => {
  await page.goto(`${station.url}/import/spellings`);
  await page.getByRole("button", { name: /पीछे वाला कमरा/ }).click();
  await page.getByRole("button", { name: "वाहन यार्ड" }).click();
  await page.getByRole("button", { name: text("spellings.save") }).click();
  await page.getByText(text("spellings.none")).waitFor({ timeout: 30_000 });
  const yard =
    reader()
      .places()
      .find(({ name }) => name.hi === "वाहन यार्ड")?.place ?? "";
  expect(reader().itemsAt(yard).length).toBeGreaterThanOrEqual(600);
});

test("[IM55] a file that cannot be read says why and how to save it", async () => {
  await page.goto(`${station.url}/import`);
  const cases: readonly (readonly [Buffer, keyof typeof SCREENS])[] = [
    [Buffer.from([0x4d, 0x75, 0x64, 0x2c, 0x53, 0x0a, 0xe9, 0x2c, 0x92, 0x0a]), "import.why.encoding"],
    [Buffer.from("माल|स्थिति\n1|FSL\n"), "import.why.oneColumn"],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "import.why.oldExcel"],
    [Buffer.from("Mud No,Status,?????\n1,FSL,????\n2,???,????\n"), "import.lostLetters"],
  ];
  for (const [file, why] of cases) {
    await give("x.csv", file);
    await page.getByText(text(why)).waitFor();
  }
});
