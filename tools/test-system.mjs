// npm run test:system: the installed product in a container of Debian packages, with its power cut. Needs root,
// systemd-nspawn and mmdebstrap; takes some minutes.
import { bin, installOnce, runNode, say } from "./steps.mjs";

installOnce();
runNode(["tools/build.mjs"]);
say("Running the container's tests");
runNode([bin("vitest/vitest.mjs"), "run", "test/container", ...process.argv.slice(2)], {
  env: { ...process.env, MALKHANA_CONTAINER: "1" },
});
