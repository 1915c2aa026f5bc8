import { describe, expect, test } from "vitest";
import { openPrivate, sealPrivate } from "#domain/log/private-record.ts";
import { aes256Gcm, randomBytes, sha256 } from "#platform/crypto.ts";

const record = { name: "रामलाल", phone: "9431000000", address: "Tekari Road" };
const key = randomBytes(32);
const seal = () => sealPrivate({ record, key, salt: randomBytes(16), nonce: randomBytes(12) }, aes256Gcm, sha256);

describe("private record", () => {
  test("[LG14] opens with its key and with no other, and says when the key is gone", () => {
    const { sealed, hash } = seal();
    expect(hash).toEqual(sha256(sealed));
    expect(openPrivate(sealed, key, aes256Gcm)).toEqual({ ok: true, value: record });
    expect(openPrivate(sealed, undefined, aes256Gcm)).toEqual({ ok: false, error: "private/erased" });
    expect(openPrivate(sealed, randomBytes(32), aes256Gcm)).toEqual({ ok: false, error: "private/broken" });
    expect(openPrivate(sealed, randomBytes(5), aes256Gcm)).toEqual({ ok: false, error: "private/broken" });
  });

  test("[LG14] every changed byte of the sealed record is noticed", () => {
    const { sealed } = seal();
    for (let at = 0; at < sealed.length; at++) {
      const copy = Uint8Array.from(sealed);
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect(openPrivate(copy, key, aes256Gcm)).toEqual({ ok: false, error: "private/broken" });
    }
    for (const cut of [0, 11, 27, sealed.length - 1]) {
      expect(openPrivate(sealed.slice(0, cut), key, aes256Gcm)).toEqual({ ok: false, error: "private/broken" });
    }
  });

  test("[LG14] the same record sealed twice shows neither its text nor that it is the same", () => {
    const [one, two] = [seal(), seal()];
    expect(one.hash).not.toEqual(two.hash);
    expect(Buffer.from(one.sealed).includes("9431000000")).toBe(false);
  });

  test("[LG14] text under the right key that is no record is broken, not believed", () => {
    for (const text of ["", "5", "null", "{}", "{"]) {
      expect(openPrivate(aes256Gcm.seal(key, randomBytes(12), text), key, aes256Gcm)).toEqual({
        ok: false,
        error: "private/broken",
      });
    }
    expect(() =>
      sealPrivate({ record, key, salt: new Uint8Array(3), nonce: randomBytes(12) }, aes256Gcm, sha256),
    ).toThrow(RangeError);
    expect(() => aes256Gcm.seal(key, new Uint8Array(3), "x")).toThrow(RangeError);
  });
});
