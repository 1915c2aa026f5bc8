import { launchChromium, openKiosk } from "../../../test/browser/kiosk.ts";
import type { KilledProgram } from "./killed-program.ts";

type Watching = Window & { bannerAt: Promise<number> };
interface OpenAlarm {
  readonly alarm: string;
  readonly stills: readonly unknown[];
}
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const openAlarms = async (program: KilledProgram): Promise<readonly OpenAlarm[]> =>
  ((await program.ask("GET", "/api/alarms"))?.["open"] ?? []) as readonly OpenAlarm[];

/** The SHO looks at what is open and acknowledges it, pictures that come late too. */
const acknowledgeAll = async (program: KilledProgram): Promise<void> => {
  await program.signIn("1201", "161803");
  for (let turn = 0; turn < 40; turn++) {
    const open = await openAlarms(program);
    if (open.length === 0) break;
    for (const { alarm } of open)
      for (const act of ["seen", "acknowledge"])
        await program.ask("POST", `/api/alarms/${alarm}/${act}`, { act: { alarm } });
    await sleep(100);
  }
  await program.ask("DELETE", "/api/session");
};

/**
 * Opens the door with nobody signed in, again and again, and waits for the banner on the locked kiosk.
 * @returns ms from the movement of the contacts to the paint that shows the banner
 */
export const bannerTimes = async (program: KilledProgram, times: number): Promise<readonly number[]> => {
  await acknowledgeAll(program);
  const browser = await launchChromium();
  try {
    const { page } = await openKiosk(browser, program.url);
    const samples: number[] = [];
    for (let i = 0; i < times; i++) {
      await page.waitForFunction(() => document.querySelector(".alarm-banner") === null);
      await page.evaluate(() => {
        (window as unknown as Watching).bannerAt = new Promise((resolve) => {
          const look = () => {
            const shown = document.querySelector(".alarm-banner");
            // the frame after the one in which it stands there has painted it
            requestAnimationFrame(shown ? () => resolve(Date.now()) : look);
          };
          look();
        });
      });
      const opened = Date.now();
      await program.door("open");
      samples.push((await page.evaluate(() => (window as unknown as Watching).bannerAt)) - opened);
      await sleep(300);
      await acknowledgeAll(program);
      await program.door("closed");
      await sleep(300);
    }
    return samples;
  } finally {
    await browser.close();
  }
};
