import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseEntry } from "#domain/log/entry.ts";
import type { PowerReading } from "#edge/devices/power/power.ts";
import { nutPower, parseUpsStatus } from "#edge/devices/power/power-nut.ts";
import { createPowerWatch } from "#edge/services/power-watch.ts";
import { systemClock } from "#platform/clock.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { openTestStation } from "../../support/open-test-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const MAINS: PowerReading = { mains: "on", battery: "fine" };
const BATTERY: PowerReading = { mains: "off", battery: "fine" };
const LOW: PowerReading = { mains: "off", battery: "low" };

describe("mains and battery", () => {
  test("[PW1] each lasting change is on record, a flicker is not, and a nearly empty battery ends the station once", async () => {
    const clock = fakeClock();
    const station = await openTestStation(tempFolder(), clock);
    let found = MAINS;
    const stops: number[] = [];
    const watch = createPowerWatch({
      source: { told: "test", read: async () => found },
      journal: station.journal,
      clock,
      onLow: () => stops.push(station.view.reader.size()),
    });
    watch.start();
    const seconds = async (ms: number) => {
      await clock.advance(ms);
      await station.journal.idle();
      await clock.advance(0);
    };
    await seconds(5_000);
    found = BATTERY;
    await seconds(2_000);
    found = MAINS;
    await seconds(6_000);
    found = BATTERY;
    await seconds(6_000);
    expect(stops).toEqual([]);
    found = LOW;
    await seconds(10_000);
    await watch.stop();
    const written = station.view.reader
      .entries(0, 100)
      .map(({ bytes }) => parseEntry(bytes))
      .flatMap((entry) => (entry.kind === "power.changed" ? [`${entry.body.mains} ${entry.body.battery}`] : []));
    expect(written).toEqual(["on fine", "off fine", "off low"]);
    // told after its own entry
    expect(stops).toEqual([station.view.reader.size()]);
    await station.close();
  });

  test("[PW2] a UPS that does not answer, or answers something else, is unknown and never fine", async () => {
    expect(parseUpsStatus('VAR ups ups.status "OL CHRG"')).toEqual(MAINS);
    expect(parseUpsStatus('VAR ups ups.status "OB DISCHRG LB"')).toEqual(LOW);
    expect(parseUpsStatus('VAR ups ups.status "FSD OB"')).toEqual(LOW);
    expect(parseUpsStatus('VAR ups ups.status "CAL"')).toEqual({ mains: "unknown", battery: "unknown" });
    expect(parseUpsStatus("ERR DATA-STALE")).toBeUndefined();
    const clock = systemClock();
    const closed = nutPower({ host: "127.0.0.1", port: 1, ups: "ups", clock });
    expect(await closed.read()).toEqual({ mains: "unknown", battery: "unknown" });
  });

  const missing =
    existsSync("/lib/nut/dummy-ups") && existsSync("/lib/nut/upsd") ? "" : " (skipped: Debian's nut is not installed)";
  test.skipIf(missing !== "")(
    `[PW3] Debian's upsd with its dummy UPS is understood, on line and on battery${missing}`,
    async () => {
      const folder = tempFolder();
      const state = join(folder, "state");
      mkdirSync(state);
      chmodSync(folder, 0o777);
      chmodSync(state, 0o777);
      const port = await new Promise<number>((resolve) => {
        const server = createServer().listen(0, "127.0.0.1", () => {
          const address = server.address();
          server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
        });
      });
      const values = join(folder, "ups.dev");
      writeFileSync(values, "ups.status: OL\n");
      writeFileSync(join(folder, "ups.conf"), `[ups]\n  driver = dummy-ups\n  port = ${values}\n  mode = dummy-once\n`);
      writeFileSync(join(folder, "upsd.conf"), `LISTEN 127.0.0.1 ${port}\nSTATEPATH ${state}\n`);
      writeFileSync(join(folder, "upsd.users"), "");
      const env = { ...process.env, NUT_CONFPATH: folder, NUT_STATEPATH: state, NUT_ALTPIDPATH: state };
      const user = process.getuid?.() === 0 ? ["-u", "root"] : [];
      for (const [program, flags] of [
        ["/lib/nut/dummy-ups", ["-a", "ups", "-F", ...user]],
        ["/lib/nut/upsd", ["-F", ...user]],
      ] as const) {
        const child = spawn(program, flags, { env, stdio: "ignore" });
        onTestFinished(() => {
          child.kill("SIGKILL");
        });
      }
      const clock = systemClock();
      const ups = nutPower({ host: "127.0.0.1", port, ups: "ups", clock });
      const becomes = async (wanted: PowerReading) => {
        for (let tries = 0; tries < 100; tries += 1) {
          const read = await ups.read();
          if (JSON.stringify(read) === JSON.stringify(wanted)) return read;
          await clock.sleep(100);
        }
        return ups.read();
      };
      expect(await becomes(MAINS)).toEqual(MAINS);
      writeFileSync(values, "ups.status: OB LB\n");
      expect(await becomes(LOW)).toEqual(LOW);
    },
  );
});
