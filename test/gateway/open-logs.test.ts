import { expect, test } from "vitest";
import { createOpenLogs } from "#gateway/stores/open-logs.ts";
import { createMemoryLog } from "#stores/station-log/memory-log.ts";

test("[LK14] however many logs are used at once, no more than the bound are open, and each piece of work is done", async () => {
  let open = 0;
  let mostOpen = 0;
  const store = {
    open: async () => {
      open++;
      mostOpen = Math.max(mostOpen, open);
      return { ...createMemoryLog(), close: async () => void open-- };
    },
  };
  const logs = createOpenLogs(store, 3);
  const done = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      logs.use(`PS-${i % 20}`, async (log) => {
        await new Promise((resolve) => setImmediate(resolve));
        return (await log.head()).size;
      }),
    ),
  );
  expect(done).toHaveLength(60);
  expect(mostOpen).toBe(3);
  await logs.close();
  expect(open).toBe(0);
});

test("[LK14] a log that cannot be opened leaves its room to the next", async () => {
  let isBroken = true;
  const store = {
    open: async () => {
      if (isBroken) throw new Error("the disk is full");
      return createMemoryLog();
    },
  };
  const logs = createOpenLogs(store, 1);
  await expect(logs.use("PS-1", async () => 1)).rejects.toThrow("the disk is full");
  isBroken = false;
  expect(await logs.use("PS-2", async () => 2)).toBe(2);
});
