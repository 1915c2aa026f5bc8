import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "#domain/log/bytes.ts";
import { canonicalBytes } from "#domain/log/canonical.ts";
import { decodeBatch, encodeBatch } from "#domain/wire/batch.ts";
import { sha256 } from "#platform/crypto.ts";
import { sealedRecord } from "../../support/log-entries.ts";
import { wireLog } from "../../support/wire-log.ts";

const log = wireLog("KTW");
log.grow(12);
const side = sealedRecord("a sealed record");
const whole = () => ({
  ...log.batch(3, 8, { signed: true, sides: [side] }),
  keys: [{ subject: "MK1", key: side.hash }],
});
const codeOf = (text: string) => {
  const read = decodeBatch(text, sha256);
  return read.ok ? "read" : read.error;
};
/** The text of a batch with its first entry line replaced. */
const withEntry = (line: string) => {
  const lines = encodeBatch(log.batch(0, 1)).split("\n");
  lines[1] = line;
  return lines.join("\n");
};

describe("a batch on the wire", () => {
  test("[WR1] reads back as it was written", () => {
    expect(decodeBatch(encodeBatch(whole()), sha256)).toEqual({ ok: true, value: whole() });
    expect(decodeBatch(encodeBatch(log.batch(12, 12)), sha256)).toEqual({ ok: true, value: log.batch(12, 12) });
  });

  test("[WR2] one changed character never reads as the same batch", () => {
    const text = encodeBatch(whole());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom("0", "A", "\n", " ", '"', "é"), (at, character) => {
        fc.pre(text[at] !== character);
        const read = decodeBatch(text.slice(0, at) + character + text.slice(at + 1), sha256);
        if (read.ok) expect(encodeBatch(read.value)).not.toBe(text);
      }),
      { numRuns: 500 },
    );
    for (let cut = 0; cut < text.length - 200; cut += 7) expect(codeOf(text.slice(0, cut))).not.toBe("read");
  });

  test("[WR3] an entry that is not canonical, too large or elsewhere is refused", () => {
    const place = { v: 1, station: "KTW", epoch: 1, seq: 0 };
    const right = canonicalBytes(place);
    expect(codeOf(withEntry(right))).toBe("read");
    expect(codeOf(withEntry(right.replace("{", '{"epoch":1,')))).toBe("wire/entry-not-canonical");
    expect(codeOf(withEntry(`${right} `))).toBe("wire/entry-not-canonical");
    expect(codeOf(withEntry(right.replace('"seq":0', '"seq":0.0')))).toBe("wire/entry-not-canonical");
    expect(codeOf(withEntry("[]"))).toBe("wire/entry-elsewhere");
    expect(codeOf(withEntry("none"))).toBe("wire/entry-not-canonical");
    expect(codeOf(withEntry(canonicalBytes({ ...place, text: "क".repeat(11_000) })))).toBe("wire/entry-too-large");
    expect(codeOf(withEntry(canonicalBytes({ ...place, text: "x".repeat(32_000) })))).toBe("read");
    for (const other of [{ station: "GYA" }, { epoch: 2 }, { seq: 1 }])
      expect(codeOf(withEntry(canonicalBytes({ ...place, ...other })))).toBe("wire/entry-elsewhere");
  });

  test("[WR4] a private part stands beside its entry or the batch is refused", () => {
    const entry = canonicalBytes({ v: 1, station: "KTW", epoch: 1, seq: 0, private: { hash: toHex(side.hash) } });
    expect(codeOf(withEntry(entry))).toBe("wire/side-missing");
    const batch = {
      ...log.batch(0, 0),
      entries: [{ epoch: 1, seq: 0, bytes: entry, leafHash: side.hash }],
      sides: [side],
    };
    expect(codeOf(encodeBatch(batch))).toBe("read");
  });
});
