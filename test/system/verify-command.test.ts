import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { batchOf } from "../support/log-entries.ts";
import { runningTypeScript } from "../support/running-typescript.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { entryAt, epochSigner, writeStation } from "../support/verify-station.ts";

const verify = (...args: string[]) => {
  const [node, ...flags] = runningTypeScript("edge/verify-main.ts");
  const { status, stdout, stderr } = spawnSync(node, [...flags, ...args], { encoding: "utf8" });
  return { status, lines: stdout.trim().split("\n"), stderr };
};

describe("verify command", () => {
  test("[LG49] says the whole in its first line, in Hindi in the second, and exits 0, 1 or 2", async () => {
    const folder = tempFolder();
    await writeStation(folder);
    const vkey = formatVerifierKey(epochSigner(1).key);
    const held = verify(folder, "--vkey", vkey, "--json");
    expect(held.lines[0]).toBe(
      "HOLDS: 12 entries of KTW, signed up to #10 of 22-11-2026 10:10, 2 private records, 2 photos and files; entry #11 not yet under a checkpoint",
    );
    expect(held.lines[1]).toMatch(/^सही है: /);
    expect(JSON.parse(held.lines[2] ?? "")).toMatchObject({ outcome: "holds", epochs: [{ entries: 12 }] });
    expect(held.status).toBe(0);

    const open = await openDurablePouch(join(folder, "log"));
    expect(verify(folder)).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/^INCOMPLETE: .*stop the service/), expect.anything()],
    });
    await open.close();

    expect(verify(folder, "--vkey", formatVerifierKey(epochSigner(1, 9).key))).toMatchObject({ status: 1 });
    expect(verify(folder, "--vkey", "nonsense")).toMatchObject({ status: 2 });
    expect(verify()).toMatchObject({ status: 2 });

    rmSync(join(folder, "blobs"), { recursive: true });
    expect(verify(folder, "--no-blobs").status).toBe(0);
    expect(verify(folder)).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/^INCOMPLETE: entry #4: its photo/), expect.anything()],
    });
  });

  test("[LG50] a damaged database file gets an answer, and 'holds' only if every entry is still what it was", async () => {
    const folder = tempFolder();
    const { entries } = await writeStation(folder);
    const openLog = async (at = folder) =>
      openPouchLog({ pouch: await openDurablePouch(join(at, "log")), station: "KTW", sha: sha256 });
    const log = await openLog();
    for (let seq = entries.length; seq < 400; seq++) {
      const entry = entryAt(1, seq, {
        body: {
          text: Buffer.from(sha256(`${seq}`))
            .toString("hex")
            .repeat(3),
        },
      });
      entries.push(entry);
      await log.append(batchOf(entry));
    }
    await log.close();
    await (await openDurablePouch(join(folder, "log"))).close(); // turns the journal into a table
    const sizeOf = (name: string): number => statSync(join(folder, "log", name)).size;
    const tables = readdirSync(join(folder, "log")).filter((name) => name.endsWith(".ldb"));
    const largest = tables.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? "";
    const statuses: (number | null)[] = [];
    for (const part of [0.05, 0.2, 0.35, 0.5, 0.65, 0.8]) {
      const copy = tempFolder();
      cpSync(folder, copy, { recursive: true });
      const bytes = readFileSync(join(copy, "log", largest));
      const at = Math.floor(bytes.length * part);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(join(copy, "log", largest), bytes);
      const { status, lines } = verify(copy);
      statuses.push(status);
      expect(lines[0]).toMatch([/^HOLDS/, /^BROKEN/, /^INCOMPLETE/][status ?? 9] ?? /never/);
      if (status !== 0) continue;
      const again = await openLog(copy);
      expect(await again.read(1, 0, 999)).toEqual(entries);
      await again.close();
    }
    expect(statuses).toContain(1);
    expect(verify(folder).status).toBe(0);
  });
});
