import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserServer, chromium, type Page } from "playwright-core";
import { makeTraining } from "#edge/services/seed/make-training.ts";
import { systemClock } from "#platform/clock.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { FLAGS, scan, typeInto } from "./kiosk.ts";

/** A real station process and a real browser process, each of which can be killed like by a power cut. */
export interface KilledStation {
  readonly url: string;
  readonly folder: string;
  /** the page of the browser that runs now */
  page(): Page;
  /** kill -9 and nothing else */
  killServer(): Promise<void>;
  killBrowser(): Promise<void>;
  /** starts whatever is dead, as the machine does by itself after a power cut; the kiosk opens at its first page */
  revive(): Promise<void>;
  /** card and PIN of an officer on the lock screen */
  signIn(card: string, pin: string): Promise<void>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("close", () => resolve());
  });

/** Seeds a training station and starts both processes. */
export const startKilledStation = async (): Promise<KilledStation> => {
  const root = mkdtempSync(join(tmpdir(), "malkhana-killed-"));
  const folder = join(root, "data");
  await makeTraining({ folder, until: systemClock().now(), printerPort: 0 });
  const [port, paperPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  let server: ChildProcess | undefined;
  let browserServer: BrowserServer | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;

  const startServer = async () => {
    const [node, ...flags] = runningTypeScript("edge/main.ts");
    const env = {
      ...process.env,
      MALKHANA_DATA: folder,
      MALKHANA_PORT: `${port}`,
      MALKHANA_PAPER_PORT: `${paperPort}`,
    };
    const child = spawn(node, flags, { env, stdio: ["ignore", "pipe", "inherit"] });
    server = child;
    let said = "";
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("ready after")) resolve();
      });
      child.once("close", () => reject(new Error(`the station ended: ${said}`)));
    });
  };
  const startBrowser = async () => {
    browserServer = await chromium.launchServer({ executablePath: "/usr/bin/chromium", args: FLAGS });
    browser = await chromium.connect(browserServer.wsEndpoint());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(url);
  };
  const killServer = async () => {
    if (!server) return;
    const dead = gone(server);
    server.kill("SIGKILL");
    await dead;
    server = undefined;
  };
  const killBrowser = async () => {
    await browserServer?.kill();
    browserServer = undefined;
    page = undefined;
  };
  const revive = async () => {
    if (!server) await startServer();
    if (!page) await startBrowser();
  };
  const open = (): Page => {
    if (!page) throw new Error("the browser is dead");
    return page;
  };
  await revive();
  return {
    url,
    folder,
    page: open,
    killServer,
    killBrowser,
    revive,
    async signIn(card, pin) {
      await open().locator(".lock").waitFor();
      await scan(open(), card);
      await typeInto(open(), "password", pin);
      await open().locator(".header").waitFor();
    },
    async close() {
      await killBrowser();
      await killServer();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
