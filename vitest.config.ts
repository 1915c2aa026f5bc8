import { defineConfig } from "vitest/config";

const level = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
    pool: "forks" as const,
  },
});

export default defineConfig({
  test: {
    // a test mostly waits for a browser, a disk or a link: one worker would leave half of two cores idle
    maxWorkers: 2,
    reporters: ["default", "./test/support/reporter.ts"],
    projects: [
      level("domain", 30_000),
      level("contract", 60_000),
      level("edge", 60_000),
      level("gateway", 60_000),
      level("provisioning", 60_000),
      level("container", 900_000),
      level("system", 180_000),
      level("browser", 180_000),
    ],
  },
});
