// npm run check: format and lint, types, imports, dead code, rules without a test.
import { spawnSync } from "node:child_process";
import { bin, installOnce, root, runNode, say } from "./steps.mjs";

const FOLDERS = ["domain", "platform", "stores", "edge", "gateway", "provisioning", "ui", "test", "bench", "demo"];

installOnce();
say("Format and lint (Biome)");
runNode([bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]);
say("Types (tsc)");
runNode([bin("typescript/bin/tsc"), "-b"]);
say("Imports run one way (dependency-cruiser)");
const cruise = spawnSync(
  process.execPath,
  [
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...FOLDERS,
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
);
const { summary } = JSON.parse(cruise.stdout);
for (const violation of summary.violations)
  console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
// a cruiser that cannot read the compiler's version reads nothing and finds nothing
if (summary.totalCruised < 100) {
  console.error(`dependency-cruiser read only ${summary.totalCruised} modules: its verdict is worth nothing`);
  process.exit(1);
}
if (summary.error > 0) process.exit(1);
console.log(`${summary.totalCruised} modules, no import against the rules`);
say("Dead code (knip)");
runNode([bin("knip/bin/knip.js")]);
say("Rules and their tests");
runNode(["tools/check-rules.mjs"]);
