import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** How Debian's Chromium is started in tests. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/** Debian's own Chromium with a fake camera. */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, ...more] });

/** A page of the kiosk and what went wrong in it. */
export interface Kiosk {
  readonly page: Page;
  /** messages of the console and faults of scripts, without the answer "nobody is signed in" that every start gets */
  readonly complaints: string[];
  /** addresses asked for that are not the station's own */
  readonly foreign: string[];
}

/** Opens the kiosk of a station. `language` is chosen before the page starts. */
export const openKiosk = async (
  browser: Browser,
  url: string,
  options: {
    language?: "hi" | "en";
    width?: number;
    height?: number;
    hasTouch?: boolean;
    /** called before the first page is opened */
    prepare?: (context: BrowserContext) => Promise<void>;
  } = {},
): Promise<Kiosk> => {
  const { language = "hi", width = 1280, height = 800, hasTouch = false, prepare } = options;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch });
  await context.addInitScript(
    (chosen) => localStorage.setItem("language", localStorage.getItem("language") ?? chosen),
    language,
  );
  await prepare?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on("pageerror", (fault) => complaints.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("blob:")) foreign.push(request.url());
  });
  await page.goto(url);
  await page.waitForSelector(".pad-value");
  return { page, complaints, foreign };
};

const GAP_S = 0.003;

/** What a scanner does: the keys of a code 3 ms apart by their own clock, however busy the machine is, then Enter. */
export const scan = async (page: Page, code: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const startS = Date.now() / 1_000;
  const keys = [...code].map((text) => ({ key: text, text, code: /\d/.test(text) ? `Digit${text}` : `Key${text}` }));
  const all = [...keys, { key: "Enter", text: "\r", code: "Enter" }];
  await Promise.all(
    all.flatMap((key, index) => {
      const event = { ...key, timestamp: startS + index * GAP_S, windowsVirtualKeyCode: key.text.charCodeAt(0) };
      return [
        session.send("Input.dispatchKeyEvent", { ...event, type: "keyDown" }),
        session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" }),
      ];
    }),
  );
  await session.detach();
};

/** Types into the pad's field of this kind once it is empty and has the focus, as a person would, and presses Enter. */
export const typeInto = async (page: Page, kind: "text" | "password", digits: string): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const field = document.activeElement;
    const isPin = field instanceof HTMLInputElement && field.type === "password";
    return field instanceof HTMLInputElement && field.value === "" && isPin === (wanted === "password");
  }, kind);
  await page.keyboard.type(digits);
  await page.keyboard.press("Enter");
};

/** Number, then PIN, by keys. */
export const signIn = async (page: Page, number: string, pin: string): Promise<void> => {
  await typeInto(page, "text", number);
  await typeInto(page, "password", pin);
  await page.waitForSelector(".header");
};

/** Presses a key of the number pad in the page for each digit. */
export const pad = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await page.locator(".key", { hasText: new RegExp(`^${digit}$`) }).click();
};

/** Keeps a picture where `SCREENS` names a folder; a run without it keeps none. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SCREENS"];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled", caret: "hide" });
};
