import { fromBase64Url, fromHex, type Sha256 } from "#domain/log/bytes.ts";
import {
  allEntriesRange,
  entryDocument,
  entryRange,
  keyDocument,
  parseEntryId,
  readEntryDocument,
  readSideDocument,
  type StoredEntry,
  sideDocument,
  sideName,
} from "#domain/log/document.ts";
import type { NewDocument, PouchHandle } from "#platform/pouch/durable.ts";
import type { PouchDocument, PouchRow } from "#platform/pouch/engine.ts";
import { headAfter, LogBroken, LogFault, type LogHead, type StationLog } from "./station-log.ts";

const isNotFound = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "status" in error && error.status === 404;

const base64Url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64url");

const readDocument = async (pouch: PouchHandle, id: string): Promise<PouchDocument | undefined> => {
  try {
    return await pouch.run(pouch.db.get(id));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
};

/** Sealed bytes by their SHA-256 in hex; `missing` when none are stored under it, `altered` when they hash otherwise. */
export const readSide = async (
  deps: { pouch: PouchHandle; station: string; sha: Sha256 },
  hash: string,
): Promise<Uint8Array | "missing" | "altered"> => {
  const bytes = fromHex(hash);
  const document = bytes && (await readDocument(deps.pouch, sideName(deps.station, bytes)._id));
  if (document?._rev === undefined) return "missing";
  const { _id, _rev } = document;
  return readSideDocument(deps.sha, deps.station, { _id, _rev, sealed: document["sealed"] })?.sealed ?? "altered";
};

/**
 * The station's log in a PouchDB database, one document an entry. Takes the handle over and closes it.
 * @throws StorageFault when the end of the log cannot be read, LogBroken when a document among the entries is none
 */
export const openPouchLog = async (deps: { pouch: PouchHandle; station: string; sha: Sha256 }): Promise<StationLog> => {
  const { pouch, station, sha } = deps;
  const { db } = pouch;

  const lastRow = async (): Promise<PouchRow | undefined> => {
    const { from, to } = allEntriesRange(station);
    const { rows } = await pouch.run(db.allDocs({ startkey: to, endkey: from, descending: true, limit: 1 }));
    return rows[0];
  };

  const last = await lastRow();
  const place = last && parseEntryId(last.id);
  if (last && !place) throw new LogBroken(1, 0, "altered"); // something stands among the entries that is none
  let head: LogHead = place ? { epoch: place.epoch, size: place.seq + 1 } : { epoch: 1, size: 0 };
  let stopped = false;

  /** One batch for PouchDB is one for LevelDB, its local documents included. */
  const write = async (documents: readonly NewDocument[], handedOver?: () => void): Promise<void> => {
    if (stopped) throw new LogFault("log/stopped", "an earlier write failed");
    try {
      await pouch.writeNew(documents, handedOver);
    } catch (error) {
      stopped = true;
      throw error;
    }
  };

  const readKey = async (subject: string): Promise<Uint8Array | undefined> => {
    const document = await readDocument(pouch, keyDocument(subject, new Uint8Array())._id);
    return typeof document?.["key"] === "string" ? fromBase64Url(document["key"]) : undefined;
  };

  return {
    async append(batch, handedOver) {
      const next = headAfter(head, batch.entries);
      const documents = [
        ...batch.entries.map((entry) => entryDocument(station, entry)),
        ...batch.sides.map((side) => sideDocument(station, side, base64Url)),
        ...batch.keys.map(({ subject, key }) => keyDocument(subject, key)),
      ];
      if (documents.length === 0) return;
      head = next; // at once, so that a batch handed over before the answer is measured against this one
      await write(documents, handedOver);
    },
    head: async () => head,
    async read(epoch, fromSeq, limit) {
      const { from, to } = entryRange(station, epoch, fromSeq);
      const { rows } = await pouch.run(db.allDocs({ startkey: from, endkey: to, limit, include_docs: true }));
      return rows.map((row, i): StoredEntry => {
        const expected = { epoch, seq: fromSeq + i };
        const entry = readEntryDocument(sha, station, expected, {
          _id: row.id,
          _rev: row.value.rev,
          entry: row.doc?.["entry"],
        });
        if (typeof entry === "string") throw new LogBroken(epoch, expected.seq, entry);
        return entry;
      });
    },
    sidesOf: (hashes) =>
      Promise.all(
        hashes.map(async (hash) => {
          const sealed = await readSide(deps, hash);
          return typeof sealed === "string" ? undefined : sealed;
        }),
      ),
    keysOf: (subjects) => Promise.all(subjects.map(readKey)),
    async dropKey(subject) {
      const document = await readDocument(pouch, keyDocument(subject, new Uint8Array())._id);
      if (!document) return;
      await pouch.run(db.remove(document));
      await pouch.scrubLocal();
    },
    close: () => pouch.close(),
  };
};
