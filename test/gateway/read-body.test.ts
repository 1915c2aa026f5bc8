import { randomBytes } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readBody } from "#gateway/http/read-body.ts";

const read = (body: Uint8Array, coding?: string) =>
  readBody(
    new Request("http://x/", {
      method: "POST",
      body: Uint8Array.from(body),
      ...(coding ? { headers: { "Content-Encoding": coding } } : {}),
    }),
  );

test("[WR5] what is too large, grows too large, was cut off or is no text is refused before it is read", async () => {
  const text = Buffer.from("मालखाना\n".repeat(50));
  for (const [body, coding] of [
    [text, undefined],
    [gzipSync(text), "gzip"],
    [brotliCompressSync(text), "br"],
  ] as const)
    expect(await read(body, coding)).toEqual({ ok: true, value: text.toString() });
  expect(await read(randomBytes(3 * 1024 * 1024))).toEqual({ ok: false, error: "wire/too-large" });
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await read(bomb, "gzip")).toEqual({ ok: false, error: "wire/too-large" });
  expect(await read(gzipSync(text).subarray(0, -12), "gzip")).toEqual({ ok: false, error: "wire/not-inflated" });
  expect(await read(text, "br")).toEqual({ ok: false, error: "wire/not-inflated" });
  expect(await read(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, error: "wire/not-inflated" });
});
