import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryDocument, type StoredEntry } from "#domain/log/document.ts";
import { formatVerifierKey } from "#domain/log/verifier-key.ts";
import { createCheckpoints } from "#edge/services/checkpoints.ts";
import { verifyFolder } from "#edge/services/verify.ts";
import { lineOf } from "#edge/services/verify-report.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDurablePouch, type PouchHandle } from "#platform/pouch/durable.ts";
import { openPouchLog } from "#stores/station-log/pouch-log.ts";
import { batchOf } from "../support/log-entries.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { blobFile, entryAt, epochSigner, openingAt, STATION, treeOf, writeStation } from "../support/verify-station.ts";

let template = "";
let entries: StoredEntry[] = [];
const entryOf = (seq: number): StoredEntry => entries[seq] ?? entryAt(1, seq);

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "malkhana-"));
  ({ entries } = await writeStation(template));
});
afterAll(() => rmSync(template, { recursive: true }));

/** A copy of the whole station, spoiled by `spoil`. */
const spoiled = async (spoil: (folder: string) => unknown): Promise<string> => {
  const folder = tempFolder();
  cpSync(template, folder, { recursive: true });
  await spoil(folder);
  return folder;
};
const inDatabase = async (folder: string, act: (db: PouchHandle["db"]) => Promise<unknown>): Promise<void> => {
  const pouch = await openDurablePouch(join(folder, "log"));
  await act(pouch.db);
  await pouch.close();
};
const check = async (spoil: (folder: string) => unknown, options: object = {}) => {
  const report = await verifyFolder(await spoiled(spoil), { sha: sha256, ...options });
  return {
    outcome: report.outcome,
    found: report.findings.map(({ code, seq }) => (seq === undefined ? code : `${code} #${seq}`)),
  };
};
/** Puts forged entries in the place of stored ones, with ids and revs that fit them. */
const replace = (from: readonly StoredEntry[], to: readonly StoredEntry[]) => (folder: string) =>
  inDatabase(folder, async (db) => {
    for (const entry of from) await db.remove(entryDocument(STATION.code, entry));
    await db.bulkDocs(
      to.map((entry) => entryDocument(STATION.code, entry)),
      { new_edits: false },
    );
  });

describe("verify", () => {
  test("[LG40] a whole station holds; the line says up to which entry and time, and what is not yet signed", async () => {
    const pages: number[] = [];
    const report = await verifyFolder(await spoiled(() => undefined), {
      sha: sha256,
      onProgress: (n) => pages.push(n),
    });
    expect(report).toEqual({
      outcome: "holds",
      station: "KTW",
      epochs: [{ epoch: 1, entries: 12, covered: 11, coveredAt: "2026-11-22T10:10:00.000+05:30" }],
      privateRecords: 2,
      blobs: 2,
      findings: [{ code: "not-covered", epoch: 1, detail: "entry #11" }],
    });
    expect(lineOf(report, "en")).toBe(
      "HOLDS: 12 entries of KTW, signed up to #10 of 22-11-2026 10:10, 2 private records, 2 photos and files; entry #11 not yet under a checkpoint",
    );
    expect(lineOf(report, "hi")).toMatch(/^सही है: KTW की 12 प्रविष्टियाँ, #10 दिनांक 22-11-2026 10:10 तक/);
    expect(pages).toEqual([12]);
  });

  test("[LG41] an entry edited, deleted, doubled or put in is named", async () => {
    const document = (seq: number) => entryDocument(STATION.code, entryOf(seq));
    const forged = entryAt(1, 6, { body: { forged: true } });
    expect([
      await check((folder) => inDatabase(folder, (db) => db.bulkDocs([{ ...document(6), entry: forged.bytes }]))),
      await check((folder) => inDatabase(folder, (db) => db.remove(document(6)))),
      await check((folder) => inDatabase(folder, (db) => db.remove(document(0)))),
      await check((folder) => inDatabase(folder, (db) => db.bulkDocs([{ ...document(0), entry: forged.bytes }]))),
      await check((folder) =>
        inDatabase(folder, (db) =>
          db.bulkDocs([{ ...document(6), _id: `${document(6)._id.slice(0, -1)}_` }], { new_edits: false }),
        ),
      ),
    ]).toEqual([
      { outcome: "broken", found: ["entry-altered #6"] },
      { outcome: "broken", found: ["entry-missing #6"] },
      { outcome: "broken", found: ["entry-missing #0"] },
      { outcome: "broken", found: ["entry-altered #0"] },
      { outcome: "broken", found: [expect.stringMatching(/^entry-(altered|missing) #[67]$/)] },
    ]);
  });

  test("[LG41] a history rewritten with right hashes is caught by what was signed, in the narrowest signed stretch", async () => {
    const forged = entryAt(1, 6, { body: { forged: true } });
    const swapped = [entryAt(1, 9, { body: { was: 10 } }), entryAt(1, 10, { body: { was: 9 } })];
    expect([
      await check(replace([entryOf(6)], [forged])),
      await check(replace([entryOf(9), entryOf(10)], swapped)),
      await check(replace(entries.slice(10), [])),
      await check(replace(entries.slice(8), [])),
      await check(replace([entryOf(11)], [entryAt(1, 11, { body: { forged: true } })])),
    ]).toEqual([
      { outcome: "broken", found: ["checkpoint-root #5", "checkpoint-root #5"] },
      { outcome: "broken", found: ["checkpoint-root #9"] },
      { outcome: "broken", found: ["checkpoint-ahead #10"] },
      { outcome: "broken", found: ["checkpoint-ahead #8", "checkpoint-ahead #8"] },
      { outcome: "holds", found: ["not-covered"] },
    ]);
  });

  test("[LG42] an entry that says it belongs elsewhere, or is no entry, is named though it hashes right", async () => {
    const at6 = (parts: object) => replace([entryOf(6)], [entryAt(1, 6, parts)]);
    for (const parts of [
      { station: "KTX" },
      { seq: 7 },
      { epoch: 2 },
      { recordedAt: "yesterday" },
      { blobs: [{ sha256: "../x", bytes: 1 }] },
    ]) {
      expect(await check(at6(parts))).toEqual({ outcome: "broken", found: ["entry-foreign #6"] });
    }
  });

  test("[LG43] a changed, foreign or torn checkpoint is broken; no checkpoint at all is incomplete", async () => {
    const latest = (folder: string): string => join(folder, "checkpoints/e0001/latest");
    const edit = (change: (note: string) => string) => (folder: string) =>
      writeFileSync(latest(folder), change(readFileSync(latest(folder), "utf8")));
    const foreign = async (folder: string) => {
      rmSync(join(folder, "checkpoints"), { recursive: true });
      const checkpoints = await createCheckpoints({
        folder,
        epoch: 1,
        signer: epochSigner(1, 9),
        clock: { now: () => 0 },
      });
      await checkpoints.sign(treeOf(entries));
    };
    const invalid = { outcome: "broken", found: ["checkpoint-invalid"] };
    expect([
      await check(edit((note) => note.replace("\n11\n", "\n10\n"))),
      await check(edit((note) => note.slice(0, -10))),
      await check(edit(() => "")),
      await check((folder) => writeFileSync(latest(folder), Buffer.from([0xff, 0xfe]))),
      await check((folder) => cpSync(join(folder, "checkpoints/e0001/5"), join(folder, "checkpoints/e0001/6"))),
    ]).toEqual([invalid, invalid, invalid, invalid, invalid]);
    expect((await check(foreign)).outcome).toBe("broken");
    expect(await check((folder) => rmSync(join(folder, "checkpoints"), { recursive: true }))).toEqual({
      outcome: "incomplete",
      found: ["no-checkpoint"],
    });
    expect(await check((folder) => rmSync(latest(folder)))).toEqual({
      outcome: "incomplete",
      found: ["no-checkpoint", "not-covered"],
    });
  });

  test("[LG44] the pinned key decides: another in the folder, in the log or on the command line is broken", async () => {
    const pin = (text: string) => (folder: string) => writeFileSync(join(folder, "keys/e0001.vkey"), text);
    const other = epochSigner(1, 9).key;
    expect((await check(pin(formatVerifierKey(other)))).found.slice(0, 2)).toEqual([
      "key-other #0",
      "checkpoint-invalid",
    ]);
    expect((await check(pin(formatVerifierKey(epochSigner(2).key)))).found[0]).toBe("key-other #0");
    expect((await check(pin("nonsense"))).found[0]).toBe("key-other #0");
    expect((await check(() => undefined, { keys: [other] })).found[0]).toBe("key-other #0");
    expect(await check(() => undefined, { keys: [epochSigner(1).key, epochSigner(2).key] })).toEqual({
      outcome: "holds",
      found: ["not-covered"],
    });
    expect(await check((folder) => rmSync(join(folder, "keys"), { recursive: true }))).toEqual({
      outcome: "incomplete",
      found: ["no-key", "not-covered"],
    });
    const opening = openingAt(1, undefined, epochSigner(1, 9));
    expect((await check(replace([entryOf(0)], [opening]))).found[0]).toBe("key-other #0");
  });

  test("[LG45] a private record altered is broken, missing is incomplete, its key dropped is no fault", async () => {
    const side = async (
      db: PouchHandle["db"],
      change: (document: { _id: string; _rev: string; sealed: unknown }) => Promise<unknown>,
    ) => {
      const { rows } = await db.allDocs({ startkey: "KTW:p:", endkey: "KTW:p;", include_docs: true });
      const [row] = rows;
      if (row) await change({ _id: row.id, _rev: row.value.rev, sealed: row.doc?.["sealed"] });
    };
    const at = (report: { outcome: string; found: string[] }) => [
      report.outcome,
      report.found[0]?.replace(/ #[38]$/, " #n"),
    ];
    expect(
      at(
        await check((folder) =>
          inDatabase(folder, (db) => side(db, (one) => db.bulkDocs([{ ...one, sealed: "AAAA" }]))),
        ),
      ),
    ).toEqual(["broken", "private-altered #n"]);
    expect(at(await check((folder) => inDatabase(folder, (db) => side(db, (one) => db.remove(one)))))).toEqual([
      "incomplete",
      "private-missing #n",
    ]);
    const drop = async (folder: string) => {
      const log = await openPouchLog({
        pouch: await openDurablePouch(join(folder, "log")),
        station: "KTW",
        sha: sha256,
      });
      await log.dropKey("S1");
      await log.close();
    };
    expect(await check(drop)).toEqual({ outcome: "holds", found: ["not-covered", "keys-dropped"] });
    const stray = (folder: string) => inDatabase(folder, (db) => db.bulkDocs([{ _id: "KTW:x:1" }, { _id: "other" }]));
    expect(await check(stray)).toEqual({ outcome: "holds", found: ["not-covered", "stray-documents"] });
  });

  test("[LG46] a photo altered is broken, missing is incomplete, and may be left out, which is said", async () => {
    const first = (folder: string): string => blobFile(folder, JSON.parse(entryOf(4).bytes).blobs[0].sha256);
    const cut = (folder: string) => writeFileSync(first(folder), "short");
    const flip = (folder: string) => writeFileSync(first(folder), "Photo 4");
    expect(await check(cut)).toEqual({ outcome: "broken", found: ["not-covered", "blob-altered #4"] });
    expect(await check(flip)).toEqual({ outcome: "broken", found: ["not-covered", "blob-altered #4"] });
    expect(await check((folder) => rmSync(first(folder)))).toEqual({
      outcome: "incomplete",
      found: ["not-covered", "blob-missing #4"],
    });
    expect(await check(flip, { blobs: false })).toEqual({
      outcome: "holds",
      found: ["not-covered", "blobs-not-checked"],
    });
  });

  test("[LG47] a folder in use, empty or without its parts is incomplete and says what to do", async () => {
    const folder = await spoiled(() => undefined);
    const held = await openDurablePouch(join(folder, "log"));
    const report = await verifyFolder(folder, { sha: sha256 });
    await held.close();
    expect(lineOf(report, "en")).toBe("INCOMPLETE: the service has the log open: stop the service first");
    expect((await verifyFolder(folder, { sha: sha256 })).outcome).toBe("holds");
    expect(await check((one) => rmSync(join(one, "station.json")))).toEqual({
      outcome: "incomplete",
      found: ["no-station"],
    });
    expect(await check((one) => writeFileSync(join(one, "station.json"), "{"))).toEqual({
      outcome: "incomplete",
      found: ["no-station"],
    });
    expect(await check((one) => rmSync(join(one, "log"), { recursive: true }))).toEqual({
      outcome: "incomplete",
      found: ["no-log"],
    });
    expect(readdirSync(folder)).toContain("log");
    const empty = tempFolder();
    writeFileSync(join(empty, "station.json"), JSON.stringify(STATION));
    await (await openDurablePouch(join(empty, "log"))).close();
    expect((await verifyFolder(empty, { sha: sha256 })).findings).toEqual([{ code: "no-entries" }]);
    expect(statSync(join(empty, "log")).isDirectory()).toBe(true);
  });

  test("[LG48] epochs are joined: the next carries the signed end of the one before", async () => {
    const add =
      (previous: (folder: string) => string | undefined, covered = 12) =>
      async (folder: string) => {
        const one = await createCheckpoints({ folder, epoch: 1, signer: epochSigner(1), clock: { now: () => 0 } });
        await one.sign(treeOf(entries.slice(0, covered)));
        const second = [openingAt(2, previous(folder)), entryAt(2, 1)];
        const log = await openPouchLog({
          pouch: await openDurablePouch(join(folder, "log")),
          station: "KTW",
          sha: sha256,
        });
        await log.append(batchOf(...second));
        await log.close();
        writeFileSync(join(folder, "keys/e0002.vkey"), formatVerifierKey(epochSigner(2).key));
        const two = await createCheckpoints({ folder, epoch: 2, signer: epochSigner(2), clock: { now: () => 0 } });
        await two.sign(treeOf(second));
      };
    const latest = (folder: string): string => readFileSync(join(folder, "checkpoints/e0001/latest"), "utf8");
    expect(await check(add(latest))).toEqual({ outcome: "holds", found: [] });
    expect(await check(add(() => undefined))).toEqual({ outcome: "broken", found: ["epoch-not-joined #0"] });
    expect(await check(add((folder) => latest(folder).replace("\n12\n", "\n13\n")))).toEqual({
      outcome: "broken",
      found: ["checkpoint-invalid"],
    });
    const withoutKept = async (folder: string) => {
      await add(latest)(folder);
      rmSync(join(folder, "checkpoints/e0001"), { recursive: true });
    };
    expect(await check(withoutKept)).toEqual({ outcome: "holds", found: [] });
  });
});
