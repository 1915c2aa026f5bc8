import type { Browser, Page } from "playwright-core";
import { violations } from "../test/browser/axe.ts";
import { launchChromium, openKiosk, signIn } from "../test/browser/kiosk.ts";
import { bundleSizes } from "./support/kiosk/bundle-size.ts";
import { type KioskStation, startKioskStation } from "./support/kiosk/kiosk-station.ts";
import { lighthouseScores } from "./support/kiosk/lighthouse.ts";
import { type Loaded, meterPages, readInp, readLoad } from "./support/kiosk/page-meter.ts";
import { heapGrowthMb, scanPaintMs } from "./support/kiosk/scanning.ts";
import { calibrate, type SlowCpu } from "./support/kiosk/slow-cpu.ts";
import { useKiosk } from "./support/kiosk/using.ts";
import { quantile, round } from "./support/quantile.ts";

const COMBINATIONS = [
  ["hi", "light"],
  ["en", "dark"],
  ["hi", "dark"],
  ["en", "light"],
] as const;
const SCANS_TIMED = 40;
const WORST_SHOWN = 5;
const SCANS_OF_A_SHIFT = 5_000;

/** What one language in one theme was found to be. */
interface Pass {
  readonly loads: readonly { readonly screen: string; readonly load: Loaded }[];
  readonly violations: readonly string[];
  readonly foreign: readonly string[];
  readonly inp: number;
}

const median = (samples: readonly number[]): number => quantile(samples, 0.5);
const complain = (name: string, list: readonly string[]): void => {
  for (const each of new Set(list)) console.error(`${name}: ${each}`);
};

/** Every screen loaded anew on the slow CPU, then looked at for what keeps people out, then used. */
const passOver = async (
  browser: Browser,
  station: KioskStation,
  cpu: SlowCpu,
  language: "hi" | "en",
  theme: "light" | "dark",
): Promise<Pass> => {
  const { page, foreign } = await openKiosk(browser, station.url, {
    language,
    prepare: (context) => meterPages(context, theme),
  });
  const session = await page.context().newCDPSession(page);
  const loads: { screen: string; load: Loaded }[] = [];
  const found: string[] = [];
  const measure = async (screen: string, path: string): Promise<void> => {
    await cpu.slow(session);
    await page.goto(station.url + path);
    loads.push({ screen, load: await readLoad(page) });
    await cpu.fast(session);
    // the station hears of a hand, so that it does not lock; what is measured must not be the lock screen
    await page.evaluate(() => fetch("/api/session/touch", { method: "POST" }));
    if (
      screen !== "lock" &&
      (await page.locator(".pad-value").count()) > 0 &&
      (await page.locator(".header").count()) === 0
    )
      throw new Error(`the kiosk locked itself before ${screen}`);
    found.push(...(await violations(page)).map((each) => `${screen} ${language} ${theme}: ${each}`));
  };
  await measure("lock", "/");
  await signIn(page, "1201", "161803");
  for (const [screen, path] of station.screens) await measure(screen, path);
  await page.goto(station.url);
  await page.waitForSelector(".tiles");
  await cpu.slow(session);
  await useKiosk(page, station.url);
  const inp = await readInp(page);
  await page.context().close();
  console.error(`${language} ${theme}: slowest interaction ${round(inp)} ms`);
  return { loads, violations: found, foreign, inp };
};

/** Of each screen the median over languages and themes; of these the worst. One load alone says more of the machine. */
const worst = (passes: readonly Pass[], figure: (load: Loaded) => number, name: string): number => {
  const screens = passes[0]?.loads.map(({ screen }) => screen) ?? [];
  const medians = screens.map((screen) => ({
    screen,
    value: median(
      passes.flatMap(({ loads }) => loads.filter((each) => each.screen === screen).map(({ load }) => figure(load))),
    ),
  }));
  const slowest = medians.toSorted((a, b) => b.value - a.value);
  const single = Math.max(...passes.flatMap(({ loads }) => loads.map(({ load }) => figure(load))));
  const shown = slowest.slice(0, WORST_SHOWN).map(({ screen, value }) => `${screen} ${round(value)}`);
  console.error(`${name}: ${shown.join(", ")}; worst single load ${round(single)}`);
  return slowest[0]?.value ?? Number.NaN;
};

const openedAt = async (page: Page): Promise<void> => {
  await signIn(page, "1101", "271828");
  await page.waitForSelector(".tiles");
};

/** The built kiosk on a CPU four times slower: what it weighs, how fast it is there, whom it shuts out, what it leaks. */
export const kiosk = async ({
  scans = SCANS_OF_A_SHIFT,
  combinations = COMBINATIONS.length,
}: {
  scans?: number;
  /** of languages with themes, fewer for a quick look */
  combinations?: number;
}): Promise<Record<string, number>> => {
  const station = await startKioskStation();
  const browser = await launchChromium();
  try {
    const first = await openKiosk(browser, station.url);
    const fetched: string[] = [];
    first.page.on("request", (request) => fetched.push(request.url()));
    const cpu = await calibrate(first.page);
    await first.page.reload();
    await openedAt(first.page);
    const sizes = bundleSizes(fetched);

    const passes: Pass[] = [];
    for (const [language, theme] of COMBINATIONS.slice(0, combinations))
      passes.push(await passOver(browser, station, cpu, language, theme));

    // the first page has locked itself long since
    await first.page.reload();
    await openedAt(first.page);
    const session = await first.page.context().newCDPSession(first.page);
    await cpu.slow(session);
    const painted = await scanPaintMs(
      first.page,
      Array.from({ length: SCANS_TIMED }, (_, at) => station.items[at % station.items.length] ?? ""),
    );
    await cpu.fast(session);
    const heap = await heapGrowthMb(first.page, station.items, scans);
    const off = [...first.foreign, ...passes.flatMap(({ foreign }) => foreign)];
    const shutOut = passes.flatMap((pass) => pass.violations);
    complain("off origin", off);
    complain("axe", shutOut);
    await browser.close();
    const scores = await lighthouseScores(station.url, ["/", "/", `/i/${station.items[0]}`], cpu.rate);
    return {
      js_gz_kib: round(sizes.js),
      css_gz_kib: round(sizes.css),
      js_all_gz_kib: round(sizes.jsAll),
      off_origin: off.length,
      fcp_ms: round(worst(passes, ({ fcp }) => fcp, "first paint")),
      tti_ms: round(worst(passes, ({ tti }) => tti, "interactive")),
      inp_p98_ms: round(Math.max(...passes.map(({ inp }) => inp))),
      cls: round(worst(passes, ({ cls }) => cls, "layout shift")),
      scan_paint_p95_ms: round(quantile(painted, 0.95)),
      axe_violations: shutOut.length,
      lighthouse_perf: scores.performance,
      lighthouse_a11y: scores.accessibility,
      heap_growth_mb: round(heap),
      cpu_factor: round(cpu.factor),
      screens: passes[0]?.loads.length ?? 0,
      scans,
    };
  } finally {
    await browser.close();
    await station.close();
  }
};
