import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { Clock } from "#platform/clock.ts";
import { type Gpio, GpioFault, HEADER_CHIPS, type Level } from "./gpio.ts";
import { chipIn, dialectOf } from "./gpiod-dialect.ts";
import { boundedOutput, type DrivenInput, settledInput } from "./lines.ts";

const run = promisify(execFile);
/** A watcher that ended is begun again after this. */
const AGAIN_MS = 1_000;

const ask = async (tool: string, given: readonly string[]): Promise<string> => {
  try {
    return (await run(tool, [...given])).stdout;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    if (why.includes("ENOENT"))
      throw new GpioFault("no-tool", `${tool} is not installed. Install Debian's package gpiod.`);
    throw new GpioFault(why.includes("busy") ? "busy" : "no-pin", `${tool} ${given.join(" ")}: ${why}`);
  }
};

/**
 * Pins by the kernel's character device, through the gpiod tools as child processes. The kernel queues every edge;
 * a line is free again as soon as its process is gone, so no output outlives us.
 * @throws GpioFault where a tool or the header's chip is missing
 */
export const gpiomonGpio = async (clock: Clock): Promise<Gpio> => {
  const dialect = dialectOf(await ask("gpiomon", ["--version"]));
  if (!dialect) throw new GpioFault("no-tool", "This version of gpiomon is not known: 1.x and 2.x are.");
  const chip = chipIn(await ask("gpiodetect", []), HEADER_CHIPS);
  if (!chip) throw new GpioFault("no-chip", "No chip of this machine is that of the 40-pin header (gpiodetect).");
  const children = new Set<ChildProcess>();
  const inputs: DrivenInput[] = [];
  const outputs: (() => void)[] = [];
  let closed = false;

  const start = (tool: string, given: readonly string[], onEnd: () => void): ChildProcess => {
    const child = spawn(tool, given, { stdio: ["ignore", "pipe", "ignore"] });
    children.add(child);
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      children.delete(child);
      onEnd();
    };
    child.once("exit", end);
    child.once("error", end);
    return child;
  };
  return {
    where: (bcm) => `BCM${bcm} = ${chip} line ${bcm}`,
    async input(bcm, { debounceMs, bias }) {
      const now = async (): Promise<Level> =>
        (await ask("gpioget", dialect.get(chip, bcm, bias))).trim() === "0" ? 0 : 1;
      let level = await now();
      const line = settledInput(() => level, { clock, debounceMs });
      inputs.push(line);
      const take = (next: Level): void => {
        if (next === level) return;
        level = next;
        line.edge();
      };
      const watch = (): void => {
        const child = start("gpiomon", dialect.watch(chip, bcm, bias), () => {
          if (closed) return;
          // what happened meanwhile is read once before the next watcher holds the line
          clock.after(
            AGAIN_MS,
            () =>
              void now()
                .then(take, () => undefined)
                .then(() => closed || watch()),
          );
        });
        if (child.stdout)
          createInterface(child.stdout).on("line", (text) => {
            const next = dialect.levelAfter(text);
            if (next !== undefined) take(next);
          });
      };
      watch();
      return line;
    },
    async output(bcm, { maxOnMs }) {
      let holding: ChildProcess | undefined;
      const write = (level: Level): void => {
        if (level === 1)
          holding ??= start("gpioset", dialect.hold(chip, bcm), () => {
            holding = undefined;
          });
        else holding?.kill("SIGTERM");
      };
      const bounded = boundedOutput(write, { clock, maxOnMs });
      outputs.push(bounded.off);
      return bounded;
    },
    async close() {
      closed = true;
      for (const off of outputs) off();
      for (const line of inputs) line.close();
      const gone = [...children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of children) child.kill("SIGTERM");
      await Promise.all(gone);
    },
  };
};
