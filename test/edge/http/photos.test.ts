import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageHead } from "#edge/services/image-head.ts";
import { openBlobs } from "#stores/blobs/blobs.ts";
import { jpegOf, openHttpStation } from "../../support/http-station.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const ascii = (text: string) => Buffer.from(text).toString("hex");

const PNG_3X2 = bytesOf(`89504e470d0a1a0a 0000000d ${ascii("IHDR")} 00000003 00000002 0802000000 00000000`);
const VP8X_400X300 = bytesOf(`${ascii("RIFF")} 00000000 ${ascii("WEBPVP8X")} 0a000000 00000000 8f0100 2b0100`);
const VP8L_5X7 = bytesOf(`${ascii("RIFF")} 00000000 ${ascii("WEBPVP8L")} 0a000000 2f 04800100 ${"00".repeat(8)}`);
const VP8_16X9 = bytesOf(`${ascii("RIFF")} 00000000 ${ascii("WEBPVP8 ")} 0a000000 000000 9d012a 1000 0900 0000`);

const send = (type = "image/jpeg") => ({ "Content-Type": type });

describe("photos", () => {
  test("[HT17] the type and size are what the bytes say, whatever they are called", () => {
    expect([jpegOf(1600, 1200), PNG_3X2, VP8X_400X300, VP8L_5X7, VP8_16X9].map(imageHead)).toEqual([
      { mime: "image/jpeg", width: 1600, height: 1200 },
      { mime: "image/png", width: 3, height: 2 },
      { mime: "image/webp", width: 400, height: 300 },
      { mime: "image/webp", width: 5, height: 7 },
      { mime: "image/webp", width: 16, height: 9 },
    ]);
    const others = [`<svg xmlns="http://www.w3.org/2000/svg"/>`, "<html>", "GIF89a", "%PDF-1.7", "MZ", ""];
    expect(others.map((text) => imageHead(Buffer.from(text.padEnd(64))))).toEqual(others.map(() => undefined));
  });

  test("[HT17] any bytes give a size or nothing, in bounded time", () => {
    const starts = [[], [0xff, 0xd8], [...PNG_3X2.subarray(0, 20)], [...VP8X_400X300.subarray(0, 16)]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), (start, rest) => {
        const head = imageHead(Uint8Array.from([...start, ...rest]));
        return head === undefined || (head.width >= 1 && head.height >= 1);
      }),
    );
  });

  test("[HT17] a photo is kept byte for byte under its hash and comes back as a file that cannot act", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    const photo = jpegOf(640, 480);
    const taken = await station.ask("POST", "/api/photos", photo, send("image/png"));
    expect([taken.status, taken.body]).toEqual([
      200,
      { sha256: sha(photo), bytes: photo.length, mime: "image/jpeg", width: 640, height: 480 },
    ]);
    const path = join(station.folder, "blobs", sha(photo).slice(0, 2), sha(photo).slice(2, 4), sha(photo));
    expect(readFileSync(path).equals(photo)).toBe(true);
    const shown = await station.ask("GET", `/api/photos/${sha(photo)}`);
    expect([
      shown.headers.get("Content-Type"),
      shown.headers.get("X-Content-Type-Options"),
      shown.headers.get("Content-Security-Policy"),
      shown.headers.get("ETag"),
    ]).toEqual(["image/jpeg", "nosniff", "sandbox; default-src 'none'", `"${sha(photo)}"`]);
    const again = await station.ask("GET", `/api/photos/${sha(photo)}`, undefined, {
      "If-None-Match": `"${sha(photo)}"`,
    });
    expect(again.status).toBe(304);
  });

  test("[HT17] what is no photo, has too many pixels, or is not there is refused", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    const take = async (bytes: Uint8Array, type?: string) =>
      (await station.ask("POST", "/api/photos", bytes, send(type))).body["code"];
    expect(await take(Buffer.from("<html><script>alert(1)</script>"))).toBe("photo/not-an-image");
    expect(await take(jpegOf(10, 10), "text/html")).toBe("photo/not-an-image");
    expect(await take(jpegOf(10_000, 5_001))).toBe("photo/too-many-pixels");
    for (const name of ["0".repeat(64), "..%2f..%2fkeys%2fpepper", "x"])
      expect((await station.ask("GET", `/api/photos/${name}`)).body["code"]).toBe("photo/unknown");
  });

  test("[HT25] an act may name only photos that were taken in", async () => {
    const station = await openHttpStation();
    await station.signIn("moharrir");
    const photos = [{ sha256: "0".repeat(64), bytes: 10, mime: "image/jpeg", role: "item" }];
    const answer = await station.ask("POST", "/api/items/MKCE9SA894411F/photos", {
      act: { item: "MKCE9SA894411F", photos },
    });
    expect([answer.status, answer.body["code"]]).toEqual([404, "photo/unknown"]);
  });
});

describe("blobs", () => {
  test("[HT26] the same bytes are kept once, and a file that was altered is not given out", async () => {
    const folder = tempFolder();
    let n = 0;
    const blobs = await openBlobs(folder, () => String(n++));
    const bytes = Buffer.from("एक फोटो");
    const [name, again] = await Promise.all([blobs.put(bytes), blobs.put(bytes)]);
    expect([name, again, await blobs.size(name)]).toEqual([sha(bytes), sha(bytes), bytes.length]);
    expect(Buffer.from((await blobs.get(name)) ?? []).equals(bytes)).toBe(true);
    writeFileSync(join(folder, name.slice(0, 2), name.slice(2, 4), name), Buffer.alloc(bytes.length));
    expect([await blobs.get(name), await blobs.get("0".repeat(64)), await blobs.size("0".repeat(64))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect(blobs.get("../../../etc/passwd")).rejects.toThrow(RangeError);
  });
});
