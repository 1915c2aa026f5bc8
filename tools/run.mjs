// Runs one TypeScript program of the project with tsx: node tools/run.mjs <file.ts> [arguments].
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const [file, ...args] = process.argv.slice(2);
const child = spawn(process.execPath, ["--import", tsx, file, ...args], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
