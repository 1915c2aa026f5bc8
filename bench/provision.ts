import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeEdge } from "#edge/compose.ts";
import { composeApp } from "#edge/compose-app.ts";
import { serveApp } from "#edge/http/serve.ts";
import { makeTraining } from "#edge/services/seed/make-training.ts";
import { systemClock } from "#platform/clock.ts";
import { round } from "./support/quantile.ts";

const OUT = "dist/release";

const run = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });

/** The release for this processor, made when there is none. */
const tarballHere = (): string => {
  const find = () =>
    existsSync(OUT) ? readdirSync(OUT).findLast((name) => name.endsWith(`-${process.arch}.tar.gz`)) : undefined;
  if (!find()) run(process.execPath, ["tools/release.mjs", "--own-node", "--arch", process.arch]);
  const name = find();
  if (!name) throw new Error("no release could be made: npm run release");
  return join(OUT, name);
};

const exposureOf = (root: string, unit: string): number => {
  const path = join(root, "system/units", unit);
  const { stdout } = run("systemd-analyze", ["security", "--offline=true", "--no-pager", path]);
  return Number(/exposure level for .*: ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
};

/** What the doctor of the release finds of the training station, which runs in this process. */
const doctorOf = async (command: string, folder: string): Promise<{ doctor_checks: number; doctor_red: number }> => {
  const clock = systemClock();
  await makeTraining({ folder, until: clock.now(), printerPort: 0 });
  const edge = await composeEdge({ folder, port: 0, paperPort: 0, kiosk: "dist/ui/kiosk" }, clock);
  const server = await serveApp((hosts) => composeApp(edge, hosts), { port: 0, kiosk: "dist/ui/kiosk" });
  try {
    const args = ["--json", "doctor", "--data", folder, "--port", String(server.port)];
    const said = await new Promise<string>((resolve) => {
      // 1 is amber and 2 is red: findings, not failures
      execFile(command, args, (_error, stdout) => resolve(stdout));
    });
    const { checks } = JSON.parse(said) as { checks: { state: string }[] };
    return { doctor_checks: checks.length, doctor_red: checks.filter(({ state }) => state === "red").length };
  } finally {
    await server.close();
    await edge.close();
  }
};

/** A release is installed into an empty root, twice: seconds of the first, changes of the second. Needs root. */
export const provisionBench = async (): Promise<Record<string, number>> => {
  const tarball = tarballHere();
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), ".cache", "provision-"));
  try {
    const [release, root] = [join(folder, "release"), join(folder, "root")];
    for (const each of [release, join(root, "etc")]) mkdirSync(each, { recursive: true });
    writeFileSync(join(root, "etc/os-release"), "ID=debian\n");
    writeFileSync(join(root, "etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
    writeFileSync(join(root, "etc/group"), "root:x:0:\n");
    run("tar", ["-xzf", tarball, "--strip-components=1", "-C", release]);
    const command = join(release, "bin/malkhana");
    const install = () => {
      const { status, stdout, stderr } = run(command, ["--json", "--root", root, "install", "--no-packages"]);
      if (status !== 0) throw new Error(`${stderr}${stdout}`);
      return (JSON.parse(stdout) as { changes: unknown[] }).changes.length;
    };
    const started = performance.now();
    install();
    const seconds = (performance.now() - started) / 1_000;
    return {
      install_s: round(seconds),
      idempotent_changes: install(),
      exposure_edge: exposureOf(release, "malkhana-edge.service"),
      exposure_gateway: exposureOf(release, "malkhana-gateway.service"),
      ...(await doctorOf(command, join(folder, "station"))),
      tarball_mib: round(statSync(tarball).size / 2 ** 20),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
