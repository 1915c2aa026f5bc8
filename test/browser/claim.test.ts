import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitationText } from "#domain/wire/invitation.ts";
import { shortWords } from "#domain/wire/short-words.ts";
import { hasStation } from "#edge/services/opening/station-file.ts";
import { readClaim } from "#edge/stores/claim/claim-file.ts";
import { composeGateway, type Gateway } from "#gateway/compose.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { freePort } from "../support/free-port.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { countedHands } from "./counted-hands.ts";
import { keepPicture, launchChromium } from "./kiosk.ts";

const MOST_TAPS = 15;
const clock = systemClock();
const name = { hi: "थाना नया", en: "PS New" };
let browser: Browser;
let gateway: Gateway;
let url: string;
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  browser = await launchChromium(["--autoplay-policy=no-user-gesture-required"]);
  const folder = mkdtempSync(join(tmpdir(), "malkhana-claim-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  gateway = await composeGateway({ folder, district: "test.invalid", names: ["127.0.0.1"] }, clock);
  const serving = await serveStations(composeStations(gateway, clock), gateway.authority, {
    port: 0,
    host: "127.0.0.1",
  });
  closing.push(
    () => gateway.close(),
    () => serving.close(),
  );
  url = `https://127.0.0.1:${serving.port}`;
});
afterAll(async () => {
  await browser?.close();
  for (const close of closing.splice(0).reverse()) await close();
});

/** A simulated Pi with an empty card, as a program of its own. */
const barePi = async () => {
  const root = tempFolder();
  const folder = join(root, "station");
  const settings = join(root, "settings.json");
  mkdirSync(root, { recursive: true });
  writeFileSync(settings, JSON.stringify({ printer: { kind: "simulated", port: 0 }, morningSlip: null }));
  const [port, paperPort] = [await freePort(), await freePort()];
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const environment = {
      MALKHANA_DATA: folder,
      MALKHANA_PORT: String(port),
      MALKHANA_PAPER_PORT: String(paperPort),
      MALKHANA_KIOSK: "dist/ui/kiosk",
    };
    const started = spawn(process.execPath, ["dist/edge/main.js", "--claim", "--station", settings], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    await new Promise<void>((resolve) => {
      started.stdout?.on("data", (text: Buffer) => {
        if (/kiosk|Claim it at/.test(text.toString())) resolve();
      });
    });
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/api/station`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
  };
  const kill = async (): Promise<void> => {
    const dying = child;
    if (!dying) return;
    await new Promise((resolve) => {
      dying.once("exit", resolve);
      dying.kill("SIGKILL");
    });
  };
  closing.push(kill);
  await start();
  return { folder, address: `http://localhost:${port}`, start, kill };
};
const openPage = async (address: string, language: "hi" | "en", width: number, height: number) => {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height } });
  await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return page;
};
const inviteTo = async (station: string): Promise<string> => {
  gateway.stations.put({ station, name, circle: "c1", zone: "z1" }, clock.now());
  return invitationText({ gateway: url, station, code: await gateway.enrolment.invite(station, "dsp") });
};

describe("claiming a machine at the kiosk", () => {
  test("[CP8] a newcomer ends with an enrolled station and a printed sheet in fifteen taps, through a reload and a restart", async () => {
    const pi = await barePi();
    const page = await openPage(pi.address, "hi", 1024, 600);
    const hands = countedHands(page);
    const press = (text: string) => hands.tap(page.getByRole("button", { name: text, exact: true }));
    const invitation = await inviteTo("NEW-1");
    await page.locator("input").waitFor();
    await keepPicture(page, "claim-enrol-hi-1024x600");
    // a scanner types into the field and ends with Enter
    hands.effort.scans++;
    await page.keyboard.type(invitation);
    await page.keyboard.press("Enter");
    const words = page.locator(".claim-words strong");
    await words.first().waitFor();
    const vkey = gateway.epochs.get("NEW-1", 1)?.vkey ?? "";
    const shown = await words.allTextContents();
    expect(shown).toEqual(shortWords(sha256, vkey).map(({ hi, en }) => `${hi} ${en}`));
    await keepPicture(page, "claim-words-hi-1024x600");
    await press("वही चार शब्द हैं");
    await press("लिंक जाँचें");
    await press("जाँच लेबल छापें");
    await page.getByText("अब उसी लेबल").waitFor();

    await pi.kill();
    await pi.start();
    await page.reload();
    await page.getByText("अब उसी लेबल").waitFor();
    await keepPicture(page, "claim-label-hi-1024x600");
    await hands.scan(readClaim(pi.folder).label ?? "");
    await press("फोटो लें");
    await hands.tap(page.locator(".camera-shutter, .dialog .button-primary").first());
    await hands.tap(page.locator(".dialog .button-primary").first());
    await press("यहाँ नहीं लगा");
    await press("बजाएँ");
    await press("ठीक है");
    await press("पर्ची छापें");
    await page.getByText("मशीन सौंपने को तैयार है").waitFor();
    await keepPicture(page, "claim-done-hi-1024x600");
    expect(hands.effort.taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(gateway.devices.of("NEW-1")).toHaveLength(1);
    expect(readClaim(pi.folder).signedMs).toBeGreaterThan(0);
    await page.getByRole("button", { name: "आगे: पहले अधिकारी" }).click();
    await page.locator("form").waitFor();
  }, 120_000);

  test("[CP7] a machine without a station serves its enrolment and nothing else, and a refusal leaves it as it was", async () => {
    const pi = await barePi();
    const ask = async (path: string, body?: object) => {
      const answer = await fetch(pi.address + path, {
        method: body ? "POST" : "GET",
        ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    for (const path of ["/api/items", "/api/home", "/api/officers", "/api/log/head", "/api/claim"])
      expect(await ask(path)).toEqual([404, "request/not-found"]);
    expect(await ask("/api/setup", {})).toEqual([404, "request/not-found"]);
    const enrol = (invitation: string) => ask("/api/claim/enrol", { invitation });
    expect(await enrol("https://somewhere/else")).toEqual([422, "claim/invitation"]);
    expect(await enrol(invitationText({ gateway: "https://127.0.0.1:1", station: "NEW-2", code: "AAAABBBB" }))).toEqual(
      [503, "claim/unreachable"],
    );
    expect(await enrol(invitationText({ gateway: url, station: "NOBODY", code: "AAAABBBB" }))).toEqual([
      409,
      "claim/no-code",
    ]);
    await inviteTo("NEW-2");
    expect(await enrol(invitationText({ gateway: url, station: "NEW-2", code: "AAAABBBB" }))).toEqual([
      403,
      "claim/wrong-code",
    ]);
    expect(hasStation(pi.folder)).toBe(false);
    const page = await openPage(pi.address, "en", 1280, 800);
    await page.locator("input").waitFor();
    await keepPicture(page, "claim-enrol-en");
    const used = await inviteTo("NEW-2");
    expect(await enrol(used)).toEqual([200, undefined]);
    await expect.poll(() => ask("/api/claim"), { timeout: 20_000 }).toEqual([200, undefined]);
    await page.reload();
    await page.locator(".claim-words").waitFor();
    await keepPicture(page, "claim-words-en");
  }, 60_000);
});
