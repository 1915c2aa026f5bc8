import { toHex } from "#domain/log/bytes.ts";
import {
  entryDocument,
  parseEntryId,
  readEntryDocument,
  readSideDocument,
  type StoredEntry,
  sideDocument,
} from "#domain/log/document.ts";
import { parseEntry } from "#domain/log/entry.ts";
import type { SealedRecord } from "#domain/log/private-record.ts";
import { sha256 } from "#platform/crypto.ts";
import type { StationLog } from "#stores/station-log/station-log.ts";

/** A document as PouchDB's replicator sends it. */
export interface StockDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly [member: string]: unknown;
}

/** Documents sorted into what a log takes; `strange` when one is none of this station's, or not what its name says. */
export const sortDocuments = (
  station: string,
  documents: readonly StockDocument[],
): { entries: StoredEntry[]; sides: SealedRecord[] } | "strange" => {
  const entries: StoredEntry[] = [];
  const sides: SealedRecord[] = [];
  for (const document of documents) {
    const place = parseEntryId(document._id);
    if (place) {
      const entry = readEntryDocument(sha256, station, place, document);
      if (typeof entry === "string") return "strange";
      entries.push(entry);
    } else {
      const side = readSideDocument(sha256, station, document);
      if (side === undefined) return "strange";
      sides.push(side);
    }
  }
  entries.sort((a, b) => a.epoch - b.epoch || a.seq - b.seq);
  return { entries, sides };
};

const hashOfSide = (id: string): string | undefined => {
  const name = /:p:([\w-]{43})$/.exec(id)?.[1];
  return name && toHex(new Uint8Array(Buffer.from(name, "base64url")));
};

/** The stored documents of these names, in the order asked; undefined where there is none. */
export const storedDocuments = async (
  station: string,
  log: StationLog,
  ids: readonly string[],
): Promise<(StockDocument | undefined)[]> => {
  const places = ids.map(parseEntryId);
  const found = new Map<string, StockDocument>();
  // names come in runs: one read for each run of an epoch
  for (let i = 0; i < places.length; i++) {
    const first = places[i];
    if (first === undefined) continue;
    let last = first.seq;
    while (i + 1 < places.length && places[i + 1]?.epoch === first.epoch && (places[i + 1]?.seq ?? -1) >= last) {
      i++;
      last = places[i]?.seq ?? last;
    }
    for (const entry of await log.read(first.epoch, first.seq, last - first.seq + 1)) {
      const document = entryDocument(station, entry);
      found.set(document._id, { ...document });
    }
  }
  const hashes = ids.flatMap((id) => hashOfSide(id) ?? []);
  const sealed = await log.sidesOf(hashes);
  for (const [i, hash] of hashes.entries()) {
    const bytes = sealed[i];
    if (bytes === undefined) continue;
    const document = sideDocument(station, { hash: Uint8Array.from(Buffer.from(hash, "hex")), sealed: bytes });
    found.set(document._id, { ...document });
  }
  return ids.map((id) => found.get(id));
};

/** One line of a `_changes` answer. */
export interface ChangeRow {
  readonly seq: string;
  readonly id: string;
  readonly changes: readonly [{ readonly rev: string }];
}

/** What changed after a place in the log, side documents before the entry they belong to. */
export const changesAfter = async (
  station: string,
  log: StationLog,
  since: { epoch: number; seq: number },
  limit: number,
): Promise<ChangeRow[]> => {
  const head = await log.head();
  const rows: ChangeRow[] = [];
  let { epoch, seq } = since;
  while (epoch <= head.epoch && rows.length < limit) {
    const page = await log.read(epoch, seq, limit);
    for (const entry of page) {
      const ref = parseEntry(entry.bytes).private;
      const own = [
        ...(ref
          ? [sideDocument(station, { hash: Uint8Array.from(Buffer.from(ref.hash, "hex")), sealed: new Uint8Array() })]
          : []),
        entryDocument(station, entry),
      ];
      if (rows.length + own.length > limit && rows.length > 0) return rows;
      for (const { _id, _rev } of own)
        rows.push({ seq: `${entry.epoch}-${entry.seq + 1}`, id: _id, changes: [{ rev: _rev }] });
    }
    seq += page.length;
    if (page.length < limit) {
      epoch++;
      seq = 0;
    }
  }
  return rows;
};
