import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { toBase64 } from "#domain/log/bytes.ts";
import { cosignaturesOf } from "#domain/log/cosignature.ts";
import { parseNote } from "#domain/log/note.ts";
import { verifyEd25519 } from "#platform/crypto.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { openTestGateway, type TestGateway, WITNESS_KEY } from "../support/gateway.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { wireLog } from "../support/wire-log.ts";

const opened: TestGateway[] = [];
const gateway = async (folder?: string, most?: number): Promise<TestGateway> => {
  const one = await openTestGateway(folder, most);
  opened.push(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
const enrolled = async (count: number) => {
  const log = wireLog("KTW");
  log.grow(count);
  const here = await gateway();
  here.epochs.add("KTW", 1, log.vkey);
  return { log, here, take: (from: number, to: number) => here.ingest.take("KTW", log.batch(from, to)) };
};

describe("ingest", () => {
  test("[GI1] what was taken reads back after the gateway was opened again", async () => {
    const folder = tempFolder();
    const log = wireLog("KTW");
    log.grow(130);
    const first = await gateway(folder);
    first.epochs.add("KTW", 1, log.vkey);
    await first.ingest.take("KTW", log.batch(0, 70));
    await first.ingest.take("KTW", log.batch(70, 130));
    await first.close();
    opened.splice(0);
    const again = await gateway(folder);
    expect(await again.ingest.head("KTW")).toEqual({
      ok: true,
      value: { epoch: 1, size: 130, root: toBase64(log.rootAt(130)) },
    });
    const pages = [await again.pages.read("KTW", 1, 0, 100), await again.pages.read("KTW", 1, 100, 100)];
    expect(pages.flatMap((page) => page.entries)).toEqual(log.entries);
    expect(pages.map((page) => page.root)).toEqual([log.rootAt(100), log.rootAt(130)]);
  });

  test("[GI2] [GI3] any order of overlapping batches ends as the log itself, and gaps are told the head", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(40), fc.nat(15)), { maxLength: 25 }), async (runs) => {
        const { log, here, take } = await enrolled(40);
        let size = 0;
        for (const [from, length] of runs) {
          const to = Math.min(from + length, 40);
          if (to < from) continue;
          const answer = await take(from, to);
          if (from > size) expect(answer).toMatchObject({ ok: false, error: { code: "wire/gap", head: { size } } });
          else size = Math.max(size, to);
          if (answer.ok) expect(answer.value).toEqual({ epoch: 1, size, root: toBase64(log.rootAt(size)) });
        }
        expect((await here.pages.read("KTW", 1, 0, 100)).entries).toEqual(log.entries.slice(0, size));
        expect(here.alarms.open()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("[GI9] batches that overtook each other wait for the first; a fifth, or one too long, is told the head", async () => {
    const clock = fakeClock();
    const log = wireLog("KTW");
    log.grow(30);
    const here = await openTestGateway(tempFolder(), 8, { parkMs: 10_000, clock });
    opened.push(here);
    here.epochs.add("KTW", 1, log.vkey);
    const late = [25, 20, 15, 10].map((from) => here.ingest.take("KTW", log.batch(from, from + 5)));
    await clock.advance(100);
    const fifth = here.ingest.take("KTW", log.batch(27, 30));
    expect(await fifth).toMatchObject({ error: { code: "wire/gap", head: { size: 0 } } });
    expect(await here.ingest.take("KTW", log.batch(0, 10))).toMatchObject({ ok: true, value: { size: 10 } });
    expect((await Promise.all(late)).map((answer) => answer.ok && answer.value.size)).toEqual([30, 25, 20, 15]);
    const alone = here.ingest.take("KTW", { ...log.batch(30, 30), from: 31 });
    await clock.advance(100);
    await clock.advance(10_001);
    expect(await alone).toMatchObject({ error: { code: "wire/gap", head: { size: 30 } } });
  });

  test("[GI4] a foreign batch and an unknown epoch are refused and counted, and nothing is stored", async () => {
    const { log, here } = await enrolled(5);
    here.epochs.add("GYA", 1, log.vkey);
    expect(await here.ingest.take("GYA", log.batch(0, 5))).toMatchObject({ error: { code: "wire/other-station" } });
    const next = wireLog("KTW", { epoch: 2 });
    next.grow(2);
    expect(await here.ingest.take("KTW", next.batch(0, 2))).toMatchObject({ error: { code: "wire/unknown-epoch" } });
    expect(await here.ingest.head("NONE")).toEqual({ ok: false, error: { code: "wire/unknown-station" } });
    expect(await here.ingest.head("KTW")).toMatchObject({ value: { size: 0 } });
    expect(here.alarms.refusals("GYA")).toMatchObject([{ code: "wire/other-station", times: 1 }]);
  });

  test("[GI5] a root that is not ours is refused and nothing is stored", async () => {
    const { log, here } = await enrolled(5);
    const forged = { ...log.batch(0, 5), root: log.rootAt(4) };
    expect(await here.ingest.take("KTW", forged)).toMatchObject({ error: { code: "wire/root", head: { size: 0 } } });
    expect(await here.ingest.head("KTW")).toMatchObject({ value: { size: 0 } });
  });

  test("[GI6] another history is a fork: nothing overwritten, one alarm, nothing more taken", async () => {
    const { log, here, take } = await enrolled(20);
    await take(0, 10);
    const clone = wireLog("KTW");
    clone.grow(8);
    clone.grow(6, "cloned");
    expect(await here.ingest.take("KTW", clone.batch(6, 14))).toMatchObject({ error: { code: "wire/fork" } });
    expect(await take(10, 20)).toMatchObject({ error: { code: "wire/frozen" } });
    expect(await here.ingest.take("KTW", clone.batch(6, 14))).toMatchObject({ error: { code: "wire/frozen" } });
    expect((await here.pages.read("KTW", 1, 0, 100)).entries).toEqual(log.entries.slice(0, 10));
    expect(here.alarms.open()).toMatchObject([
      { station: "KTW", kind: "fork", detail: { epoch: 1, size: 10, from: 6 } },
    ]);
  });

  test("[GI7] a register behind the log or ahead of it is put right from the log", async () => {
    const { log, here, take } = await enrolled(30);
    await take(0, 20);
    here.epochs.keepEdge("KTW", 1, { size: 3, hashes: [log.rootAt(2), log.entries[2]?.leafHash ?? log.rootAt(1)] });
    expect(await take(20, 25)).toMatchObject({ ok: true, value: { size: 25, root: toBase64(log.rootAt(25)) } });

    // yesterday's copy of the logs, today's register
    const folder = tempFolder();
    const first = await gateway(folder);
    first.epochs.add("KTW", 1, log.vkey);
    await first.ingest.take("KTW", log.batch(0, 12));
    await first.close();
    opened.splice(opened.indexOf(first), 1);
    rmSync(`${folder}/logs/KTW`, { recursive: true });
    const restored = await gateway(folder);
    expect(await restored.ingest.head("KTW")).toMatchObject({ value: { size: 0 } });
    expect(await restored.ingest.take("KTW", log.batch(0, 12))).toMatchObject({ value: { size: 12 } });
  });

  test("[GI8] many logs through few open ones, each in order", async () => {
    const here = await gateway(tempFolder(), 3);
    const logs = Array.from({ length: 12 }, (_, i) => wireLog(`ST${i}`, { seed: i + 1 }));
    for (const log of logs) {
      log.grow(9);
      here.epochs.add(log.station, 1, log.vkey);
    }
    const answers = await Promise.all(
      [0, 3, 6].flatMap((from) => logs.map((log) => here.ingest.take(log.station, log.batch(from, from + 3)))),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    for (const log of logs) expect(await here.ingest.head(log.station)).toMatchObject({ value: { size: 9 } });
  });
});

describe("witness of a stored log", () => {
  test("[WT1] [WT5] cosigns the station's checkpoint, keeps it, and the signature holds", async () => {
    const { log, here } = await enrolled(10);
    const answer = await here.ingest.take("KTW", log.batch(0, 10, { signed: true }));
    const lines = (answer.ok && answer.value.cosignatures) || "";
    const note = parseNote(log.note(10) + lines);
    expect(note.ok && cosignaturesOf(note.value, [WITNESS_KEY], verifyEd25519)).toHaveLength(1);
    expect(here.epochs.get("KTW", 1)?.witnessed).toMatchObject({ size: 10, root: log.rootAt(10), lines });
  });

  test("[WT2] other entries signed under the same size are a fork", async () => {
    const { log, here, take } = await enrolled(10);
    await take(0, 10);
    const forged = { ...log.batch(10, 10), note: log.note(10, log.rootAt(7)) };
    expect(await here.ingest.take("KTW", forged)).toMatchObject({ error: { code: "wire/fork" } });
  });

  test("[WT3] a checkpoint of another size or key is not cosigned", async () => {
    const { log, here, take } = await enrolled(10);
    await take(0, 10);
    const stranger = wireLog("KTW", { seed: 8 });
    stranger.grow(10);
    for (const note of [log.note(9), stranger.note(10), "no note\n"]) {
      const answer = await here.ingest.take("KTW", { ...log.batch(10, 10), note });
      expect(answer).toMatchObject({ error: { code: "wire/note" } });
    }
    expect(here.epochs.get("KTW", 1)?.witnessed).toBeUndefined();
  });
});
