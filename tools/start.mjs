// npm start: installs, builds and runs the whole product. `npm start -- --empty` opens a real, empty station instead.
import { spawn } from "node:child_process";
import { installOnce, NODE_FLAGS, root, runNode, say } from "./steps.mjs";

installOnce();
runNode(["tools/build.mjs"]);
say("Starting the station (stop it with Ctrl+C)");
const child = spawn(process.execPath, [...NODE_FLAGS, "dist/edge/main.js", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
