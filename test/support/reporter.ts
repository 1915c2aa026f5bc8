import type { Reporter, TestModule } from "vitest/node";

/** Prints the plain closing line and names what was skipped; a run of no test fails. */
// vitest makes a reporter with "new" from the file's default export
export default function closingLine(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandled) {
      let passed = 0;
      let failed = unhandled.length;
      const skipped: string[] = [];
      for (const module of modules) {
        failed += module.errors().length;
        for (const test of module.children.allTests()) {
          const state = test.result().state;
          if (state === "passed") passed += 1;
          else if (state === "failed") failed += 1;
          else skipped.push(test.fullName);
        }
      }
      for (const name of skipped) console.log(`skipped: ${name}`);
      if (passed + failed === 0) {
        failed = 1;
        console.log("no test was run");
      }
      if (failed > 0) process.exitCode = 1;
      console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
    },
  };
}
