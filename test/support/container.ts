import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const CACHE = resolve(import.meta.dirname, "../../.cache/container");
/** A small Debian with what a station's units call; the screen's programs are left out. */
const PACKAGES = [
  "systemd",
  "systemd-sysv",
  "dbus",
  "udev",
  "mosquitto",
  "openssl",
  "chrony",
  "nftables",
  "libstdc++6",
  "procps",
];
const MIRROR = "http://deb.debian.org/debian";

/** Why no container can run here; undefined when one can. */
export const containerMissing = (): string | undefined => {
  if (process.env["MALKHANA_CONTAINER"] === undefined) return "npm run test:system runs it";
  if (process.getuid?.() !== 0) return "not root";
  const absent = ["systemd-nspawn", "mmdebstrap", "nsenter", "ip"].find(
    (program) => spawnSync(program, ["--version"]).error !== undefined,
  );
  return absent && `${absent} is not here`;
};

const must = (program: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${status}: ${stderr}${stdout}`);
  return stdout;
};

/** A bare Debian root in a folder of the test's own. */
export const bareRoot = (): string => {
  mkdirSync(CACHE, { recursive: true });
  const tarball = join(CACHE, "bookworm.tar");
  if (!existsSync(tarball)) {
    const include = `--include=${PACKAGES.join(",")}`;
    must("mmdebstrap", ["--quiet", "--variant=minbase", include, "bookworm", `${tarball}.tmp`, MIRROR]);
    renameSync(`${tarball}.tmp`, tarball);
  }
  const root = mkdtempSync(join(CACHE, "root-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  must("tar", ["-C", root, "--exclude=./dev/*", "-xf", tarball]);
  return root;
};

/** What a command in the container answered. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A booted container. */
export interface Container {
  /** Runs a program of the container inside it. */
  run(program: string, ...args: string[]): Promise<Answer>;
  /** Runs a program of ours on the container's network. */
  onItsNetwork(program: string, ...args: string[]): Promise<Answer>;
  until(what: string, holds: () => boolean | Promise<boolean>, seconds?: number): Promise<void>;
  /** Ends every process of it in the same moment, as a pulled plug does. */
  cutPower(): Promise<void>;
}

const collect = (child: ChildProcess) =>
  new Promise<Answer>((done) => {
    let [stdout, stderr] = ["", ""];
    child.stdout?.on("data", (piece: Buffer) => {
      stdout += piece.toString();
    });
    child.stderr?.on("data", (piece: Buffer) => {
      stderr += piece.toString();
    });
    child.on("close", (status) => done({ status, stdout, stderr }));
  });
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Boots a root under systemd-nspawn with a network of two: the host is `hostAddress`, the container the next address.
 */
export const boot = async (root: string, name: string, net: string): Promise<Container> => {
  const child = spawn(
    "systemd-nspawn",
    ["-D", root, "--boot", "--register=no", "--keep-unit", `--machine=${name}`, "--network-veth", "--link-journal=no"],
    { stdio: ["ignore", "ignore", "ignore"] },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const until: Container["until"] = async (what, holds, seconds = 60) => {
    for (let i = 0; i < seconds * 4; i++) {
      if (await holds()) return;
      if (child.exitCode !== null) throw new Error(`the container ended while waiting: ${what}`);
      await sleep(250);
    }
    throw new Error(`not within ${seconds} s: ${what}`);
  };
  const childrenOf = (pid: number | undefined) => {
    const path = `/proc/${pid}/task/${pid}/children`;
    return existsSync(path) ? readFileSync(path, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
  };
  let init = 0;
  const isInit = (pid: number) => {
    const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
    return /^NSpid:\t\d+\t1$/m.test(status);
  };
  const cutPower = async () => {
    if (init > 0 && isInit(init)) process.kill(init, "SIGKILL");
    child.kill("SIGKILL");
    await ended;
    await sleep(500);
  };
  onTestFinished(cutPower);
  await until("its first process", () => {
    init =
      childrenOf(child.pid)
        .flatMap((pid) => [pid, ...childrenOf(pid)])
        .find(isInit) ?? 0;
    return init > 0;
  });
  const inside = ["-t", String(init), "-m", "-u", "-i", "-n", "-p", "-r", "-w"];
  const run: Container["run"] = (program, ...args) =>
    collect(
      spawn("nsenter", [...inside, "--", program, ...args], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C.UTF-8" },
      }),
    );
  await until("it is up", async () => /running|degraded/.test((await run("systemctl", "is-system-running")).stdout));
  const onNet = (...args: string[]) => must("nsenter", ["-t", String(init), "-n", "--", "ip", ...args]);
  must("ip", ["addr", "add", `${net}.1/24`, "dev", `ve-${name}`]);
  must("ip", ["link", "set", `ve-${name}`, "up"]);
  onNet("addr", "add", `${net}.2/24`, "dev", "host0");
  onNet("link", "set", "host0", "up");
  return {
    run,
    until,
    cutPower,
    onItsNetwork: (program, ...args) =>
      collect(
        spawn("nsenter", ["-t", String(init), "-n", "--", program, ...args], { stdio: ["ignore", "pipe", "pipe"] }),
      ),
  };
};
