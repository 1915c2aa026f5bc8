import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { slipDue, withRecord } from "#domain/morning/schedule.ts";
import type { Slip } from "#domain/papers/slip.ts";
import { STATE_PACKS } from "#domain/state-pack/packs.ts";
import { instantOf, msOf } from "#domain/time.ts";
import type { PrintOutcome } from "#edge/devices/printer/printer.ts";
import { type MorningDeps, openMorningSlip } from "#edge/services/morning-slip.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const HOUR = 3_600_000;
const at = (text: string): number => msOf(`${text}:00+05:30`) ?? 0;
const EIGHT = { at: "08:00", lang: "hi" as const };
const PRINTED: PrintOutcome = { outcome: "printed" };

/** A station with one item, and a printer of which only the outcome matters. */
const bench = async (start: number) => {
  const clock = fakeClock(start);
  const opened = await openTestStation(tempFolder(), clock);
  onTestFinished(() => opened.close());
  const by = await keeperOf(opened);
  const tray = await trayOf(opened, by);
  const done = await opened.journal.perform(by, deposit, phoneDeposit(tray, 101, clock.now(), by.officer));
  if (!done.ok) throw new Error(done.error.code);
  const prints: { day: string; slip: Slip }[] = [];
  const world = { outcome: PRINTED as PrintOutcome };
  const deps: MorningDeps = {
    settings: EIGHT,
    file: join(tempFolder(), "morning-slips.json"),
    head: {
      name: { hi: "थाना", en: "PS" },
      district: { hi: "जनपद", en: "District" },
      training: false,
      pack: STATE_PACKS.up,
    },
    reader: opened.view.reader,
    printing: {
      slip: async (id, slip) => {
        prints.push({ day: id.slice("morning-".length), slip });
        return world.outcome;
      },
    },
    clock,
  };
  /** Runs the station for one look at the clock at this time, from start to stop. */
  const run = async (ms: number, over: Partial<MorningDeps> = {}) => {
    clock.set(ms);
    const morning = await openMorningSlip({ ...deps, ...over });
    morning.start();
    await morning.stop();
    return morning;
  };
  return { clock, deps, prints, run, world };
};

describe("the morning slip by itself", () => {
  test("[MS1] comes out at its hour while the station runs, and not before", async () => {
    const { clock, deps, prints } = await bench(at("2026-11-22T07:58"));
    let printed: () => void = () => undefined;
    const out = new Promise<void>((resolve) => {
      printed = resolve;
    });
    const { slip } = deps.printing;
    const morning = await openMorningSlip({
      ...deps,
      printing: {
        slip: (id, paper) => {
          printed();
          return slip(id, paper);
        },
      },
    });
    expect(morning.state()).toEqual({ state: "early", hour: "08:00" });
    morning.start();
    await clock.advance(60_000);
    expect(prints).toEqual([]);
    await clock.advance(80_000);
    await out;
    await morning.stop();
    expect(prints.map(({ day }) => day)).toEqual(["2026-11-22"]);
    expect(morning.state()).toMatchObject({ state: "printed" });
    expect(JSON.stringify(prints[0]?.slip.blocks)).toContain("22-11-2026 08:00");
  });

  test("[MS2] that was missed while the machine was off comes at once, with its own time", async () => {
    const { prints, run } = await bench(at("2026-11-22T07:00"));
    await run(at("2026-11-22T10:30"));
    expect(prints.map(({ day }) => day)).toEqual(["2026-11-22"]);
    expect(JSON.stringify(prints[0]?.slip.blocks)).toContain("22-11-2026 10:30");
  });

  test("[MS1] [MS3] comes once for each day, across restarts, and however the clock jumps", async () => {
    const station = await bench(at("2026-11-22T07:00"));
    const anHour = fc.integer({ min: -60, max: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(anHour, { minLength: 1, maxLength: 25 }), async (jumps) => {
        station.prints.length = 0;
        const file = join(tempFolder(), "morning-slips.json");
        let now = at("2026-11-22T06:30");
        const due = new Set<string>();
        for (const hours of jumps) {
          now += hours * HOUR;
          await station.run(now, { file });
          if (instantOf(now).slice(11, 16) >= "08:00") due.add(instantOf(now).slice(0, 10));
        }
        expect(station.prints.map(({ day }) => day).toSorted()).toEqual([...due].toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test("[MS3] a file nobody can read costs one slip too many, not the start", async () => {
    const { deps, prints, run } = await bench(at("2026-11-22T07:00"));
    writeFileSync(deps.file, "{half");
    await run(at("2026-11-22T09:00"));
    await run(at("2026-11-22T09:05"));
    expect(prints).toHaveLength(1);
  });

  test("[MS9] does not come where it is switched off, nor from an empty malkhana", async () => {
    const { deps, prints, run } = await bench(at("2026-11-22T07:00"));
    await run(at("2026-11-22T09:00"), { settings: null });
    const counts = { ...deps.reader.counts(0), items: 0 };
    await run(at("2026-11-22T09:00"), { reader: { ...deps.reader, counts: () => counts } });
    expect(prints).toEqual([]);
  });
});

describe("the morning slip by hand", () => {
  test("[MS4] a slip the printer did not take is offered, not tried again, until it is printed", async () => {
    const { prints, run, world } = await bench(at("2026-11-22T07:00"));
    world.outcome = { outcome: "not-sent", why: "absent" };
    const morning = await run(at("2026-11-22T08:00"));
    expect(morning.state()).toEqual({ state: "offered", why: "not-sent" });
    const later = await run(at("2026-11-22T09:00"));
    expect(prints).toHaveLength(1);
    expect(later.state()).toEqual({ state: "offered", why: "not-sent" });
    world.outcome = PRINTED;
    expect(await later.print("hi")).toEqual(PRINTED);
    expect(later.state()).toEqual({ state: "printed", at: instantOf(at("2026-11-22T09:00")) });
  });

  test("[MS4] a slip whose end nobody saw is offered with that word", async () => {
    const { run, world, deps } = await bench(at("2026-11-22T07:00"));
    world.outcome = { outcome: "uncertain", why: "closed" };
    expect((await run(at("2026-11-22T08:00"))).state()).toEqual({ state: "offered", why: "uncertain" });
    // the power went while it printed: only that it was begun is on the disk
    writeFileSync(deps.file, JSON.stringify([{ day: "2026-11-22", at: instantOf(0), outcome: "trying" }]));
    expect((await run(at("2026-11-22T08:01"))).state()).toEqual({ state: "offered", why: "uncertain" });
  });

  test("[MS5] it is printed at any time, as often as asked; one that came out is its day's", async () => {
    const { prints, run } = await bench(at("2026-11-22T06:00"));
    const early = await run(at("2026-11-22T07:00"));
    await early.print("en");
    await early.print("hi");
    await run(at("2026-11-22T08:00"));
    expect(prints).toHaveLength(2);
    expect((await run(at("2026-11-22T08:30"))).state()).toEqual({
      state: "printed",
      at: instantOf(at("2026-11-22T07:00")),
    });
  });
});

test("[MS3] days are looked up, not compared: after a jump ahead the days between are still due", () => {
  const records = withRecord([], { day: "2030-01-01", at: instantOf(0), outcome: "printed" });
  expect(slipDue(records, "2026-11-22T08:00:00.000+05:30", "08:00")).toBe("2026-11-22");
  expect(slipDue(records, "2030-01-01T12:00:00.000+05:30", "08:00")).toBeUndefined();
});
