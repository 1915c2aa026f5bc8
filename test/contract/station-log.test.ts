import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import { entryDocument } from "#domain/log/document.ts";
import { randomBytes, sha256 } from "#platform/crypto.ts";
import { openDurablePouch, openMemoryPouch } from "#platform/pouch/durable.ts";
import { createMemoryLog } from "#stores/station-log/memory-log.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { batchOf, sealedRecord, storedEntries, storedEntry } from "../support/log-entries.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { stationLogContract } from "./station-log-contract.ts";

const openDisk = async (folder: string) =>
  openPouchLog({ pouch: await openDurablePouch(folder), station: "KTW", sha: sha256 });

stationLogContract("memory", async () => createMemoryLog());
stationLogContract("PouchDB in memory", async () =>
  openPouchLog({ pouch: await openMemoryPouch(), station: "KTW", sha: sha256 }),
);
stationLogContract("PouchDB on disk", () => openDisk(join(tempFolder(), "log")));

describe("station log in PouchDB", () => {
  test("[LG21] opened again, the log ends where it ended, epochs and private parts included", async () => {
    const folder = join(tempFolder(), "log");
    const side = sealedRecord("sealed");
    const first = await openDisk(folder);
    await first.append({
      entries: storedEntries(0, 12),
      sides: [side],
      keys: [{ subject: "S", key: new Uint8Array(32) }],
    });
    await first.append(batchOf(...storedEntries(0, 5, 2)));
    await first.close();
    const again = await openDisk(folder);
    expect(await again.head()).toEqual({ epoch: 2, size: 5 });
    expect(await again.read(1, 0, 99)).toEqual(storedEntries(0, 12));
    expect(await again.sidesOf([toHex(side.hash)])).toEqual([side.sealed]);
    expect(await again.keysOf(["S"])).toEqual([new Uint8Array(32)]);
    await again.append(batchOf(storedEntry(5, "", 2)));
    await again.close();
  });

  test("[LG22] entries, side documents and keys of a batch are one write of the storage engine", async () => {
    const pouch = await openDurablePouch(join(tempFolder(), "log"));
    const log = await openPouchLog({ pouch, station: "KTW", sha: sha256 });
    const before = pouch.writes();
    await log.append({
      entries: storedEntries(0, 3),
      sides: [sealedRecord("a"), sealedRecord("b")],
      keys: [
        { subject: "S1", key: new Uint8Array(32) },
        { subject: "S2", key: new Uint8Array(32) },
      ],
    });
    expect(pouch.writes() - before).toBe(1);
    await log.close();
  });

  test("[LG22] a batch of any length is one write, also with another and an erasure on the way", async () => {
    const folder = join(tempFolder(), "log");
    const pouch = await openDurablePouch(folder);
    const log = await openPouchLog({ pouch, station: "KTW", sha: sha256 });
    await log.append({ entries: storedEntries(0, 1), sides: [], keys: [{ subject: "gone", key: randomBytes(32) }] });
    const sides = Array.from({ length: 240 }, (_, at) => sealedRecord(`sealed ${at}`));
    const keys = sides.map((_, at) => ({ subject: `S${at}`, key: randomBytes(32) }));
    const before = pouch.writes();
    const handedOver: string[] = [];
    const erased = pouch.db.remove(await pouch.db.get("_local/key:gone"));
    await Promise.all([
      erased,
      log.append({ entries: storedEntries(1, 301), sides, keys }, () => handedOver.push("long")),
      log.append(batchOf(...storedEntries(301, 451)), () => handedOver.push("short")),
    ]);
    expect(pouch.writes() - before).toBe(3);
    expect(handedOver.toSorted()).toEqual(["long", "short"]);
    expect((await pouch.db.info()).doc_count).toBe(451 + 240);
    await log.close();
    const again = await openDisk(folder);
    expect(await again.read(1, 0, 999)).toEqual(storedEntries(0, 451));
    expect(await again.sidesOf(sides.map(({ hash }) => toHex(hash)))).toEqual(sides.map(({ sealed }) => sealed));
    expect(await again.keysOf([...keys.map(({ subject }) => subject), "gone"])).toEqual([
      ...keys.map(({ key }) => key),
      undefined,
    ]);
    await again.close();
  });

  test("[LG23] an entry overwritten by a forged revision, removed or put between is named when read", async () => {
    const damage = async (spoil: (db: Awaited<ReturnType<typeof openMemoryPouch>>["db"]) => Promise<unknown>) => {
      const pouch = await openMemoryPouch();
      const log = await openPouchLog({ pouch, station: "KTW", sha: sha256 });
      await log.append(batchOf(...storedEntries(0, 6)));
      await spoil(pouch.db);
      const reading = log.read(1, 0, 99).then(
        () => "whole",
        (error: unknown) => error,
      );
      const found = await reading;
      await log.close();
      return found;
    };
    const document = entryDocument("KTW", storedEntry(3));
    const forged = entryDocument("KTW", storedEntry(3, "forged"));
    const at3 = (why: string) => expect.objectContaining({ name: "LogBroken", epoch: 1, at: 3, why });
    expect(
      await damage((db) =>
        db.bulkDocs([{ ...document, entry: forged.entry, _rev: "1-".padEnd(34, "f") }], { new_edits: false }),
      ),
    ).toEqual(at3("altered"));
    expect(await damage((db) => db.bulkDocs([{ ...document, entry: forged.entry }]))).toEqual(at3("altered"));
    expect(await damage((db) => db.remove(document))).toEqual(at3("missing"));
    const between = await damage((db) => db.bulkDocs([forged], { new_edits: false }));
    expect(between).toMatchObject({ name: "LogBroken", epoch: 1 });
    expect(await damage((db) => db.bulkDocs([document], { new_edits: false }))).toBe("whole");
  });

  test("[LG23] a side document whose bytes were changed is not handed out", async () => {
    const pouch = await openMemoryPouch();
    const log = await openPouchLog({ pouch, station: "KTW", sha: sha256 });
    const side = sealedRecord("sealed");
    await log.append({ entries: [storedEntry(0)], sides: [side], keys: [] });
    const { rows } = await pouch.db.allDocs({ startkey: "KTW:p:", endkey: "KTW:p;", include_docs: true });
    await pouch.db.bulkDocs([{ ...rows[0]?.doc, sealed: "AAAA" }]);
    expect(await log.sidesOf([toHex(side.hash)])).toEqual([undefined]);
    await log.close();
  });

  test("[LG24] after a key was dropped its bytes are nowhere in the folder", async () => {
    const folder = join(tempFolder(), "log");
    const log = await openDisk(folder);
    const key = randomBytes(32);
    const spelled = Buffer.from(key).toString("base64url");
    const onDisk = (): string[] =>
      readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(spelled));
    await log.append({ entries: [storedEntry(0)], sides: [], keys: [{ subject: "S1", key }] });
    expect(onDisk()).toHaveLength(1);
    await log.dropKey("S1");
    expect(onDisk()).toEqual([]);
    expect(await log.read(1, 0, 9)).toEqual([storedEntry(0)]);
    await log.close();
    expect(onDisk()).toEqual([]);
  });

  test("[LG24] a key from an earlier run, by now in an older file, is gone as well, and the others stay", async () => {
    const folder = join(tempFolder(), "log");
    const keys = Array.from({ length: 40 }, (_, i) => ({ subject: `S${i}`, key: randomBytes(32) }));
    const onDisk = (key: Uint8Array): boolean =>
      readdirSync(folder).some((file) =>
        readFileSync(join(folder, file)).includes(Buffer.from(key).toString("base64url")),
      );
    for (const [seq, one] of keys.entries()) {
      const log = await openDisk(folder); // each opening turns the journal of the one before into a file
      await log.append({ entries: [storedEntry(seq)], sides: [], keys: [one] });
      await log.close();
    }
    const log = await openDisk(folder);
    for (const { subject } of keys.slice(0, 20)) await log.dropKey(subject);
    expect(keys.slice(0, 20).some(({ key }) => onDisk(key))).toBe(false);
    expect(await log.keysOf(keys.map(({ subject }) => subject))).toEqual(
      keys.map(({ key }, i) => (i < 20 ? undefined : key)),
    );
    expect(await log.read(1, 0, 99)).toEqual(storedEntries(0, 40));
    await log.close();
  });

  test("[LG24] keys never leave with replication: no change feed and no listing shows them", async () => {
    const pouch = await openMemoryPouch();
    const log = await openPouchLog({ pouch, station: "KTW", sha: sha256 });
    await log.append({ entries: [storedEntry(0)], sides: [], keys: [{ subject: "S1", key: randomBytes(32) }] });
    const { rows } = await pouch.db.allDocs({});
    expect(rows.map((row) => row.id.slice(0, 6))).toEqual(["KTW:e:"]);
    expect((await pouch.db.info()).update_seq).toBe(1);
    await log.close();
  });

  test("[LG28] a folder that is open elsewhere, or cannot be opened, is a fault with its reason", async () => {
    const folder = join(tempFolder(), "log");
    const log = await openDisk(folder);
    await expect(openDurablePouch(folder)).rejects.toMatchObject({ name: "StorageFault", reason: "locked" });
    await log.append(batchOf(storedEntry(0)));
    await log.close();
    const again = await openDisk(folder);
    expect((await again.head()).size).toBe(1);
    await again.close();
  });
});
