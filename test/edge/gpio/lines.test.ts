import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDoorLoop } from "#edge/devices/gpio/door-loop.ts";
import { gpiomonGpio } from "#edge/devices/gpio/gpio-gpiomon.ts";
import { memoryGpio } from "#edge/devices/gpio/gpio-memory.ts";
import { boundedOutput, settledInput } from "#edge/devices/gpio/lines.ts";
import { systemClock } from "#platform/clock.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test("[DO1] two contacts tell closed, open, cut and short; a fault is told only when it stands for 150 ms", async () => {
  const clock = fakeClock();
  const gpio = memoryGpio(clock, { 17: 0 });
  const loop = await openDoorLoop(gpio, { resting: 17, working: 27 }, clock);
  const seen: string[] = [];
  loop.onReading((reading) => seen.push(reading));
  const put = async (resting: 0 | 1, working: 0 | 1, forMs: number) => {
    gpio.set(17, resting);
    gpio.set(27, working);
    await clock.advance(forMs);
  };
  expect(loop.reading()).toBe("closed");
  await put(1, 1, 140);
  await put(1, 0, 90);
  expect(seen).toEqual(["open"]);
  await put(0, 1, 90);
  await put(1, 1, 200);
  await put(0, 0, 200);
  await put(0, 1, 90);
  expect(seen).toEqual(["open", "closed", "cut", "short", "closed"]);
});

test("[DO2] an edge that was missed is made good by reading the level again", async () => {
  const clock = fakeClock();
  let level: 0 | 1 = 0;
  const line = settledInput(() => level, { clock, debounceMs: 40 });
  const seen: unknown[] = [];
  line.onChange((change) => seen.push(change));
  level = 1;
  await clock.advance(1_900);
  expect(seen).toEqual([]);
  await clock.advance(200);
  expect(seen).toEqual([{ level: 1, edges: 0 }]);
});

test("[DO2] chatter within the debounce time is one change and says how many edges it had", async () => {
  const clock = fakeClock();
  let level: 0 | 1 = 0;
  const line = settledInput(() => level, { clock, debounceMs: 40 });
  const seen: unknown[] = [];
  line.onChange((change) => seen.push(change));
  for (const next of [1, 0, 1, 0, 1] as const) {
    level = next;
    line.edge();
    await clock.advance(5);
  }
  await clock.advance(40);
  expect(seen).toEqual([{ level: 1, edges: 5 }]);
});

test("[DO3] an output is off after its bound, whatever time was asked for", async () => {
  const clock = fakeClock();
  const written: number[] = [];
  const line = boundedOutput((level) => written.push(level), { clock, maxOnMs: 5_000 });
  line.pulse(60_000);
  await clock.advance(4_900);
  expect(written).toEqual([1]);
  await clock.advance(200);
  expect(written).toEqual([1, 0]);
});

/** Tools that answer as one version of the gpiod tools does; the level comes from a file. */
const fakeTools = (version: string, falling: string): { folder: string; put: (level: 0 | 1) => void } => {
  const folder = tempFolder();
  const tool = (name: string, body: string) => {
    writeFileSync(
      join(folder, name),
      `#!/bin/bash\nif [ "$1" = --version ]; then echo "${name} (libgpiod) ${version}"; exit; fi\n${body}\n`,
    );
    chmodSync(join(folder, name), 0o755);
  };
  const level = join(folder, "level");
  writeFileSync(level, "0");
  tool("gpiodetect", 'echo "gpiochip10 [brcmvirt-gpio] (8 lines)"; echo "gpiochip0 [pinctrl-rp1] (54 lines)"');
  tool("gpioget", `echo "$@" >> ${folder}/asked; cat ${level}`);
  tool(
    "gpiomon",
    `last=$(cat ${level}); echo "$@" >> ${folder}/asked; while sleep 0.02; do now=$(cat ${level}); if [ "$now" != "$last" ]; then last=$now; if [ "$now" = 1 ]; then echo "1 5.1"; else echo "${falling} 5.2"; fi; fi; done`,
  );
  tool("gpioset", `echo on > ${folder}/held; trap 'rm -f ${folder}/held; exit' TERM; while sleep 0.02; do :; done`);
  return { folder, put: (next) => writeFileSync(level, String(next)) };
};

test.each([
  ["v1.6.3", "0", "--bias=pull-up gpiochip0 17"],
  ["v2.2", "2", "--numeric -b pull-up -c gpiochip0 17"],
])("[DO6] the gpiod tools of %s are spoken to in their own words", async (version, falling, asked) => {
  const tools = fakeTools(version, falling);
  const path = process.env["PATH"];
  process.env["PATH"] = `${tools.folder}:${path}`;
  onTestFinished(() => {
    process.env["PATH"] = path;
  });
  const { existsSync, readFileSync } = await import("node:fs");
  const gpio = await gpiomonGpio(systemClock());
  const line = await gpio.input(17, { debounceMs: 10, bias: "up" });
  const siren = await gpio.output(24, { maxOnMs: 5_000 });
  const seen: number[] = [];
  line.onChange(({ level }) => seen.push(level));
  expect(line.level()).toBe(0);
  expect(readFileSync(join(tools.folder, "asked"), "utf8").split("\n")[0]).toBe(asked);
  await expect.poll(() => readFileSync(join(tools.folder, "asked"), "utf8").split("\n").length).toBeGreaterThan(2);
  tools.put(1);
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1]);
  tools.put(0);
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1, 0]);
  siren.pulse(5_000);
  await expect.poll(() => existsSync(join(tools.folder, "held")), { timeout: 10_000 }).toBe(true);
  await gpio.close();
  expect(existsSync(join(tools.folder, "held"))).toBe(false);
});
