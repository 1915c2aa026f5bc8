// What the project's commands share: say what is done, run it, stop at the first failure.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How the station runs: a nursery large enough for a batch, so that what lives for one group is not kept for longer. */
export const NODE_FLAGS = ["--max-semi-space-size=32", "--enable-source-maps"];

export const say = (text) => console.log(`\n▸ ${text}`);

/** Runs a program to its end; a failure ends the whole command with the same code. */
export const run = (program, args, options = {}) => {
  const done = spawnSync(program, args, { cwd: root, stdio: "inherit", ...options });
  if (done.error) {
    console.error(`${program} could not be started: ${done.error.message}`);
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
};

export const runNode = (args, options) => run(process.execPath, args, options);

/** A program of node_modules by its file, so that no shell and no npx is needed. */
export const bin = (path) => `${root}/node_modules/${path}`;

/** Installs what package-lock.json names, unless that was done since it last changed. */
export const installOnce = () => {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed, this is ${process.versions.node}.`);
    process.exit(1);
  }
  const mark = `${root}/node_modules/.package-lock.json`;
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(`${root}/package-lock.json`).mtimeMs) return;
  say("Installing the libraries (npm ci). SQLite is compiled where no prebuilt one can be fetched: about a minute.");
  run("npm", ["ci", "--no-fund", "--no-audit"]);
};
