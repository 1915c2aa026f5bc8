import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, toBase64, toHex } from "#domain/log/bytes.ts";
import { type NoteSigner, openNote, parseNote, signNote } from "#domain/log/note.ts";
import { formatVerifierKey, parseVerifierKey, type VerifierKey, verifierKey } from "#domain/log/verifier-key.ts";
import { ed25519FromSeed, sha256, verifyEd25519 } from "#platform/crypto.ts";

/** The example of the C2SP signed-note specification. */
const SPEC_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const SPEC_NOTE =
  "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

/** The key pair and note that Go's sumdb/note documents; the secret there is type byte and seed. */
const GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_SEED = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
const GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_NOTE = `${GO_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const readKey = (text: string): VerifierKey => {
  const key = parseVerifierKey(sha256, text);
  if (key === undefined) throw new Error(`no key: ${text}`);
  return key;
};
const signerOf = (name: string, seed: Uint8Array): NoteSigner => {
  const pair = ed25519FromSeed(seed);
  return { key: verifierKey(sha256, name, pair.publicKey), sign: pair.sign };
};
const outcome = (note: string, keys: readonly VerifierKey[]): string => {
  const opened = openNote(note, keys, verifyEd25519);
  return opened.ok ? opened.value.text : opened.error;
};

const ours = signerOf("kendra/KTW/e1", new Uint8Array(32).fill(7));
const other = signerOf("witness.example/w1", new Uint8Array(32).fill(8));
const TEXT = "पहली पंक्ति\n\nsecond\n";
const NOTE = signNote(TEXT, [ours]);
const lineOf = (note: string): string => note.slice(note.lastIndexOf("\n\n") + 2);
const LINE = lineOf(NOTE);

describe("signed note", () => {
  test("[LG8] opens the specification's example and Go's, and writes Go's to the byte", () => {
    expect(outcome(SPEC_NOTE, [readKey(SPEC_KEY)])).toBe("This is an example message.\n");
    expect(outcome(GO_NOTE, [readKey(GO_KEY)])).toBe(GO_TEXT);
    expect(signNote(GO_TEXT, [signerOf("PeterNeumann", GO_SEED)])).toBe(GO_NOTE);
  });

  test("[LG8] the signed text goes to the last blank line, its own newline included", () => {
    expect(outcome(NOTE, [ours.key])).toBe(TEXT);
    expect(parseNote(NOTE)).toMatchObject({ ok: true, value: { text: TEXT, signatures: [{ name: "kendra/KTW/e1" }] } });
  });

  test("[LG9] a note that is not exactly in form is refused, each with its reason", () => {
    const sigs = (count: number): string => `${TEXT}\n${LINE.repeat(count)}`;
    const many = `${TEXT}\n${lineOf(signNote("x\n", [other])).repeat(100)}`;
    expect(
      [
        "",
        "\n",
        TEXT,
        `${TEXT}\n`,
        NOTE.slice(0, -1),
        `${NOTE}x`,
        `${NOTE}\n`,
        NOTE.replaceAll("\n", "\r\n"),
        NOTE.replace("second", "sec\tond"),
        NOTE.replace("second", "sec\u0000ond"),
        NOTE.replace("second", "sec\ud800ond"),
        NOTE.replace("— ", "- "),
        NOTE.replace("— ", "—"),
        NOTE.replace("e1 ", "e1  "),
        NOTE.replace("=\n", "\n"),
        NOTE.replace("=\n", "= \n"),
        NOTE.replace("kendra/KTW/e1", "kendra/KTW/e+1"),
        NOTE.replace("kendra/KTW/e1", "kendra\u00a0e1"),
        `${TEXT}\n— kendra/KTW/e1 ${toBase64(Uint8Array.of(1, 2, 3, 4))}\n`,
        `${TEXT}\n— kendra/KTW/e1\n`,
        `${NOTE}garbage\n`,
        sigs(101),
        `${"x".repeat(64 * 1024)}\n\n${LINE}`,
      ].map((note) => {
        const parsed = parseNote(note);
        return parsed.ok ? "taken" : parsed.error;
      }),
    ).toEqual([
      "note/text",
      "note/no-signatures",
      "note/signature-line",
      "note/no-signatures",
      "note/text",
      "note/text",
      "note/no-signatures",
      "note/text",
      "note/text",
      "note/text",
      "note/text",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/signature-line",
      "note/too-many-signatures",
      "note/too-large",
    ]);
    expect(parseNote(many).ok).toBe(true);
  });

  test("[LG10] signatures of unknown keys are ignored, even under a known name or a known id", () => {
    const strangers = [
      lineOf(signNote(TEXT, [other])),
      LINE.replace("kendra/KTW/e1", "kendra/KTW/e2"),
      lineOf(signNote("other text\n", [signerOf("kendra/KTW/e1", new Uint8Array(32).fill(9))])),
      "— future.example/k AAAAAAB0ZXN0\n",
    ];
    expect(outcome(`${TEXT}\n${strangers.join("")}`, [ours.key])).toBe("note/no-known-signature");
    expect(outcome(`${TEXT}\n${strangers.join("")}${LINE}`, [ours.key])).toBe(TEXT);
    expect(outcome(signNote(TEXT, [other, ours]), [ours.key, other.key])).toBe(TEXT);
  });

  test("[LG10] one bad signature of a known key rejects the whole note, wherever it stands", () => {
    const bad = lineOf(signNote("another text\n", [ours]));
    expect(outcome(`${TEXT}\n${bad}`, [ours.key])).toBe("note/bad-signature");
    expect(outcome(`${NOTE}${bad}`, [ours.key])).toBe("note/bad-signature");
    expect(outcome(`${TEXT}\n${lineOf(signNote("x\n", [other]))}${LINE}`, [ours.key, other.key])).toBe(
      "note/bad-signature",
    );
    const short = `— ${ours.key.name} ${toBase64(Uint8Array.of(...ours.key.keyId, 1, 2, 3))}\n`;
    expect(outcome(`${TEXT}\n${short}`, [ours.key])).toBe("note/bad-signature");
  });

  test("[LG9] no change of one character leaves a note that opens to anything", () => {
    fc.assert(
      fc.property(fc.nat({ max: NOTE.length - 1 }), fc.integer({ min: 0, max: 0x2fff }), (at, code) => {
        const changed = NOTE.slice(0, at) + String.fromCharCode(code) + NOTE.slice(at + 1);
        if (changed !== NOTE) expect(outcome(changed, [ours.key])).toMatch(/^note\//);
        expect(outcome(NOTE.slice(0, at) + NOTE.slice(at + 1), [ours.key])).toMatch(/^note\//);
      }),
      { numRuns: 3000 },
    );
  });

  test("[LG9] no text makes the parsers throw", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\n", "\n\n", "— ", " ", "=", "+", LINE, TEXT, "AAAA"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect([true, false]).toContain(parseNote(text).ok);
        const key = parseVerifierKey(sha256, text);
        if (key) expect(formatVerifierKey(key)).toBe(text);
      }),
    );
  });

  test("[LG9] a text that is no note text, or that nobody signs, cannot be signed", () => {
    for (const text of ["", "no newline", "tab\t\n", "\ud800\n"])
      expect(() => signNote(text, [ours])).toThrow(RangeError);
    expect(() => signNote(TEXT, [])).toThrow(RangeError);
  });
});

describe("verifier key", () => {
  test("[LG11] a vkey reads and writes to the byte and its id is the first four bytes of the hash", () => {
    for (const text of [SPEC_KEY, GO_KEY]) expect(formatVerifierKey(readKey(text))).toBe(text);
    expect(toHex(readKey(SPEC_KEY).keyId)).toBe("530d903a");
  });

  test("[LG11] a vkey with another name, id, type, length or spelling is refused", () => {
    const raw = (type: number, length: number): string => toBase64(Uint8Array.of(type, ...new Uint8Array(length)));
    for (const bad of [
      "",
      "example.com/foo",
      SPEC_KEY.replace("foo", "fop"),
      SPEC_KEY.replace("530d903a", "530d903b"),
      SPEC_KEY.replace("530d903a", "530D903A"),
      SPEC_KEY.replace("530d903a", "0530d903a"),
      SPEC_KEY.replace("AekyeRrm", "AekyeRrn"),
      SPEC_KEY.replace("+AekyeRrm", "+BOkyeRrm"),
      `${SPEC_KEY}=`,
      `${SPEC_KEY}\n`,
      ` ${SPEC_KEY}`,
      `x+00000000+${raw(1, 31)}`,
      `x+00000000+${raw(4, 32)}`,
      `+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k`,
    ]) {
      expect(parseVerifierKey(sha256, bad)).toBeUndefined();
    }
    expect(() => verifierKey(sha256, "a b", new Uint8Array(32))).toThrow(RangeError);
    expect(() => verifierKey(sha256, "a", new Uint8Array(31))).toThrow(RangeError);
  });

  test("[LG11] a signature by any bytes at all is false, never a throw, also under keys that are no point", () => {
    const bytes = fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 70 }));
    const signature = fc.oneof(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.uint8Array({ maxLength: 70 }));
    fc.assert(
      fc.property(bytes, signature, (key, value) => {
        expect(verifyEd25519(key, "text", value)).toBe(false);
      }),
    );
    const vector = fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") ?? new Uint8Array();
    const empty =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    expect(verifyEd25519(vector, "", fromHex(empty) ?? new Uint8Array())).toBe(true); // RFC 8032 7.1, test 1
  });
});
