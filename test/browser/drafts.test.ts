import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newCode } from "#domain/codes.ts";
import { randomBytes } from "#platform/crypto.ts";
import { type DepositDraft, emptyDeposit } from "#ui/kiosk/models/deposit-draft.ts";
import { EMPTY_ITEM, withCategory } from "#ui/kiosk/models/item-draft.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { keepPicture, launchChromium, openKiosk, scan, signIn, typeInto } from "./kiosk.ts";

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

const open = (language: "hi" | "en", height = 800) =>
  openKiosk(browser, station.url, { language, height, width: height === 800 ? 1280 : 1024 });
const card = (number: string) => station.edge.opened.view.reader.officerByNumber(number)?.officer ?? "";
const itemAt = (at: number) =>
  station.edge.opened.view.reader.recent(60).filter(({ whereabouts }) => whereabouts.kind === "placed")[at]?.item ?? "";
const home = async (page: Page) => {
  await page.getByRole("banner").getByRole("link").first().click();
  await page.waitForSelector("#search");
};

test("[DR12] [DR1] in another browser the form waits on the home page and one tap opens it where it stopped", async () => {
  for (const [language, height] of [
    ["hi", 800],
    ["en", 600],
  ] as const) {
    const first = await open(language, height);
    await signIn(first.page, "1101", "271828");
    await first.page.goto(`${station.url}/issue`);
    await first.page.waitForSelector(".code-box");
    await scan(first.page, itemAt(language === "hi" ? 0 : 1));
    await expect.poll(() => first.page.locator(".parcel").count()).toBe(language === "hi" ? 1 : 2);
    await first.page.context().close();

    const { page } = await open(language, height);
    await signIn(page, "1101", "271828");
    await page.locator(".unfinished a.row").waitFor();
    await keepPicture(page, `home-unfinished-${language}-${height}`);
    await page.locator(".unfinished a.row").click();
    await expect.poll(() => page.locator(".parcel").count()).toBe(language === "hi" ? 1 : 2);
    expect(page.url()).toBe(`${station.url}/issue`);
    await page.context().close();
  }
});

test("[DR11] another officer's card parks the form; that officer begins at home and finds nothing of it", async () => {
  const { page, complaints } = await open("hi");
  await signIn(page, "1101", "271828");
  await page.goto(`${station.url}/return`);
  await page.waitForSelector(".code-box");
  await page.goto(`${station.url}/tray`);
  await page.waitForSelector(".code-box");
  await scan(page, card("1102"));
  await typeInto(page, "password", "314159");
  await page.waitForSelector("#search");
  expect([page.url(), await page.locator(".unfinished").count()]).toEqual([`${station.url}/`, 0]);
  await scan(page, card("1101"));
  await typeInto(page, "password", "271828");
  await page.locator(".unfinished a.row").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("[DR10] an act that went on record without an answer is told once, with the way to what was made", async () => {
  const { page } = await open("hi");
  await signIn(page, "1101", "271828");
  await page.locator(".unfinished a.row").click();
  await page.waitForSelector(".code-box");
  const wanted = await page.evaluate(async () => {
    const { drafts } = await (await fetch("/api/drafts")).json();
    const { act, value } = drafts[0];
    return { act: act as string, items: value.parcels.map((parcel: { item: string }) => parcel.item) as string[] };
  });
  // the answer of this request is what the power cut took away
  const status = await page.evaluate(
    async ({ act, items }) =>
      (
        await fetch("/api/movements", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            id: act,
            act: {
              codes: items,
              purpose: "fsl",
              office: "वि०वि०प्र०",
              carrier: { name: "राम", rank: "आ०", number: "1" },
              order: { number: "7" },
              dueAt: "2099-01-01T10:00:00.000+05:30",
              seals: Object.fromEntries(items.map((item) => [item, { state: "intact", count: 1, text: "RK" }])),
            },
            second: { number: "1201", pin: "161803" },
          }),
        })
      ).status,
    wanted,
  );
  expect(status).toBe(200);
  await home(page);
  await page.reload();
  await page.locator("dialog[open]").waitFor();
  await keepPicture(page, "recorded-hi");
  expect(await page.locator(".unfinished").count()).toBe(0);
  await page.locator("dialog[open] .button-primary").click();
  await page.waitForURL("**/m/MV*");
  await page.reload();
  await page.waitForSelector("main h1");
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.context().close();
});

test("[DR11] a card offered as that of the second person is asked for its PIN alone when the act wants one", async () => {
  const { page } = await open("hi");
  await signIn(page, "1101", "271828");
  const base = emptyDeposit(Date.now());
  const value: DepositDraft = {
    ...base,
    step: "check",
    case: { ...base.case, number: "90210" },
    depositor: { officer: card("1101"), name: "हरीश चन्द्र", rank: "मुख्य आरक्षी", number: "1101" },
    seizedAt: "2026-01-02T10:00",
    items: [
      { ...withCategory(EMPTY_ITEM, "cash"), notes: { "50000": "3" }, sealState: "none", photoDeferred: "कैमरा खराब" },
    ],
  };
  const act = newCode("act", randomBytes, () => false);
  const writing = { officer: card("1101"), name: "deposit", seq: 1_000_000, act, path: "/deposit", value };
  await page.evaluate(
    (body) =>
      fetch("/api/drafts/deposit", {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    writing,
  );
  await page.goto(`${station.url}/deposit`);
  await page.locator(".flow-foot, .page-flow .button-primary").first().waitFor();
  await scan(page, card("1201"));
  await page.getByRole("button", { name: "इसी काम में दूसरे अधिकारी" }).click();
  await page.locator(".button-primary").last().click();
  await page.locator("dialog[open]").waitFor();
  await typeInto(page, "password", "161803");
  await page.locator(".done").waitFor();
  expect(station.edge.opened.view.reader.timeline(act, { limit: 9 }).length).toBeGreaterThan(1);
  await page.context().close();
});
