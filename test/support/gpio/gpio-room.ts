import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningTypeScript } from "../running-typescript.ts";

const SOURCE = join(import.meta.dirname, "sysfs-gpio.c");

/** Why no stand-in for the kernel's GPIO can be run here; undefined when it can. */
export const fuseMissing = (): string | undefined => {
  if (!existsSync("/dev/fuse")) return "no /dev/fuse";
  if (spawnSync("pkg-config", ["--exists", "fuse3"]).status !== 0) return "libfuse3-dev is not installed";
  return spawnSync("unshare", ["-rm", "true"]).status === 0 ? undefined : "no mount namespaces here";
};

/** Runs a program of ours where /sys/class/gpio is the stand-in, or is not there; gives the JSON it prints at its end. */
export const runWithGpio = (
  program: string,
  chip: { readonly base: number; readonly lines: number; readonly label: string } | undefined,
): unknown => {
  const folder = mkdtempSync(join(tmpdir(), "malkhana-gpio-"));
  try {
    const standIn = join(folder, "sysfs-gpio");
    const flags = execFileSync("pkg-config", ["--cflags", "--libs", "fuse3"], { encoding: "utf8" }).trim().split(/\s+/);
    execFileSync("cc", ["-O1", "-Wall", "-o", standIn, SOURCE, ...flags]);
    const mount = chip
      ? `mkdir /sys/class/gpio; "$0" -f /sys/class/gpio ${chip.base} ${chip.lines} ${chip.label} & pid=$!
         until [ -e /sys/class/gpio/export ]; do sleep 0.02; done`
      : "pid=";
    const script = `set -e; mount --make-rprivate /; mount -t tmpfs tmpfs /sys/class; ${mount}
      code=0; "$@" || code=$?
      if [ -n "$pid" ]; then kill $pid; wait $pid || true; fi
      exit $code`;
    const run = spawnSync("unshare", ["-rm", "bash", "-c", script, standIn, ...runningTypeScript(program)], {
      encoding: "utf8",
      timeout: 50_000,
    });
    if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
    return JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "null");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
