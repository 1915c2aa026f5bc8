import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { type Kiosk, launchChromium, openKiosk, pad, scan, signIn, typeInto } from "./kiosk.ts";

let station: TestStation;
let browser: Browser;
let kiosk: Kiosk;
let page: Page;

beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  kiosk = await openKiosk(browser, station.url);
  page = kiosk.page;
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const next = () => page.locator(".flow-foot .button-primary").click();
const rack = () => {
  const found = station.edge.opened.view.reader.places().find((place) => place.kind === "rack" && !place.doubleLock);
  if (!found) throw new Error("the training station has no rack");
  return found;
};

test("[UI1] the whole way of one item in Hindi: in, labelled, shelved, out, back, found", async () => {
  const { reader } = station.edge.opened.view;
  await signIn(page, "1101", "271828");

  // in
  await page.getByRole("link", { name: "माल जमा" }).click();
  await button("एफ०आई०आर०").click();
  await pad(page, "9351");
  await next();
  await page.getByRole("button", { name: "अरुण तिवारी" }).click();
  await button("1 घंटा पहले").click();
  await next();
  await button("मोबाइल / इलेक्ट्रॉनिक").click();
  await page.getByLabel("आई०एम०ई०आई० / क्रमांक").fill("356789012345678");
  await next();
  await button("सील सही").click();
  await button("फोटो लें").click();
  await page.waitForSelector(".photo img");
  await next();
  await page.locator(".depositor-pin .pad-value").fill("173205");
  await button("मालखाने में दर्ज करें").click();
  await page.getByRole("heading", { name: "1 माल दर्ज हुआ" }).waitFor();
  const href = await page.locator(".rows a.row").first().getAttribute("href");
  const code = (href ?? "").slice(3);
  const deposited = reader.item(code);
  expect(deposited).toMatchObject({
    category: "electronic",
    fields: { imei: "356789012345678" },
    seal: { state: "intact", count: 1 },
    label: { copies: 0, verified: false },
  });
  expect(deposited?.photos).toHaveLength(1);

  // labelled and shelved: two scans on the same screen
  await button("लेबल छापें").click();
  await page.locator(".print-next").waitFor();
  await scan(page, code);
  await page.getByText("1 माल हाथ में").waitFor();
  const to = rack();
  await scan(page, to.place);
  await page.getByText(`${to.name.hi} में रखा गया`).waitFor();
  expect(reader.item(code)).toMatchObject({
    label: { copies: 1, verified: true },
    whereabouts: { kind: "placed", place: to.place },
  });

  // out
  await scan(page, code);
  await page.getByText("1 माल हाथ में").waitFor();
  await page.getByRole("link", { name: "मुख्य पन्ना" }).click();
  await page.waitForSelector("#search");
  await scan(page, code);
  await page.waitForURL(`**/i/${code}`);
  await button("निकासी").click();
  await page.locator(".parcel").getByText("356789012345678").waitFor();
  await page.locator(".chips-large").getByRole("button", { name: "विधि विज्ञान प्रयोगशाला" }).click();
  await page.getByRole("button", { name: "रामवीर यादव" }).click();
  await button("7 दिन").click();
  await page.getByLabel("आदेश सं०").fill("218/2026");
  await button("रोड सर्टिफिकेट बनाएँ").click();
  await page.waitForSelector(".diary-text");
  const movement = reader.movement(page.url().split("/m/")[1] ?? "");
  expect(movement).toMatchObject({ purpose: "fsl", order: { number: "218/2026" } });
  await page.getByText(`आर०सी० ${movement?.certificate.serial}/${movement?.certificate.year}`).first().waitFor();
  expect(await page.locator(".diary-text").textContent()).toContain("रवानगी");

  // back
  await scan(page, code);
  await page.waitForURL(`**/i/${code}`);
  await button("वापसी").click();
  await page.getByRole("button", { name: "रामवीर यादव ही लाए" }).click();
  await button("सील सही, वैसी ही").click();
  await scan(page, to.place);
  await page.getByRole("heading", { name: "1 माल वापस दर्ज हुआ" }).waitFor();
  expect(reader.item(code)?.whereabouts).toMatchObject({ kind: "placed", place: to.place });

  // found
  await page.getByRole("banner").getByRole("link", { name: "मुख्य पन्ना" }).click();
  await page.locator("#search").fill("9351");
  await page.getByRole("heading", { name: "1 माल मिला" }).waitFor();
  await page.getByRole("link", { name: "356789012345678" }).click();
  await page.waitForURL(`**/i/${code}`);
  await page.getByText("वापस आया").waitFor();
  expect(kiosk.complaints).toEqual([]);
  expect(kiosk.foreign).toEqual([]);
});

test("[UI2] a scan leaves the field as it was, presses nothing and closes no dialog", async () => {
  const item = station.edge.opened.view.reader.recent(1)[0]?.item ?? "";
  await page.goto(`${station.url}/issue`);
  await page.waitForSelector(".code-box input");
  await page.locator(".code-box input").fill("abc");
  await page.locator(".code-box input").focus();
  await scan(page, item);
  await page.locator(".parcel").waitFor();
  expect(await page.locator(".code-box input").inputValue()).toBe("abc");
  await page.goto(`${station.url}/i/${item}`);
  await button("सील जाँच").click();
  await page.locator("dialog[open]").waitFor();
  await scan(page, item);
  await page.waitForTimeout(400);
  expect(await page.locator("dialog[open]").count()).toBe(1);
  expect(page.url()).toContain(`/i/${item}`);
});

test("[UI5] the language changes in place: the form keeps what was filled in", async () => {
  await page.goto(`${station.url}/deposit`);
  await button("एफ०आई०आर०").click();
  await pad(page, "77");
  await page.evaluate(() => Object.assign(window, { samePage: true }));
  await button("English").click();
  await page.getByRole("heading", { name: "Deposit" }).waitFor();
  expect(await page.locator(".page-flow .pad-value").inputValue()).toBe("77");
  expect(await page.evaluate(() => "samePage" in window)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  await button("हिन्दी").click();
});

test("[UI7] a draft survives a reload and waits for its own officer only", async () => {
  await page.reload();
  await page.waitForSelector(".page-flow .pad-value");
  expect(await page.locator(".page-flow .pad-value").inputValue()).toBe("77");
  await button("लॉक करें").click();
  await page.waitForSelector(".lock");
  await signIn(page, "1102", "314159");
  await page.goto(`${station.url}/deposit`);
  await page.waitForSelector(".page-flow .pad-value");
  expect(await page.locator(".page-flow .pad-value").inputValue()).toBe("");
  await scan(page, station.edge.opened.view.reader.officerByNumber("1101")?.officer ?? "");
  await page.getByRole("button", { name: "अब यह अधिकारी काम करेंगे" }).click();
  await typeInto(page, "password", "271828");
  await page.locator(`.unfinished a[href="/deposit"]`).click();
  await page.waitForSelector(".page-flow .pad-value");
  expect(await page.locator(".page-flow .pad-value").inputValue()).toBe("77");
});

test("[UI8] a guarded item asks the second officer on the same screen, and a wrong PIN loses nothing", async () => {
  const { reader } = station.edge.opened.view;
  await next();
  await page.getByRole("button", { name: "अरुण तिवारी" }).click();
  await button("अभी").click();
  await next();
  await button("नकदी").click();
  await page.locator(".cash input").first().fill("3");
  await next();
  await button("बिना सील").click();
  await page.locator("summary").click();
  await button("कैमरा खराब").click();
  await next();
  await button("अधिकारी चले गए: पिन बाद में").click();
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor();
  await typeInto(page, "text", "1201");
  await typeInto(page, "password", "000000");
  await dialog.getByRole("alert").waitFor();
  await typeInto(page, "password", "161803");
  await page.getByRole("heading", { name: "1 माल दर्ज हुआ" }).waitFor();
  const code = ((await page.locator(".rows a.row").first().getAttribute("href")) ?? "").slice(3);
  expect(reader.item(code)?.quantity).toEqual({ amount: 150_000, unit: "rupee_paise" });
});

test("[UI13] what was scanned and not understood stays in view until it is seen", async () => {
  await page.getByRole("banner").getByRole("link", { name: "मुख्य पन्ना" }).click();
  await page.waitForSelector("#search");
  await scan(page, "MK7Q2KD482913Q");
  await page.getByRole("alert").waitFor();
  expect(await page.locator(".scan-read").textContent()).toContain("MK7Q2KD482913Q");
  await button("समझ गया").click();
  expect(await page.getByRole("alert").count()).toBe(0);
});
