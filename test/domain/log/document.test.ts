import { describe, expect, test } from "vitest";
import { toBase64Url, toHex } from "#domain/log/bytes.ts";
import {
  allEntriesRange,
  entryDocument,
  entryRange,
  keyDocument,
  parseEntryId,
  readEntryDocument,
  readSideDocument,
  sideDocument,
} from "#domain/log/document.ts";
import { leafHash } from "#domain/log/tree.ts";
import { sha256 } from "#platform/crypto.ts";

const bytes = '{"kind":"item.deposited","seq":42}';
const leaf = leafHash(sha256, bytes);
const entry = { epoch: 1, seq: 42, bytes, leafHash: leaf };
const document = entryDocument("KTW", entry);
const at = { epoch: 1, seq: 42 };

describe("document", () => {
  test("[LG15] an entry's id and rev name its place and carry all 256 bits of its leaf hash", () => {
    expect(document).toEqual({
      _id: `KTW:e:0001:000000042:${toBase64Url(leaf).slice(0, 22)}`,
      _rev: `1-${toHex(leaf).slice(32)}`,
      entry: bytes,
    });
    expect(parseEntryId(document._id)).toEqual(at);
    expect(readEntryDocument(sha256, "KTW", at, document)).toEqual(entry);
  });

  test("[LG15] id, rev and bytes that do not agree are altered; another place is missing", () => {
    const other = entryDocument("KTW", { ...entry, bytes: "{}", leafHash: leafHash(sha256, "{}") });
    const read = (changed: object, expected = at) =>
      readEntryDocument(sha256, "KTW", expected, { ...document, ...changed });
    expect(read({ entry: `${bytes} ` })).toBe("altered");
    expect(read({ entry: undefined })).toBe("altered");
    expect(read({ _rev: other._rev })).toBe("altered");
    expect(read({ _rev: document._rev.replace("1-", "2-") })).toBe("altered");
    expect(read({ _id: other._id })).toBe("altered");
    expect(read({ _id: document._id.replace("KTW", "KTX") })).toBe("altered");
    expect(read({}, { epoch: 1, seq: 41 })).toBe("missing");
    expect(read({}, { epoch: 2, seq: 42 })).toBe("missing");
    expect(read({ _id: "KTW:p:x" })).toBe("missing");
  });

  test("[LG15] the ranges hold exactly the ids of their epoch and of their log", () => {
    const inside = (id: string, range: { from: string; to: string }) => id >= range.from && id <= range.to;
    const id = (epoch: number, seq: number, station = "KTW") => entryDocument(station, { ...entry, epoch, seq })._id;
    const epoch1 = entryRange("KTW", 1, 7);
    expect(
      [id(1, 6), id(1, 7), id(1, 999_999_999), id(2, 7), id(1, 7, "KTX")].map((one) => inside(one, epoch1)),
    ).toEqual([false, true, true, false, false]);
    const side = sideDocument("KTW", { hash: sha256("s"), sealed: new Uint8Array(3) })._id;
    const all = allEntriesRange("KTW");
    expect([id(1, 0), id(9999, 0), side].map((one) => inside(one, all))).toEqual([true, true, false]);
  });

  test("[LG15] a side document is named by the hash of its sealed bytes, a key is local", () => {
    const sealed = Uint8Array.from({ length: 50 }, (_, i) => i);
    const side = sideDocument("KTW", { hash: sha256(sealed), sealed });
    expect(side).toEqual({
      _id: `KTW:p:${toBase64Url(sha256(sealed))}`,
      _rev: `1-${toHex(sha256(sealed)).slice(0, 32)}`,
      sealed: toBase64Url(sealed),
    });
    expect(readSideDocument(sha256, "KTW", side)).toEqual({ hash: sha256(sealed), sealed });
    for (const changed of [
      { sealed: "AAAA" },
      { sealed: 5 },
      { sealed: `${side.sealed}=` },
      { _rev: "1-00" },
      { _id: "KTW:p:x" },
    ]) {
      expect(readSideDocument(sha256, "KTW", { ...side, ...changed })).toBeUndefined();
    }
    expect(keyDocument("S1", Uint8Array.of(1, 2))).toEqual({ _id: "_local/key:S1", key: "AQI" });
  });

  test("[LG15] a station name or number that would break the order of ids is refused", () => {
    for (const station of ["", "K:W", "_K", "क", "K W"]) expect(() => entryRange(station, 1, 0)).toThrow(RangeError);
    expect(() => entryRange("KTW", 10_000, 0)).toThrow(RangeError);
    expect(() => entryRange("KTW", 1, 1_000_000_000)).toThrow(RangeError);
    expect(() => entryRange("KTW", 1, -1)).toThrow(RangeError);
  });
});
