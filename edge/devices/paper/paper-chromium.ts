import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { Paper } from "./paper.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** A browser that gives no PDF of a few pages in this time is stuck; a Pi 4 needs about a fifth. */
const DEADLINE_MS = 30_000;

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser given by the configuration, else the first of the usual names on the PATH. */
export const findBrowser = (configured: string | undefined, path: string): string | undefined =>
  configured === undefined
    ? path
        .split(delimiter)
        .flatMap((folder) => NAMES.map((name) => join(folder, name)))
        .find(runnable)
    : [configured].find(runnable);

const flags = (profile: string, out: string, page: string, root: boolean): string[] => [
  "--headless",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--no-first-run",
  "--no-pdf-header-footer",
  // a paper needs nothing from outside: no name is resolved, not even the browser's own services
  "--host-resolver-rules=MAP * ~NOTFOUND",
  `--user-data-dir=${profile}`,
  `--print-to-pdf=${out}`,
  ...(root ? ["--no-sandbox"] : []),
  page,
];

const endGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // it is already gone
  }
};

const run = (browser: string, args: readonly string[], clock: Clock, deadlineMs: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    // its own group, so that the helpers of the browser end with it
    const child = spawn(browser, args, { stdio: "ignore", detached: true });
    const cancel = clock.after(deadlineMs, () => {
      endGroup(child);
      resolve("deadline");
    });
    child.on("error", (error) => {
      cancel();
      resolve(error.message);
    });
    child.on("exit", (code, signal) => {
      cancel();
      resolve(code === 0 ? undefined : `exit ${code ?? signal}`);
    });
  });

/** What the maker of PDFs needs to know. */
export interface ChromiumOptions {
  readonly clock: Clock;
  /** A path from the configuration; undefined searches the usual names. */
  readonly browser: string | undefined;
  /** The PATH to search. */
  readonly path: string;
  readonly deadlineMs?: number;
}

/** Papers printed by the kiosk's own Chromium, one run a paper in a throw-away profile; one at a time. */
export const chromiumPaper = ({ clock, browser, path, deadlineMs = DEADLINE_MS }: ChromiumOptions): Paper => {
  const print = async (html: string): Promise<Result<Uint8Array>> => {
    const file = findBrowser(browser, path);
    if (file === undefined) return refuse("paper/no-browser");
    const folder = await mkdtemp(join(tmpdir(), "malkhana-paper-"));
    try {
      const page = join(folder, "page.html");
      const out = join(folder, "page.pdf");
      await writeFile(page, html, { mode: 0o600 });
      const root = process.getuid?.() === 0;
      const why = await run(file, flags(join(folder, "profile"), out, `file://${page}`, root), clock, deadlineMs);
      if (why !== undefined) return refuse("paper/failed", { why });
      const pdf = await readFile(out).catch(() => undefined);
      return pdf?.subarray(0, 5).toString("latin1") === "%PDF-" ? ok(pdf) : refuse("paper/failed", { why: "no PDF" });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    pdf(html) {
      const next = last.then(() => print(html));
      last = next.catch(() => undefined);
      return next;
    },
  };
};
