import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeApp } from "#edge/compose-app.ts";
import { serveApp } from "#edge/http/serve.ts";
import { serveRoom } from "#edge/http/simulated-room/serve-room.ts";
import { TRAINING_STATION } from "#edge/services/seed/make-training.ts";
import { addPage, servePage } from "#gateway/http/serve-page.ts";
import { TRAINING_PEOPLE } from "#gateway/services/seed-training.ts";
import { systemClock } from "#platform/clock.ts";
import { openTestDistrict } from "../support/district.ts";
import { type EnrolledRoom, openEnrolledRoom } from "../support/enrolled-room.ts";
import { PIN } from "../support/http-station.ts";
import { enrol } from "../support/open-test-station.ts";
import { keepPicture, launchChromium, openKiosk, signIn } from "./kiosk.ts";
import { clippedTexts, smallTargets } from "./page-audit.ts";

let room: EnrolledRoom;
let browser: Browser;
let kioskUrl = "";
let roomUrl = "";
let districtUrl = "";
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  room = await openEnrolledRoom();
  closing.push(() => room.close());
  const { edge, gateway, gatewayFolder, hands } = room;
  for (const [role, number] of [
    ["sho", "1201"],
    ["moharrir", "1101"],
  ] as const)
    await edge.pins.set(await enrol(edge.opened, role, number), PIN);
  const kiosk = await serveApp((hosts) => composeApp(edge, hosts), { port: 0, kiosk: "dist/ui/kiosk" });
  kioskUrl = `http://localhost:${kiosk.port}`;
  closing.push(() => kiosk.close());
  const port = await new Promise<number>((resolve) => {
    void serveRoom({ port: 0, hands, alarms: edge.alarms.open, kiosk: kioskUrl, papers: kioskUrl }).then((server) => {
      closing.push(async () => {
        server.close();
        server.closeAllConnections();
      });
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  roomUrl = `http://localhost:${port}`;
  let hosts: readonly string[] = [];
  const { page } = await openTestDistrict(gateway, gatewayFolder, systemClock(), {
    hosts: () => hosts,
    training: TRAINING_PEOPLE,
  });
  addPage(page.app, "dist/ui/dashboard");
  const serving = await servePage(page.app, { host: "127.0.0.1", port: 0, authority: undefined });
  hosts = [`localhost:${serving.port}`];
  districtUrl = `http://localhost:${serving.port}`;
  closing.push(
    () => serving.close(),
    () => page.close(),
  );
  browser = await launchChromium();
  closing.push(() => browser.close());
}, 120_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const openRoom = async (lang: "hi" | "en", width: number, height: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${roomUrl}/?lang=${lang}`);
  await page.waitForSelector("#plan svg");
  return page;
};
const signInAtDistrict = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => localStorage.setItem("language", "en"));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(districtUrl);
  await page.waitForSelector("form");
  const { password } = TRAINING_PEOPLE.find(({ number }) => number === "9001") ?? { password: "" };
  await page.locator("form input").first().fill("9001");
  await page.locator("form input[type=password]").fill(password);
  await page.locator("form button[type=submit]").click();
  await page.waitForSelector(".menu");
  await page.goto(`${districtUrl}/alarms`);
  return page;
};

for (const [lang, width, height] of [
  ["hi", 1280, 800],
  ["en", 1024, 600],
  ["hi", 390, 844],
] as const)
  test(`[SM7] the page in ${lang} at ${width}x${height} is whole and reachable`, async () => {
    const page = await openRoom(lang, width, height);
    await page.waitForTimeout(800);
    await keepPicture(page, `simulated-room-${lang}-${width}`);
    expect([...(await smallTargets(page)), ...(await clippedTexts(page))]).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

test("[SM1] a press shows within a second without leaving the page, and comes from the page itself only", async () => {
  const page = await openRoom("en", 1280, 800);
  await page.locator("[data-press=empty-paper]").click();
  await page.locator("#printer .bad", { hasText: "paper out" }).waitFor({ timeout: 5_000 });
  await page.locator("[data-press=mend-printer]").click();
  await page.locator("#printer .ok").waitFor({ timeout: 5_000 });
  const send = (init: RequestInit, path = "/press/open-cover") =>
    fetch(roomUrl + path, { redirect: "manual", ...init }).then(({ status }) => status);
  expect(await send({ method: "POST", headers: { Origin: "http://elsewhere.example" } })).toBe(403);
  expect(await send({ method: "GET" })).toBe(404);
  expect(await send({ method: "PUT" })).toBe(405);
  expect(await send({ method: "POST" }, "/press/burn-it-down")).toBe(404);
  expect(room.edge.printer.simulated?.lamps().coverOpen).toBe(false);
  await page.context().close();
});

test("[SM5] opened at 3 at night with the link cut: alarm at the kiosk, and at the district with its own time and still", async () => {
  const { link, hands, edge, gateway } = room;
  const { page } = await openKiosk(browser, kioskUrl, { language: "en" });
  const district = await signInAtDistrict();
  link.cut();
  await hands.press("clock-night");
  await hands.press("open-door");
  const banner = page.locator(".alarm-banner", { hasText: "Door opened" });
  await banner.waitFor({ timeout: 10_000 });
  expect(await banner.textContent()).toContain("03:00");
  await keepPicture(page, "night-alarm-kiosk");
  expect(gateway.alarms.open()).toEqual([]);
  const night = await expect
    .poll(() => edge.alarms.open().find(({ kind }) => kind === "door-hours")?.stills.length, { timeout: 10_000 })
    .toBe(2)
    .then(() => edge.alarms.open().find(({ kind }) => kind === "door-hours"));
  await signIn(page, "1201", PIN);
  await page.goto(`${kioskUrl}/alarms`);
  const card = page.locator(".alarm-card", { hasText: "outside duty hours" });
  await card.getByText("Look at 2 pictures").click();
  await expect
    .poll(() => card.locator("img").evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth)))
    .toEqual([640, 640]);
  await keepPicture(page, "night-alarm-still");

  link.restore();
  await expect
    .poll(() => gateway.alarms.open().some(({ detail }) => detail["what"] === "door-hours"), { timeout: 30_000 })
    .toBe(true);
  await district.reload();
  const line = district.locator("li", { hasText: "outside duty hours" });
  await line.waitFor();
  expect(await line.textContent()).toContain("03:00");
  await keepPicture(district, "night-alarm-district");
  const still = night?.stills[0]?.sha256 ?? "";
  const stored = join(room.gatewayFolder, "blobs", TRAINING_STATION.code, still.slice(0, 2), still.slice(2, 4), still);
  await expect.poll(() => existsSync(stored), { timeout: 90_000, interval: 500 }).toBe(true);
}, 180_000);
