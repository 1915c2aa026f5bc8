import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeTraining } from "#edge/services/seed/make-training.ts";
import { openView } from "#stores/view/open-view.ts";
import { everyRoute } from "../../../test/browser/every-route.ts";
import { screensOf } from "../../../test/browser/screen-list.ts";

const PORT = 18_180;
/** every component in every state: no officer opens it */
const NO_SCREEN_OF_WORK = "/kit";

/** The built product on a training station, in a process of its own: what it measures is not what it runs. */
export interface KioskStation {
  readonly url: string;
  readonly screens: readonly (readonly [name: string, path: string])[];
  /** codes of items in the room */
  readonly items: readonly string[];
  close(): Promise<void>;
}

/** Makes the station, starts `dist/edge/main.js` on it and waits for its first answer. @throws Error when it ends early */
export const startKioskStation = async (): Promise<KioskStation> => {
  mkdirSync(".cache", { recursive: true });
  const root = mkdtempSync(join(process.cwd(), ".cache", "kiosk-"));
  const folder = join(root, "data");
  await makeTraining({ folder, until: Date.now(), printerPort: 0 });
  const view = openView(join(folder, "view.sqlite"));
  const named = screensOf(view.reader);
  const known = new Set(named.map(([, path]) => path));
  const others = everyRoute(view.reader).filter((path) => !known.has(path) && path !== NO_SCREEN_OF_WORK);
  const screens = [...named, ...others.map((path) => [path, path] as const)];
  const items = view.reader
    .recent(100)
    .filter(({ whereabouts }) => whereabouts.kind === "placed")
    .map(({ item }) => item);
  view.close();
  const child = spawn(process.execPath, [...process.execArgv, "dist/edge/main.js"], {
    env: { ...process.env, MALKHANA_DATA: folder, MALKHANA_PORT: String(PORT), MALKHANA_PAPER_PORT: String(PORT + 1) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${PORT}`;
  for (;;) {
    if ((await fetch(`${url}/api/station`).catch(() => undefined))?.ok) break;
    if (child.exitCode !== null) throw new Error(`the station ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    screens,
    items,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
};
