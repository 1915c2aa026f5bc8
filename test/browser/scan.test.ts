import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Command, commandCode } from "#domain/commands.ts";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { countedHands } from "./counted-hands.ts";
import { keepPicture, launchChromium, openKiosk, scan, signIn, typeInto } from "./kiosk.ts";

let station: TestStation;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  ({ page, complaints } = await openKiosk(browser, station.url));
  await signIn(page, "1101", "271828");
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});

const placed = () => {
  const found = station.edge.opened.view.reader.recent(80).filter(({ whereabouts }) => whereabouts.kind === "placed");
  return (at: number): string => found[at]?.item ?? "";
};
const open = async (path: string) => {
  await page.goto(station.url + path);
  await page.waitForSelector("main h1");
};
const command = (name: Command) => scan(page, commandCode(name));
const parcels = () => page.locator(".parcel").count();

/** Keys as another layout or input method sends them: the physical key is the scanner's, the character is not. */
const foreignKeys = async (text: string, key: (character: string) => string, gapS = 0.004, end = "Enter") => {
  const session: CDPSession = await page.context().newCDPSession(page);
  const startS = Date.now() / 1_000;
  const all = [...text].map((character) => ({
    key: key(character),
    ...(key(character).length === 1 ? { text: key(character) } : {}),
    code: /\d/.test(character) ? `Digit${character}` : `Key${character}`,
  }));
  const last = end === "" ? [] : [{ key: end, code: end, ...(end === "Enter" ? { text: "\r" } : {}) }];
  await Promise.all(
    [...all, ...last].map((one, index) =>
      session.send("Input.dispatchKeyEvent", { ...one, type: "keyDown", timestamp: startS + index * gapS }),
    ),
  );
  return session;
};
const DEVANAGARI = "मनवलरकपतगचटजदसहबयडफअइउएओखघ";
const hindi = (character: string) =>
  /\d/.test(character)
    ? String.fromCharCode(0x966 + Number(character))
    : DEVANAGARI.charAt(character.charCodeAt(0) - 65);

test("[SK8] under a Hindi layout a scan is read by its keys, and the field it fell into is as before", async () => {
  await open("/issue");
  const field = page.locator(".code-box input");
  await field.fill("मेरा");
  await field.focus();
  await (await foreignKeys(placed()(0), hindi)).detach();
  await page.locator(".parcel").first().waitFor();
  expect([await parcels(), await field.inputValue()]).toEqual([1, "मेरा"]);
});

test("[SK8] while an input method is in the middle of a word a scan is read, and the word does not come back", async () => {
  const field = page.locator(".code-box input");
  await field.fill("क");
  await field.focus();
  const ime = await page.context().newCDPSession(page);
  await ime.send("Input.imeSetComposition", { text: "खग", selectionStart: 2, selectionEnd: 2 });
  expect(await field.inputValue()).toBe("कखग");
  await (await foreignKeys(placed()(1), () => "Process")).detach();
  await expect.poll(parcels).toBe(2);
  await ime.detach();
  expect(await field.inputValue()).toBe("कखग");
  await field.fill("");
});

test("[SK1] a scanner that is slow, ends with Tab, or ends with nothing is understood, and moves no focus", async () => {
  const field = page.locator(".code-box input");
  await field.focus();
  const same = (character: string) => character;
  await (await foreignKeys(placed()(2), same, 0.03)).detach();
  await expect.poll(parcels).toBe(3);
  await (await foreignKeys(placed()(3), same, 0.004, "Tab")).detach();
  await expect.poll(parcels).toBe(4);
  await (await foreignKeys(placed()(4), same, 0.004, "")).detach();
  await expect.poll(parcels).toBe(5);
  expect(await field.inputValue()).toBe("");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("[SK3] two codes that came glued together are both taken", async () => {
  await scan(page, placed()(5) + placed()(6));
  await expect.poll(parcels).toBe(7);
});

test("[SK4] an error stands above every dialog and stops scanning until the desk card acknowledges it", async () => {
  await open(`/i/${placed()(0)}`);
  await page.getByRole("button", { name: "सील जाँच", exact: true }).click();
  await page.locator("dialog[open]").waitFor();
  await scan(page, "MK7Q2KD482913Q");
  await page.locator(".scan-problem").waitFor();
  await keepPicture(page, "scan-problem-hi");
  expect(await page.locator("dialog[open]").count()).toBe(2);
  await scan(page, placed()(1));
  await page.waitForTimeout(300);
  expect(await page.locator(".scan-problem strong").first().textContent()).toBe("MK7Q2KD482913Q");
  await command("done");
  await page.locator(".scan-problem").waitFor({ state: "detached" });
  expect([await page.locator("dialog[open]").count(), page.url()]).toEqual([1, `${station.url}/i/${placed()(0)}`]);
});

test("[SK6] cards on the desk close, go back, change the language, save and lock, on the screen in view", async () => {
  await command("cancel");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await command("language");
  await page.waitForSelector('html[lang="en"]');
  await command("language");
  await page.waitForSelector('html[lang="hi"]');
  await open("/deposit");
  await page.getByRole("button", { name: "एफ०आई०आर०", exact: true }).click();
  await page.keyboard.press("Tab");
  await page.locator(".page-flow .pad-value").first().fill("4411");
  await command("done");
  await page.locator('.step[aria-current="step"]', { hasText: "2" }).waitFor();
  await command("back");
  await page.locator('.step[aria-current="step"]', { hasText: "1" }).waitFor();
  await command("print");
  await page.locator(".scan-no-command").waitFor();
  await keepPicture(page, "scan-no-command-hi");
  await command("lock");
  await page.waitForSelector(".lock");
  await command("language");
  await page.getByRole("heading", { name: "Who are you?" }).waitFor();
  await command("language");
  await signIn(page, "1101", "271828");
});

test("[SK9] a torn label costs one tap and its six digits", async () => {
  await open("/issue");
  const before = await parcels();
  const hands = countedHands(page);
  await hands.tap(page.getByRole("button", { name: "लेबल फटा है? 6 अंक" }));
  await page.locator("dialog .pad-value").waitFor();
  await keepPicture(page, "tail-hi");
  await hands.type(placed()(9).slice(7, 13));
  await expect.poll(parcels).toBe(before + 1);
  expect(hands.effort).toEqual({ taps: 1, scans: 0, keys: 6 });
  expect(await page.locator("dialog[open]").count()).toBe(0);
});

test("[DR11] another officer's card on a form asks what is meant; as second person only the PIN is asked later", async () => {
  const { reader } = station.edge.opened.view;
  await open("/issue");
  await scan(page, reader.officerByNumber("1102")?.officer ?? "");
  await page.waitForTimeout(300);
  // on this form an officer's card names the carrier; on an item it can only be a second person or the next one
  const item = reader
    .recent(200)
    .find(({ category, whereabouts }) => category === "electronic" && whereabouts.kind === "placed");
  await open(`/i/${item?.item}`);
  await scan(page, reader.officerByNumber("1201")?.officer ?? "");
  await page.locator(".card-choices").waitFor();
  await keepPicture(page, "card-dialog-hi");
  await page.getByRole("button", { name: "इसी काम में दूसरे अधिकारी" }).click();
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  expect(page.url()).toContain(`/i/${item?.item}`);
});

for (const language of ["hi", "en"] as const)
  test(`[SK10] signing in costs one scan and the PIN with Enter (${language})`, async () => {
    const kiosk = await openKiosk(browser, station.url, { language });
    const hands = countedHands(kiosk.page);
    await hands.scan(station.edge.opened.view.reader.officerByNumber("1101")?.officer ?? "");
    await kiosk.page.locator('input[type="password"]').waitFor();
    await kiosk.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === "password");
    await hands.type("271828");
    await kiosk.page.keyboard.press("Enter");
    hands.effort.keys += 1;
    await kiosk.page.waitForSelector(".header");
    expect(hands.effort).toEqual({ taps: 0, scans: 1, keys: 7 });
    await kiosk.page.context().close();
    await page.reload();
  });

test("[SK4] [SK6] nothing in the page complained", async () => {
  await page.waitForSelector(".lock");
  await scan(page, station.edge.opened.view.reader.officerByNumber("1101")?.officer ?? "");
  await typeInto(page, "password", "271828");
  await page.waitForSelector(".header");
  // the browser itself tells of the refused scan
  expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
});
