import { createHash, createPrivateKey, sign } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toBase64, toHex } from "#domain/log/bytes.ts";
import { cosign, cosignaturesOf } from "#domain/log/cosignature.ts";
import { parseNote } from "#domain/log/note.ts";
import { formatVerifierKey, parseVerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { ed25519FromSeed, sha256, verifyEd25519 } from "#platform/crypto.ts";
import { wireLog } from "../../support/wire-log.ts";

const log = wireLog("KTW");
log.grow(5);
const NOTE = log.note(5);
const TEXT = NOTE.slice(0, NOTE.indexOf("\n\n") + 1);
const seed = new Uint8Array(32).fill(5);
const pair = ed25519FromSeed(seed);
const key = verifierKey(sha256, "witness.example/w1", pair.publicKey, "cosigner");
const held = (note: string, known = [key]) => {
  const parsed = parseNote(note);
  return parsed.ok ? cosignaturesOf(parsed.value, known, verifyEd25519) : parsed.error;
};

test("[WT6] a cosignature is what C2SP tlog-cosignature computes, to the byte", () => {
  // the same by hand, from the text of the specification
  const at = 1_679_315_147;
  const id = createHash("sha256")
    .update(Buffer.concat([Buffer.from("witness.example/w1\n\u0004"), pair.publicKey]))
    .digest()
    .subarray(0, 4);
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
    format: "der",
    type: "pkcs8",
  });
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(at));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${at}\n${TEXT}`), secret);
  const line = `— witness.example/w1 ${Buffer.concat([id, time, signature]).toString("base64")}\n`;
  expect(cosign(TEXT, at, { key, sign: pair.sign })).toBe(line);
  expect(held(NOTE + line)).toEqual([{ name: "witness.example/w1", atSeconds: at }]);
});

test("[WT6] a changed time, text or signature does not hold, and unknown witnesses say nothing", () => {
  const line = cosign(TEXT, 1_700_000_000, { key, sign: pair.sign });
  const raw = Buffer.from(line.split(" ")[2] ?? "", "base64");
  fc.assert(
    fc.property(fc.integer({ min: 4, max: raw.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(raw);
      changed[at] = (changed[at] ?? 0) ^ flip;
      expect(held(`${NOTE}— witness.example/w1 ${changed.toString("base64")}\n`)).toBeUndefined();
    }),
  );
  expect(held(`${log.note(4)}${line}`)).toBeUndefined();
  expect(held(NOTE + line, [])).toEqual([]);
  expect(held(NOTE)).toEqual([]);
  expect(() => cosign(TEXT, 1.5, { key, sign: pair.sign })).toThrow(RangeError);
  expect(() => cosign(TEXT, 1, { key: verifierKey(sha256, "a", pair.publicKey), sign: pair.sign })).toThrow(RangeError);
});

test("[WT6] a witness's key has a text of its own kind", () => {
  const text = formatVerifierKey(key);
  expect(text).toBe(`witness.example/w1+${toHex(key.keyId)}+${toBase64(Uint8Array.from([4, ...pair.publicKey]))}`);
  expect(parseVerifierKey(sha256, text, "cosigner")).toEqual(key);
  expect(parseVerifierKey(sha256, text)).toBeUndefined();
});
