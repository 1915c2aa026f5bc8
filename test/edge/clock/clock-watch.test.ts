import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import { instantOf } from "#domain/time.ts";
import { createClockWatch } from "#edge/services/clock/clock-watch.ts";
import type { OpenStation } from "#edge/services/opening/open-station.ts";
import { parseTracking } from "#platform/chrony.ts";
import type { Clock } from "#platform/clock.ts";
import { createClockState } from "#platform/clock-reading.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { openTestStation } from "../../support/open-test-station.ts";
import { runningTypeScript } from "../../support/running-typescript.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const HOUR = 3_600_000;
const clockEntries = ({ view }: OpenStation) =>
  view.reader
    .entries(0, 100)
    .map(({ bytes }) => parseEntry(bytes))
    .flatMap((entry) => (/^clock\./.test(entry.kind) ? [{ kind: entry.kind, body: entry.body }] : []));
const watched = async (clock: Clock, folder = tempFolder()) => {
  const station = await openTestStation(folder, clock);
  const state = createClockState(clock);
  const watch = createClockWatch({ ...station, reader: station.view.reader, state, clock });
  return { station, state, watch, folder };
};

describe("what each entry says of the clock", () => {
  // a line as chronyc 4.3 prints it, fields as its manual names them
  const LINE =
    "A29FC87B,162.159.200.123,4,1634130283.612842619,-0.000027,-0.000057,0.000194,4.4,-0.001,0.08,0.0219,0.0009,129.6";

  test("[CL1] the time server's own bound on the error stands in it: offset, dispersion and half the delay", () => {
    expect(parseTracking(`${LINE},Normal\n`)).toEqual({ synced: true, errMs: 12 });
    expect(parseTracking(`${LINE},Not synchronised`)).toMatchObject({ synced: false });
    expect([parseTracking("506 Cannot talk to daemon"), parseTracking(""), parseTracking(LINE)]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test("[CL1] what persons or the district said of it holds until the clock steps", async () => {
    const clock = fakeClock();
    const tracking = { synced: false, errMs: 3 };
    const state = createClockState(clock, async () => tracking);
    const first = state.read();
    expect(first.errMs).toBe(-1);
    state.confirmed(60_000);
    expect(state.read()).toMatchObject({ source: "manual", errMs: 60_000 });
    state.bounded(1_500);
    expect(state.read().errMs).toBe(1_500);
    state.stepped();
    expect(state.read()).toEqual(first);
    tracking.synced = true;
    await clock.advance(61_000);
    state.read();
    await clock.advance(0);
    expect(state.read()).toMatchObject({ source: "ntp", errMs: 3, bootId: first.bootId });
  });
});

describe("a clock that jumps", () => {
  test("[CL2] is on record within a second, with what it ought to have said; slewing is not", async () => {
    const clock = fakeClock();
    const { station, watch } = await watched(clock);
    watch.start();
    for (let second = 0; second < 60; second += 1) {
      clock.set(clock.now() + 1);
      await clock.advance(1_000);
    }
    expect(clockEntries(station)).toEqual([]);
    const ought = clock.now();
    clock.set(ought - HOUR);
    await clock.advance(1_000);
    await watch.stop();
    expect(clockEntries(station)).toEqual([
      {
        kind: "clock.stepped",
        body: {
          from: instantOf(ought + 1_000),
          to: instantOf(ought - HOUR + 1_000),
          byMs: -HOUR,
          while: "running",
        },
      },
    ]);
    expect(watch.known().stepped).toBeDefined();
    await station.close();
  });

  test("[CL3] while the service did not run is found at the start, in the same boot of the machine", async () => {
    const folder = tempFolder();
    const clock = fakeClock();
    // both lives read the machine's clock, so they are of one boot
    const live = async () => {
      const { openStation } = await import("#edge/services/opening/open-station.ts");
      const state = createClockState(clock);
      const station = await openStation(folder, { clock, readClock: state.read });
      return { station, watch: createClockWatch({ ...station, reader: station.view.reader, state, clock }) };
    };
    await (await openTestStation(folder, clock)).close();
    const first = await live();
    const { SYSTEM_ACTOR } = await import("#edge/services/opening/open-epoch.ts");
    const { decided } = await import("#domain/custody/act.ts");
    await first.station.journal.write(SYSTEM_ACTOR, ({ now }) =>
      decided([{ kind: "power.changed", at: now, subjects: [], body: { mains: "on", battery: "fine", told: "t" } }], 0),
    );
    await first.station.close();
    clock.set(clock.now() + 2 * HOUR);
    const second = await live();
    second.watch.start();
    await second.watch.stop();
    expect(clockEntries(second.station)).toMatchObject([{ kind: "clock.stepped", body: { while: "stopped" } }]);
    await second.station.close();
  });

  const LIB = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
  const missing = existsSync(LIB) ? "" : " (skipped: Debian package faketime is not installed)";
  test.skipIf(missing !== "")(`[CL2] a process whose clock is really set back an hour says so${missing}`, async () => {
    const file = join(tempFolder(), "offset");
    writeFileSync(file, "+0");
    const [node, ...flags] = runningTypeScript("test/support/clock-watch-main.ts");
    const child = spawn(node, flags, {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        LD_PRELOAD: LIB,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: "1",
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
      },
    });
    let said = "";
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (bytes: Buffer) => {
        if (said === "") writeFileSync(file, "-3600");
        said += bytes.toString();
        if (said.includes("clock.stepped")) resolve();
      });
      child.on("close", () => resolve());
    });
    child.kill("SIGKILL");
    const [draft] = JSON.parse(said.split("\n")[1] ?? "[]") as { body: { byMs: number } }[];
    expect(Math.round((draft?.body.byMs ?? 0) / 1_000)).toBe(-3_600);
  });
});

describe("the district's signed time", () => {
  test("[CL6] bounds the clock's error by the time of the question and of the answer, on record once a day", async () => {
    const clock = fakeClock();
    const { station, watch, state } = await watched(clock);
    const now = clock.now();
    const tell = (offMs: number) =>
      watch.anchor({ districtMs: now - offMs, askedMs: now - 300, answeredMs: now + 700 });
    tell(30_000);
    tell(30_000);
    await clock.advance(0);
    await watch.stop();
    expect(clockEntries(station)).toEqual([
      { kind: "clock.anchored", body: { district: instantOf(now - 30_000), offByMs: 29_700, withinMs: 1_000 } },
    ]);
    expect(state.read().errMs).toBe(30_700);
    tell(-120_000);
    await watch.stop();
    expect(clockEntries(station)).toHaveLength(2);
    expect(watch.known().offByMs).toBe(-120_300);
    await station.close();
  });
});
