import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseEntry } from "#domain/log/entry.ts";
import { makeTraining } from "#edge/services/seed/make-training.ts";
import { openSqlite } from "#platform/sqlite/open.ts";
import { openView } from "#stores/view/open-view.ts";
import { accepted, openZxing } from "../test/support/label-decode.ts";
import { quantile } from "./support/quantile.ts";
import { bannerTimes } from "./support/room/banner-times.ts";
import { killedProgram } from "./support/room/killed-program.ts";
import { startOutsideDevices } from "./support/room/outside-devices.ts";
import { answerUncertain, createPaperDesk, jobsOf, untilQuiet } from "./support/room/printed-papers.ts";
import { type Seeded, seeded } from "./support/seeded.ts";

const SEED = 20_261_122;
const EVENTS = 2_000;
const KILLS = 20;
const PRINTS_IN_100 = 4;
/** Contacts settle for 40 and 20 ms, and a busy machine is slower. */
const SETTLED_MS = 200;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Kind = "door" | "mqtt" | "print" | "scan";
const kindOf = (dice: Seeded): Kind => {
  const roll = dice.below(100);
  if (roll < PRINTS_IN_100) return "print";
  return roll < 36 ? "door" : roll < 72 ? "mqtt" : "scan";
};

/** Door entries since the run began; an edge that was found after a start counts as one that was told. */
const doorEntries = (folder: string, from: number) => {
  const view = openView(join(folder, "view.sqlite"));
  const kinds = view.reader.entries(from, 1_000_000).map(({ bytes }) => parseEntry(bytes).kind);
  view.close();
  return kinds.filter((kind) => kind === "door.opened" || kind === "door.closed");
};
const heardSightings = (folder: string): number => {
  const book = openSqlite(join(folder, "cameras.sqlite"), { synchronous: "full", cacheKib: 512, checkpointPages: 200 });
  const count = book.prepare<[], number>("SELECT count(*) FROM seen WHERE id LIKE 'bench-%'").pluck().get() ?? 0;
  book.close();
  return count;
};

/**
 * Seeded door edges, sightings, prints and scans against the built station, which is killed and started between and
 * within them; printer, broker and recorder live on. Then alarms on the kiosk's real screen are timed.
 */
export const roomBench = async ({ events = EVENTS, kills = KILLS, alarms = 40 }: Record<string, number>) => {
  mkdirSync(".cache", { recursive: true });
  const root = mkdtempSync(join(process.cwd(), ".cache", "room-"));
  const folder = join(root, "data");
  await makeTraining({ folder, until: Date.now(), printerPort: 0 });
  const view = openView(join(folder, "view.sqlite"));
  const items = view.reader.recent(300).map(({ item }) => item);
  const from = view.reader.size();
  view.close();
  const devices = await startOutsideDevices();
  devices.nameIn(folder);
  const program = killedProgram(folder);
  const dice = seeded(SEED);
  const read = await openZxing();
  const desk = createPaperDesk(async (png) => accepted(await read(png)).map(({ text }) => text));
  const look = () => desk.look(devices.printer.papers());
  const answer = () => answerUncertain(program, look);
  const asked: string[] = [];
  const counts = { door: 0, mqtt: 0, scan: 0, print: 0 };
  let isOpen = false;
  const moveDoor = async (): Promise<void> => {
    isOpen = !isOpen;
    counts.door += 1;
    await program.door(isOpen ? "open" : "closed");
  };
  const print = (): Promise<unknown> => {
    const of = items[counts.print % items.length] ?? "";
    asked.push(of);
    counts.print += 1;
    return program.ask("POST", "/api/labels", { of, size: "50x25", reason: "bench" });
  };
  const see = async (): Promise<void> => {
    counts.mqtt += 1;
    await devices.see(`bench-${counts.mqtt}`);
  };
  const killAndStart = async (): Promise<void> => {
    await sleep(SETTLED_MS);
    // within a paper, a message and a movement of the door
    const printing = print();
    await see();
    if (dice.below(2) === 0) await moveDoor();
    await sleep(dice.below(120));
    await program.kill();
    const answered = await printing;
    for (let i = dice.below(5); i > 0; i -= 1) await see();
    await program.start();
    await program.signIn("1101", "271828");
    const of = asked.at(-1) ?? "";
    // killed before it was on the disk and before anybody was answered: it was never taken
    const taken = answered ?? (await jobsOf(program)).find((job) => job.of === of) ?? (await look()).get(of);
    if (taken === undefined) asked.pop();
    await answer();
    await sleep(SETTLED_MS * 2);
  };
  try {
    await program.start();
    await program.signIn("1101", "271828");
    await sleep(1_000);
    const every = Math.floor(events / (kills + 1));
    for (let done = 0; done < events; done += 1) {
      if (done > 0 && done % every === 0) await killAndStart();
      const kind = kindOf(dice);
      if (kind === "door") {
        await moveDoor();
        await sleep(SETTLED_MS);
      } else if (kind === "mqtt") await see();
      else if (kind === "print") await print();
      else if (await program.scan(items[done % items.length] ?? "")) counts.scan += 1;
      if (done % 200 === 0) console.error(`${done} of ${events}`);
    }
    await sleep(3_000);
    await program.signIn("1101", "271828");
    await untilQuiet(program, answer);
    const edges = counts.door;
    const scansHeard = program.scansHeard();
    if (isOpen) await moveDoor();
    await sleep(1_000);
    const banner = await bannerTimes(program, alarms);
    await program.stop();

    const kinds = doorEntries(folder, from);
    const told = kinds.length - 2 * banner.length - (counts.door - edges);
    const papers = await look();
    // each label is asked for once: what lies there twice was printed twice
    const lies = [...new Set(asked)].map((of) => papers.get(of) ?? 0);
    const twice = lies.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
    const lost = lies.filter((count) => count === 0).length;
    return {
      edges,
      delivered: Math.min(told, edges),
      duplicates: Math.max(0, told - edges),
      door_to_banner_p95_ms: Math.round(quantile(banner, 0.95)),
      mqtt: counts.mqtt,
      mqtt_lost: counts.mqtt - heardSightings(folder),
      mqtt_redelivered: devices.redelivered(),
      prints: asked.length,
      print_twice: twice,
      print_lost: lost,
      scans: counts.scan,
      scans_lost: counts.scan - scansHeard,
      kills,
    };
  } finally {
    await program.stop();
    await devices.close();
    rmSync(root, { recursive: true, force: true });
  }
};
