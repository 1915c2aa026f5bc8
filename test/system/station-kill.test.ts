import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { instantOf, yearOf } from "#domain/time.ts";
import { verifyFolder } from "#edge/services/verify.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { openTestStation } from "../support/open-test-station.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";

const ROUNDS = 6;

/** Lets a station deposit and kills it `afterMs` after its first answer; gives what it had answered. */
const killed = async (folder: string, from: number, afterMs: number): Promise<{ item: string; number: number }[]> => {
  const [node, ...flags] = runningTypeScript("test/support/deposit-loop-main.ts");
  const child = spawn(node, [...flags, folder, String(from)], { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (stdout === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    stdout += chunk.toString();
  });
  await new Promise((resolve) => child.on("close", resolve));
  expect(child.signalCode).toBe("SIGKILL");
  return [...stdout.matchAll(/^ack (\w{14}) (\d+)\n/gm)].map(([, item = "", number]) => ({
    item,
    number: Number(number),
  }));
};

describe("a station that is killed", () => {
  test("[JN9] opens again with every answered deposit, serials dense, view level, log whole", async () => {
    const folder = join(tempFolder(), "station");
    const answered: string[] = [];
    let next = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const acks = await killed(folder, next, 20 + round * 37);
      expect(acks.length).toBeGreaterThan(0);
      answered.push(...acks.map(({ item }) => item));
      // one deposit more may have reached the disk unanswered
      next = (acks.at(-1)?.number ?? next) + 2;
      const opened = await openTestStation(folder, systemClock());
      expect(opened.journal.stopped()).toBeUndefined();
      for (const item of answered) expect(opened.view.reader.item(item)?.whereabouts.kind).toBe("placed");
      const { size, root } = opened.view.reader.cursor();
      expect((await opened.log.head()).size).toBe(size);
      const items = opened.view.reader.counts(Date.now()).items;
      expect(items).toBeGreaterThanOrEqual(answered.length);
      expect(opened.view.reader.lastSerial("register", yearOf(instantOf(Date.now())))).toBe(items);
      await opened.close();
      expect(root).toHaveLength(32);
    }
    const verdict = await verifyFolder(folder, { sha: sha256 });
    expect(verdict.outcome).toBe("holds");
  });
});
