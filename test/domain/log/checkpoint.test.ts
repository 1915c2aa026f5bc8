import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "#domain/log/bytes.ts";
import { formatCheckpoint, openCheckpoint, originOf, parseCheckpoint, signCheckpoint } from "#domain/log/checkpoint.ts";
import { type NoteSigner, signNote } from "#domain/log/note.ts";
import { verifierKey } from "#domain/log/verifier-key.ts";
import { ed25519FromSeed, sha256, verifyEd25519 } from "#platform/crypto.ts";

const signerOf = (name: string, fill: number): NoteSigner => {
  const pair = ed25519FromSeed(new Uint8Array(32).fill(fill));
  return { key: verifierKey(sha256, name, pair.publicKey), sign: pair.sign };
};
const ORIGIN = originOf("gaya", "KTW", 1);
const ours = signerOf(ORIGIN, 3);
const checkpoint = { origin: ORIGIN, size: 1234, root: sha256("root") };
const NOTE = signCheckpoint(checkpoint, ours);
const outcome = (note: string): unknown => {
  const opened = openCheckpoint(note, ours.key, verifyEd25519);
  return opened.ok ? opened.value : opened.error;
};
const reason = (text: string): unknown => {
  const parsed = parseCheckpoint(text);
  return parsed.ok ? parsed.value.size : parsed.error;
};

describe("checkpoint", () => {
  test("[LG12] is origin, size and root on three lines, as in the C2SP example", () => {
    const example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    const parsed = parseCheckpoint(example);
    expect(parsed.ok && formatCheckpoint(parsed.value)).toBe(example);
    expect(formatCheckpoint(checkpoint)).toBe(`gaya/KTW/e1\n1234\n${toBase64(sha256("root"))}\n`);
    expect(outcome(NOTE)).toEqual(checkpoint);
  });

  test("[LG12] other spellings are refused; extension lines are read over", () => {
    const root = toBase64(sha256("root"));
    expect(
      [
        `o\n0\n${root}\n`,
        `o\n9007199254740991\n${root}\n`,
        `o\n5\n${root}\nextension\nmore\n`,
        `o\n05\n${root}\n`,
        `o\n+5\n${root}\n`,
        `o\n-1\n${root}\n`,
        `o\n1e3\n${root}\n`,
        `o\n९\n${root}\n`,
        `o\n9007199254740992\n${root}\n`,
        `o\n5 \n${root}\n`,
        `o\n5\n${root.slice(0, -1)}\n`,
        `o\n5\n${toBase64(new Uint8Array(31))}\n`,
        `o\n5\n${root}x\n`,
        `\n5\n${root}\n`,
        `o\n5\n${root}`,
        `o\n5\n${root}\n\n`,
        `o\n5\n${root}\n\nextension\n`,
        "o\n5\n",
        "",
      ].map(reason),
    ).toEqual([
      0,
      9007199254740991,
      5,
      ...Array.from({ length: 7 }, () => "checkpoint/size"),
      ...Array.from({ length: 3 }, () => "checkpoint/root"),
      ...Array.from({ length: 6 }, () => "checkpoint/text"),
    ]);
  });

  test("[LG13] another origin, another key, a doubled signature or no signature of ours is refused", () => {
    const line = NOTE.slice(NOTE.lastIndexOf("\n\n") + 2);
    const elsewhere = formatCheckpoint({ ...checkpoint, origin: "gaya/KTW/e2" });
    expect(outcome(signNote(elsewhere, [ours]))).toBe("checkpoint/origin");
    expect(outcome(signCheckpoint(checkpoint, signerOf(ORIGIN, 4)))).toBe("note/no-known-signature");
    expect(outcome(NOTE + line)).toBe("checkpoint/doubled-signature");
    expect(outcome(signNote("no checkpoint\n", [ours]))).toBe("checkpoint/text");
    expect(
      outcome(`${NOTE}${signCheckpoint({ ...checkpoint, origin: "w" }, signerOf("w", 5)).split("\n\n")[1]}`),
    ).toEqual(checkpoint);
  });

  test("[LG13] what is no checkpoint of the signer is not signed", () => {
    expect(() => signCheckpoint({ ...checkpoint, origin: "gaya/KTW/e2" }, ours)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...checkpoint, size: -1 }, ours)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...checkpoint, size: 1.5 }, ours)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...checkpoint, root: new Uint8Array(31) }, ours)).toThrow(RangeError);
  });

  test("[LG13] no flipped bit anywhere in the note leaves a checkpoint", () => {
    const bytes = Buffer.from(NOTE);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const copy = Buffer.from(bytes);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(typeof outcome(copy.toString("utf8"))).toBe("string");
      }),
      { numRuns: bytes.length * 4 },
    );
  });
});
