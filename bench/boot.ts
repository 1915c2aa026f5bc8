import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createStationFile } from "#edge/services/opening/station-file.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { openView } from "#stores/view/open-view.ts";
import { quantile, round } from "./support/quantile.ts";
import { type StockedLine, stockedLog } from "./support/stocked-log.ts";

const STATION = "BENCH-1";
const PER_ITEM = 5;
const PAGE = 1_000;
const BEHIND = 5_000;
const RUNS = 5;
const PORT = 18_080;

interface Booted {
  readonly readyS: number;
  readonly rssMb: number;
}

/** Starts the built station on a folder; ready is the first answer to a request, from the start of the process. */
const bootOnce = async (folder: string, port: number): Promise<Booted> => {
  const start = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, "dist/edge/main.js"], {
    env: { ...process.env, MALKHANA_DATA: folder, MALKHANA_PORT: String(port), MALKHANA_PAPER_PORT: String(port + 1) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/station`).catch(() => undefined);
      if (answer?.ok) break;
      if (child.exitCode !== null) throw new Error(`the station ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const readyS = (performance.now() - start) / 1000;
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
    return { readyS, rssMb: Number(peak) / 1024 };
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
};

/** Writes a stocked station: its whole log, its view, and a copy of the view as it stood some entries earlier. */
const stock = async (folder: string, items: number, behindFile: string): Promise<number> => {
  await createStationFile(folder, {
    code: STATION,
    district: "bench.invalid",
    name: { hi: "माप", en: "Bench" },
    training: false,
    printer: { kind: "tcp", host: "127.0.0.1", port: 9 },
  });
  const log = await openPouchLog({ pouch: await openDurablePouch(join(folder, "log")), station: STATION, sha: sha256 });
  const file = join(folder, "view.sqlite");
  let view = openView(file);
  const total = items * PER_ITEM;
  let copied = false;
  let page: StockedLine[] = [];
  let written = 0;
  const flush = async (): Promise<void> => {
    if (page.length === 0) return;
    await log.append({ entries: page.map((line) => line.stored), sides: [], keys: [] });
    view.writer.begin();
    for (const { entry, stored } of page) view.writer.add(entry, stored, undefined);
    view.writer.commit();
    written += page.length;
    page = [];
    if (!copied && written >= total - BEHIND) {
      copied = true;
      view.close();
      copyFileSync(file, behindFile);
      view = openView(file);
    }
  };
  for (const line of stockedLog({ items, perItem: PER_ITEM, station: STATION })) {
    page.push(line);
    if (page.length === PAGE) await flush();
  }
  await flush();
  view.close();
  await log.close();
  return written;
};

/** Start of the built station on a room of 25,000 items: with its view level, and with the view 5,000 entries behind. */
export const boot = async ({ items = 25_000 }: { items?: number }): Promise<Record<string, number>> => {
  if (!existsSync("dist/edge/main.js")) throw new Error("Build first: npm run build");
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".cache", "boot-"));
  const station = join(folder, "station");
  const behindFile = join(folder, "behind.sqlite");
  try {
    const entries = await stock(station, items, behindFile);
    await bootOnce(station, PORT);
    const level: Booted[] = [];
    const behind: Booted[] = [];
    for (let run = 0; run < RUNS; run++) {
      level.push(await bootOnce(station, PORT));
      for (const suffix of ["-wal", "-shm"]) rmSync(join(station, `view.sqlite${suffix}`), { force: true });
      copyFileSync(behindFile, join(station, "view.sqlite"));
      behind.push(await bootOnce(station, PORT));
    }
    return {
      items,
      entries,
      ready_s: round(
        quantile(
          level.map((each) => each.readyS),
          0.5,
        ),
      ),
      ready_behind_s: round(
        quantile(
          behind.map((each) => each.readyS),
          0.5,
        ),
      ),
      rss_mb: round(Math.max(...level.map((each) => each.rssMb))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
