import type { CDPSession, Page } from "playwright-core";
import { quantile, round } from "../quantile.ts";

/** How much slower than this machine the measured one is. */
export const WANTED_FACTOR = 4;
const NEAR_ENOUGH = 0.4;
const TRIES = 6;
const LOOPS = 25;
const LOOP_MS = 10;
/** Of many short pieces of work the quickest say what the CPU does when nobody else wants it. */
const QUICKEST = 0.15;

/** The time of one fixed piece of work in the page, ms. */
const loopMs = (page: Page, rounds: number): Promise<number> =>
  page.evaluate((count) => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < count; i++) sum = (sum * 31 + i) % 1_000_003;
    return performance.now() - start + (sum < 0 ? 1 : 0);
  }, rounds);

const quickest = async (page: Page, rounds: number): Promise<number> => {
  const samples: number[] = [];
  for (let i = 0; i < LOOPS; i++) samples.push(await loopMs(page, rounds));
  return quantile(samples, QUICKEST);
};

/** A CPU made slower for one page. */
export interface SlowCpu {
  /** the rate that was asked of the browser */
  readonly rate: number;
  /** how much slower the work really was */
  readonly factor: number;
  /** makes the page of this session as slow */
  slow(session: CDPSession): Promise<void>;
  /** as fast as the machine is */
  fast(session: CDPSession): Promise<void>;
}

const setRate = (session: CDPSession, rate: number): Promise<unknown> =>
  session.send("Emulation.setCPUThrottlingRate", { rate });

/**
 * Finds the rate at which work in the page takes four times as long. The browser's rate is a wish: on a busy machine the
 * same rate slows twice or five times. The page must stand at its address already, for the rate of a blank one is lost.
 */
export const calibrate = async (page: Page): Promise<SlowCpu> => {
  const session = await page.context().newCDPSession(page);
  await setRate(session, 1);
  const rounds = Math.round((1_000_000 * LOOP_MS) / Math.max(1, await quickest(page, 1_000_000)));
  let rate: number = WANTED_FACTOR;
  let best = { rate, factor: Number.NaN };
  for (let i = 0; i < TRIES; i++) {
    await setRate(session, 1);
    const fast = await quickest(page, rounds);
    await setRate(session, rate);
    const factor = (await quickest(page, rounds)) / fast;
    const nearer = !(Math.abs(best.factor - WANTED_FACTOR) <= Math.abs(factor - WANTED_FACTOR));
    if (nearer) best = { rate, factor };
    console.error(`asked for ×${round(rate)}, the work took ×${round(factor)} as long`);
    if (Math.abs(best.factor - WANTED_FACTOR) <= NEAR_ENOUGH) break;
    rate = Math.max(1, (rate * WANTED_FACTOR) / factor);
  }
  await setRate(session, 1);
  await session.detach();
  return {
    ...best,
    slow: (each) => setRate(each, best.rate).then(),
    fast: (each) => setRate(each, 1).then(),
  } as SlowCpu;
};
