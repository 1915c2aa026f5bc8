// npm run bench: bundles the suites as the product is bundled and runs one with the product's own flags.
import { existsSync, mkdirSync } from "node:fs";
import { NODE_FLAGS, root, runNode } from "./steps.mjs";

const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/main.ts"],
  outdir: ".cache/bench",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
if (["boot", "kiosk", "room"].includes(process.argv[2]) && !existsSync(`${root}/dist/edge/main.js`))
  runNode(["tools/build.mjs"], { stdio: "ignore" });
mkdirSync(`${root}/.cache`, { recursive: true });
runNode([...NODE_FLAGS, ".cache/bench/main.js", ...process.argv.slice(2)]);
