// What a release for another processor takes from outside: Node itself, and libraries with native parts.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./steps.mjs";

/** Debian's cross compilers, by Node's names of processors. */
const CROSS = { arm64: "aarch64-linux-gnu", x64: "x86_64-linux-gnu" };
/** Libraries without prebuilt binaries on npm. */
const COMPILED = [
  { name: "better-sqlite3", file: "build/Release/better_sqlite3.node" },
  { name: "epoll", file: "build/Release/epoll.node" },
];

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
  const hasCompiler = spawnSync(`${prefix}-g++`, ["--version"]).status === 0;
  for (const { name, file } of COMPILED) {
    if (existsSync(join(modules, name, file))) continue;
    const cwd = join(modules, name);
    const env = { ...process.env, CC: `${prefix}-gcc`, CXX: `${prefix}-g++`, AR: `${prefix}-ar` };
    const gyp = ["exec", "--yes", "--", "node-gyp", "rebuild", "--release", `--arch=${arch}`];
    if (hasCompiler) spawnSync("npm", gyp, { cwd, env, stdio: "inherit" });
    if (!existsSync(join(cwd, file)))
      return {
        missing: `${name} has no prebuilt binary on npm; with Debian's g++-${prefix.replaceAll("_", "-")} it is compiled here.`,
      };
  }
  return { folder: modules };
};
