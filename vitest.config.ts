import { defineConfig } from "vitest/config";

const level = (name: string, testTimeout: number, fileParallelism = true) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
    fileParallelism,
    pool: "forks" as const,
  },
});

export default defineConfig({
  test: {
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
