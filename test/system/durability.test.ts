import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { sealedRecord, storedEntry } from "../support/log-entries.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { straceMissing, traced } from "../support/strace.ts";
import { tempFolder } from "../support/temp-folder.ts";

const PROGRAM = "test/support/append-loop-main.ts";
const noStrace = straceMissing();

/** Runs the writer and kills it `afterMs` after its first acknowledged entry; gives the sequence numbers it reported. */
const killedWriter = async (folder: string, afterMs: number): Promise<number[]> => {
  const [node, ...flags] = runningTypeScript(PROGRAM);
  const child = spawn(node, [...flags, folder], { stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (stdout === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
    stdout += chunk.toString();
  });
  await new Promise((resolve) => child.on("close", resolve));
  expect(child.signalCode).toBe("SIGKILL");
  const whole = stdout.slice(0, stdout.lastIndexOf("\n") + 1);
  return [...whole.matchAll(/^ack (\d+)$/gm)].map((match) => Number(match[1]));
};

describe("durability", () => {
  test("[LG26] killed at any moment, ten times over, the log opens whole and no acknowledged entry is missing", async () => {
    const folder = join(tempFolder(), "log");
    let acknowledged = -1;
    for (let round = 0; round < 10; round++) {
      const acks = await killedWriter(folder, Math.floor(Math.random() * 80));
      expect(acks[0]).toBeGreaterThan(acknowledged);
      acknowledged = acks.at(-1) ?? acknowledged;
      const log = await openPouchLog({ pouch: await openDurablePouch(folder), station: "KTW", sha: sha256 });
      const { size } = await log.head();
      expect(size).toBeGreaterThan(acknowledged);
      const expected = Array.from({ length: size }, (_, seq) => storedEntry(seq, "x".repeat(400)));
      expect(await log.read(1, 0, size + 1)).toEqual(expected);
      const sides = expected.map(({ seq }) => sealedRecord(`private ${seq}`));
      expect(await log.sidesOf(sides.map(({ hash }) => toHex(hash)))).toEqual(sides.map(({ sealed }) => sealed));
      expect(await log.keysOf(expected.map(({ seq }) => `S${seq}`))).toEqual(sides.map(({ hash }) => hash));
      await log.close();
    }
  });

  test.skipIf(noStrace !== undefined)(
    `[LG25] no entry is acknowledged before its bytes went through fdatasync, once each${noStrace ? ` (skipped: ${noStrace})` : ""}`,
    async () => {
      const folder = tempFolder();
      const { code, calls } = await traced({
        folder,
        options: ["-s", "4096", "-e", "trace=fdatasync,fsync,write"],
        program: PROGRAM,
        args: [join(folder, "log"), "40"],
      });
      expect(code).toBe(0);
      const steps = calls.flatMap(({ name, text, failed }): string[] => {
        const ack = /^write\(1<.*"ack (\d+)\\n"/.exec(text);
        if (ack) return [`ack ${ack[1]}`];
        if (failed || !/\d+\.log>/.test(text)) return [];
        if (name !== "write") return ["sync"];
        const seq = /KTW:e:0001:(\d{9}):/.exec(text)?.[1];
        return [seq === undefined ? "write" : `write ${Number(seq)}`];
      });
      // a record that crosses a 32 KiB block of LevelDB's journal is written in two pieces
      const whole = steps.filter((step, i) => !(step.startsWith("write") && steps[i - 1]?.startsWith("write")));
      const first = whole.indexOf("write 0");
      expect(whole.slice(first, first + 120)).toEqual(
        Array.from({ length: 40 }, (_, seq) => [`write ${seq}`, "sync", `ack ${seq}`]).flat(),
      );
    },
  );

  test.skipIf(noStrace !== undefined)(
    `[LG27] when the disk refuses, the fault has its reason and nothing is acknowledged any more${noStrace ? ` (skipped: ${noStrace})` : ""}`,
    async () => {
      const outcomes: string[][] = [];
      for (const error of ["EIO", "ENOSPC", "EROFS"]) {
        const folder = tempFolder();
        const { stdout } = await traced({
          folder,
          // counted in each thread by itself: of 40 syncs in four threads one is some thread's eighth
          options: ["-e", "trace=fdatasync", "-e", `inject=fdatasync:error=${error}:when=8`],
          program: PROGRAM,
          args: [join(folder, "log"), "40"],
        });
        const lines = stdout.trim().split("\n");
        const acks = lines.filter((line) => line.startsWith("ack")).length;
        const faults = lines.slice(acks);
        outcomes.push([
          /storage [\w-]+|log\/\w+/.exec(faults[0] ?? "")?.[0] ?? "none",
          /log\/\w+/.exec(faults[1] ?? "")?.[0] ?? "none",
        ]);
        expect(lines.slice(0, acks)).toEqual(Array.from({ length: acks }, (_, seq) => `ack ${seq}`));
        expect(acks).toBeGreaterThan(0);
        expect(faults.slice(1).every((line) => line.startsWith("fault log/stopped"))).toBe(true);
        expect(lines).toHaveLength(40);
        const log = await openPouchLog({
          pouch: await openDurablePouch(join(folder, "log")),
          station: "KTW",
          sha: sha256,
        });
        expect((await log.read(1, 0, 99)).length).toBeGreaterThanOrEqual(acks);
        await log.close();
      }
      expect(outcomes).toEqual([
        ["storage io", "log/stopped"],
        ["storage no-space", "log/stopped"],
        ["storage read-only", "log/stopped"],
      ]);
    },
  );
});
