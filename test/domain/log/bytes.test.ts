import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex, utf8 } from "#domain/log/bytes.ts";

describe("encodings", () => {
  test("[LG9] base64, base64url and hex agree with the machine's own and read back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  test("[LG9] utf8 agrees with the machine's own on every string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, "utf8")));
      }),
    );
  });

  test("[LG9] every base64 text has one spelling: another that decodes alike is refused", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const standard = fromBase64(text);
        if (standard) expect(toBase64(standard)).toBe(text);
        const url = fromBase64Url(text);
        if (url) expect(toBase64Url(url)).toBe(text);
      }),
    );
    for (const bad of ["QQ", "QQ=", "QR==", "QQ===", "Q Q=", "QQ==\n", "QQ==QQ==", "====", "=", "Q-==", "Q_=="]) {
      expect(fromBase64(bad)).toBeUndefined();
    }
    for (const bad of ["QR", "QQ==", "Q+", "Q/", "A"]) expect(fromBase64Url(bad)).toBeUndefined();
    for (const bad of ["0", "0G", "AA", " 00"]) expect(fromHex(bad)).toBeUndefined();
  });
});
