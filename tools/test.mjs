// npm test: installs, builds and runs every test. Arguments go to vitest: npm test -- test/domain
import { bin, installOnce, runNode, say } from "./steps.mjs";

installOnce();
runNode(["tools/build.mjs"]);
say("Running the tests");
runNode([bin("vitest/vitest.mjs"), "run", ...process.argv.slice(2)]);
