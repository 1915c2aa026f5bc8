import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import { entryDocument } from "#domain/log/document.ts";
import { couchDocuments } from "#gateway/stores/couch-documents.ts";
import { couchDatabase, couchLogStore, logOfDatabase } from "#gateway/stores/couch-log-store.ts";
import { openCouchMark } from "#gateway/stores/couch-mark.ts";
import { couchRequests } from "#gateway/stores/couch-request.ts";
import { pouchLogStore } from "#gateway/stores/pouch-log-store.ts";
import { systemClock } from "#platform/clock.ts";
import { sha256 } from "#platform/crypto.ts";
import { openDocumentLog } from "#stores/station-log/document-log.ts";
import { type CouchPeer, couchMissing, startCouchPeer } from "../support/couch-peer.ts";
import { batchOf, sealedRecord, storedEntries, storedEntry } from "../support/log-entries.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { stationLogContract } from "./station-log-contract.ts";

const clock = systemClock();
let peer: CouchPeer;
beforeAll(async () => {
  peer = await startCouchPeer();
});
afterAll(() => peer.close());

stationLogContract("CouchDB's protocol (express-pouchdb)", () =>
  couchLogStore({ url: peer.url, mark: `m${randomUUID().slice(0, 8)}` }, clock).open("KTW"),
);

const missing = couchMissing();
describe.skipIf(missing !== undefined)(`a real CouchDB${missing === undefined ? "" : ` (${missing})`}`, () => {
  const url = process.env["COUCHDB_URL"] ?? "";
  stationLogContract("CouchDB", () => couchLogStore({ url, mark: `m${randomUUID().slice(0, 8)}` }, clock).open("KTW"));
});

const mark = (): string => `m${randomUUID().slice(0, 8)}`;
const couchAtPeer = (of: string) => couchLogStore({ url: peer.url, mark: of }, clock);

describe.each([
  ["CouchDB's protocol", (of: string) => couchAtPeer(of)],
  ["PouchDB", (of: string, folder: string) => pouchLogStore(join(folder, of))],
] as const)("log store: %s", (_name, storeIn) => {
  test("[CB1] its names are those that were opened, and a log opened again goes on where it ended", async () => {
    const folder = tempFolder();
    const of = mark();
    const openStore = (named: string) => storeIn(named, folder);
    const store = openStore(of);
    expect(await store.names()).toEqual([]);
    const side = sealedRecord("sealed");
    for (const name of ["KTW", "A-1"]) {
      const log = await store.open(name);
      await log.append({ entries: storedEntries(0, 4), sides: [side], keys: [{ subject: "S:1", key: side.hash }] });
      await log.close();
    }
    const again = await openStore(of).open("KTW");
    expect(await again.head()).toEqual({ epoch: 1, size: 4 });
    await again.append(batchOf(...storedEntries(4, 6)));
    expect(await again.read(1, 0, 99)).toEqual(storedEntries(0, 6));
    expect(await again.sidesOf([toHex(side.hash)])).toEqual([side.sealed]);
    expect(await again.keysOf(["S:1"])).toEqual([side.hash]);
    await again.close();
    expect(await openStore(of).names()).toEqual(["A-1", "KTW"]);
    const other = await openStore(of).open("A-1");
    expect((await other.head()).size).toBe(4);
    await other.close();
  });
});

describe("CouchDB", () => {
  test("[CB2] every log has a database of its own that CouchDB can name, and it is found again", () => {
    const names = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/);
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(couchDatabase("mk1", one)).toMatch(/^[a-z][a-z0-9_$()+/-]*$/);
        expect(logOfDatabase("mk1", couchDatabase("mk1", one))).toBe(one);
        expect(logOfDatabase("mk2", couchDatabase("mk1", one))).toBeUndefined();
        expect(couchDatabase("mk1", one) === couchDatabase("mk1", other)).toBe(one === other);
      }),
    );
    expect(couchDatabase("mk1", "Ktw")).not.toBe(couchDatabase("mk1", "KTW"));
  });

  test("[CB3] a log's database is open to the gateway's account and to nobody else", async () => {
    const of = mark();
    const url = peer.url.replace("//", "//gateway:secret@");
    await (await couchLogStore({ url, mark: of }, clock).open("KTW")).close();
    const answer = await couchRequests(peer.url, clock)({ db: couchDatabase(of, "KTW"), path: "_security" });
    const onlyWe = { names: ["gateway"], roles: ["_admin"] };
    expect(answer).toMatchObject({ ok: true, value: { admins: onlyWe, members: onlyWe } });
  });

  test("[CB4] an answer that says stored where nothing is stored is a fault, and the log takes nothing more", async () => {
    const of = mark();
    await (await couchAtPeer(of).open("KTW")).close();
    const ask = couchRequests(peer.url, clock);
    const deaf = couchDocuments(
      async (asked) => (asked.path === "_bulk_docs" ? { ok: true, value: [] } : ask(asked)),
      couchDatabase(of, "KTW"),
    );
    const log = await openDocumentLog({ documents: deaf, station: "KTW", sha: sha256 });
    await expect(log.append(batchOf(storedEntry(0)))).rejects.toMatchObject({ name: "StorageFault" });
    await expect(log.append(batchOf(storedEntry(1)))).rejects.toMatchObject({ code: "log/stopped" });
    expect((await (await couchAtPeer(of).open("KTW")).head()).size).toBe(0);
  });

  test("[CB4] another revision that stands under an entry's name already is a fault", async () => {
    const of = mark();
    await (await couchAtPeer(of).open("KTW")).close();
    const ask = couchRequests(peer.url, clock);
    const { _id } = entryDocument("KTW", storedEntry(0));
    const rival = { _id, _rev: `1-${"f".repeat(32)}`, entry: "forged" };
    const log = await couchAtPeer(of).open("KTW");
    const db = couchDatabase(of, "KTW");
    await ask({ method: "POST", db, path: "_bulk_docs", body: { docs: [rival], new_edits: false } });
    await expect(log.append(batchOf(storedEntry(0)))).rejects.toMatchObject({ name: "StorageFault" });
  });

  test("[CB5] after a write that broke off the log ends before the first missing entry and is completed by sending it again", async () => {
    const of = mark();
    const first = await couchAtPeer(of).open("KTW");
    await first.append(batchOf(...storedEntries(0, 3)));
    const ask = couchRequests(peer.url, clock);
    const torn = [3, 5, 6].map((seq) => entryDocument("KTW", storedEntry(seq)));
    const db = couchDatabase(of, "KTW");
    await ask({ method: "POST", db, path: "_bulk_docs", body: { docs: torn, new_edits: false } });
    const again = await couchAtPeer(of).open("KTW");
    expect(await again.head()).toEqual({ epoch: 1, size: 4 });
    expect(await again.read(1, 0, 99)).toEqual(storedEntries(0, 4));
    await again.append(batchOf(...storedEntries(4, 9)));
    expect(await again.read(1, 0, 99)).toEqual(storedEntries(0, 9));
  });

  test("[CB6] more entries than go into one request are all there, and the ones sent at once too", async () => {
    const log = await couchAtPeer(mark()).open("KTW");
    await Promise.all([
      log.append(batchOf(...storedEntries(0, 700))),
      log.append(batchOf(...storedEntries(700, 1_300))),
    ]);
    expect(await log.read(1, 0, 2_000)).toEqual(storedEntries(0, 1_300));
  });

  test("[CB7] no server, a refused account and a server that does not answer are faults with their reason", async () => {
    const at = (url: string) => couchLogStore({ url, mark: "mk1" }, clock).names();
    await expect(at("http://127.0.0.1:9")).rejects.toMatchObject({ name: "StorageFault", reason: "io" });
    const answering = async (answer: (response: ServerResponse) => void) => {
      const server = createServer((_request, response) => answer(response));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    };
    const strict = await answering((response) =>
      response.writeHead(401, { "Content-Type": "application/json" }).end('{"error":"unauthorized"}'),
    );
    await expect(at(strict.url)).rejects.toMatchObject({ reason: "denied" });
    strict.server.close();
    const silent = await answering(() => undefined);
    const hurried = { after: (_ms: number, work: () => void) => clock.after(20, work) };
    await expect(couchLogStore({ url: silent.url, mark: "mk1" }, hurried).names()).rejects.toMatchObject({
      reason: "io",
    });
    silent.server.closeAllConnections();
    silent.server.close();
  });

  test("[CB8] a gateway's mark is made once; a file that holds none is refused", async () => {
    const folder = tempFolder();
    const first = await openCouchMark(folder);
    expect(await openCouchMark(folder)).toBe(first);
    writeFileSync(join(folder, "couchdb.mark"), "Not A Mark\n");
    await expect(openCouchMark(folder)).rejects.toThrow("holds no mark");
  });
});
