// Builds the product into dist/: one folder of programs for Node, one of pages for the browser.
import { rmSync } from "node:fs";
import { bin, root, runNode, say } from "./steps.mjs";

say("Building the station's programs");
rmSync(`${root}/dist`, { recursive: true, force: true });
const { build } = await import("esbuild");
const PROGRAMS = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
};
await build({
  ...PROGRAMS,
  entryPoints: [
    "edge/main.ts",
    "edge/verify-main.ts",
    "edge/rebuild-main.ts",
    "edge/import-main.ts",
    "edge/enrol-main.ts",
  ],
  outdir: "dist/edge",
});
say("Building the district's programs");
await build({ ...PROGRAMS, entryPoints: ["gateway/main.ts"], outdir: "dist/gateway" });
await build({ ...PROGRAMS, entryPoints: ["demo/main.ts"], outdir: "dist/demo" });
say("Building the pages");
runNode([bin("vite/bin/vite.js"), "build", "--logLevel", "warn"]);
runNode([bin("vite/bin/vite.js"), "build", "--config", "vite.dashboard.config.ts", "--logLevel", "warn"]);
runNode([bin("vite/bin/vite.js"), "build", "--config", "vite.verify.config.ts", "--logLevel", "warn"]);
