import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "#domain/text/translate.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { countedHands, type Effort } from "./counted-hands.ts";
import { depositKeys } from "./deposit-steps.ts";
import { launchChromium, openKiosk, signIn, typeInto } from "./kiosk.ts";

/** What the flows may cost: the first item of a case, the next one, and the way to the rack. */
const FIRST_ITEM: Effort = { taps: 10, scans: 2, keys: 8 };
const NEXT_ITEM: Effort = { taps: 5, scans: 1, keys: 0 };
const LABEL_AND_RACK: Effort = { taps: 0, scans: 2, keys: 0 };
/** Proving to be there has its own allowance, as at the sign-in: the digits of the officer's PIN. */
const PIN = "173205";
const IO = "1301";

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

const within = (effort: Effort, budget: Effort) =>
  expect(
    effort.taps <= budget.taps && effort.scans <= budget.scans && effort.keys <= budget.keys,
    `${JSON.stringify(effort)} of ${JSON.stringify(budget)}`,
  ).toBe(true);
const cardOf = (number: string) => station.edge.opened.view.reader.officerByNumber(number)?.officer ?? "";
const rack = () => station.edge.opened.view.reader.places().find((each) => each.kind === "rack" && !each.doubleLock);
const waitForPhoto = (page: Page) => page.locator(".photo img").first().waitFor();
const tapTake = async (page: Page, hands: ReturnType<typeof countedHands>, language: Language) => {
  const take = depositKeys(page, language).key("photo.take");
  await take.waitFor();
  await hands.tap(take);
  await waitForPhoto(page);
};

for (const [language, number] of [
  ["hi", "8101"],
  ["en", "8102"],
] as const)
  test(`[DF11] [DF12] [DF1] the first item, the next one and the shelf cost no more than they may, in ${language}`, async () => {
    const { page, complaints } = await openKiosk(browser, station.url, { language, width: 1024, height: 600 });
    const { reader } = station.edge.opened.view;
    const keys = depositKeys(page, language);
    await signIn(page, "1101", "271828");

    const first = countedHands(page);
    await first.tap(page.locator('a.tile[href="/deposit"]'));
    await page.locator(".page-flow").waitFor();
    await first.scan(cardOf(IO));
    await first.pad(number);
    await first.tap(keys.next());
    await page.locator('.chip[aria-pressed="true"]', { hasText: IO }).waitFor();
    await first.tap(keys.key("ago.1h"));
    await first.tap(keys.next());
    await first.tap(keys.category("clothes"));
    await first.tap(keys.phrase(0));
    await first.tap(keys.next());
    await tapTake(page, first, language);
    await first.scan("SL00481522");
    await page.locator('.chip[aria-pressed="true"]', { hasText: keys.text("seal.intact") }).waitFor();
    // the next item is entered before the investigator closes the whole
    await first.tap(keys.key("deposit.addAnother"));

    const next = countedHands(page);
    await next.tap(keys.category("other"));
    await next.tap(keys.phrase(1));
    await next.tap(keys.next());
    await tapTake(page, next, language);
    await next.scan("SL00481523");
    await page.locator('.chip[aria-pressed="true"]', { hasText: keys.text("seal.intact") }).waitFor();
    await next.tap(keys.next());
    within(next.effort, NEXT_ITEM);

    const proof = countedHands(page);
    await page.locator(".depositor-pin .pad-value").waitFor();
    await proof.pad(PIN);
    await first.tap(keys.next());
    await page.locator(".print-all").waitFor();
    within(first.effort, FIRST_ITEM);
    expect(proof.effort).toEqual({ taps: 0, scans: 0, keys: PIN.length });

    const codes = await page
      .locator(".rows a.row")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("href")?.slice(3) ?? ""));
    const items = codes.map((code) => reader.item(code));
    expect(items.map((item) => [item?.category, item?.awaits, item?.seal?.text, item?.photos.length])).toEqual([
      ["clothes", undefined, "SL00481522", 1],
      ["other", undefined, "SL00481523", 1],
    ]);
    expect(items[0]?.depositor?.officer).toBe(cardOf(IO));

    await page.locator(".print-all .button-primary").click();
    await page.locator(".print-next").waitFor();
    const shelving = countedHands(page);
    await shelving.scan(codes[0] ?? "");
    await page.locator(".chosen").waitFor();
    await shelving.scan(rack()?.place ?? "");
    await page.locator(".rows .mark-ok").first().waitFor();
    within(shelving.effort, LABEL_AND_RACK);
    expect(reader.item(codes[0] ?? "")).toMatchObject({
      label: { verified: true },
      whereabouts: { kind: "placed", place: rack()?.place },
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

test("[DF13] a wrong PIN of the depositor loses nothing; without the PIN it is saved and confirmed later", async () => {
  const { page } = await openKiosk(browser, station.url, { language: "hi" });
  const keys = depositKeys(page, "hi");
  await signIn(page, "1101", "271828");
  await page.goto(`${station.url}/deposit`);
  await page.locator(".page-flow .pad-value").fill("8201");
  await keys.next().click();
  await keys.officer(IO).click();
  await keys.key("ago.now").click();
  await keys.next().click();
  await keys.category("weapon").click();
  await keys.phrase(0).click();
  await keys.next().click();
  await keys.key("seal.none").click();
  await keys.take();
  await keys.next().click();
  await page.locator(".depositor-pin .pad-value").fill("999991");
  await keys.next().click();
  await page.locator(".flow-foot").getByRole("alert").waitFor();
  expect(await page.locator(".check-row").count()).toBe(1);
  await keys.key("deposit.pinLater").click();
  await page.getByText(keys.text("deposit.awaitsNote")).waitFor();
  const code = ((await page.locator(".rows a.row").first().getAttribute("href")) ?? "").slice(3);
  const { reader } = station.edge.opened.view;
  expect(reader.item(code)?.awaits).toBe("depositor");

  await page.goto(`${station.url}/i/${code}`);
  await keys.key("act.deposit.confirm").click();
  await page.waitForURL("**/unconfirmed");
  const card = page.locator("section.card", { has: page.locator(`a[href="/i/${code}"]`) });
  await card.getByRole("button", { name: keys.text("unconfirmed.byDepositor") }).click();
  await typeInto(page, "password", PIN);
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(reader.item(code)).toMatchObject({ confirmed: { officer: cardOf(IO), as: "depositor" } });
  await page.context().close();
});

test("[DF4] [DF6] an officer of the railway police hands in before two, and the SHO confirms", async () => {
  const { page } = await openKiosk(browser, station.url, { language: "en" });
  const keys = depositKeys(page, "en");
  await signIn(page, "1101", "271828");
  await page.goto(`${station.url}/deposit`);
  await page.locator(".page-flow .pad-value").fill("8301");
  await keys.next().click();
  await page.getByRole("button", { name: keys.text("officer.outside") }).click();
  await page.getByRole("button", { name: "GRP" }).click();
  await page.getByLabel(keys.text("officer.name")).fill("महेश कुमार");
  await page.getByLabel(keys.text("lock.number")).fill("GRP-88");
  await page.getByRole("button", { name: "Sub-inspector", exact: true }).click();
  await keys.key("ago.now").click();
  expect(await keys.next().isDisabled()).toBe(true);
  await keys.key("photo.camera").click();
  await keys.key("photo.take").click();
  await keys.key("photo.keep").click();
  await page.locator(".photo img").waitFor();
  await keys.next().click();
  await keys.category("other").click();
  await keys.phrase(0).click();
  await keys.next().click();
  await keys.key("seal.none").click();
  await keys.take();
  await keys.next().click();
  await keys.next().click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByText(keys.text("second.outsider")).waitFor();
  await typeInto(page, "text", "1102");
  await typeInto(page, "password", "314159");
  await page.getByText(keys.text("deposit.awaitsNote")).waitFor();
  const code = ((await page.locator(".rows a.row").first().getAttribute("href")) ?? "").slice(3);
  const { reader } = station.edge.opened.view;
  expect(reader.item(code)).toMatchObject({
    awaits: "outsider",
    depositor: { number: "GRP-88", station: "जी०आर०पी०" },
  });

  await keys.key("nav.lock").click();
  await page.waitForSelector(".lock");
  await signIn(page, "1201", "161803");
  await page.goto(`${station.url}/unconfirmed`);
  const card = page.locator("section.card", { has: page.locator(`a[href="/i/${code}"]`) });
  await card.getByRole("button", { name: keys.text("unconfirmed.bySho") }).click();
  await page.getByRole("button", { name: "Confirmed by wireless" }).click();
  await keys.key("unconfirmed.confirm").click();
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(reader.item(code)).toMatchObject({ confirmed: { as: "sho" } });
  await page.context().close();
});
