import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { deposit } from "#domain/custody/acts/deposit.ts";
import { toHex } from "#domain/log/bytes.ts";
import type { StoredEntry } from "#domain/log/document.ts";
import { leafHash } from "#domain/log/tree.ts";
import { connectDistrict } from "#edge/services/courier/connect.ts";
import { readLink } from "#edge/services/courier/link-file.ts";
import { enrolStation } from "#edge/services/enrol/enrol.ts";
import { recoverEpochs } from "#edge/services/enrol/recover.ts";
import { composeGateway, type Gateway, logFolder } from "#gateway/compose.ts";
import { openCopies } from "#gateway/compose-copies.ts";
import { composeStations } from "#gateway/compose-stations.ts";
import { serveStations } from "#gateway/http/serve-stations.ts";
import { restoreCopy } from "#gateway/services/restore-copy.ts";
import { pouchLogStore } from "#gateway/stores/pouch-log-store.ts";
import { type Clock, systemClock } from "#platform/clock.ts";
import { randomBytes, sha256 } from "#platform/crypto.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { LogBroken } from "#stores/station-log/station-log.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { batchOf, sealedRecord, storedEntries } from "../support/log-entries.ts";
import { keeperOf, openTestStation, phoneDeposit, trayOf } from "../support/open-test-station.ts";
import { tempFolder } from "../support/temp-folder.ts";

const clock = systemClock();
const KEY = new Uint8Array(32).fill(7);
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => statSync(join(folder, name)).isFile()).sort();
const restore = (copy: string, folder: string, key = KEY) =>
  restoreCopy({ copy, folder, key, openStore: async (making) => pouchLogStore(logFolder(making)) });
const copiesOf = (
  gateway: Gateway,
  folder: string,
  to: string,
  { key = KEY, at = clock }: { key?: Uint8Array; at?: Clock } = {},
) => openCopies(gateway, { folder, district: "test.invalid", to }, key, at);
const openGateway = async (folder: string): Promise<Gateway> => {
  const gateway = await composeGateway({ folder, district: "test.invalid", names: ["127.0.0.1"] }, clock);
  let open = true;
  const close = async () => {
    if (open) await gateway.close();
    open = false;
  };
  closing.push(close);
  return { ...gateway, close };
};
/** Entry 2, with a private part. */
const entryWith = (part: { hash: string; subject: string }): StoredEntry => {
  const bytes = JSON.stringify({ epoch: 1, seq: 2, private: part });
  return { epoch: 1, seq: 2, bytes, leafHash: leafHash(sha256, bytes) };
};
/** A gateway with one small log and one photo. */
const smallGateway = async () => {
  const folder = tempFolder();
  const gateway = await openGateway(folder);
  const side = sealedRecord("रामलाल");
  gateway.epochs.add("PS-1", 1, "none");
  await gateway.logs.use("PS-1", (log) =>
    log.append({
      entries: [...storedEntries(0, 2), entryWith({ hash: toHex(side.hash), subject: "S1" })],
      sides: [side],
      keys: [{ subject: "S1", key: side.hash }],
    }),
  );
  const blobs = await openBlobs(join(folder, "blobs"), () => Buffer.from(randomBytes(8)).toString("hex"));
  const photo = await blobs.put(Buffer.from("photo"));
  return { folder, gateway, side, photo, blobs };
};

describe("the second copy", () => {
  test("[SC1] the gateway and one station are lost: what was copied is back, the station goes on in a new epoch, the others refill the rest", async () => {
    const folder = tempFolder();
    let gateway = await openGateway(folder);
    let port = 0;
    const serve = async () => {
      const serving = await serveStations(composeStations(gateway, clock), gateway.authority, {
        port,
        host: "127.0.0.1",
      });
      port = serving.port;
      closing.push(() => serving.close());
      return serving;
    };
    const first = await serve();
    const url = `https://127.0.0.1:${port}`;
    const station = async (code: string) => {
      gateway.stations.put({ station: code, name: { hi: "थाना", en: "PS" }, circle: "c1", zone: "z1" }, clock.now());
      const at = tempFolder();
      await enrolStation(at, { url, station: code, code: await gateway.enrolment.invite(code, "dsp") }, clock);
      return openLinked(at);
    };
    const burnt = new Set<object>();
    const openLinked = async (at: string) => {
      const opened = await openTestStation(at, clock);
      closing.push(() => (burnt.has(opened) ? Promise.resolve() : opened.close()));
      const link = readLink(at);
      if (!link) throw new Error("not enrolled");
      const courier = connectDistrict(opened, link, clock);
      closing.push(() => (burnt.has(opened) ? Promise.resolve() : courier.close()));
      const entries = (epoch = opened.view.reader.epoch()) =>
        opened.view.reader.entries(0, 1_000, epoch).map(({ bytes }) => bytes);
      return { opened, courier, entries };
    };
    const [lost, living] = [await station("PS-1"), await station("PS-2")];
    const rooms = new Map<typeof lost, { by: Awaited<ReturnType<typeof keeperOf>>; tray: string }>();
    for (const one of [lost, living]) {
      const by = await keeperOf(one.opened);
      rooms.set(one, { by, tray: await trayOf(one.opened, by) });
    }
    const work = async (one: typeof lost, number: number, room = rooms.get(one)) => {
      if (!room) throw new Error("no room");
      const { by, tray } = room;
      const done = await one.opened.journal.perform(by, deposit, phoneDeposit(tray, number, clock.now(), by.officer));
      if (!done.ok) throw new Error(done.error.code);
      return done.value.value.items[0]?.register.serial;
    };
    for (const one of [lost, living]) {
      await work(one, 1);
      await work(one, 2);
      await one.courier.hurry();
    }
    const copied = lost.entries();
    const to = tempFolder();
    const copies = await copiesOf(gateway, folder, to);
    expect(await copies.run()).toMatchObject({ entries: copied.length + living.entries().length, blobs: 0 });
    await work(living, 3);
    await living.courier.hurry();
    const { witnessVkey } = gateway;

    // both burn
    const roomOfLost = rooms.get(lost);
    await lost.courier.close();
    await lost.opened.close();
    burnt.add(lost.opened);
    await first.close();
    await gateway.close();
    rmSync(folder, { recursive: true });

    const again = join(tempFolder(), "gateway");
    expect(await restore(to, again)).toMatchObject({ logs: 2, witness: witnessVkey, district: "test.invalid" });
    gateway = await openGateway(again);
    await serve();
    expect(gateway.witnessVkey).toBe(witnessVkey);
    // no orders go out before a station said which it has (OR19)
    expect(["PS-1", "PS-2"].map(gateway.orders.waiting)).toEqual([true, true]);

    await living.courier.hurry();
    expect(living.courier.state()).toMatchObject({ link: "online", pending: 0 });
    const filled = await gateway.pages.read("PS-2", 1, 0, 1_000);
    expect(filled.entries.map(({ bytes }) => bytes)).toEqual(living.entries());

    const fresh = tempFolder();
    const code = await gateway.enrolment.invite("PS-1", "dsp");
    expect(await enrolStation(fresh, { url, station: "PS-1", code }, clock)).toMatchObject({ epoch: 2 });
    const link = readLink(fresh);
    if (!link || !roomOfLost) throw new Error("not enrolled");
    await recoverEpochs(fresh, "PS-1", link, clock);
    const replaced = await openLinked(fresh);
    expect(replaced.entries(1)).toEqual(copied);
    const by = { ...roomOfLost.by, session: "again" };
    expect(await work(replaced, 3, { by, tray: roomOfLost.tray })).toBe(3);
    await replaced.courier.hurry();
    expect(replaced.courier.state()).toMatchObject({ link: "online", pending: 0 });
  });

  test("[SC2] a run copies what is new: whole pages are left, the last one is replaced, what no manifest names is gone", async () => {
    const { folder, gateway } = await smallGateway();
    await gateway.logs.use("PS-1", (log) => log.append(batchOf(...storedEntries(3, 2_300))));
    const to = tempFolder();
    const copies = await copiesOf(gateway, folder, to);
    const pages = () => filesIn(join(to, "logs", "PS-1"));
    const bytes = (name: string) => readFileSync(join(to, "logs", "PS-1", name));
    await copies.run();
    expect(pages()).toEqual(["1-0-1000.box", "1-1000-1000.box", "1-2000-300.box"]);
    const before = pages().map(bytes);
    await copies.run();
    expect(pages().map(bytes)).toEqual(before);
    await gateway.logs.use("PS-1", (log) => log.append(batchOf(...storedEntries(0, 5, 2))));
    await copies.run();
    expect(pages()).toEqual(["1-0-1000.box", "1-1000-1000.box", "1-2000-300.box", "2-0-5.box"]);
    expect(pages().slice(0, 3).map(bytes)).toEqual(before);
    await gateway.logs.use("PS-1", (log) => log.append(batchOf(...storedEntries(5, 9, 2))));
    expect(await copies.run()).toMatchObject({ entries: 2_309 });
    expect(pages()).toEqual(["1-0-1000.box", "1-1000-1000.box", "1-2000-300.box", "2-0-9.box"]);
    expect(filesIn(to).filter((name) => !name.includes("/"))).toEqual(["blobs-4.box", "manifest", "state-4.box"]);
    const again = join(tempFolder(), "gateway");
    await restore(to, again);
    const log = await pouchLogStore(logFolder(again)).open("PS-1");
    expect((await log.read(1, 0, 9_999)).slice(3)).toEqual(storedEntries(3, 2_300));
    expect(await log.read(2, 0, 9_999)).toEqual(storedEntries(0, 9, 2));
    await log.close();
  });

  test("[SC3] nothing of the record can be read in the copy, and private parts, their keys, photos and the gateway's keys come back", async () => {
    const { folder, gateway, side, photo } = await smallGateway();
    const to = tempFolder();
    await (await copiesOf(gateway, folder, to)).run();
    const secrets = [
      readFileSync(join(folder, "witness.seed"), "utf8"),
      "BEGIN PRIVATE KEY",
      '"seq":1',
      "SQLite format",
    ];
    for (const name of filesIn(to))
      for (const secret of secrets)
        expect([name, readFileSync(join(to, name)).includes(secret)]).toEqual([name, false]);
    const again = join(tempFolder(), "gateway");
    await restore(to, again);
    const log = await pouchLogStore(logFolder(again)).open("PS-1");
    expect(await log.sidesOf([toHex(side.hash)])).toEqual([side.sealed]);
    expect(await log.keysOf(["S1"])).toEqual([side.hash]);
    await log.close();
    const blobs = await openBlobs(join(again, "blobs"), () => "x");
    expect(await blobs.get(photo)).toEqual(Buffer.from("photo"));
    expect(statSync(join(again, "witness.seed")).mode & 0o077).toBe(0);
    const restored = await openGateway(again);
    expect([restored.witnessVkey, restored.authority.fingerprint]).toEqual([
      gateway.witnessVkey,
      gateway.authority.fingerprint,
    ]);
  });

  test("[SC4] a bit changed in any file, a file that is missing and another key: nothing is made", async () => {
    const { folder, gateway } = await smallGateway();
    const to = tempFolder();
    await (await copiesOf(gateway, folder, to)).run();
    const again = join(tempFolder(), "gateway");
    await expect(restore(to, again, new Uint8Array(32))).rejects.toMatchObject({ name: "CopyFault" });
    for (const name of filesIn(to)) {
      const path = join(to, name);
      const whole = readFileSync(path);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(changed.length >> 1) ^ 1, changed.length >> 1);
      for (const spoil of [() => writeFileSync(path, changed), () => rmSync(path)]) {
        spoil();
        await expect(restore(to, again), name).rejects.toMatchObject({ name: "CopyFault" });
        expect(existsSync(again)).toBe(false);
        writeFileSync(path, whole);
      }
    }
    expect(await restore(to, again)).toMatchObject({ logs: 1, entries: 3, blobs: 1 });
    await expect(restore(to, again)).rejects.toThrow("not empty");
  });

  test("[SC5] a place that is not there, another gateway's copy and another key are told, and nothing is written over", async () => {
    const { folder, gateway } = await smallGateway();
    const to = tempFolder();
    const gone = join(to, "not-mounted");
    expect((await (await copiesOf(gateway, folder, gone)).run()).failed).toContain("is the disk mounted");
    expect(existsSync(gone)).toBe(false);
    await (await copiesOf(gateway, folder, to)).run();
    const manifest = readFileSync(join(to, "manifest"), "utf8");
    const other = await smallGateway();
    expect((await (await copiesOf(other.gateway, other.folder, to)).run()).failed).toContain("another gateway");
    const keyed = await (await copiesOf(gateway, folder, to, { key: new Uint8Array(32) })).run();
    expect(keyed.failed).toContain("another key");
    expect(readFileSync(join(to, "manifest"), "utf8")).toBe(manifest);
    expect(await restore(to, join(tempFolder(), "gateway"))).toMatchObject({ entries: 3 });
  });

  test("[SC6] a log or a photo that is damaged at the gateway is named; its last whole copy stays", async () => {
    const { folder, gateway, photo } = await smallGateway();
    const to = tempFolder();
    await (await copiesOf(gateway, folder, to)).run();
    await gateway.logs.use("PS-1", (log) => log.append(batchOf(...storedEntries(3, 5))));
    const broken: Gateway = {
      ...gateway,
      logs: {
        ...gateway.logs,
        use: (name, work) =>
          gateway.logs.use(name, (log) => work({ ...log, read: () => Promise.reject(new LogBroken(1, 4, "altered")) })),
      },
    };
    const path = join(folder, "blobs", photo.slice(0, 2), photo.slice(2, 4), photo);
    rmSync(path);
    const bad = Buffer.from(sha256("other")).toString("hex");
    const badPath = join(folder, "blobs", bad.slice(0, 2), bad.slice(2, 4));
    await openBlobs(badPath, () => "x");
    writeFileSync(join(badPath, bad), "not what its name says");
    const state = await (await copiesOf(broken, folder, to)).run();
    expect(state.failed).toContain("PS-1 (entry 4 of epoch 1 is altered)");
    expect(state.failed).toContain(`photo ${bad.slice(0, 12)}`);
    expect(await restore(to, join(tempFolder(), "gateway"))).toMatchObject({ entries: 3, blobs: 1 });
  });

  test("[SC7] it runs by itself, and says when the newest whole copy was begun, also after a start with the disk away", async () => {
    const { folder, gateway } = await smallGateway();
    const to = tempFolder();
    const at = fakeClock();
    const copies = await copiesOf(gateway, folder, to, { at });
    const started = at.now();
    copies.start(900_000);
    await vi.waitFor(() =>
      expect(copies.state()).toMatchObject({ atMs: started, entries: 3, blobs: 1, sameDisk: true }),
    );
    await gateway.logs.use("PS-1", (log) => log.append(batchOf(...storedEntries(3, 5))));
    await vi.waitFor(async () => {
      await at.advance(900_000);
      expect(copies.state().entries).toBe(5);
    });
    expect(copies.state().atMs).toBeGreaterThan(started);
    await copies.close();
    const next = await copiesOf(gateway, folder, to, { key: new Uint8Array(32), at });
    expect(next.state().atMs).toBeUndefined();
    const later = await copiesOf(gateway, folder, to, { at });
    await gateway.logs.close();
    expect((await later.run()).atMs).toBeGreaterThan(started);
    await later.close();
  });
});
