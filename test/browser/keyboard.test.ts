import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTrainingStation, type TestStation } from "../support/station.ts";
import { type Kiosk, keepPicture, launchChromium, openKiosk, scan, signIn } from "./kiosk.ts";
import { type Finger, finger } from "./on-screen-keys.ts";
import { clippedTexts, foreignGlyphs, smallTargets } from "./page-audit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const INSCRIPT = "हिन्दी, इनस्क्रिप्ट";
const HINGLISH = "अंग्रेज़ी अक्षरों से हिन्दी";
const LATIN = "अंग्रेज़ी अक्षर";

let station: TestStation;
let browser: Browser;
let kiosk: Kiosk;
let page: Page;
let press: Finger;

beforeAll(async () => {
  station = await startTrainingStation();
  browser = await launchChromium();
  kiosk = await openKiosk(browser, station.url);
  page = kiosk.page;
  press = finger(page);
  await signIn(page, "1101", "271828");
});
afterAll(async () => {
  await browser?.close();
  await station?.close();
});
beforeEach(async () => {
  await page.evaluate(() => {
    localStorage.removeItem("keyboard.hidden");
    localStorage.removeItem("keyboard.page");
  });
  await page.goto(station.url);
  await page.waitForSelector("#search, .lock");
  if ((await page.locator(".lock").count()) > 0) await signIn(page, "1101", "271828");
  await page.waitForSelector("#search");
});

const field = () => page.locator("#search");
const keyboard = () => page.locator(".keyboard");
const item = () => station.edge.opened.view.reader.recent(1)[0]?.item ?? "";
const open = async (on: Locator = field()) => {
  await on.click();
  await keyboard().waitFor();
};
const setCaret = (at: number) =>
  field().evaluate((element, to) => (element as HTMLInputElement).setSelectionRange(to, to), at);
/** The reason field of the dialog that reports an item missing. */
const openDialogField = async () => {
  await page.goto(`${station.url}/i/${item()}`);
  await page.locator(".sheet-acts [aria-expanded]").click();
  await page.getByRole("button", { name: "गुम बताएँ" }).click();
  const inDialog = page.locator("dialog[open] input[data-keyboard]").last();
  await inDialog.waitFor();
  return inDialog;
};

test("[KB1] a touched field opens the page for what it takes; a field that a screen focuses waits for the touch", async () => {
  await field().focus();
  await page.waitForTimeout(400);
  expect(await keyboard().count()).toBe(0);
  await open();
  expect(await keyboard().getByRole("button", { name: INSCRIPT }).getAttribute("aria-pressed")).toBe("true");
  await press.named(HINGLISH);
  await press.named("हो गया");
  await page.goto(`${station.url}/places`);
  await page.locator("main .chips button").first().click();
  await open(page.getByLabel("नाम (हिन्दी)"));
  expect(await keyboard().getByRole("button", { name: HINGLISH }).getAttribute("aria-pressed")).toBe("true");
  await page.getByLabel("नाम (अंग्रेज़ी)").click();
  await page.locator(".kb-page-latin").waitFor();
  await page.goto(`${station.url}/issue`);
  await open(page.locator(".code-box input"));
  await press.letters("MK");
  expect(await page.locator(".code-box input").inputValue()).toBe("MK");
});

test("[KB4] देशी कट्टा by InScript, with the caret in the middle", async () => {
  await open();
  await press.letters("देी कट्टा");
  await setCaret(2);
  await press.letters("श");
  expect(await field().inputValue()).toBe("देशी कट्टा");
  expect(await field().evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(3);
  await keepPicture(page, "keyboard-inscript-hi");
});

test("[KB5] देशी कट्टा by Hinglish: a touched word, a space behind it, and a space that takes the likeliest", async () => {
  await open();
  await press.named(HINGLISH);
  await press.letters("katta");
  await press.offer("कट्टा");
  expect(await field().inputValue()).toBe("कट्टा ");
  await setCaret(0);
  await press.letters("deshi ");
  await expect.poll(() => field().inputValue()).toBe("देशी कट्टा ");
  expect(await field().evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(5);
  await field().fill("");
  await press.named("ऊपर वाला अक्षर");
  await press.letters("R");
  await press.letters("edmi ");
  await press.letters("chaku");
  await press.named("हो गया");
  await expect.poll(() => field().inputValue()).toBe("Redmi चाकू");
  await keepPicture(page, "keyboard-hinglish-hi");
});

test("[KB10] another page keeps text and caret", async () => {
  await open();
  await press.letters("देशी ");
  await press.named(HINGLISH);
  await press.letters("katta");
  await press.named(LATIN);
  await press.letters("x9");
  expect(await field().inputValue()).toBe("देशी kattax9");
  await setCaret(5);
  await press.named(INSCRIPT);
  await press.letters("क");
  expect(await field().inputValue()).toBe("देशी कkattax9");
});

interface Edit {
  readonly key: string;
  /** where the selection is put before, as shares of the text; undefined leaves it */
  readonly select: readonly [number, number] | undefined;
}
const ERASE = "erase";
const edit = fc.record({
  key: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(..."कषणतरयिी्ा1") },
    { weight: 2, arbitrary: fc.constant(ERASE) },
  ),
  select: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    nil: undefined,
  }),
});

/** What a plain string with a selection makes of the same edits. */
const byReference = (edits: readonly Edit[]): { text: string; caret: number } => {
  let [text, start, end] = ["", 0, 0];
  for (const { key, select } of edits) {
    if (select) {
      const [a, b] = select.map((share) => Math.round(share * text.length)) as [number, number];
      [start, end] = [Math.min(a, b), Math.max(a, b)];
    }
    if (key === ERASE) {
      if (start === end) start = Math.max(0, start - 1);
      text = text.slice(0, start) + text.slice(end);
    } else {
      text = text.slice(0, start) + key + text.slice(end);
      start += key.length;
    }
    end = start;
  }
  return { text, caret: start };
};

test("[KB2] [KB3] any edits with the caret anywhere make the text that a plain string makes, and the focus stays", async () => {
  await open();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
      const made = await page.evaluate((all) => {
        const typed = document.querySelector("#search") as HTMLInputElement;
        typed.value = "";
        typed.dispatchEvent(new InputEvent("input", { bubbles: true }));
        typed.focus();
        const shift = document.querySelector(".keyboard .kb-wide[aria-pressed]") as HTMLElement;
        const down = () => new PointerEvent("pointerdown", { bubbles: true, cancelable: true, button: 0 });
        const find = (face: string) =>
          [...document.querySelectorAll<HTMLElement>(".keyboard .kb-letter")].find(
            (each) => each.textContent === face || each.textContent === `\u25cc${face}`,
          );
        return (async () => {
          for (const { key, select } of all) {
            if (select) {
              const [a, b] = select.map((share) => Math.round(share * typed.value.length)) as [number, number];
              typed.setSelectionRange(Math.min(a, b), Math.max(a, b));
            }
            if (key === "erase") document.querySelector('.keyboard [aria-label="मिटाएँ"]')?.dispatchEvent(down());
            else {
              if (!find(key)) {
                shift.dispatchEvent(down());
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              }
              find(key)?.dispatchEvent(down());
              await new Promise((done) => setTimeout(done));
            }
          }
          return {
            text: typed.value,
            caret: typed.selectionStart,
            hasFocus: document.activeElement === typed,
          };
        })();
      }, edits);
      expect(made).toEqual({ ...byReference(edits), hasFocus: true });
    }),
    { numRuns: 40 },
  );
});

test("[KB3] erasing peels क्षत्रि sign by sign; moving goes by whole letters; a full field takes no more", async () => {
  await open();
  await press.letters("क्षत्रि");
  await press.named("मिटाएँ");
  expect(await field().inputValue()).toBe("क्षत्र");
  await press.named("पीछे जाएँ");
  await press.letters("म");
  expect(await field().inputValue()).toBe("क्षमत्र");
  await press.named("आगे जाएँ");
  await press.letters("न");
  expect(await field().inputValue()).toBe("क्षमत्रन");
  await page.goto(`${station.url}/issue`);
  const code = page.locator(".code-box input");
  await open(code);
  await press.letters("A".repeat(22));
  expect(await code.inputValue()).toBe("A".repeat(20));
});

test("[KB6] in a dialog it stands above the dialog, types into it, and the dialog stays open", async () => {
  const reason = await openDialogField();
  await open(reason);
  await press.letters("देशी ");
  await press.named(HINGLISH);
  await press.letters("katta");
  await press.offer("कट्टा");
  expect(await reason.inputValue()).toBe("देशी कट्टा ");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  const box = await page.locator(".keyboard-place").boundingBox();
  const onTop = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest(".keyboard") !== null, [
    (box?.x ?? 0) + 300,
    (box?.y ?? 0) + 20,
  ] as const);
  expect(onTop).toBe(true);
  await keepPicture(page, "keyboard-dialog-hi");
  await page.locator(".dialog-head button").click();
  await expect.poll(() => keyboard().count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["typing"])).toBeUndefined();
});

test("[KB7] on 1024 × 600 the field stays in sight and the page can be read to its end", async () => {
  await page.setViewportSize({ width: 1024, height: 600 });
  const sight = async (typed: Locator) => {
    await open(typed);
    await page.waitForTimeout(200);
    const box = await typed.boundingBox();
    const top = (await page.locator(".keyboard-place").boundingBox())?.y ?? 0;
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
  };
  await page.goto(`${station.url}/places`);
  await page.locator("main .chips button").first().click();
  await sight(page.locator("main input[data-keyboard]").last());
  const end = await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    return document.querySelector("main")?.getBoundingClientRect().bottom ?? 0;
  });
  expect(end).toBeLessThanOrEqual((await page.locator(".keyboard-place").boundingBox())?.y ?? 0);
  await sight(await openDialogField());
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("[KB8] hidden once it stays hidden, over a reload too, until the button at the field calls it", async () => {
  await open();
  await press.named("कीबोर्ड छिपाएँ");
  expect(await keyboard().count()).toBe(0);
  expect(await field().evaluate((element) => document.activeElement === element)).toBe(true);
  await page.reload();
  await field().click();
  const call = page.getByRole("button", { name: "कीबोर्ड", exact: true });
  await call.waitFor();
  expect(await keyboard().count()).toBe(0);
  expect(await field().evaluate((element) => (element as HTMLInputElement).inputMode)).toBe("");
  const [button, typed] = [await call.boundingBox(), await field().boundingBox()];
  expect(Math.abs((button?.y ?? 0) + (button?.height ?? 0) - (typed?.y ?? 0))).toBeLessThan(12);
  await call.click();
  await keyboard().waitFor();
  await press.letters("क");
  expect(await field().inputValue()).toBe("क");
  await page.reload();
  await open();
  expect(await field().evaluate((element) => (element as HTMLInputElement).inputMode)).toBe("none");
});

test("[KB9] a scan while it is open leaves the text alone and is understood", async () => {
  await page.goto(`${station.url}/issue`);
  await open(page.locator(".code-box input"));
  await press.letters("AB");
  await scan(page, item());
  await page.locator(".parcel").waitFor();
  expect(await page.locator(".code-box input").inputValue()).toBe("AB");
  const reason = await openDialogField();
  await open(reason);
  await press.letters("कम");
  await scan(page, item());
  await page.waitForTimeout(400);
  expect(await reason.inputValue()).toBe("कम");
  expect(await page.locator("dialog[open]").count()).toBe(1);
});

test("[KB11] it goes when the field is left, and the press that leaves it still does its work", async () => {
  await open();
  await press.letters("क");
  await press.named("हो गया");
  await expect.poll(() => keyboard().count()).toBe(0);
  await page.goto(`${station.url}/issue`);
  await open(page.locator(".code-box input"));
  await press.letters("MK");
  await page.getByRole("banner").getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Issue" }).first().waitFor();
  await expect.poll(() => keyboard().count()).toBe(0);
  await open(page.locator(".code-box input"));
  expect(await keyboard().getByRole("button", { name: "Done" }).count()).toBe(1);
  await page.getByRole("banner").getByRole("button", { name: "हिन्दी" }).click();
});

test("[KB12] every page of it is reachable, readable and ours; erasing is far from done", async () => {
  const faults: Record<string, string[]> = {};
  for (const [width, height] of [
    [1280, 800],
    [1024, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(station.url);
    await open();
    for (const name of [INSCRIPT, HINGLISH, LATIN, "अंक और चिह्न"]) {
      await press.named(name);
      if (name === HINGLISH) await press.letters("kartoos");
      await page.waitForTimeout(250);
      await page.evaluate(AXE);
      const found = [
        ...(await smallTargets(page)),
        ...(await clippedTexts(page)),
        ...(await foreignGlyphs(page, ".keyboard, .keyboard *")),
        ...(await page.evaluate(async () => {
          const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
          const { violations } = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"],
          });
          return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 120)}`));
        })),
      ];
      if (found.length > 0) faults[`${name} ${width}`] = found;
      const erase = await keyboard().getByRole("button", { name: "मिटाएँ" }).boundingBox();
      const done = await keyboard().getByRole("button", { name: "हो गया" }).boundingBox();
      expect((done?.y ?? 0) - (erase?.y ?? 0) - (erase?.height ?? 0)).toBeGreaterThan(100);
    }
  }
  expect(faults).toEqual({});
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("[KB13] it is fetched when a field first wants it, and complains of nothing", async () => {
  const fresh = await openKiosk(browser, station.url);
  const fetched: string[] = [];
  fresh.page.on("request", (request) => fetched.push(request.url()));
  await signIn(fresh.page, "1101", "271828");
  await fresh.page.waitForSelector("#search");
  expect(fetched.filter((url) => url.includes("keyboard"))).toEqual([]);
  await fresh.page.locator("#search").click();
  await fresh.page.locator(".keyboard").waitFor();
  expect(fetched.filter((url) => url.includes("open-keyboard"))).toHaveLength(1);
  await fresh.page.getByRole("banner").getByRole("button", { name: "लॉक करें" }).click();
  await expect.poll(() => fresh.page.locator(".keyboard").count()).toBe(0);
  await fresh.page
    .getByRole("button", { name: /नया पिन|पिन बनाएँ|कोड/ })
    .first()
    .click();
  await fresh.page.locator("input[data-keyboard]").nth(1).click();
  await fresh.page.locator(".keyboard").waitFor();
  expect(await fresh.page.locator(".keyboard").getByRole("button", { name: HINGLISH }).count()).toBe(0);
  expect([...fresh.complaints, ...kiosk.complaints, ...fresh.foreign]).toEqual([]);
});

test("[KB2] [KB11] on a touch screen keys type once each, and what lies below is not touched", async () => {
  const touched = await openKiosk(browser, station.url, { hasTouch: true });
  const typed = touched.page.locator("#search");
  await signIn(touched.page, "1101", "271828");
  await typed.tap();
  const key = (name: string) => touched.page.locator(".keyboard").getByRole("button", { name, exact: true });
  for (const letter of "कपकर") await key(letter).tap();
  expect(await typed.inputValue()).toBe("कपकर");
  await key("मिटाएँ").tap();
  expect(await typed.inputValue()).toBe("कपक");
  expect(await typed.evaluate((element) => document.activeElement === element)).toBe(true);
  const url = touched.page.url();
  await key("हो गया").tap();
  await expect.poll(() => touched.page.locator(".keyboard").count()).toBe(0);
  await touched.page.waitForTimeout(300);
  expect([touched.page.url(), await touched.page.locator("#search").inputValue()]).toEqual([url, "कपक"]);
  await touched.page.context().close();
});
