import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCheckpoint } from "#domain/log/checkpoint.ts";
import { createCheckpoints } from "#edge/services/checkpoints.ts";
import { verifyEd25519 } from "#platform/crypto.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { entryAt, epochSigner, treeOf } from "../support/verify-station.ts";

const entries = Array.from({ length: 20 }, (_, seq) => entryAt(1, seq));
const signer = epochSigner(1);
const open = (folder: string, clock = { now: () => 0 }) => createCheckpoints({ folder, epoch: 1, signer, clock });

describe("checkpoints", () => {
  test("[LG30] a signed checkpoint is on the disk as a note that the key opens, and survives a restart", async () => {
    const folder = tempFolder();
    const checkpoints = await open(folder);
    expect(checkpoints.latest()).toBeUndefined();
    const tree = treeOf(entries.slice(0, 7));
    const signed = await checkpoints.sign(tree);
    const stored = readFileSync(join(folder, "checkpoints/e0001/latest"), "utf8");
    expect(stored).toBe(signed.note);
    const expected = { origin: "gaya/KTW/e1", size: 7, root: tree.rootAt(7) };
    expect(openCheckpoint(stored, signer.key, verifyEd25519)).toEqual({ ok: true, value: expected });
    expect((await open(folder)).latest()).toEqual(signed);
    expect(existsSync(join(folder, "checkpoints/e0001/latest.tmp"))).toBe(false);
  });

  test("[LG31] a smaller tree, another tree of the same size or one that left the signed path is never signed", async () => {
    const folder = tempFolder();
    await (await open(folder)).sign(treeOf(entries.slice(0, 7)));
    const forged = [...entries.slice(0, 3), entryAt(1, 3, { body: { forged: true } }), ...entries.slice(4)];
    for (const checkpoints of [await open(folder), await open(folder)]) {
      await expect(checkpoints.sign(treeOf(entries.slice(0, 6)))).rejects.toMatchObject({ reason: "shrunk" });
      await expect(checkpoints.sign(treeOf(forged.slice(0, 7)))).rejects.toMatchObject({ reason: "forked" });
      await expect(checkpoints.sign(treeOf(forged))).rejects.toMatchObject({ reason: "forked" });
      expect(checkpoints.latest()?.checkpoint.size).toBe(7);
    }
    const again = await open(folder);
    expect((await again.sign(treeOf(entries.slice(0, 7)))).note).toBe(again.latest()?.note);
    expect((await again.sign(treeOf(entries))).checkpoint.size).toBe(20);
  });

  test("[LG31] calls that overlap are signed one after the other; the smaller one that comes late is refused", async () => {
    const checkpoints = await open(tempFolder());
    const outcomes = await Promise.allSettled(
      [9, 4, 12].map((size) => checkpoints.sign(treeOf(entries.slice(0, size)))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(checkpoints.latest()?.checkpoint.size).toBe(12);
  });

  test("[LG32] the first checkpoint of each day is kept beside the newest, over restarts", async () => {
    const folder = tempFolder();
    const day = 86_400_000;
    let nowMs = Date.now();
    const clock = { now: () => nowMs };
    for (const [size, days] of [
      [3, 0],
      [5, 0],
      [6, 1],
      [9, 1],
      [11, 2],
    ] as const) {
      nowMs = Date.now() + days * day;
      const checkpoints = await open(folder, clock);
      await checkpoints.sign(treeOf(entries.slice(0, size)));
      if (days === 0) expect(readdirSync(join(folder, "checkpoints/e0001")).sort()).toEqual(["3", "latest"]);
    }
    expect(readdirSync(join(folder, "checkpoints/e0001"))).toEqual(expect.arrayContaining(["11", "3", "6", "latest"]));
  });

  test("[LG31] a stored checkpoint that is not ours stops the signing: it may promise more than is left", async () => {
    const folder = tempFolder();
    await (await open(folder)).sign(treeOf(entries));
    const latest = join(folder, "checkpoints/e0001/latest");
    const note = readFileSync(latest, "utf8");
    for (const spoiled of [note.replace("\n20\n", "\n10\n"), "", note.slice(0, 40)]) {
      writeFileSync(latest, spoiled);
      await expect(open(folder)).rejects.toMatchObject({ reason: "unreadable" });
    }
  });
});
