// npm start: installs, builds and runs a training district. `npm start -- --empty` opens a real, empty station instead.
import { spawn } from "node:child_process";
import { installOnce, NODE_FLAGS, root, runNode, say } from "./steps.mjs";

installOnce();
runNode(["tools/build.mjs"]);
const args = process.argv.slice(2);
const isEmpty = args.includes("--empty");
say(isEmpty ? "Starting the station (stop it with Ctrl+C)" : "Starting district, station and link (stop with Ctrl+C)");
const program = isEmpty ? "dist/edge/main.js" : "dist/demo/main.js";
const child = spawn(process.execPath, [...NODE_FLAGS, program, ...args], { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
