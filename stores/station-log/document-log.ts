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
import type { LogDocument, LogDocuments } from "./log-documents.ts";
import { headAfter, LogBroken, LogFault, type LogHead, type StationLog } from "./station-log.ts";

const base64Url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64url");

const sealedOf = (
  deps: { station: string; sha: Sha256 },
  document: LogDocument | undefined,
): Uint8Array | "missing" | "altered" => {
  if (document?._rev === undefined) return "missing";
  const { _id, _rev } = document;
  return readSideDocument(deps.sha, deps.station, { _id, _rev, sealed: document["sealed"] })?.sealed ?? "altered";
};

/** Sealed bytes by their SHA-256 in hex; `missing` when none are stored under it, `altered` when they hash otherwise. */
export const readSides = async (
  deps: { documents: Pick<LogDocuments, "get">; station: string; sha: Sha256 },
  hashes: readonly string[],
): Promise<(Uint8Array | "missing" | "altered")[]> => {
  const names = hashes.map((hash) => {
    const bytes = fromHex(hash);
    return bytes && sideName(deps.station, bytes)._id;
  });
  const ids = names.filter((name) => name !== undefined);
  const found = await deps.documents.get(ids);
  const byId = new Map(ids.map((id, i) => [id, found[i]]));
  return names.map((name) => (name === undefined ? "missing" : sealedOf(deps, byId.get(name))));
};

/**
 * Where the log ends. After a write that broke off, the entries past the first one that is missing do not count: who
 * sent them sends them again, and they are the same documents.
 */
const findHead = async (documents: LogDocuments, station: string): Promise<LogHead> => {
  const { from: first, to: last } = allEntriesRange(station);
  const lines = await documents.list({ first, last, limit: documents.tornBy + 1, newestFirst: true });
  const places = lines.map(({ id }) => parseEntryId(id)).reverse();
  let head: LogHead | undefined;
  for (const place of places) {
    if (place === undefined) throw new LogBroken(1, 0, "altered"); // something stands among the entries that is none
    const follows =
      head === undefined
        ? places.length > documents.tornBy || (place.epoch === 1 && place.seq === 0)
        : place.epoch === head.epoch
          ? place.seq === head.size
          : place.epoch === head.epoch + 1 && place.seq === 0;
    if (!follows) break;
    head = { epoch: place.epoch, size: place.seq + 1 };
  }
  return head ?? { epoch: 1, size: 0 };
};

/**
 * The station's log in a database of documents, one an entry. Takes the database over and closes it.
 * @throws StorageFault when the end of the log cannot be read, LogBroken when a document among the entries is none
 */
export const openDocumentLog = async (deps: {
  readonly documents: LogDocuments;
  readonly station: string;
  readonly sha: Sha256;
}): Promise<StationLog> => {
  const { documents, station, sha } = deps;
  let head = await findHead(documents, station);
  let stopped = false;

  const write = async (written: readonly { readonly _id: string }[], handedOver?: () => void): Promise<void> => {
    if (stopped) throw new LogFault("log/stopped", "an earlier write failed");
    try {
      await documents.write(written, handedOver);
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  const keyId = (subject: string): string => keyDocument(subject, new Uint8Array())._id;

  return {
    async append(batch, handedOver) {
      const next = headAfter(head, batch.entries);
      const written = [
        // side documents first: whoever replicates in order has them before the entry that names them
        ...batch.sides.map((side) => sideDocument(station, side, base64Url)),
        ...batch.entries.map((entry) => entryDocument(station, entry)),
        ...batch.keys.map(({ subject, key }) => keyDocument(subject, key)),
      ];
      if (written.length === 0) return;
      head = next; // at once, so that a batch handed over before the answer is measured against this one
      await write(written, handedOver);
    },
    head: async () => head,
    async read(epoch, fromSeq, limit) {
      const { from: first, to: last } = entryRange(station, epoch, fromSeq);
      // past the head only what a broken write left: it is not read
      const end = epoch < head.epoch ? fromSeq + limit : epoch === head.epoch ? head.size : 0;
      const most = Math.min(limit, end - fromSeq);
      if (most <= 0) return [];
      const lines = await documents.list({ first, last, limit: most, withDocuments: true });
      return lines.map(({ id, rev, document }, i): StoredEntry => {
        const expected = { epoch, seq: fromSeq + i };
        const entry = readEntryDocument(sha, station, expected, { _id: id, _rev: rev, entry: document?.["entry"] });
        if (typeof entry === "string") throw new LogBroken(epoch, expected.seq, entry);
        return entry;
      });
    },
    async sidesOf(hashes) {
      const read = await readSides(deps, hashes);
      return read.map((sealed) => (typeof sealed === "string" ? undefined : sealed));
    },
    async keysOf(subjects) {
      const found = await documents.get(subjects.map(keyId));
      return found.map((document) =>
        typeof document?.["key"] === "string" ? fromBase64Url(document["key"]) : undefined,
      );
    },
    dropKey: (subject) => documents.forget(keyId(subject)),
    close: () => documents.close(),
  };
};
