// What a release for another processor takes from outside: Node itself, and libraries with native parts.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./steps.mjs";

/** Debian's cross compilers, by Node's names of processors. */
const CROSS = { arm64: "aarch64-linux-gnu", x64: "x86_64-linux-gnu" };
/** Libraries without prebuilt binaries on npm. */
const COMPILED = [
  { name: "better-sqlite3", file: "build/Release/better_sqlite3.node" },
  { name: "epoll", file: "build/Release/epoll.node" },
];

/** What an ELF file says of its processor (e_machine). */
const ELF_MACHINES = { x64: 0x3e, arm64: 0xb7 };
const machineOf = (file) => (existsSync(file) ? readFileSync(file).readUInt16LE(18) : undefined);

/** The Node binary of the version that runs here, from npm's package of it; `own` takes this machine's. */
export const nodeOf = (arch, { own, work }) => {
  if (own && arch === process.arch) return process.execPath;
  const name = `node-linux-${arch}`;
  const folder = join(work, `${name}-${process.versions.node}`);
  const binary = join(folder, "package/bin/node");
  if (existsSync(binary)) return binary;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run("npm", ["pack", "--silent", "--pack-destination", folder, `${name}@${process.versions.node}`], {
    stdio: "ignore",
  });
  run("tar", ["-xzf", join(folder, `${name}-${process.versions.node}.tgz`), "-C", folder, "package/bin/node"]);
  return binary;
};

/** node_modules of another processor: prebuilt from npm, the rest by Debian's cross compiler; or what is missing. */
export const foreignModules = (arch, work) => {
  const folder = join(work, `modules-${arch}`);
  const modules = join(folder, "node_modules");
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(`${root}/${file}`, join(folder, file));
  run("npm", ["ci", "--omit=dev", "--ignore-scripts", `--cpu=${arch}`, "--os=linux", "--libc=glibc"], { cwd: folder });
  const prefix = CROSS[arch];
  const env = { ...process.env, npm_config_arch: arch, CC: `${prefix}-gcc`, CXX: `${prefix}-g++`, AR: `${prefix}-ar` };
  const names = COMPILED.map(({ name }) => name);
  // a prebuilt binary where one can be fetched, else compiled
  spawnSync("npm", ["rebuild", ...names], { cwd: folder, env, stdio: "inherit" });
  for (const { name, file } of COMPILED)
    if (machineOf(join(modules, name, file)) !== ELF_MACHINES[arch]) {
      const compiler = `g++-${prefix.replaceAll("_", "-")}`;
      return {
        missing: `${name}: no prebuilt binary could be fetched. With Debian's ${compiler} it is compiled here.`,
      };
    }
  return { folder: modules };
};
